/**
 * Several files of one organisation: its sections fill in parts (03 §3.3). What only one of them changed merges as it
 * is; where two changed the same part of a figure differently, a person is asked.
 */

import { type PartMerge, type PartName, partOf } from "./merge-record.ts";
import type { TextMerge } from "./merge-text.ts";
import type { FieldOutcome } from "./outcome.ts";
import type { MergePlan, PlannedFigure } from "./plan.ts";
import { type PlannedText, textCells } from "./plan-texts.ts";
import { settleStates } from "./settle-states.ts";

const partNames: readonly PartName[] = ["record", "remark"];

/** Same figure, same part: comparable over files. */
const slot = (figure: PlannedFigure, part: PartName): string => `${figure.item}@${figure.dataPeriod}/${part}`;

const filed = (part: PartMerge): string | undefined =>
  part.outcome === "unchanged" ? undefined : JSON.stringify(part.fields.map(({ field, theirs }) => [field, theirs]));

/** Same text of the same task or instruction. */
const textSlot = ({ item, instruction }: PlannedText, { field }: TextMerge): string =>
  `${item}#${instruction ?? ""}/${field}`;

function slotsOf(plan: MergePlan): (readonly [string, string])[] {
  const texts = plan.texts.flatMap((planned) =>
    planned.fields.flatMap(({ merge }) =>
      merge.outcome === "unchanged" ? [] : [[textSlot(planned, merge), JSON.stringify(merge.theirs)] as const],
    ),
  );
  const figures = plan.figures.flatMap((figure) =>
    partNames.flatMap((name) => {
      const value = filed(figure.merge[name]);
      return value === undefined ? [] : [[slot(figure, name), value] as const];
    }),
  );
  return [...figures, ...texts];
}

type Asked = Pick<FieldOutcome, "code"> & { readonly outcome: FieldOutcome["outcome"] | "unchanged" };

const asQuestion = <T extends Asked>(field: T): T =>
  field.outcome === "take" || field.outcome === "correction" || field.outcome === "same"
    ? { ...field, outcome: "question", code: "files_differ" }
    : field;

function askPart(part: PartMerge): PartMerge {
  const settled = part.outcome === "take" || part.outcome === "correction" || part.outcome === "same";
  return settled ? { ...part, outcome: "question", fields: part.fields.map(asQuestion) } : part;
}

function askWhereDiffering(figure: PlannedFigure, differing: ReadonlySet<string>): PlannedFigure {
  const names = partNames.filter((name) => differing.has(slot(figure, name)));
  if (names.length === 0) return figure;
  const { record, remark } = figure.merge;
  return {
    ...figure,
    merge: {
      record: names.includes("record") ? askPart(record) : record,
      remark: names.includes("remark") ? askPart(remark) : remark,
    },
    cells: figure.cells.map((cell) => (names.includes(partOf(cell.field)) ? asQuestion(cell) : cell)),
  };
}

function askTexts(planned: PlannedText, differing: ReadonlySet<string>): PlannedText {
  const fields = planned.fields.map((field) =>
    differing.has(textSlot(planned, field.merge)) ? { ...field, merge: asQuestion(field.merge) } : field,
  );
  return { ...planned, fields };
}

/** A state that must be asked for is listed, though nobody wrote into its cell. */
const listedSince = (before: readonly PlannedText[], after: readonly PlannedText[]): number =>
  after.flatMap(textCells).length - before.flatMap(textCells).length;

/** @param plans the plans of one organisation's files for one period, in any order; the result keeps it */
export function combinePlans(plans: readonly MergePlan[]): MergePlan[] {
  const values = Map.groupBy(plans.flatMap(slotsOf), ([name]) => name);
  const differing = new Set(
    [...values].filter(([, filings]) => new Set(filings.map(([, value]) => value)).size > 1).map(([name]) => name),
  );
  const texts = settleStates(plans.map((plan) => plan.texts.map((planned) => askTexts(planned, differing))));
  return plans.map((plan, index) => ({
    ...plan,
    figures: plan.figures.map((figure) => askWhereDiffering(figure, differing)),
    texts: texts[index] ?? [],
    unchanged: plan.unchanged - listedSince(plan.texts, texts[index] ?? []),
  }));
}
