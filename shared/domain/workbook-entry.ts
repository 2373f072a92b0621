/**
 * An issued workbook as rows of texts: what a department types into, and what stood there when it was issued. A text is
 * never interpreted here; what it means is said by the reader of returned workbooks.
 */
import type { ReturnedCell } from "../merge/returned-form.ts";
import { assessmentWorkbookText, suppliedText } from "../text/assessment-workbook.ts";
import { fillingLabel } from "../text/words.ts";
import { type FormMatrix, type MatrixLine, type SupplyField, supplyKey } from "./assessment/form-matrix.ts";
import type { SuppliedFigure } from "./assessment/rules.ts";
import { hasTarget } from "./assessment/typed.ts";
import { wordingOfLine, wordsOf } from "./figure-words.ts";
import {
  type EntryField,
  type EntryRecord,
  entryFields,
  type Form,
  type FormInstruction,
  type FormLine,
  type FormProject,
  type FormTask,
  issuedRecord,
} from "./form.ts";
import { plainNumber } from "./number.ts";
import { askedFields, type ProjectEntryField } from "./projects/project-entry.ts";
import { type TaskEntryField, taskFields } from "./task-entry.ts";
import { fillings } from "./vocabulary.ts";

export const contactFields = ["contactName", "contactPhone", "filledOn"] as const;
export const correctionFields = ["indicator", "dataPeriod", ...entryFields] as const;
export type WorkbookField =
  | EntryField
  | TaskEntryField
  | ProjectEntryField
  | SupplyField
  | "reason"
  | (typeof contactFields)[number]
  | "indicator"
  | "dataPeriod";

/** By field; a field that is not there is blank. */
export type Texts = Readonly<Partial<Record<WorkbookField, string>>>;

export interface WorkbookRow {
  /** The row key of the form; of a figure of 考核数据 its `supplyKey`, of corrections `FIX1` …, of the stamp block `contact`. */
  readonly key: string;
  /** `supply`: a figure of 考核数据; `assessed`: what is said of all of them that are about one organisation. */
  readonly kind: "line" | "task" | "instruction" | "project" | "supply" | "assessed" | "correction" | "contact";
  /** As people call it; empty for corrections and the contact. */
  readonly name: string;
  readonly fields: readonly WorkbookField[];
  readonly issued: Texts;
  /** In what it is counted, where that may change from one issue to the next: the same text then says something else. */
  readonly measure?: string;
}

export const contactKey = "contact";
/** As many rows as the sheet has for corrections. */
const correctionKeys = ["FIX1", "FIX2", "FIX3"];

const figure = (value: number | null): string => (value === null ? "" : plainNumber(value));

/** What stands in the cells of a line: the texts of a record. */
export function recordTexts(line: FormLine, record: EntryRecord): Texts {
  const wording = wordingOfLine(line);
  return {
    value: wording ? String(wordsOf(wording, record) ?? "") : figure(record.value),
    growth: figure(record.growth),
    growthBasis: record.growthBasis ?? "",
    vintage: record.vintage ?? "",
    filling: record.filling ? fillingLabel[record.filling] : "",
    remark: record.remark ?? "",
  };
}

const lineRow = (line: FormLine): WorkbookRow => {
  const record = issuedRecord(line);
  return {
    key: line.key,
    kind: "line",
    name: line.name,
    fields: entryFields,
    issued: record ? recordTexts(line, record) : {},
  };
};

const taskRow = ({ key, name, current, instruction }: FormTask): WorkbookRow => ({
  key,
  kind: "task",
  name,
  fields: instruction ? [...taskFields, "answer"] : taskFields,
  issued: { ...current, ...(instruction ? { answer: instruction.current } : {}) },
});

