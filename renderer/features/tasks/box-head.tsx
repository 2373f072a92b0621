/** The head of a 专栏: a glyph for each of its tasks in fixed order, its quantities counted by verdict. */
import { memo } from "react";
import { type TaskStanding, taskStandings } from "../../../shared/domain/task-standing.ts";
import { type Verdict, verdicts } from "../../../shared/domain/vocabulary.ts";
import type { TaskItem } from "../../../shared/listings/task-items.ts";
import { taskStandingLabel, tasksText } from "../../../shared/text/tasks.ts";
import { verdictLabel } from "../../../shared/text/verdict.ts";
import { VerdictStack } from "../../charts/verdict-stack.tsx";
import { StandingGlyph } from "../../components/standing-glyph.tsx";

const words = tasksText.summary;

interface BoxHeadProps {
  readonly number: number;
  readonly title: string;
  readonly items: readonly TaskItem[];
}

export const BoxHead = memo(({ number, title, items }: BoxHeadProps) => {
  const quantities = items.flatMap((item) => item.quantities);
  return (
    <span className="box-head">
      <span className="box-head-title">{tasksText.box(number, title)}</span>
      <Glyphs items={items} />
      <span className="quiet small">{words.tasks(items.length)}</span>
      <span className="box-head-quantities">
        <Verdicts items={items} />
        {quantities.length > 0 && <span className="quiet small">{words.quantities(quantities.length)}</span>}
      </span>
    </span>
  );
});

/** How many of each, in the given order, as words: 推进中 4, 滞后 1. */
function counted<T extends string>(
  all: readonly T[],
  order: readonly T[],
  label: Readonly<Record<T, string>>,
): string[] {
  return order.flatMap((each) => {
    const count = all.filter((one) => one === each).length;
    return count === 0 ? [] : [words.part(label[each], count)];
  });
}

function Glyphs({ items }: { readonly items: readonly TaskItem[] }) {
  const standings = items.flatMap(({ standing }): TaskStanding[] => (standing === null ? [] : [standing]));
  if (standings.length === 0) return null;
  const label = words.standings(counted(standings, taskStandings, taskStandingLabel));
  return (
    <span className="box-head-glyphs" role="img" aria-label={label} title={label}>
      {taskStandings.flatMap((each) =>
        standings
          .filter((one) => one === each)
          .map((one, index) => <StandingGlyph key={`${one} ${index}`} standing={one} />),
      )}
    </span>
  );
}

function Verdicts({ items }: { readonly items: readonly TaskItem[] }) {
  const found = items.flatMap(({ quantities }) =>
    quantities.flatMap(({ row }): Verdict[] => (row ? [row.verdict] : [])),
  );
  if (found.length === 0) return null;
  const counts = new Map([...Map.groupBy(found, (verdict) => verdict)].map(([verdict, all]) => [verdict, all.length]));
  return <VerdictStack counts={counts} label={words.verdicts(counted(found, verdicts, verdictLabel))} />;
}
