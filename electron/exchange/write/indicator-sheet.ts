/** The sheet 指标填报: lines, 往期订正, 核对数 and the stamp block (03 §3.1). */
import type { ConditionalRule, DataValidation, WriteSheet } from "hucre/xlsx";
import { type EntryField, entryFields, type FormLine, type IssuedForm, type Reference } from "../../../shared/domain/form.ts";
import { canonicalDecimal } from "../../../shared/domain/number.ts";
import { dataPeriodLabel } from "../../../shared/domain/period.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { MetaCell, MetaField } from "../layout/identity.ts";
import {
  checkNumberLabel,
  type Column,
  correctionBand,
  correctionKey,
  correctionRows,
  indicatorColumns,
  indicatorSheetName,
  keyColumn,
  stampLabels,
} from "../layout/indicator-sheet.ts";
import { address, type Canvas, type CellContent, columnLetter, createCanvas } from "./canvas.ts";
import { formTitle, headBlock, headRow } from "./head-block.ts";
import { breakBeforeTail, landscape } from "./page.ts";
import { entryNumber, referenceNumber, solid, styles, tints } from "./styles.ts";
import { entryValidations, type Lists } from "./validations.ts";

export const tableNumber = "监测表1";

export interface WrittenSheet {
  readonly sheet: WriteSheet;
  /** Entry cells with their base, for `_meta`. */
  readonly cells: readonly MetaCell[];
}

/** Everything the parts of the sheet share. */
interface Draft {
  readonly form: IssuedForm;
  readonly canvas: Canvas;
  readonly columns: readonly Column[];
  readonly meta: MetaCell[];
  readonly at: ReadonlyMap<Column["id"], number>;
}

const firstRow = headRow + 1;

export function indicatorSheet(form: IssuedForm, lists: Lists): WrittenSheet {
  const columns = indicatorColumns(form.targetYear);
  const canvas = createCanvas(indicatorSheetName, [2, ...columns.map((column) => column.width)]);
  const at = new Map(columns.map((column, index) => [column.id, index + 1]));
  const draft: Draft = { form, canvas, columns, meta: [], at };
  headBlock(canvas, form, tableNumber, formTitle);
  for (const [index, column] of columns.entries())
    canvas.put(headRow, index + 1, column.head, column.entry ? styles.entryHead : styles.head);
  canvas.height(headRow, 36);
  form.lines.forEach((line, index) => lineRow(draft, line, index));
  const lastLine = firstRow + form.lines.length - 1;
  const fixRow = lastLine + 1;
  corrections(draft, fixRow);
  const checkRow = fixRow + correctionRows + 1;
  checkNumber(draft, checkRow, lastLine);
  stampBlock(draft, checkRow + 1);
  return {
    cells: draft.meta,
    sheet: canvas.sheet({
      ...landscape(form.templateCode, tableNumber),
      freezePane: { rows: headRow + 1, columns: 3 },
      dataValidations: validations(draft, lists, lastLine, fixRow),
      conditionalRules: hints(draft),
      ...optional("rowBreaks", breakBeforeTail(canvas, headRow, Math.max(firstRow, lastLine - 1), checkRow + 2)),
    }),
  };
}

const optional = <K extends string, V>(key: K, value: V | undefined) => (value === undefined ? {} : { [key]: value });

function lineRow(draft: Draft, line: FormLine, index: number): void {
  const { canvas, columns } = draft;
  const row = firstRow + index;
  canvas.put(row, keyColumn, line.key, styles.key);
  columns.forEach((column, position) => {
    if (column.entry) return;
    const { content, style } = referenceCell(column.id, line, index);
    canvas.put(row, position + 1, content, style);
  });
  for (const field of entryFields) entryCell(draft, row, field, line.key, written(line, field), line.decimals);
  canvas.height(row, heightFor(line.name, columns.find((c) => c.id === "name")?.width ?? 18));
}

/** Two lines of 11 points at least; a long name gets what it needs: wrapped rows do not grow by themselves. */
function heightFor(name: string, width: number): number {
  const lines = Math.max(2, Math.ceil(([...name].length * 2) / width));
  return lines * 15 + 2;
}

