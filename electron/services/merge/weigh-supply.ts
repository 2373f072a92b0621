/** An answer about a figure of 考核数据 weighed: what it would do, and what stands in its way. */

import { isOpenFinding, type SupplyFinding } from "../../../shared/domain/assessment/checks.ts";
import type { SchemeLine } from "../../../shared/domain/assessment/scheme.ts";
import type { SupplyChecks } from "../../../shared/domain/assessment/supply-checks.ts";
import { readCell } from "../../../shared/domain/assessment/typed.ts";
import { lockedCodes } from "../../../shared/merge/cell-codes.ts";
import type { SupplyChoice } from "../../../shared/merge/merge-supply.ts";
import { suppliedField } from "../../../shared/merge/merge-supply.ts";
import type { PlannedSupply } from "../../../shared/merge/plan-supplies.ts";
import { cellFaultText } from "../../../shared/text/assessment.ts";
import { supplyFindingText } from "../../../shared/text/assessment-checks.ts";
import { suppliedText } from "../../../shared/text/assessment-workbook.ts";
import { answerProblem } from "../../../shared/text/merge-answers.ts";
import type { KeptAnswer } from "./answers.ts";
import type { FigureChecks } from "./figure-checks.ts";
import type { Target } from "./target.ts";
import { viewOf, type WeighedAnswer, weighed } from "./weighed-answer.ts";

export function weighSupplied(
  answer: KeptAnswer,
  target: Extract<Target, { supply: unknown }>,
  checks: FigureChecks,
): WeighedAnswer {
  const { file, supply } = target;
  const { period, organisation } = file;
  const locked = supply.cells.some(({ code }) => lockedCodes.has(code));
  const line = period === null || locked ? undefined : checks.scored(period, supply.line);
  if (period === null || !organisation) return weighed(answer, answerProblem.locked);
  const { choice, problem, findings, needsReason } = weighSupply(answer, supply, line, checks.supplies(period));
  const said = findings.map((finding) => ({
    grade: finding.grade,
    message: supplyFindingText(finding, line?.unit ?? ""),
  }));
  const view = { ...viewOf(answer, [], null), problem, findings: said, needsReason };
  return {
    view,
    decision:
      choice === null
        ? null
        : {
            answer,
            target,
            choice: choice === "ours" ? "ours" : "theirs",
            supplied: choice,
            reason: answer.reason ?? "",
            findings: [],
          },
  };
}

interface WeighedSupply {
  readonly choice: SupplyChoice | null;
  readonly problem: string | null;
  readonly findings: readonly SupplyFinding[];
  readonly needsReason: boolean;
}

/** @param line as it is asked now; undefined where it is not */
function weighSupply(
  answer: KeptAnswer,
  { merge, ours, assessed, reason: said }: PlannedSupply,
  line: SchemeLine | undefined,
  checks: SupplyChecks,
): WeighedSupply {
  const refuse = (problem: string, findings: readonly SupplyFinding[] = [], needsReason = false): WeighedSupply => ({
    choice: null,
    problem,
    findings,
    needsReason,
  });
  if (merge.outcome === "same" || merge.outcome === "unchanged") return refuse(answerProblem.nothingToDecide);
  if (!line) return refuse(answerProblem.locked);
  if (answer.choice === "ours") return { choice: "ours", problem: null, findings: [], needsReason: false };
  if (answer.choice === "unreported") return refuse(answerProblem.notAFigure);
  let figure = merge.outcome === "rejected" ? null : merge.proposal;
  if (answer.choice === "typed") {
    const { value, target } = answer.typed ?? {};
    if (value === undefined && target === undefined) return refuse(answerProblem.nothingTyped);
    if (Object.keys(answer.typed ?? {}).some((field) => field !== "value" && field !== "target"))
      return refuse(answerProblem.otherCell);
    // What was not typed is as returned, else as it stands.
    const beside = merge.proposal ?? ours;
    const read = readCell(
      line,
      {
        value: value ?? String(suppliedText(line, beside) ?? ""),
        target: target ?? String(suppliedField(beside, "target") ?? ""),
      },
      ours,
    );
    if (!read.ok) return refuse(cellFaultText(read.fault));
    figure = read.figure;
  }
  if (figure === null) return refuse(answerProblem.nothingToTake);
  const findings = checks.check(line, assessed, figure);
  if (findings[0]?.grade === "A") return refuse(answerProblem.checkFailed, findings);
  const reason = answer.reason ?? "";
  const open = findings.some((finding) => isOpenFinding(finding, finding.grade === "C" && said !== "" ? said : reason));
  if (open) return refuse(answerProblem.reasonNeeded, findings, true);
  const choice = answer.choice === "typed" ? { typed: figure } : ("theirs" as const);
  return { choice, problem: null, findings, needsReason: false };
}
