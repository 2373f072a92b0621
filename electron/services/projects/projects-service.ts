/** 重点项目四个库: looking at projects, adding and changing them, moving them between the pools, reporting figures. */
import type {
  Project,
  ProjectDetail,
  ProjectFields,
  ProjectFigureInput,
  ProjectHandOver,
  ProjectReportInput,
  ProjectsView,
  StageInput,
} from "../../../shared/contract/projects.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { lastDay } from "../../../shared/domain/period.ts";
import type { Holder } from "../../../shared/domain/projects/holders.ts";
import { endOfMonth, monthOfQuarter, quarterOfMonth } from "../../../shared/domain/projects/months.ts";
import {
  inOrder,
  isPool,
  type ProjectStage,
  projectStages,
  stageFault,
} from "../../../shared/domain/projects/pools.ts";
import { sumOf, sumsBy } from "../../../shared/domain/projects/sums.ts";
import { plannedDateText, projectFieldLabel, projectsLog, stageFaultText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findOrganisation, findTask, listOrganisations } from "../../db/repos/catalog.ts";
import { retractStage } from "../../db/repos/projects.ts";
import { type Context, must, note, officeNote } from "../context.ts";
import { localDay } from "../local-day.ts";
import { lockOf, reportEdited } from "../submissions/report-gate.ts";
import { keepFigureOf, keepRecord, keepStage } from "./keep-project.ts";
import { isSeenBy, refuse, requireHeld, requireOpenMonth, requireSound } from "./project-gates.ts";
import { projectHistory } from "./project-history.ts";
import { saveProjectReport } from "./project-report.ts";
import { type ProjectFacts, projectFacts, projectRows } from "./project-rows.ts";

const words = projectsScreenText.wrong;

