/** 加扣分; what the scored say of their score (核对确认, 申诉), and the office's answers. */
import type { Statement, Unanswered } from "../../../shared/contract/assessment.ts";
import type { Adjustment, Assessment, Standing } from "../../../shared/domain/assessment/result.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { assessmentText } from "../../../shared/text/assessment.ts";
import {
  addAdjustment,
  addStatement,
  listAdjustments,
  listStatements,
  retractAdjustment,
  withdrawStatement,
} from "../../db/repos/assessment/statements.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { requireOffice } from "../collecting/office-only.ts";
import { type Context, must, officeNote } from "../context.ts";
import { openPeriod } from "../periods-service.ts";
import { confirmationState, confirmedScore, unansweredIn } from "./confirmations.ts";
import { lineNamesIn } from "./figure-log.ts";
import { assessedOrganisations, assessmentAt } from "./scoring.ts";

const { wrong, summary } = assessmentText;

export function createStatementsService(ctx: Context) {
  const nameOf = (code: string): string =>
    must(
      assessedOrganisations(ctx.store().read).find(({ organisation }) => organisation === code),
      "被考核单位",
      code,
    ).name;

  function scored(period: string, organisation: string): { assessment: Assessment; standing: Standing } {
    const { assessment } = assessmentAt(ctx.store().read, period);
    const standing = assessment?.standings.find((each) => each.organisation === organisation);
    if (!assessment || !standing || standing.total === null)
      throw new AppError("INVALID", { field: assessmentText.title, reason: wrong.noScore });
    return { assessment, standing };
  }

  /** What is said of a score is said while it is not final. */
  function requireOpenForStatements(period: string): void {
    const db = ctx.store().read;
    if (findPeriod(db, period)?.state !== "closed") openPeriod(db, period);
    else
      throw new AppError("INVALID", { field: wrong.statements, reason: wrong.statementsClosed(periodLabel(period)) });
  }

  function add(kind: string, words: string, statement: Parameters<typeof addStatement>[1]): { id: number } {
    return ctx.store().write(officeNote(ctx, `assessment-${kind}`, words), (tx) => {
      const id = addStatement(tx, statement);
      const { period, organisation, confirmedScore: _, ...after } = statement;
      tx.log({
        entity: "assessment_statement",
        entityId: `${period}@${organisation}`,
        field: kind,
        before: null,
        after,
      });
      return { id };
    });
  }

  const blank = { line: null, text: "", person: "", answers: null, upheld: null, confirmedScore: null } as const;
  const requirePerson = (person: string): void => {
    if (person === "") throw new AppError("INVALID", { field: wrong.person, reason: wrong.personBlank });
  };
  const requireWords = (field: string, text: string): void => {
    if (!isReason(text)) throw new AppError("INVALID", { field, text, reason: wrong.reasonShort });
  };

  return {
    adjust(given: Omit<Adjustment, "id">): { id: number } {
      const { period, organisation, points, reason } = given;
      openPeriod(ctx.store().read, period);
      const name = nameOf(organisation);
      if (points === 0) throw new AppError("INVALID", { field: wrong.points, reason: wrong.pointsZero });
      requireWords(wrong.adjustReason, reason);
      return ctx.store().write(officeNote(ctx, "assessment-adjust", summary.adjust(period, name)), (tx) => {
        const id = addAdjustment(tx, given);
        tx.log({
          entity: "assessment_adjustment",
          entityId: `${period}@${organisation}`,
          field: "*",
          before: null,
          after: given,
        });
        return { id };
      });
    },

    withdrawAdjustment(id: number, period: string): Record<string, never> {
      openPeriod(ctx.store().read, period);
      const found = must(
        listAdjustments(ctx.store().read, [period]).find((each) => each.id === id),
        wrong.points,
        "",
      );
      ctx.store().write(officeNote(ctx, "assessment-adjust", summary.withdraw(period)), (tx) => {
        retractAdjustment(tx, id);
        tx.log({
          entity: "assessment_adjustment",
          entityId: `${period}@${found.organisation}`,
          field: "*",
          before: found,
          after: null,
        });
      });
      return {};
    },

    /** INVALID while an objection waits for its answer. */
    confirm(period: string, organisation: string, person: string): { id: number } {
      const { read } = ctx.store();
      requireOpenForStatements(period);
      const name = nameOf(organisation);
      requirePerson(person);
      const { standing } = scored(period, organisation);
      const rows = listStatements(read, period).filter((row) => row.organisation === organisation);
      if (confirmationState(rows, standing) === "objection")
        throw new AppError("INVALID", { field: name, reason: wrong.pending });
      return add("confirm", summary.confirm(period, name), {
        ...blank,
        period,
        organisation,
        kind: "confirmed",
        person,
        confirmedScore: confirmedScore(standing),
      });
    },

    /** @param given `line` null: of the score as a whole */
    object(given: Pick<Statement, "organisation" | "line" | "text" | "person"> & { period: string }): { id: number } {
      const { period, organisation, line, text, person } = given;
      requireOpenForStatements(period);
      const name = nameOf(organisation);
      requirePerson(person);
      requireWords(wrong.objection, text);
      const { assessment } = scored(period, organisation);
      if (line !== null && !assessment.scheme.lines.some(({ code }) => code === line))
        throw new AppError("UNKNOWN_LINE", { line });
      return add("object", summary.object(period, name), {
        ...blank,
        period,
        organisation,
        kind: "objection",
        line,
        text,
        person,
      });
    },

    /**
     * Takes back what was registered by mistake; it stays in the history as withdrawn. INVALID for an objection that is
     * answered (its answer is withdrawn first), and once the quarter is closed.
     */
    withdrawStatement(period: string, id: number, reason: string): Record<string, never> {
      requireOpenForStatements(period);
      const rows = listStatements(ctx.store().read, period);
      const found = must(
        rows.find((row) => row.id === id),
        wrong.statements,
        String(id),
      );
      if (rows.some(({ answers }) => answers === id))
        throw new AppError("INVALID", { field: wrong.statements, reason: wrong.answerFirst });
      requireWords(wrong.withdrawReason, reason);
      const words = summary.withdrawStatement(period, nameOf(found.organisation));
      ctx.store().write(officeNote(ctx, "assessment-withdraw", words), (tx) => {
        withdrawStatement(tx, id, reason);
        const { kind, line, text, person } = found;
        tx.log({
          entity: "assessment_statement",
          entityId: `${period}@${found.organisation}`,
          field: "withdrawn",
          before: { kind, line, text, person },
          after: reason,
        });
      });
      return {};
    },

    /** Objections that wait for an answer, with whose they are. */
    unanswered(period: string): Unanswered {
      requireOffice(ctx);
      const { read } = ctx.store();
      const lineName = lineNamesIn(read, period);
      return unansweredIn(read, period).map(({ organisation, line, text, at }) => ({
        organisation,
        name: findOrganisation(read, organisation)?.name ?? organisation,
        lineName: line === null ? null : lineName(line),
        text,
        at,
      }));
    },

    /** Also after the period is closed: a figure that it changes is then a revision. */
    answer(period: string, objection: number, upheld: boolean, text: string): { id: number } {
      const rows = listStatements(ctx.store().read, period);
      const found = must(
        rows.find(({ id, kind }) => id === objection && kind === "objection"),
        "申诉",
        "",
      );
      if (rows.some(({ answers }) => answers === objection))
        throw new AppError("INVALID", { field: wrong.answer, reason: wrong.answered });
      requireWords(wrong.answer, text);
      return add("answer", summary.answer(period, nameOf(found.organisation)), {
        ...blank,
        period,
        organisation: found.organisation,
        kind: "answer",
        text,
        answers: objection,
        upheld: upheld ? 1 : 0,
      });
    },
  };
}
