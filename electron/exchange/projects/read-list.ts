/** A list of projects from a workbook by its mapping: every cell read by the rules of 05 §5.4, nothing ambiguous taken silently. */
import type { PlainSheet } from "../../../shared/domain/mapping/mapping.ts";
import { canonicalDecimal } from "../../../shared/domain/number.ts";
import { type StageWord, stageOfWords } from "../../../shared/domain/projects/list-columns.ts";
import { type ListColumnRole, wanPer } from "../../../shared/domain/projects/list-mapping.ts";
import type { FittedList } from "../../../shared/domain/projects/list-proposal.ts";
import { readPlannedDate } from "../../../shared/domain/projects/planned-date.ts";
import type { ListField } from "../../../shared/domain/projects/project.ts";
import { cellMessage } from "../../../shared/text/exchange.ts";
import { listWords, projectFieldLabel } from "../../../shared/text/projects.ts";
import { isDateFormat } from "../number-format.ts";
import { addressOf, type Grid, gridOf, mergedRange } from "../read/grid.ts";
import { codeText } from "../read/long-codes.ts";
import { doubtMerged, normaliseNumber } from "../read/normalise.ts";
import type { Table, TableCell } from "../table.ts";

/** What a cell says of a project. With a question it is taken only when a person says yes; without a value there is nothing to say yes to. */
export interface SaidCell {
  readonly sheet: string;
  readonly cell: string;
  readonly raw: string;
  readonly value: string | number | null;
  readonly question: string | null;
}

export interface ListRow {
  readonly sheet: string;
  /** Counted from 1, as the sheet shows it. */
  readonly row: number;
  /** Null: the cell is empty. `distorted`: its digits are lost. */
  readonly code: { readonly cell: string; readonly text: string | null; readonly distorted: boolean };
  readonly says: Readonly<Partial<Record<ListField, SaidCell>>>;
}

/** Longest texts that are kept; what is longer is not cut but left out, and said. */
const limits: Readonly<Partial<Record<ListField, number>>> = {
  name: 120,
  industry: 60,
  content: 1000,
  progress: 500,
  problems: 500,
};

/** @param plain of the same table, for names and sections: every cell of a merged range has the range's text */
export function readLists(table: Table, plain: readonly PlainSheet[], lists: readonly FittedList[]): ListRow[] {
  const firstDay = table.datesFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return lists.flatMap((list) => {
    const sheet = table.sheets.find(({ name }) => name === list.name);
    const texts = plain.find(({ name }) => name === list.name);
    return sheet && texts ? readSheet(gridOf(sheet), texts, list, firstDay) : [];
  });
}

const sumRow = /^(?:合\s*计|小\s*计|总\s*计|共\s*计)/;

function readSheet(grid: Grid, plain: PlainSheet, { mapped, name, head }: FittedList, firstDay: number): ListRow[] {
  const columnOf = (role: ListColumnRole): number => mapped.columns.findIndex((column) => column.role === role);
  const [codeColumn, nameColumn] = [columnOf("code"), columnOf("name")];
  let section: StageWord | null = mapped.stage;
  const rows: ListRow[] = [];
  plain.rows.forEach((texts, row) => {
    if (row < head.top + head.height) return;
    const title = (texts[nameColumn] ?? "").trim();
    const code = codeOf(grid.at(row, codeColumn));
    const different = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
    if (sumRow.test(different[0] ?? "") || sumRow.test(title)) return;
    if (code.text === null && !code.distorted && different.length <= 2 && different.some((text) => isSection(text))) {
      section = stageOfWords(sectionWord(different.find((text) => isSection(text)) ?? ""))?.stage ?? section;
      return;
    }
    if (
      (title === "" && code.text === null) ||
      /^(?:注|备注|说明|填表|制表|审核)[:：]/.test(title || (different[0] ?? ""))
    )
      return;
    const at = { sheet: name, grid, row, firstDay };
    const says: Partial<Record<ListField, SaidCell>> = {};
    mapped.columns.forEach(({ role, unit }, column) => {
      if (role === "code" || role === "ignore") return;
      const said = readField(at, column, role, unit ?? "万元");
      if (said !== null) says[role] = said;
    });
    if (says.stage === undefined && section !== null)
      says.stage = {
        sheet: name,
        cell: addressOf(row, Math.max(nameColumn, 0)),
        raw: section,
        value: section,
        question: null,
      };
    rows.push({ sheet: name, row: row + 1, code: { cell: addressOf(row, Math.max(codeColumn, 0)), ...code }, says });
  });
  return rows;
}

/** 一、在建项目（116个）: a row between rows, that says the pool of those below. */
const isSection = (text: string): boolean =>
  /^[（(]?[一二三四五六七八九十\d]+[）)、.．]/u.test(text) && stageOfWords(sectionWord(text)) !== null;
