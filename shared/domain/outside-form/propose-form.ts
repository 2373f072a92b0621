/** What the cells of a blank form seem to ask for: row head × column head, and who fills it in. */
import { factorBetween } from "../mapping/file-units.ts";
import { type LineChoice, proposeLine } from "../mapping/line-of-row.ts";
import type { Confidence } from "../mapping/mapping.ts";
import { proposeSheets } from "../mapping/propose.ts";
import { newestYearOfForm } from "./beside.ts";
import { type ColumnAsks, formColumn, type PlanSpan } from "./form-columns.ts";
import { cellName, type OfficeField, type Shown } from "./form-mapping.ts";
import { type FormSheet, isCovered, isPlaceholder, textAt } from "./form-sheet.ts";

export interface FormLine extends LineChoice {
  readonly collection: string;
  readonly decimals: number;
  readonly growthUnit: string | null;
}

/** Why a proposal is not certain; the words are in shared/text/outside-forms.ts. */
export type FormReason = "sure" | "name_alike" | "unit_unknown" | "head_unsure" | "label";

export interface FormProposal {
  readonly sheet: string;
  readonly cell: string;
  readonly shows: Shown;
  readonly confidence: Confidence;
  readonly reason: FormReason;
}

export function proposeForm(sheets: readonly FormSheet[], lines: readonly FormLine[], plan: PlanSpan): FormProposal[] {
  const newest = newestYearOfForm(sheets);
  const tables = proposeSheets(sheets, lines).filter(({ transposed }) => !transposed);
  return sheets.flatMap((sheet) => {
    const table = tables.find(({ name }) => name === sheet.name);
    const columns = table?.columns.map(({ label }) => formColumn(label, newest, plan)) ?? [];
    const cells = (table?.rows ?? []).flatMap(({ at, name, label, unit }) => {
      const found = name === null ? null : lineOf(label, unit, lines);
      if (!found) return [];
      return columns.flatMap((asks, column) => {
        if (!asks || !isOpen(sheet, at, column)) return [];
        return proposalOf(sheet, cellName(at, column), asks, found, unit);
      });
    });
    return [...cells, ...officeCells(sheet)];
  });
}

interface FoundLine {
  readonly line: FormLine;
  readonly confidence: Confidence;
}

/** The plan's own table comes first: a namesake in a 专栏 is seldom what a form from above asks for. */
function lineOf(label: string, unit: string, lines: readonly FormLine[]): FoundLine | null {
  const headline = lines.filter(({ collection }) => collection === "headline");
  const others = lines.filter(({ collection }) => collection !== "headline");
  for (const among of [headline, others]) {
    const { line: code, confidence } = proposeLine(label, unit, among);
    const line = among.find((one) => one.code === code);
    if (line) return { line, confidence: unit === "" && confidence === "unsure" ? "likely" : confidence };
  }
  return null;
}

const isOpen = (sheet: FormSheet, row: number, column: number): boolean =>
  isPlaceholder(textAt(sheet, row, column)) &&
  !sheet.formulas.has(cellName(row, column)) &&
  !isCovered(sheet, row, column);

function proposalOf(
  sheet: FormSheet,
  cell: string,
  asks: ColumnAsks,
  { line, confidence }: FoundLine,
  unit: string,
): FormProposal[] {
  if (asks.field === "growth" && line.growthUnit === null) return [];
  const inPercent = sheet.percents.has(cell);
  const between = unit === "" ? null : factorBetween(line.unit, unit);
  const amount = asks.field === "value" || asks.field === "baseline" || asks.field === "target";
  const isRate = asks.field === "growth" || asks.field === "progress" || (amount && line.unit === "%");
  const factor = inPercent && isRate ? 0.01 : amount ? (between ?? 1) : 1;
  const unitUnknown = amount && between === null && !(inPercent && isRate);
  const decimals = asks.field === "progress" ? (inPercent ? 3 : 1) : null;
  const shows: Shown =
    asks.kind === "figure"
      ? { kind: "figure", line: line.code, period: asks.period, field: asks.field, factor, decimals }
      : { kind: "line", line: line.code, field: asks.field, factor, decimals };
  const [sure, reason] = surenessOf(confidence, asks.confidence, unitUnknown);
  return [{ sheet: sheet.name, cell, shows, confidence: sure, reason }];
}

function surenessOf(row: Confidence, column: Confidence, unitUnknown: boolean): [Confidence, FormReason] {
  if (row === "unsure" || column === "unsure") return ["unsure", row === "unsure" ? "name_alike" : "head_unsure"];
  if (unitUnknown) return ["likely", "unit_unknown"];
  if (row === "likely") return ["likely", "name_alike"];
  if (column === "likely") return ["likely", "head_unsure"];
  return ["certain", "sure"];
}

const officeLabels: readonly (readonly [RegExp, OfficeField])[] = [
  [/^(?:填报|报送|上报|编报)单位(?:[（(](?:盖章|公章|章)[）)])?[:：]?$/, "organisation"],
  [/^(?:填表人|填报人|联系人|经办人)[:：]?$/, "contact"],
  [/^(?:联系)?电话[:：]?$/, "phone"],
  [/^(?:填报|报送|填表|报出)(?:日期|时间)[:：]?$/, "today"],
  [/^(?:填报期|报告期|所属期|统计时期|数据时期)[:：]?$/, "period"],
];

/** 填报单位： with the place beside it; or, where it ends with a colon and nothing is beside it, behind the label itself. */
function officeCells(sheet: FormSheet): FormProposal[] {
  return sheet.rows.flatMap((texts, row) =>
    texts.flatMap((text, column): FormProposal[] => {
      const label = text.replace(/\s+/g, "");
      const field = officeLabels.find(([pattern]) => pattern.test(label))?.[1];
      if (field === undefined || isCovered(sheet, row, column)) return [];
      const wide = sheet.merges.find(({ top, left }) => top === row && left === column);
      const beside = (wide?.right ?? column) + 1;
      const inside = /[:：]$/.test(label) && (wide !== undefined || !isOpen(sheet, row, beside));
      if (!inside && !isOpen(sheet, row, beside)) return [];
      const cell = cellName(row, inside ? column : beside);
      return [{ sheet: sheet.name, cell, shows: { kind: "office", field }, confidence: "likely", reason: "label" }];
    }),
  );
}
