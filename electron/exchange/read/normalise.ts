/** From what stands in an entry cell to a value, by the table of 05 §5.4. Nothing ambiguous is taken silently; the raw text is kept. */
import { canonicalDecimal, decimalPlaces } from "../../../shared/domain/number.ts";
import { parseTypedNumber, type TypedNumberNote } from "../../../shared/domain/typed-number.ts";
import { type ReadingCode, readingCodes } from "../../../shared/merge/cell-codes.ts";
import type { Doubt, Note, ReturnedCell } from "../../../shared/merge/returned-form.ts";
import { isDateFormat, isPercentFormat } from "../number-format.ts";
import type { TableCell } from "../table.ts";
import { guessNumber } from "./ambiguous-number.ts";
import { bareText, type MergedCells } from "./grid.ts";
import { codeText } from "./long-codes.ts";

export interface Place {
  readonly sheet: string;
  /** `K7` */
  readonly cell: string;
}

export const remarkMaxLength = 200;

export type Reading = Pick<ReturnedCell, "value" | "text" | "notes" | "doubt">;
type Details = Doubt["details"];

export const note = (code: ReadingCode, details: Details = {}): Note<ReadingCode> => ({ code, details });

export const taken = (value: ReturnedCell["value"], ...notes: Note<ReadingCode>[]): Reading => ({
  value,
  notes,
  doubt: null,
});

/** Asked or refused, as the table says; `proposal` is what a “yes” would take. */
export function doubted(code: ReadingCode, proposal: ReturnedCell["value"], details: Details = {}): Reading {
  const handling = readingCodes[code] === "refuse" ? "refuse" : "ask";
  return { value: proposal, notes: [], doubt: { code, details, handling, hasProposal: proposal !== null } };
}

const typedNotes: Readonly<Record<TypedNumberNote, ReadingCode>> = {
  full_width: "full_width",
  thousands: "thousands",
  spaces: "spaces",
  unit_removed: "same_unit",
};

function readNumber(cell: TableCell, figure: number, unit: string): Reading {
  const value = canonicalDecimal(figure);
  if (isDateFormat(cell.format)) return doubted("became_a_date", value, { proposal: value });
  if (isPercentFormat(cell.format)) {
    const percent = canonicalDecimal(value * 100);
    return unit === "%"
      ? taken(percent, note("percent", { value: percent }))
      : doubted("unit_unknown", percent, { unit });
  }
  return taken(value);
}

function readNumberText(text: string, unit: string): Reading {
  const parsed = parseTypedNumber(text, unit);
  if (parsed.ok) {
    const notes = parsed.notes.map((typed) => {
      const code = typed === "unit_removed" && unit === "%" ? "percent" : typedNotes[typed];
      return note(code, { value: parsed.value, unit });
    });
    return taken(parsed.value, note("text_number"), ...notes);
  }
  if (parsed.code === "blank") return taken(null);
  if (parsed.code === "no_figure_mark") return taken(null, note("no_figure_mark"));
  const { code, proposal, rest } = guessNumber(text, unit);
  // Growth of a share is asked for in 百分点; saying so is only saying the unit.
  if (code === "percentage_points" && unit === "百分点" && proposal !== null)
    return taken(proposal, note("same_unit", { value: proposal, unit }));
  const more = rest === undefined ? {} : { rest };
  return doubted(code, proposal, proposal === null ? { unit, ...more } : { unit, proposal, ...more });
}

/** What any cell may be, whatever is asked for in it. Undefined: go on and read its content. */
function readForm(cell: TableCell): Reading | undefined {
  if (cell.type === "blank") return taken(null);
  // What WPS makes of a picture put into a cell.
  if (/DISPIMG\(/i.test(cell.formula ?? "")) return doubted("picture", null);
  if (cell.type === "error") return doubted("formula_error", null, { error: cell.text });
  return cell.type === "uncached" ? doubted("formula_uncached", null) : undefined;
}

/** Programs without threaded comments are told so before the words of the person. */
const threadedPreface = /^\[Threaded comment\].*?(?:Comment|注释|批注|评论)\s*[:：]\s*/s;

function commentIn({ comment = "" }: TableCell): string {
  return comment.replace(threadedPreface, "").trim().slice(0, remarkMaxLength);
}

/** Formulas, links to other files and comments are said, whatever the content. */
function withCircumstances(cell: TableCell, reading: Reading): Reading {
  // Most cells by far: tens of thousands of a quarter's.
  if (cell.formula === undefined && cell.comment === undefined) return reading;
  const circumstances: Note<ReadingCode>[] = [];
  if (cell.formula !== undefined && reading.value !== null)
    circumstances.push(note("formula_result", { value: reading.value }));
  const comment = commentIn(cell);
  if (comment !== "") circumstances.push(note("commented", { comment }));
  const notes = [...reading.notes, ...circumstances];
  // Excel writes a link to another file as [1]Sheet!A1, WPS and LibreOffice also as 'file:///…'.
  const elsewhere = cell.formula !== undefined && /\[\d+\]|\[[^\]]+\.xls|file:\/\//i.test(cell.formula);
  if (elsewhere && !reading.doubt && reading.value !== null) {
    const [, file] = /\[([^\]\d][^\]]*)\]/.exec(cell.formula ?? "") ?? [];
    return { ...doubted("external_link", reading.value, file === undefined ? {} : { file }), notes };
  }
  return { ...reading, notes };
}

export function read(place: Place, cell: TableCell | undefined, content: (cell: TableCell) => Reading): ReturnedCell {
  if (!cell) return { ...place, raw: "", ...taken(null) };
  // A formula without a result shows nothing, yet is not blank.
  const raw = cell.type === "uncached" ? `=${cell.formula}` : cell.text;
  return { ...place, raw, ...withCircumstances(cell, readForm(cell) ?? content(cell)) };
}

