/** Comments on lines, tasks and figures; leaders' instructions and what was done about them. */
import type {
  Comment,
  CommentInput,
  Instruction,
  InstructionAnswerInput,
  InstructionInput,
} from "../../../shared/contract/remarks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { named } from "../../../shared/text/named.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findOrganisation, listOrganisations } from "../../db/repos/catalog.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import * as repo from "../../db/repos/remarks.ts";
import { type Context, must, note, officeNote } from "../context.ts";
import { reportEdited, requireUnlocked } from "../submissions/report-gate.ts";
import { viewOfComment } from "./comment-view.ts";
import { answersFor, isOpenIn, itemOf } from "./item.ts";

export function createRemarksService(ctx: Context) {
  const namesOf = (db: ReadDb) => new Map(listOrganisations(db).map(({ code, name }) => [code, name]));

  const commentView = (db: ReadDb, row: repo.CommentRow): Comment => viewOfComment(row, namesOf(db), ctx.actor());

  function instructionView(db: ReadDb, row: repo.InstructionRow): Instruction {
    const names = namesOf(db);
    return {
      ...row,
      answers: repo.listAnswers(db, row.id).map((answer) => ({
        ...answer,
        organisationName: names.get(answer.organisation) ?? answer.organisation,
        periodLabel: periodLabel(answer.period),
      })),
    };
  }

  const instruction = (db: ReadDb, id: number): repo.InstructionRow =>
    must(repo.findInstruction(db, id), "批示", String(id));

  return {
    comments(item: string | null, period: string | null): Comment[] {
      const db = ctx.store().read;
      return repo.listComments(db, item, period).map((row) => commentView(db, row));
    },

    comment(input: CommentInput): Comment {
      const db = ctx.store().read;
      const item = itemOf(db, input.item);
      const organisation =
        input.organisation === null ? null : must(findOrganisation(db, input.organisation), "单位", input.organisation);
      must(findPeriod(db, input.period), "填报期", input.period);
      return ctx.store().write(note(ctx, "comment", `批注${named(item.name)}`), (tx) => {
        const { code, name: _, ...columns } = item;
        const { period, dataPeriod, text } = input;
        const id = repo.addComment(tx, {
          ...columns,
          period,
          dataPeriod,
          text,
          organisation: organisation?.code ?? null,
        });
        tx.log({ entity: "comment", entityId: code, field: "text", before: null, after: text });
        return commentView(tx, must(repo.findComment(tx, id), "批注", String(id)));
      });
    },

    /** Takes a comment back: one's own, or any by the office. FORBIDDEN otherwise. */
    retractComment(id: number): void {
      const db = ctx.store().read;
      const comment = must(repo.findComment(db, id), "批注", String(id));
      if (!commentView(db, comment).mine) throw new AppError("FORBIDDEN");
      ctx.store().write(note(ctx, "comment", `撤回${named(comment.itemName)}的批注`), (tx) => {
        repo.retractRemark(tx, "comment", id);
        tx.log({ entity: "comment", entityId: comment.item, field: "text", before: comment.text, after: null });
      });
    },

    instructions(item: string | null, organisation: string | null, period: string | null): Instruction[] {
      const db = ctx.store().read;
      const asked = period === null || organisation === null ? null : { period, organisation };
      return repo
        .listInstructions(db, item)
        .filter((row) => asked === null || isOpenIn(row, asked.period))
        .filter((row) => asked === null || answersFor(db, row.item, asked.organisation, asked.period))
        .map((row) => instructionView(db, row));
    },

    instruct(input: InstructionInput): Instruction {
      const item = itemOf(ctx.store().read, input.item);
      must(findPeriod(ctx.store().read, input.period), "填报期", input.period);
      return ctx
        .store()
        .write(officeNote(ctx, "instruction", `登记${input.leader}对${named(item.name)}的批示`), (tx) => {
          const { code, name: _, ...columns } = item;
          const { period, leader, givenOn, text } = input;
          const id = repo.addInstruction(tx, { ...columns, period, leader, givenOn, text });
          tx.log({ entity: "instruction", entityId: code, field: "*", before: null, after: { leader, givenOn, text } });
          return instructionView(tx, instruction(tx, id));
        });
    },

    /** Says in which period it was carried out; null asks for answers again. */
    settle(id: number, period: string | null): Instruction {
      const before = instruction(ctx.store().read, id);
      const summary =
        period === null ? `重新督办${named(before.itemName)}的批示` : `办结${named(before.itemName)}的批示`;
      return ctx.store().write(officeNote(ctx, "instruction", summary), (tx) => {
        if (before.settledIn !== period) {
          repo.setSettled(tx, id, period);
          tx.log({
            entity: "instruction",
            entityId: before.item,
            field: "settledIn",
            before: before.settledIn,
            after: period,
          });
        }
        return instructionView(tx, instruction(tx, id));
      });
    },

    retractInstruction(id: number): void {
      const before = instruction(ctx.store().read, id);
      ctx.store().write(officeNote(ctx, "instruction", `撤销${named(before.itemName)}的批示登记`), (tx) => {
        repo.retractRemark(tx, "instruction", id);
        const { leader, givenOn, text } = before;
        tx.log({
          entity: "instruction",
          entityId: before.item,
          field: "*",
          before: { leader, givenOn, text },
          after: null,
        });
      });
    },

    /** 落实情况 of an organisation that answers for the line or task, in a period in which the instruction is open. */
    answer(input: InstructionAnswerInput): Instruction {
      const db = ctx.store().read;
      const about = instruction(db, input.instruction);
      const organisation = must(findOrganisation(db, input.organisation), "单位", input.organisation);
      if (!answersFor(db, about.item, organisation.code, input.period))
        throw new AppError("NOT_ASSIGNED", { line: about.itemName, organisation: organisation.name });
      if (!isOpenIn(about, input.period))
        throw new AppError("INVALID", { field: "落实情况", name: about.itemName, reason: "这条批示在本期不需要答复" });
      requireUnlocked(db, organisation.code, input.period, ctx.clock.now());
      const made = note(ctx, "instruction_answer", `填报${named(about.itemName)}批示落实情况`);
      if (made.actor.role === "department" && made.actor.organisation !== organisation.code)
        throw new AppError("FORBIDDEN");
      return ctx.store().write(made, (tx) => {
        const said = repo
          .listAnswers(tx, about.id)
          .find((each) => each.organisation === organisation.code && each.period === input.period);
        if (input.expected !== undefined && (said?.text ?? null) !== input.expected)
          throw new AppError("CHANGED_MEANWHILE", { line: about.itemName });
        if (said?.text !== input.text) {
          repo.addAnswer(tx, {
            instruction: about.id,
            organisation: organisation.code,
            period: input.period,
            text: input.text,
            issue: null,
          });
          tx.log({
            entity: "instruction_answer",
            entityId: `${about.item}@${input.period}@${organisation.code}`,
            field: "text",
            before: said?.text ?? null,
            after: input.text,
          });
          reportEdited(tx, organisation.code, input.period);
        }
        return instructionView(tx, about);
      });
    },
  };
}
