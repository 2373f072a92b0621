/** A row of 项目填报 as it is typed on the screen: part of the organisation's report, refused like a figure where that is locked. */
import type { ProjectReportInput } from "../../../shared/contract/projects.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import type { FormProject } from "../../../shared/domain/form.ts";
import { lastDay, periodLabel } from "../../../shared/domain/period.ts";
import { monthOfQuarter } from "../../../shared/domain/projects/months.ts";
import { type ProjectEntry, projectEntryFields } from "../../../shared/domain/projects/project-entry.ts";
import { readTypedProject, standingEntry, type TypedProject } from "../../../shared/domain/projects/typed-entry.ts";
import { projectEntryText, typedProblemText } from "../../../shared/text/project-entry.ts";
import { projectsLog } from "../../../shared/text/projects.ts";
import { projectEntryLabel } from "../../../shared/text/task-exchange.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { WriteTx } from "../../db/handles.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { listProjectFigures } from "../../db/repos/projects.ts";
import { type Context, must, note } from "../context.ts";
import { projectsToFill } from "../form-projects.ts";
import { localDay } from "../local-day.ts";
import { reportEdited, requireUnlocked } from "../submissions/report-gate.ts";
import { keepFigureOf, keepStage } from "./keep-project.ts";

/**
 * Keeps what is said of a project as one operation. NOT_ASSIGNED where the organisation is not asked about it, CHANGED_MEANWHILE
 * where what stands is not what the form showed; INVALID, CHECK_FAILED, REASON_REQUIRED as on every form.
 */
export function saveProjectReport(ctx: Context, input: ProjectReportInput): ProjectEntry {
  const db = ctx.store().read;
  const { period } = input;
  const organisation = must(findOrganisation(db, input.organisation), "单位", input.organisation);
  const project = projectsToFill(db, period)
    .of(organisation.code)
    .find((one) => one.project === input.project);
  if (!project) throw new AppError("NOT_ASSIGNED", { line: input.project, organisation: organisation.name });
  requireUnlocked(db, organisation.code, period, ctx.clock.now());
  const made = note(ctx, "project", projectEntryText.saved(project.name, periodLabel(period)));
  if (made.actor.role === "department" && made.actor.organisation !== organisation.code)
    throw new AppError("FORBIDDEN");
  const stands = standingEntry(project);
  if (input.expected !== null && projectEntryFields.some((field) => input.expected?.[field] !== stands[field]))
    throw new AppError("CHANGED_MEANWHILE", { line: project.name });
  const [today, end] = [localDay(ctx.clock.now()), lastDay(period)];
  const typed = readTypedProject(project, input.texts, {
    figures: listProjectFigures(db, project.project),
    lastDay: end < today ? end : today,
    words: fillingLabel,
  });
  refuseProblems(project, typed, end < today ? end : today);
  if (typed.changed.length === 0) return stands;
  ctx.store().write(made, (tx) => keepEntry(tx, project, typed, organisation.code, period));
  return typed.entry;
}

function refuseProblems({ name, stageOn }: FormProject, { problems }: TypedProject, last: string): void {
  const [first] = problems;
  if (!first) return;
  const days = { since: stageOn, last };
  const findings = problems.map((problem) => typedProblemText(problem, days));
  if (problems.some(({ finding }) => finding?.grade === "A"))
    throw new AppError("CHECK_FAILED", { line: name, findings });
  if (problems.every(({ explainable }) => explainable)) throw new AppError("REASON_REQUIRED", { line: name, findings });
  const wrong = problems.find(({ explainable }) => !explainable) ?? first;
  throw new AppError("INVALID", {
    field: `${name} ${projectEntryLabel[wrong.field]}`,
    text: "",
    reason: typedProblemText(wrong, days),
  });
}

function keepEntry(
  tx: WriteTx,
  { project, current }: FormProject,
  { entry, changed }: TypedProject,
  organisation: string,
  period: string,
): void {
  const { stage, stageOn, remark, ...figure } = entry;
  const isFigure = changed.some((field) => field !== "stage" && field !== "stageOn");
  const takesReasonAway = remark === "" && (current?.remark ?? "") !== "";
  if (isFigure)
    keepFigureOf(tx, project, figure, { month: monthOfQuarter(period), reason: remark, takesReasonAway, organisation });
  if (changed.includes("stage")) {
    const reason = isReason(remark) ? remark : projectsLog.reportedReason;
    keepStage(tx, project, { stage, on: stageOn, reason }, undefined, { organisation, issue: null, period });
  }
  reportEdited(tx, organisation, period);
}
