/** One figure as the entry screen or the command line gives it: read, checked, kept beside what was there. */
import type {
  EntryInput,
  EntryResult,
  FindingView,
  JudgedReport,
  JudgedRow,
  TypedReport,
} from "../../../shared/contract/entry.ts";
import { type Finding, isOpen, isReason } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { revisionText } from "../../../shared/text/revision.ts";
import type { WriteTx } from "../../db/handles.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { type Context, must, note } from "../context.ts";
import { figuresOf } from "../plan-figures.ts";
import { requireUnlocked } from "../submissions/report-gate.ts";
import { type Judging, judgeRows } from "./judge-rows.ts";
import { keepFigure } from "./keep-figure.ts";
import { readFigureOf, viewsOf } from "./read-figure.ts";
import { refusalOf } from "./refusal.ts";
import { revisionOf } from "./revision.ts";

export function createEntryService(ctx: Context) {
  return {
    judge(report: TypedReport): JudgedReport {
      const db = ctx.store().read;
      requireOwn(ctx, report);
      const rows = judgeRows(db, figuresOf(db, report.period), report, ctx.clock.now());
      return { saved: 0, rows: rows.map(({ judged }) => judged) };
    },

    /**
     * Keeps what is ready, all of it or, when anything unforeseen happens, nothing. Rows that are questioned, refused or
     * unreadable are left and say why.
     */
    saveRows(report: TypedReport): JudgedReport {
      const db = ctx.store().read;
      requireOwn(ctx, report);
      const { name } = must(findOrganisation(db, report.organisation), "单位", report.organisation);
      const made = note(ctx, "entry", entryText.summary(periodLabel(report.period), name));
      return ctx.store().write(made, (tx) => {
        const kept = judgeRows(tx, figuresOf(tx, report.period), report, tx.at).map((row) => keep(tx, row));
        return { saved: kept.filter(({ saved }) => saved).length, rows: kept.map(({ judged }) => judged) };
      });
    },

    /**
     * Keeps the figure as one operation. Refuses what cannot be read, what grade A forbids and the office has not exempted,
     * a B or C finding without a reason, and a figure that someone else changed since the form was shown. What is locked is
     * refused, but for a revision (订正) of a closed period by the office.
     */
    save(input: EntryInput): EntryResult {
      const db = ctx.store().read;
      const figure = readFigureOf(db, figuresOf(db, input.period), input);
      const { line, organisation, findings } = figure;
      const revises = input.revision !== undefined;
      const where = periodLabel(input.period);
      const made = revises
        ? note(ctx, "revision", revisionText.summary(where, line.name))
        : note(ctx, "entry", `填报${where}“${line.name}”`);
      const officeOnly = revises || input.exempt === true;
      if (made.actor.role === "department" && (made.actor.organisation !== organisation || officeOnly))
        throw new AppError("FORBIDDEN");
      if (revisionOf(db, input) === null) requireUnlocked(db, organisation, input.period, ctx.clock.now());
      refuse(findings, viewsOf(figure), input, line.name);
      return ctx.store().write(made, (tx) => keepFigure(tx, figure, input));
    },
  };
}

/** A department types into its own report; only the office exempts from a grade A finding. */
function requireOwn(ctx: Context, { organisation, rows }: TypedReport): void {
  const actor = ctx.actor();
  if (actor.role === "office") return;
  if (actor.organisation !== organisation || rows.some(({ exempt }) => exempt)) throw new AppError("FORBIDDEN");
}

/** A row that is refused now stays with its reason; the others are written all the same. */
function keep(tx: WriteTx, { judged, ready }: Judging): { readonly judged: JudgedRow; readonly saved: boolean } {
  if (!ready) return { judged, saved: false };
  try {
    return { judged, saved: keepFigure(tx, ready.figure, ready.input).changed };
  } catch (error) {
    return { judged: { ...judged, ...refusalOf(error) }, saved: false };
  }
}

function refuse(
  findings: readonly Finding[],
  views: readonly FindingView[],
  { reason, exempt = false }: Pick<EntryInput, "reason" | "exempt">,
  line: string,
): void {
  const blocking = views.filter((view) => view.grade === "A");
  if (blocking.length > 0 && !exempt)
    throw new AppError("CHECK_FAILED", { line, findings: blocking.map((view) => view.message) });
  const unanswered = findings.some((finding) => (finding.grade === "A" ? !isReason(reason) : isOpen(finding, reason)));
  if (unanswered)
    throw new AppError("REASON_REQUIRED", {
      line,
      findings: views.filter((view) => view.grade !== "D").map((view) => view.message),
    });
}
