/** 单位填报单 as a model: the same for what a department has typed and for what the office's database holds. Pure. */
import type { Sheet, SheetCell, SheetSection } from "../contract/sheets.ts";
import { returnSheetText as words } from "../text/return-sheet.ts";
import { fillingLabel } from "../text/words.ts";
import { printedSum } from "./check-number.ts";
import { wordingOfLine } from "./figure-words.ts";
import { type Form, type FormLine, isNoReference, issuedRecord, type Reference } from "./form.ts";
import { formatNumber } from "./number.ts";
import type { ProjectEntryField } from "./projects/project-entry.ts";
import { matrixSections } from "./return-sheet-matrix.ts";
import {
  contactFields,
  type Texts,
  textOf,
  type WorkbookField,
  type WorkbookRow,
  workbookRows,
} from "./workbook-entry.ts";

interface ReturnSheetInput {
  readonly form: Form;
  /** What was typed, by row; what is not there is as the form has it. */
  readonly typed: ReadonlyMap<string, Texts>;
  readonly checkNumber: string;
  /** Null for a report that no workbook was issued for. */
  readonly templateCode: string | null;
  readonly demo: boolean;
}

type ColumnKey = keyof typeof words.columns;

const cell = (text: string, kind: SheetCell["kind"], value?: number): SheetCell => ({
  text,
  kind,
  marks: [],
  ...(value !== undefined && { value }),
});
const nil = cell("—", "nil");
const column = (key: ColumnKey, widthMm: number | null) => ({ key, head: [...words.columns[key]], widthMm });

function reference(known: Reference, decimals: number): SheetCell {
  if (typeof known === "number") return cell(formatNumber(known, decimals), "number", known);
  return cell(known, isNoReference(known) ? "nil" : "word");
}

const figure = (text: string, worded: boolean): SheetCell => {
  if (text === "") return nil;
  return worded || !/^[-+]?\d+(\.\d+)?$/.test(text) ? cell(text, "word") : cell(text, "number", Number(text));
};

type TextAt = (row: WorkbookRow, field: WorkbookField) => string;

function entryCells(row: WorkbookRow, textAt: TextAt, worded: boolean): SheetCell[] {
  const at = (field: WorkbookField) => textAt(row, field);
  const unsaid = row.kind === "line" && at("value") === "" && at("filling") === "";
  return [
    unsaid ? cell(words.blank, "nil") : figure(at("value"), worded),
    figure(at("growth"), false),
    cell(at("growthBasis"), "word"),
    cell(at("vintage"), "word"),
    cell(at("filling"), "word"),
    cell(at("remark"), "text"),
  ];
}

const entryColumns = [
  column("value", 22),
  column("growth", 19),
  column("growthBasis", 13),
  column("vintage", 17),
  column("filling", 16),
  column("remark", null),
];

function linesSection(form: Form, rows: readonly WorkbookRow[], textAt: TextAt): SheetSection {
  const lines = new Map(form.lines.map((line) => [line.key, line]));
  const line = (row: WorkbookRow): FormLine | undefined => lines.get(row.key);
  return {
    title: words.sections.lines,
    columns: [
      column("order", 9),
      column("name", 48),
      column("unit", 13),
      column("dataPeriod", 28),
      column("samePeriodLastYear", 19),
      column("lastFullYear", 19),
      ...entryColumns,
    ],
    rows: rows.flatMap((row, at) => {
      const asked = line(row);
      if (!asked) return [];
      return [
        [
          cell(String(at + 1), "word"),
          cell(asked.name, "text"),
          cell(asked.unit, "word"),
          cell(asked.dataPeriodLabel, "word"),
          reference(asked.samePeriodLastYear, asked.decimals),
          reference(asked.lastFullYear, asked.decimals),
          ...entryCells(row, textAt, wordingOfLine(asked) !== null),
        ],
      ];
    }),
  };
}

function tasksSection(rows: readonly WorkbookRow[], textAt: TextAt): SheetSection {
  const said = ["done", "problems", "nextSteps", "matters", "answer"] as const;
  return {
    title: words.sections.tasks,
    columns: [
      column("order", 9),
      column("task", 46),
      column("state", 16),
      column("done", 62),
      ...said.slice(1).map((key) => column(key, null)),
    ],
    rows: rows.map((row, at) => {
      const state = row.kind === "task" ? textAt(row, "state") || words.blank : "—";
      return [
        cell(String(at + 1), "word"),
        cell(row.name, "text"),
        cell(state, state === words.blank || state === "—" ? "nil" : "word"),
        ...said.map((field) => (row.fields.includes(field) ? cell(textAt(row, field), "text") : nil)),
      ];
    }),
  };
}