export function createProjectsService(ctx: Context) {
  const today = (): string => localDay(ctx.clock.now());
  /** The period's last day, or today where that is still to come. */
  const dayOf = (period: string | null): string => {
    const [now, end] = [today(), period === null ? today() : lastDay(period)];
    return end < now ? end : now;
  };
  const seen = (): ProjectFacts[] => projectFacts(ctx.store().read).filter((facts) => isSeenBy(ctx.actor(), facts));
  const factsOf = (code: string): ProjectFacts =>
    must(
      seen().find(({ record }) => record.project === code),
      words.project,
      code,
    );
  const nameOf = (code: string | null): string =>
    code === null ? "" : (findOrganisation(ctx.store().read, code)?.name ?? code);
  const rowNow = (code: string): Project => {
    const [row] = projectRows(ctx.store().read, [factsOf(code)], today());
    return must(row, words.project, code);
  };

  return {
    list(period: string | null): ProjectsView {
      const db = ctx.store().read;
      const day = dayOf(period);
      const { role, organisation: own } = ctx.actor();
      const rows = projectRows(db, seen(), day);
      const projects = role === "office" ? rows : rows.filter(({ organisation }) => organisation === own);
      const inPools = projects.filter(({ stage }) => isPool(stage));
      return {
        period,
        day,
        month: day.slice(0, 7),
        unit: "万元",
        projects,
        sums: {
          all: sumOf("", inPools),
          stage: sumsBy(projects, ({ stage }) => stage, projectStages),
          organisation: sumsBy(
            inPools,
            ({ organisation }) => organisation ?? "",
            listOrganisations(db).map(({ code }) => code),
          ),
          industry: sumsBy(inPools, ({ industry }) => industry),
        },
      };
    },

    get(code: string, period: string | null): ProjectDetail {
      const db = ctx.store().read;
      const facts = factsOf(code);
      const [row] = projectRows(db, [facts], dayOf(period));
      return {
        // Looked at before it was taken in, it is shown as it is today.
        project: row ?? rowNow(code),
        holders: facts.holders.map((holder) => ({ ...holder, organisationName: nameOf(holder.organisation) })),
        stages: inOrder(facts.stages).map(({ id, stage, on, reason, by, at }) => ({ id, stage, on, reason, by, at })),
        figures: facts.figures.map(({ month, yearPlanWan, yearDoneWan, totalDoneWan, progress, problems, reason }) => ({
          ...{ month, yearPlanWan, yearDoneWan, totalDoneWan, progress, problems, reason },
        })),
        history: projectHistory(db, code),
      };
    },

    add(input: ProjectFields & { code: string; stage: ProjectStage; on: string; reason: string }): Project {
      const db = ctx.store().read;
      const { code, stage, on, reason, ...record } = input;
      if (projectFacts(db).some(({ record: known }) => known.project === code))
        throw new AppError("INVALID", { field: words.code, text: code, reason: words.codeTaken });
      checkFields(db, record);
      const fault = stageFault([], { stage, on }, today());
      if (fault) throw new AppError("INVALID", { field: words.on, text: on, reason: stageFaultText[fault]("") });
      ctx.store().write(officeNote(ctx, "project", projectsLog.added(record.name)), (tx) => {
        keepRecord(tx, code, record);
        keepStage(tx, code, { stage, on, reason: reason || words.takenIn });
      });
      return rowNow(code);
    },

    /** Another organisation answers from `handOver.from` on; without it, it always has: what was kept before was wrong. */
    edit({ code, handOver = null, ...record }: ProjectEdit): Project {
      const db = ctx.store().read;
      const { record: before, holders } = factsOf(code);
      checkFields(db, record);
      const handed = handOver !== null && record.organisation !== before.organisation ? handOver : null;
      if (handed !== null) refuseHandOver(holders, handed.from, today());
      const kept = handed ? { organisationFrom: handed.from, organisationReason: handed.reason } : undefined;
      ctx
        .store()
        .write(officeNote(ctx, "project", projectsLog.edited(before.name)), (tx) =>
          keepRecord(tx, code, record, undefined, kept),
        );
      return rowNow(code);
    },

    changeStage({ code, stage, on, reason }: StageInput): Project {
      const { record, stages } = factsOf(code);
      const last = inOrder(stages).at(-1);
      const fault = stageFault(stages, { stage, on }, today());
      if (fault)
        throw new AppError("INVALID", {
          field: fault === "same" ? projectFieldLabel.stage : words.on,
          text: fault === "same" ? stage : on,
          reason: stageFaultText[fault](plannedDateText(last?.on ?? null)),
        });
      const summary = projectsLog.stage(record.name, last?.stage ?? "", stage);
      ctx.store().write(officeNote(ctx, "project", summary), (tx) => keepStage(tx, code, { stage, on, reason }));
      return rowNow(code);
    },

    takeStageBack(code: string, id: number): Project {
      const { record, stages } = factsOf(code);
      const ordered = inOrder(stages);
      const last = ordered.at(-1);
      if (last?.id !== id)
        throw new AppError("REFUSED", { action: words.takeBack, name: record.name, reason: words.notLast });
      if (ordered.length === 1)
        throw new AppError("REFUSED", { action: words.takeBack, name: record.name, reason: words.onlyStage });
      ctx.store().write(officeNote(ctx, "project", projectsLog.stageTakenBack(record.name, last.stage)), (tx) => {
        retractStage(tx, id);
        const after = ordered.at(-2)?.stage ?? null;
        tx.log({ entity: "project_stage", entityId: code, field: "stage", before: last.stage, after });
      });
      return rowNow(code);
    },

    /** A department may report what is built of its own projects. */
    report({ code, month, reason, clearsReason = false, ...figure }: ReportInput): Project {
      const db = ctx.store().read;
      const facts = factsOf(code);
      if (month > today().slice(0, 7))
        throw new AppError("INVALID", { field: words.month, text: month, reason: words.monthInFuture });
      requireHeld(ctx.actor(), facts, endOfMonth(month), nameOf);
      requireOpenMonth(db, ctx.actor(), facts.record.name, month, reason);
      const { yearPlanWan, yearDoneWan, totalDoneWan } = figure;
      requireSound(facts, { yearPlanWan, yearDoneWan, totalDoneWan }, month, reason);
      const quarter = quarterOfMonth(month);
      const actor = ctx.actor();
      // Its own word is part of its report; the office's is beside it, like a list.
      const organisation = actor.role === "department" ? actor.organisation : null;
      if (organisation !== null && lockOf(db, organisation, quarter, ctx.clock.now()) === "REPORT_ACCEPTED")
        throw new AppError("REPORT_ACCEPTED", { period: quarter, closedAt: null });
      const summary = projectsLog.figure(facts.record.name, plannedDateText(month));
      ctx.store().write(note(ctx, "project", summary), (tx) => {
        keepFigureOf(tx, code, figure, { month, reason, takesReasonAway: clearsReason, organisation });
        if (organisation !== null && month === monthOfQuarter(quarter)) reportEdited(tx, organisation, quarter);
      });
      return rowNow(code);
    },

    saveReport: (input: ProjectReportInput) => saveProjectReport(ctx, input),

    /** Those that stood in the pools at some time of these years, for the catalogue. */
    ofYears(first: number, last: number): Project[] {
      const end = endOfMonth(`${last}-12`);
      const day = end < today() ? end : today();
      return projectRows(
        ctx.store().read,
        seen().filter(({ stages }) => {
          const ended = inOrder(stages).at(-1);
          const isOver = ended !== undefined && !isPool(ended.stage) && ended.on < `${first}-01-01`;
          return !isOver;
        }),
        day,
      );
    },
  };
}

/** What may be left out says nothing. */
type ProjectEdit = ProjectFields & { code: string; handOver?: ProjectHandOver | null | undefined };
type ReportInput = Omit<ProjectFigureInput, "clearsReason"> & { clearsReason?: boolean | undefined };

/** INVALID for a day that is still to come, or not after the last handing over: history is written forwards. */
function refuseHandOver(holders: readonly Holder[], from: string, today: string): void {
  const last = holders.at(-1)?.from ?? null;
  const refuse = (reason: string) =>
    new AppError("INVALID", { field: projectsScreenText.form.handOverFrom, text: plannedDateText(from), reason });
  if (from > today) throw refuse(words.handOverInFuture);
  if (last !== null && from <= last) throw refuse(words.handOverBeforeLast(plannedDateText(last)));
}

function checkFields(
  db: ReadDb,
  { organisation, task, name, plannedStart, plannedFinish, totalWan }: ProjectFields,
): void {
  if (organisation !== null) must(findOrganisation(db, organisation), projectFieldLabel.organisation, organisation);
  if (task !== null) must(findTask(db, task), projectFieldLabel.task, task);
  if (
    plannedStart !== null &&
    plannedFinish !== null &&
    plannedFinish.slice(0, plannedStart.length) < plannedStart.slice(0, plannedFinish.length)
  )
    throw new AppError("INVALID", { field: projectFieldLabel.plannedFinish, name, reason: words.finishBeforeStart });
  if (totalWan !== null && totalWan < 0)
    refuse(name, [{ code: "negative", grade: "A", field: "totalWan", value: totalWan, reference: null }], "");
}