const sectionWord = (text: string): string =>
  text
    .replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]+/u, "")
    .replace(/[（(：:].*$/u, "")
    .replace(/共?\d+个?$/u, "")
    .trim();

function codeOf(cell: TableCell | undefined): { readonly text: string | null; readonly distorted: boolean } {
  if (!cell || cell.type === "blank" || cell.text.trim() === "") return { text: null, distorted: false };
  const text = codeText(cell);
  return text === null
    ? { text: cell.text, distorted: true }
    : { text: text.normalize("NFKC").replace(/\s+/g, "").toUpperCase() || null, distorted: false };
}

interface RowPlace {
  readonly sheet: string;
  readonly grid: Grid;
  readonly row: number;
  /** The instant from which the workbook counts days. */
  readonly firstDay: number;
}

/** Null where the cell says nothing. */
function readField(
  { sheet, grid, row, firstDay }: RowPlace,
  column: number,
  field: ListField,
  unit: "万元" | "亿元",
): SaidCell | null {
  const cell = grid.at(row, column);
  if (!cell || cell.type === "blank") return null;
  const at = { sheet, cell: addressOf(row, column) };
  if (field.endsWith("Wan")) return readAmount(at, grid, row, column, unit, field);
  if (cell.type === "error" || cell.type === "uncached") {
    const { doubt } = normaliseNumber(at, cell, "");
    return (
      doubt &&
      asked(
        at,
        cell.text,
        null,
        cellMessage({
          ...blankSubject,
          ...at,
          raw: cell.text,
          name: projectFieldLabel[field],
          code: doubt.code,
          details: doubt.details,
        }),
      )
    );
  }
  const text = cell.text.replace(/\r\n?/g, "\n").trim();
  if (text === "") return null;
  if (field === "plannedStart" || field === "plannedFinish") return readDate(at, cell, firstDay);
  if (field === "stage") {
    const found = stageOfWords(text);
    const words = found ? listWords.stageNear(text, found.stage) : listWords.stageUnknown(text);
    return found?.sure
      ? said(at, text, found.stage)
      : asked(at, text, found?.stage ?? null, listWords.at(at.sheet, at.cell, words));
  }
  const limit = limits[field];
  if (limit !== undefined && [...text].length > limit)
    return asked(
      at,
      text,
      null,
      listWords.at(at.sheet, at.cell, listWords.textTooLong(projectFieldLabel[field], limit)),
    );
  return said(at, text, text);
}

type At = { readonly sheet: string; readonly cell: string };
const said = (at: At, raw: string, value: string | number): SaidCell => ({ ...at, raw, value, question: null });
const asked = (at: At, raw: string, value: string | number | null, question: string): SaidCell => ({
  ...at,
  raw,
  value,
  question,
});

const blankSubject = { name: "", unit: "", base: null, ours: null, theirs: null } as const;

function readAmount(
  at: At,
  grid: Grid,
  row: number,
  column: number,
  unit: "万元" | "亿元",
  field: ListField,
): SaidCell | null {
  const read = normaliseNumber(at, grid.at(row, column), unit);
  const merged = mergedRange(grid, row, column);
  const { value, raw, doubt } = merged === undefined ? read : doubtMerged(read, merged);
  const wan = typeof value === "number" ? canonicalDecimal(value * wanPer[unit]) : null;
  if (!doubt) return wan === null ? null : said(at, raw, wan);
  const subject = { ...blankSubject, ...at, raw, name: projectFieldLabel[field], unit };
  const theirs = doubt.hasProposal ? value : null;
  return asked(
    at,
    raw,
    doubt.hasProposal ? wan : null,
    cellMessage({ ...subject, theirs, code: doubt.code, details: doubt.details }),
  );
}

function readDate(at: At, cell: TableCell, firstDay: number): SaidCell | null {
  if (typeof cell.value === "number" && isDateFormat(cell.format)) {
    const day = new Date(firstDay + Math.floor(cell.value) * 86_400_000).toISOString().slice(0, 10);
    // A format without days shows a month, whichever day the office program put behind it.
    return said(at, cell.text, /d/i.test(cell.format.replace(/"[^"]*"|\[[^\]]*\]/g, "")) ? day : day.slice(0, 7));
  }
  const raw = cell.text.trim();
  const read = readPlannedDate(
    typeof cell.value === "number" ? String(cell.value) : raw,
    typeof cell.value === "number",
  );
  if (read.ok) return read.date === null ? null : said(at, raw, read.date);
  const words = { no_year: listWords.noYear, tenth_month: listWords.tenthMonth, no_date: listWords.noDate }[read.code];
  return asked(at, raw, read.proposal, listWords.at(at.sheet, at.cell, words(raw)));
}
