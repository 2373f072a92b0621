/** The matrix as the grid shows it: everybody scored, and of each line what stood last quarter, the target and the figure. */
import type { Matrix, MatrixInput } from "../../../shared/contract/assessment.ts";
import { checkSupplied } from "../../../shared/domain/assessment/checks.ts";
import type { SuppliedFigure } from "../../../shared/domain/assessment/rules.ts";
import type { SchemeLine } from "../../../shared/domain/assessment/scheme.ts";
import { notApplicableWord, notObtainedWord, readCell, sameFigure } from "../../../shared/domain/assessment/typed.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import { cellFaultText } from "../../../shared/text/assessment.ts";
import { supplyFindingText } from "../../../shared/text/assessment-checks.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import type { CellChange, GridCell, GridColumn, GridModel } from "../../components/grid/model.ts";
import { type SupplyCell, supplyColumns } from "../../components/report-grid/supply-cells.ts";
import { cellKey, type DraftChange, type MatrixDraft } from "./matrix-draft.ts";

const words = assessmentScreenText.matrix;
const columnId = (line: string, field: SupplyCell): string => `${line}|${field}`;

type Cells = Readonly<Record<string, MatrixDraft>>;
export type MatrixCell = MatrixInput["cells"][number];

/** Filled in and ready; likely slips, which need a reason; what cannot be read. */
export interface Judged {
  readonly ready: readonly MatrixCell[];
  readonly questioned: readonly MatrixCell[];
  readonly wrong: number;
  /** All cells that hold a draft. */
  readonly keys: readonly string[];
}

export function figureText(line: SchemeLine, figure: SuppliedFigure | null): string {
  if (figure === null) return "";
  if (figure.filling === "not_applicable") return notApplicableWord;
  if (figure.filling === "not_obtained") return notObtainedWord;
  // A target that was set ahead of its figure.
  if (figure.value === null) return "";
  if (line.rule.kind === "yes_no") return figure.value === 0 ? "否" : "是";
  return plainNumber(figure.value);
}

const targetText = (figure: SuppliedFigure | null): string =>
  figure?.target == null ? "" : plainNumber(figure.target);

export function matrixModel(
  matrix: Matrix,
  lines: readonly SchemeLine[],
  drafts: Cells,
): { model: GridModel; judged: Judged } {
  const ready: MatrixCell[] = [];
  const questioned: MatrixCell[] = [];
  const keys: string[] = [];
  let wrong = 0;
  const othersOf = figuresOfOthers(matrix, lines, drafts);
  const rows = matrix.rows.map(({ organisation, name, cells }) => {
    const row: Record<string, GridCell> = { name: { text: name } };
    for (const line of lines) {
      const cell = cells.find((each) => each.line === line.code);
      const current = cell?.current ?? null;
      const previous = cell?.previous ?? null;
      row[columnId(line.code, "before")] = { text: figureText(line, previous) };
      const key = cellKey(matrix.period, line.code, organisation);
      const draft = drafts[key];
      const typed = { value: draft?.value ?? figureText(line, current), target: draft?.target ?? targetText(current) };
      const put = (field: "value" | "target", more: Partial<GridCell> = {}) => {
        row[columnId(line.code, field)] = { text: typed[field], ...more };
      };
      put("value");
      put("target");
      if (!draft) continue;
      keys.push(key);
      const read = readCell(line, typed, current);
      if (!read.ok) {
        wrong++;
        put(read.field, { mark: "error", message: cellFaultText(read.fault) });
        continue;
      }
      if (sameFigure(read.figure, current)) continue;
      const context = { previous, yearBefore: cell?.yearBefore ?? null, others: othersOf(line.code, organisation) };
      const findings = checkSupplied(line, read.figure, context, matrix.checks);
      const sent = { line: line.code, organisation, ...typed, expected: draft.expected };
      // D is only said.
      const asked = findings.some(({ grade }) => grade !== "D");
      (asked ? questioned : ready).push(sent);
      const message = findings.map((finding) => supplyFindingText(finding, line.unit)).join("");
      for (const field of ["value", "target"] as const)
        if (draft[field] !== undefined)
          put(field, {
            mark: asked ? "question" : "changed",
            ...(message !== "" && field === "value" ? { message } : {}),
          });
    }
    return { key: organisation, cells: row };
  });
  return { model: { columns: columnsOf(lines), rows }, judged: { ready, questioned, wrong, keys } };
}

/** What the others have by line, as it stands or as it is typed. */
function figuresOfOthers(matrix: Matrix, lines: readonly SchemeLine[], drafts: Cells) {
  const known = new Map(
    lines.map((line) => [
      line.code,
      matrix.rows.flatMap(({ organisation, cells }) => {
        const current = cells.find((each) => each.line === line.code)?.current ?? null;
        const draft = drafts[cellKey(matrix.period, line.code, organisation)];
        const typed = {
          value: draft?.value ?? figureText(line, current),
          target: draft?.target ?? targetText(current),
        };
        const read = draft ? readCell(line, typed, current) : null;
        const figure = read?.ok ? read.figure : current;
        return figure?.filling === "reported" && figure.value !== null ? [{ organisation, value: figure.value }] : [];
      }),
    ]),
  );
  return (line: string, organisation: string): number[] =>
    (known.get(line) ?? []).flatMap((each) => (each.organisation === organisation ? [] : [each.value]));
}

function columnsOf(lines: readonly SchemeLine[]): GridColumn[] {
  return [
    { id: "name", head: words.name, kind: "head", width: 130 },
    ...lines.flatMap((line) => supplyColumns(line, words, (cell) => columnId(line.code, cell))),
  ];
}

/** What the grid changed, by where it belongs; what is as it stands again is no draft. */
export function draftChanges(matrix: Matrix, changes: readonly CellChange[]): DraftChange[] {
  return changes.flatMap(({ row, column, after }): DraftChange[] => {
    const [code, field] = column.split("|");
    const line = matrix.lines.find((each) => each.code === code);
    if (!line || (field !== "value" && field !== "target")) return [];
    const current =
      matrix.rows.find(({ organisation }) => organisation === row)?.cells.find((cell) => cell.line === code)?.current ??
      null;
    const standing = field === "value" ? figureText(line, current) : targetText(current);
    const text = after === standing ? undefined : after;
    return [{ key: cellKey(matrix.period, line.code, row), field, text, current }];
  });
}
