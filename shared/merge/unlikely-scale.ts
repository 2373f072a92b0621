/**
 * A bare number that only makes sense in another unit: 9926000 where 亿元 is asked and last quarter was 489.5 (05 §5.4 row 8),
 * 0.032 where percent is asked (row 11). Never converted unasked: the likely figure is what a “yes” would take.
 */
import type { Finding } from "../domain/checks.ts";
import { canonicalDecimal } from "../domain/number.ts";
import type { PartMerge } from "./merge-record.ts";
import type { FieldOutcome } from "./outcome.ts";
import type { PlannedCell, PlannedFigure } from "./plan.ts";

interface Likely {
  readonly code: "scale_mixed" | "fraction_for_percent";
  readonly value: number;
  readonly details: FieldOutcome["details"];
}

function likely(finding: Finding): Likely | undefined {
  const { code, details } = finding;
  if (code === "scale_slip") {
    const { value, reference, comparedWith, factor } = details;
    return {
      code: "scale_mixed",
      value: canonicalDecimal(value / factor),
      details: { value, reference, comparedWith, factor },
    };
  }
  if (code !== "fraction_as_percent") return undefined;
  return { code: "fraction_for_percent", value: details.asPercent, details: { value: details.value } };
}

const isTaken = ({ outcome }: PartMerge): boolean => outcome === "take" || outcome === "correction";

/** A unit that was written behind the figure leaves nothing to guess. */
const isBare = ({ raw }: PlannedCell): boolean => /^[\d.,，．０-９\s+\-−－]+$/u.test(raw);

/**
 * @param findings on the figure as it was typed
 * @returns the figure with its likely value as a question; itself where nothing is to be asked
 */
export function askScale(figure: PlannedFigure, findings: readonly Finding[]): PlannedFigure {
  const { record } = figure.merge;
  const typed = figure.cells.find(({ field }) => field === "value");
  const [meant] = findings.flatMap((finding) => likely(finding) ?? []);
  if (!meant || !typed || !isTaken(record) || !isBare(typed) || record.proposal?.text != null) return figure;
  const ask = <T extends FieldOutcome>(field: T): T =>
    field.field === "value"
      ? { ...field, theirs: meant.value, outcome: "question", grade: null, code: meant.code, details: meant.details }
      : { ...field, outcome: "question", code: "waits_for_record" };
  const { value: _, ...certain } = record.certain;
  const asked: PartMerge = {
    ...record,
    outcome: "question",
    fields: record.fields.map(ask),
    proposal: { ...record.proposal, value: meant.value },
    certain,
  };
  return {
    ...figure,
    merge: { ...figure.merge, record: asked },
    cells: figure.cells.map((cell) => (cell.field === "remark" ? cell : ask(cell))),
  };
}
