/** 考核数据 as it is filled in on a department's machine: what the office would ask, with what the form knows. */
import type { WorkbookProblem } from "../../../shared/contract/workbooks.ts";
import { isOpenFinding } from "../../../shared/domain/assessment/checks.ts";
import {
  type FormMatrix,
  type MatrixLine,
  supplyFields,
  supplyKey,
} from "../../../shared/domain/assessment/form-matrix.ts";
import type { SuppliedFigure } from "../../../shared/domain/assessment/rules.ts";
import {
  checksBeside,
  type Figures,
  type SupplyChecks,
  supplySlot,
} from "../../../shared/domain/assessment/supply-checks.ts";
import { longestSupplyReason } from "../../../shared/domain/assessment/typed.ts";
import { defaultCheckSettings } from "../../../shared/domain/checks.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { gradeSupplies } from "../../../shared/merge/grade-supplies.ts";
import { suppliedFrom } from "../../../shared/merge/merge-supply.ts";
import { type PlannedSupply, planSupplies, type SupplyFacts } from "../../../shared/merge/plan-supplies.ts";
import type { ReturnedForm, ReturnedSupply } from "../../../shared/merge/returned-form.ts";
import { supplyFindingText } from "../../../shared/text/assessment-checks.ts";
import { assessmentWorkbookText, suppliedText } from "../../../shared/text/assessment-workbook.ts";
import { cellMessage, supplyMessages } from "../../../shared/text/exchange.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { problem, readingOf, withoutPlace } from "./reading-problems.ts";

const words = workbooksText.problem;

type MatrixCell = FormMatrix["rows"][number]["cells"][number];

/** What the form has in its cells, by line and organisation. */
function figuresIn({ lines, rows }: FormMatrix, of: (cell: MatrixCell) => SuppliedFigure | null | undefined): Figures {
  return new Map(
    rows.flatMap(({ organisation, cells }) =>
      lines.flatMap(({ code }, at) => {
        const figure = cells[at] && of(cells[at]);
        return figure ? [[supplySlot(code, organisation), figure] as const] : [];
      }),
    ),
  );
}

/** A form issued earlier does not say what stood a year before: the office asks about that then. */
const checksOf = (matrix: FormMatrix, { checks = defaultCheckSettings }: IssuedForm): SupplyChecks =>
  checksBeside(
    {
      now: figuresIn(matrix, ({ current }) => current),
      previous: figuresIn(matrix, ({ previous }) => previous),
      yearBefore: figuresIn(matrix, ({ yearBefore }) => yearBefore),
    },
    checks,
  );

const nobody = { fromThisIssue: false, by: null, at: null };

/** Set against what was issued: nobody else has said anything meanwhile, as far as this machine knows. */
function planned(matrix: FormMatrix, form: IssuedForm, supplies: readonly ReturnedSupply[]): readonly PlannedSupply[] {
  const lines = new Map(matrix.lines.map((line) => [line.code, line]));
  const issued = figuresIn(matrix, ({ current }) => current);
  const supply = ({ line, assessed }: ReturnedSupply): SupplyFacts => {
    const known = issued.get(supplySlot(line, assessed)) ?? null;
    return { base: known, ours: known, origin: nobody, decimals: lines.get(line)?.decimals ?? 0 };
  };
  const plan = planSupplies(supplies, form.period, { olderIssue: false, supply });
  return gradeSupplies(plan, matrix, checksOf(matrix, form));
}

/** @param row with what would become of it */
function problemsOfSupply(key: string, name: string, line: MatrixLine, row: ReturnedSupply, plan: PlannedSupply) {
  const { unit } = line;
  const reading = supplyFields.flatMap((field) => {
    const cell = row.cells[field];
    return cell ? readingOf(key, name, unit, field, cell, supplyMessages) : [];
  });
  const findings = plan.findings.map((finding) =>
    problem(key, finding.field, supplyFindingText(finding, unit), {
      // B is for the office to decide besides.
      open: isOpenFinding(finding, row.reason),
      grade: finding.grade,
    }),
  );
  const asked = plan.cells.flatMap((cell): WorkbookProblem[] => {
    const { field, code, outcome, base } = cell;
    const said = code === "" || code === "waits_for_record" || row.cells[field]?.doubt?.code === code;
    if (said || (outcome !== "question" && outcome !== "rejected") || cell.finding) return [];
    if (code === "cleared") {
      const was = field === "target" ? base : suppliedText(line, suppliedFrom(base, null));
      return [problem(key, field, words.supplyCleared(String(was)), { open: false })];
    }
    return [
      problem(key, field, withoutPlace(cellMessage({ ...cell, code, name, unit }, supplyMessages)), { open: true }),
    ];
  });
  return [...reading, ...findings, ...asked];
}

/** What is to be said of 说明 of everybody who is scored. */
function problemsOfReasons(supplies: readonly ReturnedSupply[], plans: readonly PlannedSupply[]): WorkbookProblem[] {
  const byRow = Map.groupBy(supplies, ({ key }) => key);
  const changed = new Set(supplies.flatMap(({ key }, at) => (plans[at]?.merge.outcome === "unchanged" ? [] : [key])));
  return [...byRow].flatMap(([key, [first]]) => {
    const reason = first?.reason ?? "";
    const length = [...reason].length;
    return [
      ...(length > longestSupplyReason ? [words.longReason(length, longestSupplyReason)] : []),
      ...(reason !== "" && !changed.has(key) ? [words.reasonWithoutFigure] : []),
    ].map((message) => problem(key, "reason", message, { open: false }));
  });
}

export interface SuppliesCheck {
  readonly problems: readonly WorkbookProblem[];
  /** `supplyKey` of figures that say nothing, not even that there is none. */
  readonly missing: readonly string[];
  readonly asked: number;
}

/** @param returned what the workbook says with everything filled in */
export function checkSupplies(form: IssuedForm, { supplies = [] }: ReturnedForm): SuppliesCheck {
  const { matrix } = form;
  if (!matrix) return { problems: [], missing: [], asked: 0 };
  const lines = new Map(matrix.lines.map((line) => [line.code, line]));
  const names = new Map(matrix.rows.map(({ key, name }) => [key, name]));
  const plans = planned(matrix, form, supplies);
  const problems: WorkbookProblem[] = [];
  const missing: string[] = [];
  for (const [at, row] of supplies.entries()) {
    const [line, plan] = [lines.get(row.line), plans[at]];
    if (!line || !plan) continue;
    const key = supplyKey(row, line);
    const name = assessmentWorkbookText.nameOf(names.get(row.key) ?? "", line.name);
    problems.push(...problemsOfSupply(key, name, line, row, plan));
    const { value } = row.cells;
    if (value?.value === null && !value.doubt) missing.push(key);
  }
  return { problems: [...problems, ...problemsOfReasons(supplies, plans)], missing, asked: supplies.length };
}
