/** Who may change what of projects, and when. */
import { isReason } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { checkFigure, type ProjectFinding } from "../../../shared/domain/projects/figure-checks.ts";
import { holderOn } from "../../../shared/domain/projects/holders.ts";
import { quarterOfMonth } from "../../../shared/domain/projects/months.ts";
import type { AmountField } from "../../../shared/domain/projects/project.ts";
import { projectFindingText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import type { Actor } from "../../db/store.ts";
import type { ProjectFacts } from "./project-rows.ts";

/** A department sees its own projects, those that were handed over as they were while it had them. */
export const isSeenBy = (actor: Actor, { holders }: ProjectFacts): boolean =>
  actor.role === "office" || holders.some(({ organisation }) => organisation === actor.organisation);

/** NOT_ASSIGNED where a department reports of a time at which the project was not its own. */
export function requireHeld(actor: Actor, { record, holders }: ProjectFacts, day: string, names: Names): void {
  const { role, organisation } = actor;
  if (role === "office" || holderOn(holders, day) === organisation) return;
  throw new AppError("NOT_ASSIGNED", { line: record.name, organisation: names(organisation) });
}

type Names = (organisation: string | null) => string;

/**
 * A closed quarter gets figures from the office alone, and only for a reason; prints and verdicts that were frozen stay as
 * they are. PERIOD_CLOSED, REASON_REQUIRED.
 */
export function requireOpenMonth(db: ReadDb, actor: Actor, line: string, month: string, reason: string): void {
  const period = quarterOfMonth(month);
  const found = findPeriod(db, period);
  if (found?.state !== "closed") return;
  if (actor.role === "department") throw new AppError("PERIOD_CLOSED", { period, closedAt: found.closedAt });
  if (!isReason(reason))
    throw new AppError("REASON_REQUIRED", {
      line,
      findings: [projectsScreenText.wrong.closedMonth(periodLabel(period))],
    });
}

/** CHECK_FAILED for what cannot be right, REASON_REQUIRED for what a check asks about and no reason is given. */
export function requireSound(
  { record, figures }: ProjectFacts,
  amounts: Partial<Record<AmountField, number | null>>,
  month: string,
  reason: string,
): void {
  const findings = checkFigure(amounts, month, figures, { totalWan: record.totalWan, totalBefore: record.totalWan });
  refuse(record.name, findings, reason);
}

export function refuse(line: string, findings: readonly ProjectFinding[], reason: string): void {
  const words = (list: readonly ProjectFinding[]) => list.map(projectFindingText);
  const blocking = findings.filter(({ grade }) => grade === "A");
  if (blocking.length > 0) throw new AppError("CHECK_FAILED", { line, findings: words(blocking) });
  if (findings.length > 0 && !isReason(reason))
    throw new AppError("REASON_REQUIRED", { line, findings: words(findings) });
}
