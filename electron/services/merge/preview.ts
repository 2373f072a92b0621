/** What a merge would do, as the contract shows it. Only cells that are not plainly unchanged are listed. */
import { createHash } from "node:crypto";
import type { Indicator } from "../../../shared/contract/catalog.ts";
import type { MergeCell, MergeFile, MergePreview, MergeTotals } from "../../../shared/contract/merge.ts";
import { dataPeriodLabel as labelOfPeriod, parseDataPeriod, periodLabel } from "../../../shared/domain/period.ts";
import { askingReadings, type CellCode, cellCodeHandling } from "../../../shared/merge/cell-codes.ts";
import { listsCells } from "../../../shared/merge/file-verdict.ts";
import type { GradedCell } from "../../../shared/merge/grade.ts";
import type { PlannedCell } from "../../../shared/merge/plan.ts";
import type { Note } from "../../../shared/merge/returned-form.ts";
import { cellMessage, fileReasonMessage } from "../../../shared/text/exchange.ts";
import { findingText } from "../../../shared/text/findings.ts";
import type { JobProgress } from "../job.ts";
import type { EvaluatedFile } from "./evaluated.ts";
import { supplyCellViews } from "./supply-cells.ts";
import { textCellViews } from "./text-cells.ts";

type Lines = ReadonlyMap<string, Indicator>;

/** One step per file, like `evaluate`. */
export function* previewOf(
  session: string,
  period: string | null,
  evaluated: readonly EvaluatedFile[],
  lines: Lines,
): Generator<JobProgress, Omit<MergePreview, "answers" | "dropped">> {
  const total = evaluated.length;
  const files: MergeFile[] = [];
  const digest = createHash("sha256");
  for (const one of evaluated) {
    const file = fileView(one, lines);
    files.push(file);
    digest.update(JSON.stringify(essenceOf(file)));
    yield { type: "progress", stage: "compare", done: total, total, label: one.name };
  }
  return { session, digest: digest.digest("hex"), period, totals: totalsOf(files), files };
}

/** Equal as long as the same file would do the same to the same figures. */
const essenceOf = (file: MergeFile) => [
  file.sha256,
  file.verdict,
  file.reason,
  file.cells.map((c) => [
    c.sheet,
    c.cell,
    c.item,
    c.assessed,
    c.dataPeriod,
    c.field,
    c.base,
    c.ours,
    c.theirs,
    c.outcome,
    c.code,
  ]),
];

function totalsOf(files: readonly MergeFile[]): MergeTotals {
  const cells = files.flatMap((file) => file.cells);
  const count = (...outcomes: MergeCell["outcome"][]) => cells.filter((c) => outcomes.includes(c.outcome)).length;
  return {
    files: files.length,
    changed: count("take", "correction"),
    questions: count("question"),
    conflicts: count("conflict"),
    findings: cells.filter((cell) => cell.grade !== null).length,
    unchanged: files.reduce((sum, file) => sum + file.unchanged, 0),
  };
}

function fileView(file: EvaluatedFile, lines: Lines): MergeFile {
  const { reason } = file.verdict;
  const figureCells = file.figures.flatMap((figure) => figure.cells.map((cell) => cellView(cell, lines)));
  const strays = file.strays.map((cell) => cellView(cell, lines));
  return {
    file: file.name,
    sha256: file.sha256,
    verdict: file.verdict.verdict,
    reason,
    message: fileMessage(file),
    organisation: file.organisation?.code ?? null,
    organisationName: file.organisation?.name ?? null,
    period: file.period,
    version: file.issued?.version || null,
    late: file.late,
    checkNumber: checkNumberOf(file),
    ...(file.answers === null ? {} : { answers: file.answers.number }),
    unchanged: file.unchanged,
    cells: withReplies(file, [
      ...figureCells,
      ...textCellViews(file),
      ...supplyCellViews(file),
      ...contactCells(file),
      ...strays,
    ]),
  };
}

/** Beside the cell it is about; what was asked of a place that has moved is found by line, data period and field. */
function withReplies({ answers }: EvaluatedFile, cells: readonly MergeCell[]): MergeCell[] {
  if (!answers || answers.replies.length === 0) return [...cells];
  return cells.map((cell) => {
    const said = answers.replies.find(({ query: { item, dataPeriod, field, sheet, cell: place } }) =>
      item === ""
        ? sheet === cell.sheet && place === cell.cell
        : item === cell.item && dataPeriod === cell.dataPeriod && field === cell.field,
    );
    return said === undefined ? cell : { ...cell, reply: said.reply };
  });
}

/** Why a file is not simply taken; where its cells are listed all the same, also what was noticed beside them. */
function fileMessage(file: EvaluatedFile): string {
  const { reason } = file.verdict;
  if (reason === null) return placeMessages(file);
  const why = fileReasonMessage(reason, file.reasonDetails);
  return [why, listsCells(file.verdict) ? placeMessages(file) : ""].filter((text) => text !== "").join("\n");
}

