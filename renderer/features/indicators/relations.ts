/** What a line belongs to and what belongs to it: its total, its parts, its yearly goals, its task. */
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";

const words = indicatorsText.relations;

export interface Related {
  readonly code: string;
  readonly name: string;
  /** Null for a task: how it stands is on its own page. */
  readonly row: ProgressRow | null;
}

export interface Relation {
  readonly label: string;
  readonly items: readonly Related[];
}

const asLine = (row: ProgressRow): Related => ({ code: row.code, name: row.name, row });
const asGoal = (row: ProgressRow): Related => ({ ...asLine(row), name: words.goalOf(row.targetYear, row.name) });

/** Only what there is; lines that are not kept in the period are not among `all`. */
export function relationsOf(row: ProgressRow, all: readonly ProgressRow[]): Relation[] {
  const { code, task, box } = row;
  return [
    { label: words.whole, items: all.filter((each) => each.code === row.partOf).map(asLine) },
    { label: words.parts, items: all.filter((each) => each.partOf === code).map(asLine) },
    { label: words.plan, items: all.filter((each) => each.code === row.annualOf).map(asLine) },
    { label: words.goals, items: all.filter((each) => each.annualOf === code).map(asGoal) },
    {
      label: words.task,
      items:
        task === null || box === null
          ? []
          : [{ code: task, name: indicatorsText.boxOption(box.number, box.title), row: null }],
    },
  ].filter(({ items }) => items.length > 0);
}