function referenceCell(id: Column["id"], line: FormLine, index: number) {
  switch (id) {
    case "order":
      return { content: index + 1, style: styles.order };
    case "name":
      return { content: line.name, style: styles.text };
    case "unit":
      return { content: line.unit, style: styles.word };
    case "reportMode":
      return { content: line.reportMode, style: styles.word };
    case "dataPeriod":
      return { content: line.dataPeriodLabel, style: styles.word };
    case "baseline":
      return printed(line.baselineText);
    case "target":
      return printed(line.targetText);
    case "samePeriodLastYear":
      return reference(line.samePeriodLastYear, line.decimals);
    default:
      return reference(line.lastFullYear, line.decimals);
  }
}

/** A plan's own figure: a number where it is one, so that it lines up; never with more decimals than the plan prints. */
function printed(text: string) {
  const isNumber = /^\d+(\.\d+)?$/.test(text);
  return isNumber ? { content: Number(text), style: referenceNumber(null) } : { content: text, style: styles.word };
}

const reference = (value: Reference, decimals: number) =>
  typeof value === "number"
    ? { content: value, style: referenceNumber(decimals) }
    : { content: value, style: styles.word };

/** What stands in an entry cell at issue: the base of the merge. */
function written(line: FormLine, field: EntryField): CellContent {
  const value = line.current?.[field] ?? null;
  return field === "filling" && line.current?.filling ? fillingLabel[line.current.filling] : value;
}

function entryCell(draft: Draft, row: number, field: EntryField, key: string, content: CellContent, decimals: number): void {
  const column = draft.at.get(field) ?? 0;
  const style =
    field === "value" ? entryNumber(decimals) : field === "growth" ? entryNumber(1) : field === "remark" ? styles.entryText : styles.entryWord;
  draft.canvas.put(row, column, content, style);
  metaCell(draft, row, column, key, field, content);
}

function metaCell({ meta, canvas }: Draft, row: number, column: number, key: string, field: MetaField, base: CellContent): void {
  meta.push({ sheet: canvas.name, cell: address(row, column), key, field, base, revision: 1 });
}

function corrections(draft: Draft, row: number): void {
  const { canvas, columns } = draft;
  const band = `${correctionBand}（更正以前所属期的数；没有的不填。先填“指标名称”“所属期”，再填更正后的数，说明栏写明原因）`;
  canvas.put(row, 1, band, styles.band, columns.length);
  canvas.height(row, 22);
  for (let index = 0; index < correctionRows; index++) {
    const fix = row + 1 + index;
    const key = correctionKey(index);
    canvas.put(fix, keyColumn, key, styles.key);
    canvas.put(fix, 1, `订${index + 1}`, styles.word);
    columns.forEach((column, position) => {
      if (column.entry || column.id === "order") return;
      const open = column.id === "name" || column.id === "dataPeriod";
      canvas.put(fix, position + 1, null, open ? styles.entryWord : styles.word);
      if (open) metaCell(draft, fix, position + 1, key, column.id === "name" ? "indicator" : "dataPeriod", null);
    });
    for (const field of entryFields) entryCell(draft, fix, field, key, null, 1);
    canvas.height(fix, 22);
  }
}

/** Count and sum of the figures, so that the stamped paper and the file can be told to agree. */
function checkNumber({ form, canvas, columns, at }: Draft, row: number, lastLine: number): void {
  const valueColumn = at.get("value") ?? 0;
  canvas.put(row, 1, `${checkNumberLabel}（自动计算，勿改；盖章纸质表与电子表应一致）`, styles.band, valueColumn - 1);
  const part = (label: string, field: EntryField): string => {
    const letter = columnLetter(at.get(field) ?? 0);
    const range = `${letter}${firstRow + 1}:${letter}${lastLine + 1}`;
    return `"${label}"&COUNT(${range})&"项，合计"&TEXT(ROUND(SUM(${range}),4),"0.0000")`;
  };
  const now = (label: string, field: "value" | "growth"): string => {
    const figures = form.lines.flatMap((line) => line.current?.[field] ?? []);
    const sum = canonicalDecimal(figures.reduce((total, figure) => total + figure, 0));
    return `${label}${figures.length}项，合计${sum.toFixed(4)}`;
  };
  canvas.put(row, valueColumn, null, styles.result, columns.length, {
    formula: `${part("本期数", "value")}&"；"&${part("同比", "growth")}`,
    formulaResult: `${now("本期数", "value")}；${now("同比", "growth")}`,
  });
  canvas.height(row, 22);
}