/** @param unit the figure's unit as the form prints it; 同比 has `%`, or `百分点` for shares */
export function normaliseNumber(place: Place, cell: TableCell | undefined, unit: string): ReturnedCell {
  return read(place, cell, (present) => {
    if (typeof present.value === "number") return readNumber(present, present.value, unit);
    return typeof present.value === "string"
      ? readNumberText(present.value, unit)
      : doubted("not_a_number", null, { unit });
  });
}

/** 快报书 for 快报数: one sign is another. */
const isSlip = (typed: string, label: string): boolean =>
  typed.length > 2 && typed.length === label.length && [...typed].filter((sign, at) => sign !== label[at]).length === 1;

/**
 * @param options label as printed in the drop-down → code
 * @param near other words people use → the label they mean; proposed, never taken unasked
 */
export function normaliseOption(
  place: Place,
  cell: TableCell | undefined,
  options: ReadonlyMap<string, string>,
  near: ReadonlyMap<string, string> = new Map(),
): ReturnedCell {
  return read(place, cell, (present) => {
    const typed = bareText(String(present.value ?? ""));
    if (typed === "") return taken(null);
    if (/^(-+|—+|\/|无)$/u.test(typed)) return taken(null, note("no_figure_mark"));
    const exact = options.get(typed);
    if (exact !== undefined) return typed === present.value ? taken(exact) : taken(exact, note("spaces"));
    const labels = [...options];
    const only = (found: typeof labels) => (found.length === 1 ? found[0] : undefined);
    const proposal =
      only(labels.filter(([label]) => label === near.get(typed))) ??
      only(labels.filter(([label]) => label.startsWith(typed) || typed.startsWith(label))) ??
      only(labels.filter(([label]) => isSlip(typed, label)));
    return doubted("option_unknown", proposal?.[1] ?? null, {
      options: [...options.keys()].join("、"),
      ...(proposal ? { proposal: proposal[0] } : {}),
    });
  });
}

/** @param limit in characters; a longer text is taken whole, and said */
export function normaliseRemark(
  place: Place,
  cell: TableCell | undefined,
  limit: number = remarkMaxLength,
): ReturnedCell {
  return read(place, cell, (present) => {
    const typed = codeText(typeof present.value === "string" ? { ...present, text: present.value } : present);
    if (typed === null) return doubted("code_distorted", null);
    const text = typed.replace(/\r\n?/g, "\n").trim();
    if (text === "") return taken(null);
    const length = [...text].length;
    return length > limit ? taken(text, note("remark_too_long", { length, limit })) : taken(text);
  });
}

/**
 * A bare 0.0265 where 2.65 would be usual: 2.65% or 0.0265%? (05 §5.4 row 11) Asked only where a figure of the line's
 * usual size is known; 第一产业占比 really is 0.02.
 * @param usual a figure of the line as reported, in %
 */
export function doubtFraction(cell: ReturnedCell, unit: string, usual: number | null): ReturnedCell {
  const { value } = cell;
  if (unit !== "%" || typeof value !== "number" || cell.doubt || usual === null || usual === 0) return cell;
  const times = value / usual;
  if (isSaidInPercent(cell) || Math.abs(value) >= 1 || times < 0.005 || times > 0.02) return cell;
  return asFraction(cell, value);
}

/** 同比 is published with one or two decimals: 0.0265 is a fraction of 2.65%, and so is 0.265 of 26.5%. */
const usualGrowthDecimals = 2;

/**
 * Of 同比 no usual size is known (05 §5.4 row 11).
 * @param issued what stood there at issue; left as it was, it says nothing new
 */
export function doubtGrowthFraction(
  cell: ReturnedCell,
  unit: string | null,
  issued: number | null | undefined,
): ReturnedCell {
  const { value } = cell;
  if (unit !== "%" || typeof value !== "number" || cell.doubt || value === issued || isSaidInPercent(cell)) return cell;
  const isFraction = value !== 0 && Math.abs(value) < 1 && decimalPlaces(value) > usualGrowthDecimals;
  return isFraction ? asFraction(cell, value) : cell;
}

/** 0.0265% typed with its sign is what it says, and a cell formatted as percent was read as it shows. */
const isSaidInPercent = ({ notes }: ReturnedCell): boolean => notes.some(({ code }) => code === "percent");

function asFraction(cell: ReturnedCell, value: number): ReturnedCell {
  const proposal = canonicalDecimal(value * 100);
  return { ...cell, ...doubted("fraction_for_percent", proposal, { value, proposal }), notes: cell.notes };
}

/** The line's unit, a locked cell, now says something else: in which unit is the figure? */
export function doubtUnit(cell: ReturnedCell, unit: string, unitNow: string): ReturnedCell {
  if (cell.value === null || cell.doubt || bareText(unitNow) === bareText(unit)) return cell;
  return {
    ...cell,
    doubt: { code: "unit_changed", details: { typed: unitNow, unit }, handling: "ask", hasProposal: true },
  };
}

/** A picture on a cell that is asked for a figure and has none (05 §5.4 row 42); one beside a typed figure says nothing. */
export function doubtPicture(cell: ReturnedCell): ReturnedCell {
  const shows = cell.raw === "" || cell.doubt?.code === "formula_error";
  return shows ? { ...cell, doubt: doubted("picture", null).doubt } : cell;
}

/** One value over several entry cells: whose is it? (05 §5.4 row 16) */
export function doubtMerged(cell: ReturnedCell, { range, shared }: MergedCells): ReturnedCell {
  if (cell.doubt?.handling === "refuse") return cell;
  const { doubt } = doubted("merged_cells", cell.value, shared === "" ? { range } : { range, shared });
  return { ...cell, doubt };
}