/** What the office has of it from a list is no cell of the row. */
const projectRow = ({ key, name, given, stage, stageOn, current }: FormProject): WorkbookRow => ({
  key,
  kind: "project",
  name,
  fields: askedFields(given),
  issued: {
    stage,
    stageOn,
    yearDoneWan: figure(current?.yearDoneWan ?? null),
    totalDoneWan: figure(current?.totalDoneWan ?? null),
    filling: current?.filling ? fillingLabel[current.filling] : "",
    progress: current?.progress ?? "",
    problems: current?.problems ?? "",
    remark: current?.remark ?? "",
  },
});

const instructionRow = ({ key, itemName, current }: FormInstruction): WorkbookRow => ({
  key,
  kind: "instruction",
  name: itemName,
  fields: ["answer"],
  issued: { answer: current },
});

/** What stands in the cells of a figure of 考核数据. */
function supplyTexts(line: MatrixLine, supplied: SuppliedFigure | null): Texts {
  const value = suppliedText(line, supplied);
  return {
    target: figure(supplied?.target ?? null),
    value: typeof value === "number" ? plainNumber(value) : (value ?? ""),
  };
}

const matrixRows = ({ lines, rows }: FormMatrix): WorkbookRow[] =>
  rows.flatMap((row) => [
    ...lines.map(
      (line, at): WorkbookRow => ({
        key: supplyKey(row, line),
        kind: "supply",
        name: assessmentWorkbookText.nameOf(row.name, line.name),
        fields: hasTarget(line) ? ["target", "value"] : ["value"],
        issued: supplyTexts(line, row.cells[at]?.current ?? null),
        measure: `${line.rule.kind} ${line.unit}`,
      }),
    ),
    { key: row.key, kind: "assessed", name: row.name, fields: ["reason"], issued: {} },
  ]);

/** An indicator asked for two periods has two rows: by its name alone nobody would know which is meant. */
const withPeriod = ({ name, dataPeriodLabel }: FormLine): string => `${name}（${dataPeriodLabel}）`;

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** All rows with entry cells, in the order of the sheets. */
export function workbookRows(form: Form): WorkbookRow[] {
  const { lines, tasks = [], instructions = [], projects = [], matrix, corrections, organisation } = form;
  const names = countOf(lines.map(({ name }) => name));
  const correctable = lines.length > 0 && corrections.some(({ dataPeriods }) => dataPeriods.length > 0);
  return [
    ...lines.map((line) => ({ ...lineRow(line), name: names.get(line.name) === 1 ? line.name : withPeriod(line) })),
    ...tasks.map(taskRow),
    ...instructions.map(instructionRow),
    ...projects.map(projectRow).filter(({ fields }) => fields.length > 0),
    ...(matrix ? matrixRows(matrix) : []),
    ...(correctable ? correctionKeys : []).map(
      (key): WorkbookRow => ({ key, kind: "correction", name: "", fields: correctionFields, issued: {} }),
    ),
    {
      key: contactKey,
      kind: "contact",
      name: "",
      fields: contactFields,
      issued: { contactName: organisation.contactName, contactPhone: organisation.contactPhone },
    },
  ];
}

/** What stands in a row with what was typed. */
export const textOf = (row: WorkbookRow, typed: Texts | undefined, field: WorkbookField): string =>
  typed?.[field] ?? row.issued[field] ?? "";

const isFilling = (code: string): code is keyof typeof fillingLabel => fillings.some((each) => each === code);

/** What a cell of the file shows; what cannot be read, as it was written. */
export function cellTextOf(cell: ReturnedCell, field: WorkbookField): string {
  const { value, text, raw, doubt } = cell;
  if (doubt || value === null) return raw;
  if (typeof text === "string") return text;
  if (typeof value === "number") return text === null ? raw : plainNumber(value);
  return field === "filling" && isFilling(value) ? fillingLabel[value] : value;
}

/** The same of a cell of 考核数据: a word stays the word it is. */
export function suppliedCellText({ rule }: Pick<MatrixLine, "rule">, { value, raw, doubt }: ReturnedCell): string {
  return typeof value === "number" && rule.kind !== "yes_no" && !doubt ? plainNumber(value) : raw;
}
