/** 延期 and 免报 in a reporting period: setting them for many at once, taking them back (01 §1.2). */
import type { DueExceptionView, ExceptInput } from "../../shared/contract/periods.ts";
import type { ExceptionScope } from "../../shared/domain/due-exceptions.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { periodLabel } from "../../shared/domain/period.ts";
import { dueExceptionsText as words } from "../../shared/text/due-exceptions.ts";
import type { ReadDb, WriteTx } from "../db/handles.ts";
import { findIndicator, findOrganisation, listOrganisations } from "../db/repos/catalog.ts";
import {
  type DueExceptionRow,
  findException,
  listExceptions,
  removeException,
  saveException,
} from "../db/repos/due-exceptions.ts";
import { findPeriod, type PeriodRow } from "../db/repos/periods.ts";
import { type Context, must, officeNote } from "./context.ts";
import { figuresOf } from "./plan-figures.ts";
import { submitComplete } from "./submissions/complete-by-exemption.ts";

export function createDueExceptionsService(ctx: Context) {
  const list = (period: string): DueExceptionView[] => viewsOf(ctx.store().read, period);
  /** NOT_FOUND, and nothing is taken back, where one of them is not there. */
  const takeBack = (code: string, scopes: readonly ExceptionScope[]): DueExceptionView[] => {
    const db = ctx.store().read;
    const period = changeable(db, code);
    const summary = words.takenBackSummary(periodLabel(period.code), scopes.length);
    ctx.store().write(officeNote(ctx, "period", summary), (tx) => {
      for (const scope of scopes) {
        const before = must(findException(tx, period.code, scope), words.title, words.scopeName(scope));
        removeException(tx, period.code, scope);
        logChange(tx, period.code, scope, before, null);
      }
    });
    return list(period.code);
  };

  return {
    list,

    /**
     * Sets all of them as one operation; one that is there already is replaced. PERIOD_CLOSED for a closed period, INVALID
     * for a deferral that ends before the period's due date or without a reason, NOT_ASSIGNED for lines an organisation does not answer for.
     */
    except(input: ExceptInput): DueExceptionView[] {
      const db = ctx.store().read;
      const period = changeable(db, input.period);
      const reason = input.reason.trim();
      if (reason === "") throw new AppError("INVALID", { field: words.fields.reason, reason: words.wrong.reason });
      const due = dueOf(input, period);
      const scopes = scopesOf(db, input);
      const summary = words.summary[input.kind](periodLabel(period.code), scopes.length);
      ctx.store().write(officeNote(ctx, "period", summary), (tx) => {
        for (const scope of scopes) {
          const after: DueExceptionRow = { ...scope, period: period.code, kind: input.kind, due, reason };
          const before = findException(tx, period.code, scope);
          if (before && JSON.stringify(said(before)) === JSON.stringify(said(after))) continue;
          saveException(tx, after);
          logChange(tx, period.code, scope, before ?? null, after);
        }
        if (input.kind === "exempt") submitComplete(tx, period.code);
      });
      return list(period.code);
    },

    /** Takes back what was set for these organisations and lines, named as they were when it was set. */
    restore(code: string, whom: Pick<ExceptInput, "organisations" | "indicators">): DueExceptionView[] {
      return takeBack(code, scopesOf(ctx.store().read, { ...whom, period: code }));
    },

    takeBack,
  };
}

/** A planned or open period; a closed one says why not. */
function changeable(db: ReadDb, code: string): PeriodRow {
  const period = must(findPeriod(db, code), "填报期", periodLabel(code));
  if (period.state === "closed") throw new AppError("PERIOD_CLOSED", { period: code, closedAt: period.closedAt });
  return period;
}

function dueOf({ kind, due }: ExceptInput, period: PeriodRow): string | null {
  if (kind === "exempt") return null;
  if (due === null) throw new AppError("INVALID", { field: words.fields.due, reason: words.wrong.noDue });
  if (period.due !== null && due < period.due)
    throw new AppError("INVALID", { field: words.fields.due, text: due, reason: words.wrong.tooEarly(period.due) });
  return due;
}

/** Of organisations and lines together, the lines that each of them answers for; each of either must have one. */
function scopesOf(db: ReadDb, input: Pick<ExceptInput, "period" | "organisations" | "indicators">): ExceptionScope[] {
  const { plan, reporters } = figuresOf(db, input.period);
  const organisations = unique(input.organisations.map((name) => must(findOrganisation(db, name), "单位", name)));
  const lines = unique(
    input.indicators.map((name) => {
      const line = findIndicator(db, plan.code, name);
      if (!line || line.plan !== plan.code) throw new AppError("UNKNOWN_LINE", { line: name });
      return line;
    }),
  );
  if (organisations.length === 0 && lines.length === 0)
    throw new AppError("INVALID", { field: words.fields.scope, reason: words.wrong.nobody });
  if (lines.length === 0) return organisations.map(({ code }) => ({ organisation: code, indicator: null }));
  if (organisations.length === 0) return lines.map(({ code }) => ({ organisation: null, indicator: code }));
  const answers = (organisation: string, line: string) => reporters.get(line)?.includes(organisation) === true;
  const idle = organisations.find((o) => !lines.some((line) => answers(o.code, line.code)));
  if (idle) throw new AppError("NOT_ASSIGNED", { organisation: idle.name, line: lines.map(({ name }) => name) });
  const unanswered = lines.find((line) => !organisations.some((o) => answers(o.code, line.code)));
  if (unanswered)
    throw new AppError("NOT_ASSIGNED", {
      organisation: organisations.map(({ name }) => name).join("、"),
      line: unanswered.name,
    });
  return organisations.flatMap((o) =>
    lines.filter((line) => answers(o.code, line.code)).map((line) => ({ organisation: o.code, indicator: line.code })),
  );
}

function unique<T extends { readonly code: string }>(found: readonly T[]): T[] {
  return [...new Map(found.map((each) => [each.code, each])).values()];
}

const said = ({ kind, due, reason }: DueExceptionRow) => ({ kind, due, reason });

function logChange(
  tx: WriteTx,
  period: string,
  { organisation, indicator }: ExceptionScope,
  before: DueExceptionRow | null,
  after: DueExceptionRow | null,
): void {
  const entityId = [period, organisation, indicator].filter((part) => part !== null).join("@");
  tx.log({
    entity: "due_exception",
    entityId,
    field: "*",
    before: before && said(before),
    after: after && said(after),
  });
}

function viewsOf(db: ReadDb, period: string): DueExceptionView[] {
  const names = new Map(listOrganisations(db).map(({ code, name }) => [code, name]));
  return listExceptions(db, period).map(({ organisation, indicator, kind, due, reason }) => ({
    organisation,
    organisationName: organisation === null ? null : (names.get(organisation) ?? organisation),
    indicator,
    indicatorName: indicator === null ? null : (findIndicator(db, "", indicator)?.name ?? indicator),
    kind,
    due,
    reason,
  }));
}
