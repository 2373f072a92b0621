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

const placeOf = (item: string, dataPeriod: string): string => `${item}@${dataPeriod}`;

/** What would stand in a place: what files change there, else what does already. */
function standingIn(figures: readonly PlannedFigure[]): number[] {
  const changed = figures.filter(({ merge }) => merge.record.outcome !== "unchanged");
  return (changed.length > 0 ? changed : figures).flatMap((figure) => standingValue(figure) ?? []);
}

/**
 * @param files figures of each file of one report, as they would be taken together
 * @param lines of the plan
 * @returns the same figures; a total that is less than its parts, and those parts, are asked about instead of taken,
 *   whichever file brings which
 */
export function askOversizedParts(
  files: readonly (readonly PlannedFigure[])[],
  lines: readonly PartLine[],
): PlannedFigure[][] {
  const parts = Map.groupBy(lines.filter(isAmount), ({ partOf }) => partOf);
  const wholes = new Map(lines.filter(({ code }) => parts.has(code)).map((line) => [line.code, line]));
  const figures = files.flat();
  const totals = figures.filter(({ item }) => wholes.has(item));
  if (totals.length === 0) return files.map((own) => [...own]);
  const found = Map.groupBy(figures, ({ item, dataPeriod }) => placeOf(item, dataPeriod));
  const questions = new Map<string, Details>();
  for (const total of totals) {
    const place = placeOf(total.item, total.dataPeriod);
    const line = wholes.get(total.item);
    // Where files differ the sum is held against the least: all of it is asked anyway.
    const whole = Math.min(...standingIn(found.get(place) ?? []));
    if (!line || !Number.isFinite(whole)) continue;
    const of = (parts.get(total.item) ?? [])
      .filter(({ unit }) => unit === line.unit)
      .flatMap(({ code, name }) => {
        const part = placeOf(code, total.dataPeriod);
        const value = Math.max(...standingIn(found.get(part) ?? []));
        return Number.isFinite(value) ? [{ part, name, value }] : [];
      });
    const sum = canonicalDecimal(of.reduce((all, { value }) => all + value, 0));
    if (of.length === 0 || sum <= canonicalDecimal(whole)) continue;
    const words = of.map(({ name, value }) => `${name} ${plainNumber(value)}`).join("、");
    const details = { name: line.name, total: plainNumber(whole), sum: plainNumber(sum), parts: words };
    for (const one of [place, ...of.map(({ part }) => part)]) questions.set(one, details);
  }
  return files.map((own) =>
    own.map((figure) => {
      const details = questions.get(placeOf(figure.item, figure.dataPeriod));
      return details ? asked(figure, details) : figure;
    }),
  );
}
