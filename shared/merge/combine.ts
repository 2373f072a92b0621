/**
 * Several files of one organisation: its sections fill in parts (03 §3.3). What only one of them changed merges as it
 * is; where two changed the same part of a figure differently, a person is asked.
 */

import { type PartMerge, type PartName, partOf } from "./merge-record.ts";
import type { FieldOutcome } from "./outcome.ts";
import type { MergePlan, PlannedFigure } from "./plan.ts";

const partNames: readonly PartName[] = ["record", "remark"];

/** Same figure, same part: comparable over files. */
const slot = (figure: PlannedFigure, part: PartName): string => `${figure.item}@${figure.dataPeriod}/${part}`;

const filed = (part: PartMerge): string | undefined =>
  part.outcome === "unchanged" ? undefined : JSON.stringify(part.fields.map(({ field, theirs }) => [field, theirs]));

function slotsOf(plan: MergePlan): (readonly [string, string])[] {
  return plan.figures.flatMap((figure) =>
    partNames.flatMap((name) => {
      const value = filed(figure.merge[name]);
      return value === undefined ? [] : [[slot(figure, name), value] as const];
    }),
  );
}

const asQuestion = <T extends FieldOutcome>(field: T): T =>
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

/** @param plans the plans of one organisation's files for one period, in any order; the result keeps it */
export function combinePlans(plans: readonly MergePlan[]): MergePlan[] {
  const values = Map.groupBy(plans.flatMap(slotsOf), ([name]) => name);
  const differing = new Set(
    [...values].filter(([, filings]) => new Set(filings.map(([, value]) => value)).size > 1).map(([name]) => name),
  );
  return plans.map((plan) => ({
    ...plan,
    figures: plan.figures.map((figure) => askWhereDiffering(figure, differing)),
  }));
}