function checkNumberOf({ returned }: EvaluatedFile): MergeFile["checkNumber"] {
  return (
    returned && { ...returned.checkNumber, agrees: !returned.notes.some((n) => n.code === "check_number_differs") }
  );
}

/** Rows, columns and locked cells worth a word, as one text per file. */
function placeMessages({ about, returned }: EvaluatedFile): string {
  const said = (returned?.notes ?? []).filter(({ code }) => cellCodeHandling[code] !== "silent");
  return [...about, ...said]
    .map((note) => cellMessage({ ...emptySubject, ...note, name: String(note.details["name"] ?? "") }))
    .join("\n");
}

const emptySubject = { unit: "", raw: "", base: null, ours: null, theirs: null };

function cellView(cell: GradedCell, lines: Lines): MergeCell {
  const line = lines.get(cell.item);
  const name = line?.name ?? cell.item;
  const isPeriod = parseDataPeriod(cell.dataPeriod) !== null;
  const dataPeriodLabel = line && isPeriod ? labelOfPeriod(cell.dataPeriod, line.basis) : cell.dataPeriod;
  return {
    sheet: cell.sheet,
    cell: cell.cell,
    kind: "figure",
    item: cell.item,
    name,
    unit: line?.unit ?? "",
    dataPeriod: isPeriod ? cell.dataPeriod : "",
    dataPeriodLabel,
    field: cell.field,
    base: cell.base,
    ours: cell.ours,
    theirs: cell.theirs,
    raw: cell.raw,
    outcome: cell.outcome,
    grade: cell.grade,
    code: asksItself(cell) ? cell.code : (cell.finding?.code ?? cell.code),
    message: wordsAbout(cell, name, line, dataPeriodLabel),
    by: cell.by,
    at: cell.at,
  };
}

/** What could not be read for certain is asked, whatever the checks say of the figure it would be. */
const asksItself = ({ code }: PlannedCell): boolean => code !== "" && askedOfReading.has(code);

const askedOfReading: ReadonlySet<CellCode> = new Set<CellCode>([...askingReadings, "row_by_name"]);

function wordsAbout(cell: GradedCell, name: string, line: Indicator | undefined, dataPeriod: string): string {
  if (cell.code === "" && !cell.finding) return "";
  const found = cell.finding && line ? findingText(cell.finding, line) : null;
  if (found !== null && !asksItself(cell)) return located(cell, found);
  // The same name stands in several rows.
  const details = { ...cell.details, dataPeriod };
  return `${messageOf({ ...cell, details }, name, unitOf(cell, line))}${found ?? ""}`;
}

/** Of the field: 同比 is counted in another unit than the figure, and words in none. */
function unitOf({ field }: PlannedCell, line: Indicator | undefined): string {
  if (field === "value") return line?.unit ?? "";
  return field === "growth" ? (line?.growthUnit ?? "") : "";
}

const located = (cell: PlannedCell, text: string): string => `“${cell.sheet}”!${cell.cell} ${text}`;

function messageOf(cell: PlannedCell, name: string, unit: string): string {
  const { code, at } = cell;
  if (code === "") return "";
  return cellMessage({ ...cell, code, name, unit, at: at === null ? null : at.slice(0, 10) } satisfies Note &
    Parameters<typeof cellMessage>[0]);
}

/** Who filled the form in: shown like any other change, since it updates the organisation. */
function contactCells(file: EvaluatedFile): MergeCell[] {
  return contactChanges(file).map(({ field, before, after }) => ({
    sheet: "",
    cell: "",
    kind: "contact",
    item: "",
    name: file.organisation?.name ?? "",
    unit: "",
    dataPeriod: "",
    dataPeriodLabel: file.period === null ? "" : periodLabel(file.period),
    field,
    base: before,
    ours: before,
    theirs: after,
    raw: after,
    outcome: "take",
    grade: null,
    code: "contact",
    message: "",
    by: null,
    at: null,
  }));
}

export interface ContactChange {
  readonly field: "contactName" | "contactPhone";
  readonly before: string;
  readonly after: string;
}

/** What the stamp block says anew of who fills in. A blank says nothing: it does not remove a contact. */
export function contactChanges({ returned, issued, organisation }: EvaluatedFile): ContactChange[] {
  if (!returned || !issued || !organisation) return [];
  const fields = [
    { field: "contactName", issued: issued.organisation.contactName, after: returned.contact.name.trim() },
    { field: "contactPhone", issued: issued.organisation.contactPhone, after: returned.contact.phone.trim() },
  ] as const;
  return fields
    .filter((each) => each.after !== "" && each.after !== each.issued && each.after !== organisation[each.field])
    .map(({ field, after }) => ({ field, before: organisation[field], after }));
}
