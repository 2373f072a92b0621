/** One figure as the entry screen or the command line gives it: read, checked, kept beside what was there. */
import type { EntryInput, EntryResult, FindingView } from "../../../shared/contract/entry.ts";
import { type Finding, isOpen, isReason } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { revisionText } from "../../../shared/text/revision.ts";
import { type Context, note } from "../context.ts";
import { figuresOf } from "../plan-figures.ts";
import { requireUnlocked } from "../submissions/report-gate.ts";
import { keepFigure } from "./keep-figure.ts";
import { readFigureOf, viewsOf } from "./read-figure.ts";
import { revisionOf } from "./revision.ts";

export function createEntryService(ctx: Context) {
  return {
    check(input: EntryInput): FindingView[] {
      const db = ctx.store().read;
      return viewsOf(readFigureOf(db, figuresOf(db, input.period), input));
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
