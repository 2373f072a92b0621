/** From what stands in a cell to the value its column takes. What could mean two things is refused, never guessed. */
import type { FindingDetails, ReadingProblemCode } from "../../../shared/domain/catalogue-finding.ts";
import { canonicalDecimal } from "../../../shared/domain/number.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import { isDateFormat, isPercentFormat, isPlainFormat } from "../number-format.ts";
import { bareText } from "../read/grid.ts";
import type { TableCell } from "../table.ts";
import { type FieldColumn, splitLines } from "./column.ts";

export type CellReading =
  | { readonly state: "value"; readonly value: unknown; readonly fromFormula?: boolean }
  | { readonly state: "blank" }
  | { readonly state: "refused"; readonly code: ReadingProblemCode; readonly details: FindingDetails };

const blank: CellReading = { state: "blank" };
const value = (taken: unknown): CellReading => ({ state: "value", value: taken });
const refuse = (code: ReadingProblemCode, details: FindingDetails = {}): CellReading => ({
  state: "refused",
  code,
  details,
});

const isPercent = ({ format }: TableCell): boolean => isPercentFormat(format);
const isDate = ({ format }: TableCell): boolean => isDateFormat(format);

/** From which day a workbook counts its dates: most from 1900, those made on old Macs from 1904. */
export type DateSystem = 1900 | 1904;

const dayMilliseconds = 86_400_000;
/** Day 0. Of 1900 it is two days earlier: programs count a 29 February that never was. */
const dayZero: Readonly<Record<DateSystem, number>> = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const isoDay = (serial: number, dates: DateSystem): string =>
  new Date(dayZero[dates] + Math.floor(serial) * dayMilliseconds).toISOString().slice(0, 10);

function isoFromText(text: string): string | null {
  const match = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/u.exec(bareText(text));
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Text as typed: a number as people see it, without the noise of its formatting. */
function plainText(cell: TableCell): string {
  if (typeof cell.value === "number")
    return isPlainFormat(cell.format) ? String(canonicalDecimal(cell.value)) : cell.text.trim();
  if (typeof cell.value === "boolean") return cell.value ? "是" : "否";
  return String(cell.value ?? "")
    .replace(/\r\n?/g, "\n")
    .trim();
}

function readNumber(cell: TableCell, text: string): CellReading {
  if (typeof cell.value === "number") {
    if (isDate(cell)) return refuse("became_a_date", { shown: cell.text });
    if (isPercent(cell)) return refuse("percent_format", { shown: cell.text });
    return value(canonicalDecimal(cell.value));
  }
  const typed = parseTypedNumber(text);
  return typed.ok ? value(typed.value) : refuse("not_a_number", { shown: text });
}

function readDate(cell: TableCell, text: string, isLoose: boolean, dates: DateSystem): CellReading {
  if (typeof cell.value === "number" && isDate(cell)) return value(isoDay(cell.value, dates));
  if (isLoose) return value(text);
  const iso = isoFromText(text);
  return iso === null ? refuse("not_a_date", { shown: text }) : value(iso);
}

/** By the label, by its words alone, by the sign in its brackets, or by the code itself. */
function readChoice(text: string, labels: Readonly<Record<string, string>>): CellReading {
  const typed = bareText(text);
  const found = Object.entries(labels).find(([code, label]) => {
    const bare = bareText(label);
    return [bare, bare.replace(/\(.*\)$/u, ""), bareText(code)].includes(typed);
  });
  if (found) return value(found[0]);
  return refuse("option_unknown", { shown: text, options: Object.values(labels).join("、") });
}

function readWords(text: string, words: readonly string[]): CellReading {
  const typed = text.split(/[、，,；;\n]/u).map((word) => word.trim());
  const unknown = typed.find((word) => word !== "" && !words.includes(word));
  if (unknown !== undefined) return refuse("option_unknown", { shown: unknown, options: words.join("、") });
  return value(typed.filter((word) => word !== ""));
}

function readContent(cell: TableCell, column: FieldColumn, dates: DateSystem): CellReading {
  const text = plainText(cell);
  if (text === "") return blank;
  switch (column.kind) {
    case "number":
      return readNumber(cell, text);
    case "date":
      return readDate(cell, text, false, dates);
    case "looseDate":
      return readDate(cell, text, true, dates);
    case "yesNo":
      return readChoice(text, { true: "是", false: "否" });
    case "choice":
      return readChoice(text, column.labels);
    case "words":
      return readWords(text, column.words);
    default:
      break;
  }
  if (typeof cell.value === "number" && isDate(cell)) return refuse("became_a_date", { shown: cell.text });
  if (column.kind === "lines") return value(splitLines(text));
  return value(column.kind === "period" ? bareText(text).toUpperCase() : text);
}

/** @param dates how the cell's workbook counts days */
export function readCell(cell: TableCell | undefined, column: FieldColumn, dates: DateSystem): CellReading {
  if (!cell || cell.type === "blank") return blank;
  if (cell.type === "error") return refuse("formula_error", { shown: cell.text });
  if (cell.type === "uncached") return refuse("formula_uncached");
  const reading = readContent(cell, column, dates);
  if (reading.state !== "value") return reading;
  const taken = column.kind === "yesNo" ? reading.value === "true" : reading.value;
  return { ...reading, value: taken, fromFormula: cell.formula !== undefined };
}
