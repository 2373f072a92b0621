/** The block as the grid shows it: rows with what stands, what is filled in, and what the checks say. */
import type { StatisticsForm, StatisticsJudged, StatisticsRow } from "../../../shared/contract/statistics.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import { errorText } from "../../../shared/text/errors.ts";
import { statisticsText } from "../../../shared/text/statistics.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { CellChange, GridCell, GridColumn, GridModel, GridRow } from "../../components/grid/model.ts";
import type { CellDraft } from "./cell-draft.ts";
import { type DraftChange, slotKey } from "./statistics-draft.ts";

const words = statisticsText.columns;

export interface BlockView {
  readonly form: StatisticsForm;
  readonly shape: "lines" | "organisations";
  /** Whether the rows belong to different organisations, which then are named. */
  readonly holders: boolean;
  readonly growth: boolean;
  readonly drafts: Readonly<Record<string, CellDraft>>;
  readonly judged: ReadonlyMap<string, StatisticsJudged>;
  /** Kept a moment ago. */
  readonly saved: ReadonlySet<string>;
}

export const rowKeyOf = ({ organisation, indicator }: Pick<StatisticsRow, "organisation" | "indicator">): string =>
  `${organisation}|${indicator}`;

export type SlotField = "known" | "knownGrowth" | "value" | "growth";
export const columnId = (column: string, field: SlotField): string => `${column}|${field}`;

export function columnsOf({ form, shape, holders, growth }: BlockView): GridColumn[] {
  const known = form.columns.flatMap(({ code, label }): GridColumn[] => [
    locked(columnId(code, "known"), label, words.knownName(label)),
    ...(growth ? [locked(columnId(code, "knownGrowth"), words.growth, words.growthName(label), 64)] : []),
  ]);
  const open = form.columns.flatMap(({ code, label }): GridColumn[] => [
    { ...base, id: columnId(code, "value"), head: label, name: label, group: words.fill, width: 104 },
    ...(growth
      ? [{ ...base, id: columnId(code, "growth"), head: words.growth, name: words.growthName(label), width: 72 }]
      : []),
  ]);
  return [
    { id: "name", head: words[shape], kind: "head", width: 190 },
    ...(holders ? [{ id: "holder", head: words.holder, kind: "locked", width: 110 } as const] : []),
    { id: "unit", head: words.unit, kind: "locked", width: 64 },
    ...known,
    ...open,
  ];
}

const base = { kind: "number", group: words.fill } as const;

const locked = (id: string, head: string, name: string, width = 92): GridColumn => ({
  id,
  head,
  name,
  group: words.known,
  kind: "locked",
  align: "right",
  width,
});

export function modelOf(view: BlockView): GridModel {
  return { columns: columnsOf(view), rows: view.form.rows.map((row) => gridRow(view, row)) };
}

function gridRow(view: BlockView, row: StatisticsRow): GridRow {
  const cells: Record<string, GridCell> = {
    name: { text: row.name },
    holder: { text: row.organisationName },
    unit: { text: row.unit },
  };
  for (const [at, { code }] of view.form.columns.entries()) {
    const slot = row.slots[at];
    if (!slot?.dataPeriod) {
      for (const field of ["known", "knownGrowth", "value", "growth"] as const)
        cells[columnId(code, field)] = { text: statisticsText.none, locked: true, message: statisticsText.noSlot };
      continue;
    }
    const key = keyOf(view.form, row, slot.dataPeriod);
    const draft = view.drafts[key];
    const judged = view.judged.get(key);
    cells[columnId(code, "known")] = {
      text: knownText(slot),
      ...(view.saved.has(key) ? { mark: "saved" as const } : {}),
    };
    cells[columnId(code, "knownGrowth")] = { text: figureText(slot.current?.growth ?? null) };
    cells[columnId(code, "value")] = openCell("value", draft, judged);
    cells[columnId(code, "growth")] =
      row.growthUnit === null
        ? { text: statisticsText.none, locked: true, message: statisticsText.noGrowth }
        : openCell("growth", draft, judged);
  }
  return { key: rowKeyOf(row), cells };
}

export const keyOf = (form: StatisticsForm, { organisation, indicator }: StatisticsRow, dataPeriod: string): string =>
  slotKey({ period: form.period, organisation, indicator, dataPeriod });

const figureText = (figure: number | null): string => (figure === null ? "" : plainNumber(figure));

function knownText({ current, currentText }: StatisticsRow["slots"][number]): string {
  if (current === null) return "";
  if (currentText !== null) return currentText;
  if (current.value !== null) return plainNumber(current.value);
  return current.filling === null ? "" : fillingLabel[current.filling];
}

/** Which of the two cells a judgement is about: a growth that cannot be read is the growth's. */
const fieldOf = (judged: StatisticsJudged, draft: CellDraft): "value" | "growth" =>
  judged.error?.details["field"] === words.growth || draft.value.trim() === "" ? "growth" : "value";

function openCell(
  field: "value" | "growth",
  draft: CellDraft | undefined,
  judged: StatisticsJudged | undefined,
): GridCell {
  const text = draft?.[field] ?? "";
  if (!draft || !judged || text.trim() === "") return { text };
  if (fieldOf(judged, draft) !== field) return { text };
  switch (judged.outcome) {
    case "ready":
      return { text, mark: "changed", ...said(findingsText(judged)) };
    case "same":
      return { text, message: statisticsText.same };
    case "no_figure":
      return { text, message: `“${text.trim()}”${statisticsText.noFigure}` };
    case "question":
      return { text, mark: "question", ...said(findingsText(judged)) };
    case "blocked":
    case "refused":
      return { text, mark: "error", ...said(problemText(judged)) };
  }
}

const said = (message: string) => (message === "" ? {} : { message });

const findingsText = ({ findings }: StatisticsJudged): string => findings.map(({ message }) => message).join(" ");

/** Why the cell is not written, and what to do. */
export function problemText(judged: StatisticsJudged): string {
  const { error } = judged;
  if (error === null) return findingsText(judged);
  if (error.code === "NOT_A_NUMBER") return statisticsText.notANumber(error.details);
  return errorText(error.code, error.details);
}

/** What the grid changed, by where it belongs. */
export function draftChanges(form: StatisticsForm, changes: readonly CellChange[]): DraftChange[] {
  const rows = new Map(form.rows.map((row) => [rowKeyOf(row), row]));
  return changes.flatMap(({ row: rowKey, column, after }) => {
    const [code, field] = column.split("|");
    const row = rows.get(rowKey);
    const slot = row?.slots[form.columns.findIndex((each) => each.code === code)];
    if (!row || !slot?.dataPeriod || (field !== "value" && field !== "growth")) return [];
    return [{ key: keyOf(form, row, slot.dataPeriod), field, text: after, current: slot.current }];
  });
}
