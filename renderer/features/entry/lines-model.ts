/** The lines of the report as the grid shows them: references locked, entry cells with what was found in them. */
import type { JudgedRow } from "../../../shared/contract/entry.ts";
import { milestoneChoices } from "../../../shared/domain/figure-words.ts";
import {
  type EntryField,
  entryFields,
  type FormLine,
  type LastFigure,
  type Reference,
} from "../../../shared/domain/form.ts";
import { decimalPlaces, formatNumber, plainNumber } from "../../../shared/domain/number.ts";
import { growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { Fields } from "../../components/drafts/draft-fields.ts";
import type { GridCell, GridColumn, GridModel, GridRow } from "../../components/grid/model.ts";
import { type EntryLine, isLineBlank, shownText } from "./entry-line.ts";
import { asksReason } from "./line-problems.ts";
import { cellWith, gravestOf, type Problem, problemsByRow } from "./problem.ts";

const words = entryText.columns;

export interface LinesView {
  readonly lines: readonly EntryLine[];
  readonly drafts: ReadonlyMap<string, Fields>;
  readonly judged: ReadonlyMap<string, JudgedRow>;
  readonly problems: readonly Problem[];
  /** Kept a moment ago. */
  readonly saved: ReadonlySet<string>;
  readonly readOnly: boolean;
}

const locked = (id: keyof typeof words, width: number, align?: "right"): GridColumn => ({
  id,
  head: words[id],
  kind: "locked",
  width,
  ...(align ? { align } : {}),
});

function columnsOf({ lines, judged, drafts }: LinesView): GridColumn[] {
  const hasParts = lines.some(({ wording }) => wording?.kind === "composition");
  const asked = lines.some(({ key }) => asksReason(judged.get(key)) || drafts.get(key)?.["reason"] !== undefined);
  return [
    { id: "name", head: words.name, kind: "head", width: 150 },
    locked("unit", 50),
    locked("dataPeriod", 98),
    locked("last", 64, "right"),
    locked("samePeriodLastYear", 66, "right"),
    { id: "value", head: words.value, kind: "number", width: hasParts ? 116 : 86 },
    { id: "growth", head: words.growth, kind: "number", width: 56 },
    { id: "growthBasis", head: words.growthBasis, kind: "choice", options: growthBases, width: 62 },
    { id: "vintage", head: words.vintage, kind: "choice", options: vintages, width: 74 },
    { id: "filling", head: words.filling, kind: "choice", options: Object.values(fillingLabel), width: 74 },
    { id: "remark", head: words.remark, kind: "text", width: 100 },
    // Last, so that no cell moves when a reason is asked for.
    ...(asked ? [{ id: "reason", head: words.reason, kind: "text", width: 130 } as const] : []),
    locked("check", 68),
  ];
}

export function linesModel(view: LinesView): GridModel {
  const byRow = problemsByRow(view.problems);
  return { columns: columnsOf(view), rows: view.lines.map((line) => gridRow(view, line, byRow.get(line.key) ?? [])) };
}

function gridRow(view: LinesView, line: EntryLine, found: readonly Problem[]): GridRow {
  const draft = view.drafts.get(line.key);
  const cells: Record<string, GridCell> = {
    name: { text: line.asked ? line.name : `${line.name}（${entryText.correction.mark}）` },
    unit: { text: line.unit },
    dataPeriod: { text: line.dataPeriodLabel },
    last: lastCell(line),
    samePeriodLastYear: { text: line.asked ? referenceText(line.asked.samePeriodLastYear, line.asked) : "" },
    check: { text: stateOf(view, line, draft, found) },
    reason: reasonCell(view, line, draft, found),
  };
  for (const field of entryFields) cells[field] = entryCell(view, line, field, draft, found);
  return { key: line.key, cells };
}

const states: readonly string[] = milestoneChoices;

function entryCell(
  view: LinesView,
  line: EntryLine,
  field: EntryField,
  draft: Fields | undefined,
  found: readonly Problem[],
) {
  const text = shownText(line, draft, field);
  if (field === "growth" && line.growthUnit === null && text === "") return { text: entryText.none, locked: true };
  const about = found.filter(({ column }) => column === field);
  const cell = cellWith(text, about, draft?.[field] !== undefined);
  const options = field === "value" && line.wording?.kind === "milestone" ? { options: states } : {};
  return { ...cell, ...options, locked: view.readOnly };
}

function reasonCell(
  { judged, readOnly }: LinesView,
  line: EntryLine,
  draft: Fields | undefined,
  found: readonly Problem[],
): GridCell {
  const text = draft?.["reason"] ?? "";
  const open = text !== "" || asksReason(judged.get(line.key));
  const about = found.filter(({ column }) => column === "reason");
  const cell = cellWith(text, about, text !== "");
  const asked = cell.message !== undefined && cell.mark !== "conflict";
  return { ...cell, ...(asked ? { mark: "question" as const } : {}), locked: readOnly || !open };
}

function lastCell(line: EntryLine): GridCell {
  const last = line.asked?.last;
  if (!last) return { text: line.asked ? entryText.none : "" };
  const text = lastText(line, last);
  return { text, message: entryText.cellLine.last(last.dataPeriodLabel, text) };
}

export function lastText({ wording, decimals }: EntryLine, { value, text }: LastFigure): string {
  return text ?? (value === null ? "" : wording ? plainNumber(value) : numberText(value, decimals));
}

/** At the line's decimals; more, where the source has more. */
const numberText = (value: number, decimals: number): string =>
  decimalPlaces(value) > decimals ? plainNumber(value) : formatNumber(value, decimals);

/** The plan's own baseline as the plan prints it. */
export function referenceText(reference: Reference, { decimals, baselineText }: FormLine): string {
  if (typeof reference === "string") return reference;
  const plain = plainNumber(reference);
  return plain === baselineText ? plain : numberText(reference, decimals);
}

/** Where the line stands, in a word. */
function stateOf({ saved }: LinesView, line: EntryLine, draft: Fields | undefined, found: readonly Problem[]): string {
  const { state } = entryText;
  if (draft === undefined) {
    if (saved.has(line.key)) return state.saved;
    if (!isLineBlank(line, draft)) return state.recorded;
    return line.asked === null || line.asked.optional ? state.optional : state.blank;
  }
  switch (gravestOf(found)) {
    case "clash":
    case "changed":
      return state.choose;
    case "error":
      return state.blocked;
    case "question":
      return state.needsReason;
    default:
      return state.typing;
  }
}