function stampBlock(draft: Draft, row: number): void {
  const { canvas, form } = draft;
  const label = (line: number, from: number, to: number, text: string) => canvas.put(line, from, text, styles.right, to);
  const blank = (line: number, from: number, to: number) => canvas.put(line, from, null, styles.signature, to);
  const entry = (line: number, from: number, to: number, field: MetaField, content: string | null) => {
    canvas.put(line, from, content, styles.signatureEntry, to);
    metaCell(draft, line, from, "", field, content);
  };
  label(row, 1, 2, "填报单位（盖章）：");
  blank(row, 3, 4);
  label(row, 5, 5, "单位负责人：");
  blank(row, 6, 7);
  label(row, 8, 9, "审核人：");
  blank(row, 10, 11);
  label(row, 12, 13, stampLabels.contactName);
  entry(row, 14, 15, "contactName", form.organisation.contactName || null);
  label(row + 1, 8, 9, stampLabels.filledOn);
  entry(row + 1, 10, 11, "filledOn", null);
  label(row + 1, 12, 13, stampLabels.contactPhone);
  entry(row + 1, 14, 15, "contactPhone", form.organisation.contactPhone || null);
  canvas.height(row, 30);
  canvas.height(row + 1, 30);
}

function validations({ form, at }: Draft, lists: Lists, lastLine: number, fixRow: number): DataValidation[] {
  const lastFix = fixRow + correctionRows;
  const rangeOf = (id: Column["id"], from: number, to: number): string => {
    const letter = columnLetter(at.get(id) ?? 0);
    return `${letter}${from + 1}:${letter}${to + 1}`;
  };
  const entries = entryFields.flatMap((field) =>
    [rangeOf(field, firstRow, lastLine), rangeOf(field, fixRow + 1, lastFix)].map((range) => entryValidations[field](range, lists)),
  );
  if (form.corrections.every((option) => option.dataPeriods.length === 0)) return entries;
  const names = form.corrections.filter((option) => option.dataPeriods.length > 0).map((option) => option.name);
  return [
    ...entries,
    lists.validation(rangeOf("name", fixRow + 1, lastFix), [...new Set(names)], { title: correctionBand, prompt: "选择要更正的指标。" }),
    lists.validation(rangeOf("dataPeriod", fixRow + 1, lastFix), periodChoices(form), { title: "所属期", prompt: "选择要更正的数的所属期。" }),
  ];
}

/** Labels of all data periods that may be corrected, in the words of the form. */
function periodChoices(form: IssuedForm): string[] {
  const choices = form.corrections.flatMap((option) => option.dataPeriods.map((code) => dataPeriodLabel(code, option.basis)));
  return [...new Set(choices)].sort();
}

/** Dark where a due figure is neither there nor explained; orange where it moved by more than a fifth. */
function hints({ form, at }: Draft): ConditionalRule[] {
  const letter = (id: Column["id"]): string => columnLetter(at.get(id) ?? 0);
  const [value, filling] = [letter("value"), letter("filling")];
  const due = form.lines.flatMap((line, index) => (line.optional ? [] : [firstRow + index + 1]));
  const rules: ConditionalRule[] = [];
  const first = due[0];
  if (first !== undefined)
    rules.push({
      type: "expression",
      priority: 1,
      range: due.map((row) => `${value}${row}`).join(" "),
      formula: `AND(LEN(TRIM($${value}${first}))=0,LEN($${filling}${first})=0)`,
      style: { fill: solid(tints.missing) },
    });
  const row = firstRow + 1;
  const comparable = `IF(ISNUMBER($${letter("samePeriodLastYear")}${row}),$${letter("samePeriodLastYear")}${row},IF($${letter("reportMode")}${row}="年度数",$${letter("lastFullYear")}${row},""))`;
  rules.push({
    type: "expression",
    priority: 2,
    range: `${value}${row}:${value}${firstRow + form.lines.length}`,
    formula: `IF(AND(ISNUMBER($${value}${row}),ISNUMBER(${comparable})),ABS($${value}${row}-${comparable})>0.2*ABS(${comparable}),FALSE)`,
    style: { fill: solid(tints.jump), font: { bold: true, underline: true } },
  });
  return rules;
}