/** All of them, with what a list has said: the paper is stamped for the whole. */
function projectsSection({ projects = [] }: Form, rows: readonly WorkbookRow[], textAt: TextAt): SheetSection {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const amount = (wan: number | null): SheetCell => figure(wan === null ? "" : String(wan), false);
  return {
    title: words.sections.projects,
    columns: [
      column("order", 9),
      column("project", 46),
      column("yearPlan", 22),
      column("yearDone", 22),
      column("totalDone", 22),
      column("filling", 16),
      column("stage", 16),
      column("stageOn", 24),
      column("progress", null),
      column("problems", null),
      column("remark", null),
    ],
    rows: projects.map((project, at) => {
      const row = byKey.get(project.key);
      const said = (field: ProjectEntryField): string => {
        if (row?.fields.includes(field)) return textAt(row, field);
        if (field === "filling") return project.current?.filling ? fillingLabel[project.current.filling] : "";
        const known = field === "stage" || field === "stageOn" ? project[field] : project.current?.[field];
        return String(known ?? "");
      };
      const unsaid = said("yearDoneWan") + said("totalDoneWan") + said("filling") === "";
      return [
        cell(String(at + 1), "word"),
        cell(project.name, "text"),
        amount(project.yearPlanWan),
        unsaid ? cell(words.blank, "nil") : figure(said("yearDoneWan"), false),
        figure(said("totalDoneWan"), false),
        cell(said("filling"), "word"),
        cell(said("stage"), "word"),
        cell(said("stageOn"), "word"),
        cell(said("progress"), "text"),
        cell(said("problems"), "text"),
        cell(said("remark"), "text"),
      ];
    }),
  };
}

function correctionsSection(rows: readonly WorkbookRow[], textAt: TextAt): SheetSection {
  return {
    title: words.sections.corrections,
    columns: [column("order", 9), column("name", 60), column("dataPeriod", 28), ...entryColumns],
    rows: rows.map((row, at) => [
      cell(String(at + 1), "word"),
      cell(textAt(row, "indicator"), "text"),
      cell(textAt(row, "dataPeriod"), "word"),
      ...entryCells(row, textAt, false),
    ]),
  };
}

/** 核对数 over the figures that stand: as a workbook issued now would print it. */
export function checkNumberOfForm({ lines }: Pick<Form, "lines">): string {
  const figures = lines.flatMap((line) => {
    const value = issuedRecord(line)?.value ?? null;
    return wordingOfLine(line) || value === null ? [] : [value];
  });
  return `本期数${figures.length}项，合计${printedSum(figures.reduce((sum, each) => sum + each, 0))}`;
}

export function buildReturnSheet(input: ReturnSheetInput): Omit<Sheet, "verification"> {
  const { form, typed, checkNumber, templateCode, demo } = input;
  const rows = workbookRows(form);
  const textAt: TextAt = (row, field) => textOf(row, typed.get(row.key), field).trim();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const saidAt = (key: string, field: WorkbookField): string => {
    const row = byKey.get(key);
    return row ? textAt(row, field) : "";
  };
  const of = (...kinds: WorkbookRow["kind"][]) => rows.filter(({ kind }) => kinds.includes(kind));
  const corrections = of("correction").filter((row) => row.fields.some((field) => textAt(row, field) !== ""));
  const sections = [
    linesSection(form, of("line"), textAt),
    tasksSection(of("task", "instruction"), textAt),
    projectsSection(form, of("project"), textAt),
    ...(form.matrix ? matrixSections(form.matrix, saidAt) : []),
    correctionsSection(corrections, textAt),
  ].filter((section) => section.rows.length > 0);
  const contact = rows.find(({ kind }) => kind === "contact");
  return {
    kind: "return-sheet",
    formVersion: words.formVersion,
    orientation: "landscape",
    title: words.title(form.organisation.name),
    subtitle: words.subtitle(form.periodLabel),
    tableNumber: templateCode === null ? "" : words.info.template(templateCode),
    confidentiality: words.confidentiality,
    info: [
      words.info.organisation(form.organisation.name),
      ...(form.due === null ? [] : [words.info.due(form.due)]),
      words.info.unit,
    ],
    demo,
    sections: sections.map((section, at) => ({
      ...section,
      title: sections.length === 1 ? section.title : `${words.sectionNumbers[at] ?? at + 1}、${section.title}`,
    })),
    empty: words.nothing,
    closing: [`${words.checkNumber}${checkNumber}`],
    signature: [
      ...words.byHand.map((label) => ({ label, text: "" })),
      ...contactFields.map((field) => ({ label: words.contact[field], text: contact ? textAt(contact, field) : "" })),
    ],
    summary: "",
    legend: words.legend,
    notes: [],
  };
}
