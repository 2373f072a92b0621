/** A total with lines that are part of it (其中项): together they cannot be more than the whole (05 §5.4 row 39). */
import { canonicalDecimal, plainNumber } from "../domain/number.ts";
import { mergedRecord, type PartMerge } from "./merge-record.ts";
import type { FieldOutcome } from "./outcome.ts";
import type { PlannedCell, PlannedFigure } from "./plan.ts";

export interface PartLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Code of the line it is part of. */
  readonly partOf: string | null;
}

type Details = FieldOutcome["details"];

const isTaken = ({ outcome }: PartMerge): boolean => outcome === "take" || outcome === "correction";

/** The figure that would stand. */
function standingValue(figure: PlannedFigure): number | null {
  const stands = mergedRecord(figure.merge, figure.ours, { record: "theirs" }) ?? figure.ours;
  return stands?.value ?? null;
}

function asked(figure: PlannedFigure, details: Details): PlannedFigure {
  const { record } = figure.merge;
  if (!isTaken(record)) return figure;
  const ask = <T extends FieldOutcome>(field: T): T =>
    field.field === "value"
      ? { ...field, outcome: "question", code: "parts_exceed_total", details }
      : { ...field, outcome: "question", code: "waits_for_record" };
  const inRecord = (cell: PlannedCell): boolean => cell.field !== "remark";
  return {
    ...figure,
    merge: { ...figure.merge, record: { ...record, outcome: "question", fields: record.fields.map(ask) } },
    cells: figure.cells.map((cell) => (inRecord(cell) ? ask(cell) : cell)),
  };
}

/** Shares may overlap; amounts in one unit may not. */
const isAmount = ({ unit }: PartLine): boolean => !/[%‰]|百分点/u.test(unit);

/**
 * @param figures of one file, as they would be taken
 * @param lines of the plan
 * @returns the same figures; a total that is less than its parts, and those parts, are asked about instead of taken
 */
export function askOversizedParts(figures: readonly PlannedFigure[], lines: readonly PartLine[]): PlannedFigure[] {
  const parts = Map.groupBy(lines.filter(isAmount), ({ partOf }) => partOf);
  const totals = figures.filter(({ item }) => parts.has(item));
  if (totals.length === 0) return [...figures];
  const found = new Map(figures.map((figure) => [`${figure.item}@${figure.dataPeriod}`, figure]));
  const questions = new Map<PlannedFigure, Details>();
  for (const total of totals) {
    const line = lines.find(({ code }) => code === total.item);
    const whole = standingValue(total);
    if (!line || whole === null) continue;
    const of = (parts.get(total.item) ?? [])
      .filter(({ unit }) => unit === line.unit)
      .flatMap(({ code, name }) => {
        const figure = found.get(`${code}@${total.dataPeriod}`);
        const value = figure ? standingValue(figure) : null;
        return figure && value !== null ? [{ figure, name, value }] : [];
      });
    const sum = canonicalDecimal(of.reduce((all, { value }) => all + value, 0));
    if (of.length === 0 || sum <= canonicalDecimal(whole)) continue;
    const words = of.map(({ name, value }) => `${name} ${plainNumber(value)}`).join("、");
    const details = { name: line.name, total: plainNumber(whole), sum: plainNumber(sum), parts: words };
    for (const figure of [total, ...of.map((part) => part.figure)]) questions.set(figure, details);
  }
  return figures.map((figure) => {
    const details = questions.get(figure);
    return details ? asked(figure, details) : figure;
  });
}
