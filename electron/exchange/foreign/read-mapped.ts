/** What a mapped workbook says of a form: every cell read by the rules of a returned one (05 §5.4), then told in the line's unit. */
import type { Fit } from "../../../shared/domain/mapping/fit.ts";
import { type MappedCell, mappedCells } from "../../../shared/domain/mapping/mapped-cells.ts";
import { canonicalDecimal } from "../../../shared/domain/number.ts";
import { canonicalDataPeriod } from "../../../shared/domain/period.ts";
import type { Basis, Frequency, GrowthUnit } from "../../../shared/domain/vocabulary.ts";
import type { ReturnedCell, ReturnedCells, ReturnedForm, ReturnedLine } from "../../../shared/merge/returned-form.ts";
import { mappingText } from "../../../shared/text/mappings.ts";
import { addressOf, gridOf, mergedRange } from "../read/grid.ts";
import { doubtMerged, doubtUnit, normaliseNumber, normaliseRemark } from "../read/normalise.ts";
import { checkNumberOf } from "../read/read-form.ts";
import type { Table } from "../table.ts";

/** What reading a line's cells needs to know of it. */
export interface MappedLine {
  readonly unit: string;
  readonly growthUnit: GrowthUnit | null;
  readonly basis: Basis;
  readonly frequency: Frequency;
}

/** @param lines those the organisation answers for; what a mapping says of others comes back as `unknown_line` */
export function readMapped(
  table: Table,
  fit: Fit,
  whose: { readonly organisation: string; readonly period: string },
  lines: ReadonlyMap<string, MappedLine>,
): ReturnedForm {
  const grids = new Map(table.sheets.map((sheet) => [sheet.name, gridOf(sheet)]));
  const read = mappedCells(fit, whose.period).flatMap((place) => {
    const grid = grids.get(place.sheet);
    const line = lines.get(place.line);
    // A form of a year is asked for in the quarter it falls due in; a quarter's figure of a yearly line is none.
    const dataPeriod = line ? canonicalDataPeriod(line.basis, line.frequency, place.dataPeriod) : place.dataPeriod;
    if (!grid || dataPeriod === null) return [];
    const at = { sheet: place.sheet, cell: addressOf(place.row, place.column) };
    const cell = readCell(grid.at(place.row, place.column), at, place, line);
    const merged = mergedRange(grid, place.row, place.column);
    // An empty cell of somebody else's table says nothing: it neither reports nor clears (docs/decisions/020).
    if (cell === null || (cell.value === null && cell.doubt === null)) return [];
    return [{ ...place, dataPeriod, read: merged === undefined ? cell : doubtMerged(cell, merged) }];
  });
  const slots = Map.groupBy(read, ({ line, dataPeriod }) => `${line}@${dataPeriod}`);
  // 同比 or a remark without its figure says nothing of ours.
  const returned = [...slots.values()].filter(hasFigure).map(lineOf);
  return {
    issueId: "",
    ...whose,
    baseKnown: true,
    lines: returned,
    corrections: [],
    tasks: [],
    contact: { name: "", phone: "", filledOn: "" },
    notes: [],
    checkNumber: checkNumberOf(returned),
  };
}

type Read = MappedCell & { readonly read: ReturnedCell };

const hasFigure = (cells: readonly Read[]): boolean => cells.some(({ field }) => field === "value");

function lineOf(cells: readonly Read[]): ReturnedLine {
  const [{ line, dataPeriod } = { line: "", dataPeriod: "" }] = cells;
  const found: ReturnedCells = Object.fromEntries(cells.map(({ field, read }) => [field, read]));
  return { key: "", foundBy: "key", indicator: line, dataPeriod, cells: found };
}

function readCell(
  cell: Parameters<typeof normaliseNumber>[1],
  at: { readonly sheet: string; readonly cell: string },
  place: MappedCell,
  line: MappedLine | undefined,
): ReturnedCell | null {
  if (place.field === "remark") return normaliseRemark(at, cell);
  if (place.field === "growth")
    return line?.growthUnit === null ? null : normaliseNumber(at, cell, line?.growthUnit ?? "%");
  // Read in the file's own unit: only then is 1807万元 in a table of 万元 no question.
  const own = normaliseNumber(at, cell, place.unit || (line?.unit ?? ""));
  const asMapped =
    place.unitNow === place.unit ? own : doubtUnit(own, place.unit, place.unitNow || mappingText.unitGone);
  return inUnitOfLine(asMapped, place, line);
}

/** By the factor the person stated; the raw text stays as the file has it. */
function inUnitOfLine(cell: ReturnedCell, { factor, unit }: MappedCell, line: MappedLine | undefined): ReturnedCell {
  if (factor === 1 || typeof cell.value !== "number") return cell;
  const value = canonicalDecimal(cell.value * factor);
  const converted = { code: "unit_converted", details: { from: unit, to: line?.unit ?? "", value } } as const;
  return { ...cell, value, notes: [...cell.notes, converted] };
}
