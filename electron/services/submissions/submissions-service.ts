/** Reports through their states: submitted, withdrawn, accepted, sent back, unlocked. One command may move many, or none. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import type { OverTime } from "../../../shared/contract/over-time.ts";
import type { CompletenessView, ReportView } from "../../../shared/contract/submissions.ts";
import { isReason, reasonMinLength } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { allowedActions, nextReportState, type ReportAction, reportLock } from "../../../shared/domain/report.ts";
import { blanksByLine } from "../../../shared/listings/blank-supplies.ts";
import { filingText } from "../../../shared/text/filing.ts";
import { reportActionLabel } from "../../../shared/text/words.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { findReport, moveReport, type ReportRow } from "../../db/repos/reports.ts";
import { reportDue } from "../asked-lines.ts";
import { type Context, must, note, officeNote } from "../context.ts";
import { localDay } from "../local-day.ts";
import { figuresOf } from "../plan-figures.ts";
import { blankLines, countFilled, requiredLines } from "./blank-lines.ts";
import { blankProjects } from "./blank-projects.ts";
import { blankSupplies } from "./blank-supplies.ts";
import { blankTasks } from "./blank-tasks.ts";
import { changesSinceAcceptance } from "./changes-since.ts";
import { returnsOverTime } from "./over-time.ts";
import { periodCompleteness } from "./period-completeness.ts";
import { listReportEvents } from "./report-events.ts";
import { countSaidBesides } from "./said-besides.ts";

interface ReportId {
  readonly organisation: string;
  readonly period: string;
}

export function createSubmissionsService(ctx: Context) {
  const today = (): string => localDay(ctx.clock.now());

  /** The organisation whose report is asked for; FORBIDDEN where a department asks for another's. */
  function reporter(db: ReadDb, named: string): Organisation {
    const found = must(findOrganisation(db, named), "单位", named);
    const { role, organisation: own } = ctx.actor();
    if (role === "department" && own !== found.code) throw new AppError("FORBIDDEN");
    return found;
  }

  function view(db: ReadDb, id: ReportId): ReportView {
    const organisation = reporter(db, id.organisation);
    const period = must(findPeriod(db, id.period), "填报期", id.period);
    const report = findReport(db, organisation.code, period.code);
    const { acceptedBy: _, ...shown } = report;
    const figures = figuresOf(db, period.code);
    const { role } = ctx.actor();
    const actions = allowedActions(period.state, report, today());
    return {
      ...shown,
      organisationName: organisation.name,
      lock: reportLock(period.state, report, today()),
      actions: actions.filter((action) => role === "office" || !officeOnly.has(action)),
      asked: requiredLines(figures, organisation.code, period.code).length,
      filled: countFilled(figures, organisation.code, period.code),
      blanks: report.nil ? [] : blankLines(figures, organisation.code, period.code),
      blankTasks: report.nil ? [] : blankTasks(db, organisation.code, period.code),
      blankProjects: report.nil ? [] : blankProjects(db, organisation.code, period.code),
      blankSupplies: report.nil ? [] : blankSupplies(db, organisation.code, period.code),
      changesSinceAcceptance: changesSinceAcceptance(db, report).length,
    };
  }

  /** Moves reports by one action inside one transaction; the first that cannot be moved keeps all where they are. */
  function move(
    action: Exclude<ReportAction, "save">,
    ids: readonly ReportId[],
    change: (report: ReportRow, tx: WriteTx) => Partial<ReportRow>,
    reason?: string,
  ): ReportView[] {
    const db = ctx.store().read;
    const named = ids.map(({ organisation, period }) => ({
      organisation: must(findOrganisation(db, organisation), "单位", organisation),
      period: must(findPeriod(db, period), "填报期", period),
    }));
    if (reason !== undefined && !isReason(reason))
      throw new AppError("REASON_REQUIRED", {
        line: reportActionLabel[action],
        findings: [`原因不少于${reasonMinLength}个字`],
      });
    const made = (officeOnly.has(action) ? officeNote : note)(ctx, `report_${action}`, summaryOf(ctx, action, named));
    for (const { organisation } of named)
      if (made.actor.role === "department" && made.actor.organisation !== organisation.code)
        throw new AppError("FORBIDDEN");
    ctx.store().write(made, (tx) => {
      for (const { organisation, period } of named) {
        const before = findReport(tx, organisation.code, period.code);
        if (!allowedActions(period.state, before, today()).includes(action))
          throw new AppError("REPORT_STATE", { organisation: organisation.name, action, state: before.state });
        const state = action === "unlock" ? before.state : nextReportState(before, action, today());
        moveReport(tx, before, { ...before, state: state ?? before.state, ...change(before, tx) }, reason);
      }
    });
    return ids.map((id) => view(ctx.store().read, id));
  }

  const one = (views: readonly ReportView[]): ReportView => {
    const [first] = views;
    if (!first) throw new AppError("INVALID", { field: "单位", reason: "没有选择单位" });
    return first;
  };

  return {
    get: (id: ReportId): ReportView => view(ctx.store().read, id),

    /**
     * Submits a report, or a nil return (零报告). REPORT_INCOMPLETE names the lines, tasks, projects and figures of 考核数据 nothing was said about;
     * a nil return is refused (INVALID) where something was filled in. Late is what comes after the report's own due date.
     */
    submit(id: ReportId & { readonly nil: boolean }): ReportView {
      const db = ctx.store().read;
      const organisation = must(findOrganisation(db, id.organisation), "单位", id.organisation);
      const figures = figuresOf(db, id.period);
      const blanks = blankLines(figures, organisation.code, id.period);
      const tasks = blankTasks(db, organisation.code, id.period);
      const projects = blankProjects(db, organisation.code, id.period);
      const supplies = blankSupplies(db, organisation.code, id.period);
      const said =
        countFilled(figures, organisation.code, id.period) + countSaidBesides(db, organisation.code, id.period);
      if (id.nil && said > 0)
        throw new AppError("INVALID", {
          field: "零报告",
          name: organisation.name,
          reason: "已有填报的内容，请逐项填写后提交",
        });
      if (!id.nil && blanks.length + tasks.length + projects.length + supplies.length > 0)
        throw new AppError("REPORT_INCOMPLETE", {
          organisation: organisation.name,
          lines: blanks.map(({ name, dataPeriodLabel }) => filingText.blank(name, dataPeriodLabel)),
          tasks: tasks.map(({ name }) => name),
          projects: projects.map(({ name }) => name),
          supplies: blanksByLine(supplies).map(filingText.blankSupply),
        });
      const due = reportDue(db, organisation.code, id.period);
      return one(
        move("submit", [id], (before, tx) => ({
          nil: id.nil,
          submittedAt: tx.at,
          receivedAt: before.receivedAt ?? tx.at,
          // Late stays late.
          late: before.receivedAt ? before.late : due !== null && localDay(tx.at) > due,
        })),
      );
    },

    withdraw: (id: ReportId): ReportView => one(move("withdraw", [id], () => ({ nil: false, submittedAt: null }))),

    accept: (period: string, organisations: readonly string[]): ReportView[] =>
      move(
        "accept",
        organisations.map((organisation) => ({ organisation, period })),
        (_, tx) => ({ acceptedAt: tx.at, acceptedBy: tx.operation(), returnReason: "", unlockedUntil: null }),
      ),

    return: (period: string, organisations: readonly string[], reason: string): ReportView[] =>
      move(
        "return",
        organisations.map((organisation) => ({ organisation, period })),
        (before) => ({ returns: before.returns + 1, returnReason: reason.trim(), nil: false, submittedAt: null }),
        reason.trim(),
      ),

    /** @param until ISO day to whose end it may be changed; not before today */
    unlock(id: ReportId, until: string, reason: string): ReportView {
      if (until < today()) throw new AppError("INVALID", { field: "解锁期限", text: until, reason: "不能早于今天" });
      return one(move("unlock", [id], () => ({ unlockedUntil: until }), reason.trim()));
    },

    overTime: (plan: string): OverTime => returnsOverTime(ctx.store().read, plan),

    completeness: (period: string): CompletenessView => periodCompleteness(ctx.store().read, period),

    changes(id: ReportId) {
      const db = ctx.store().read;
      const organisation = reporter(db, id.organisation);
      return changesSinceAcceptance(db, findReport(db, organisation.code, id.period));
    },

    history(id: ReportId) {
      const db = ctx.store().read;
      const organisation = reporter(db, id.organisation);
      return listReportEvents(db, { organisation: organisation.code, period: id.period });
    },
  };
}

/** What the office alone does; the rest an organisation does with its own report, and the office on its behalf. */
const officeOnly: ReadonlySet<ReportAction> = new Set(["accept", "return", "unlock"]);

interface Named {
  readonly organisation: { readonly code: string; readonly name: string };
  readonly period: { readonly code: string };
}

/** 接收区统计局等3个单位2022年一季度填报单; of what the office does for an organisation, 代区统计局提交…. */
function summaryOf(ctx: Context, action: Exclude<ReportAction, "save">, reports: readonly Named[]): string {
  const [first] = reports;
  if (!first) return reportActionLabel[action];
  const { role, organisation: own } = ctx.actor();
  const onBehalf = role === "office" && !officeOnly.has(action) && own !== first.organisation.code;
  const who = reports.length === 1 ? first.organisation.name : `${first.organisation.name}等${reports.length}个单位`;
  const what = `${periodLabel(first.period.code)}填报单`;
  return onBehalf ? `代${who}${reportActionLabel[action]}${what}` : `${reportActionLabel[action]}${who}${what}`;
}
