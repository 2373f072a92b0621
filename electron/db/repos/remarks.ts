/** Comments, instructions and answers to them: only ever added, or marked as retracted. */
import type { ReadDb, WriteTx } from "../handles.ts";

interface Said {
  readonly id: number;
  /** Code of the line or task. */
  readonly item: string;
  readonly itemName: string;
  readonly period: string;
  readonly text: string;
  readonly by: string;
  readonly byOrganisation: string;
  readonly at: string;
}

export interface CommentRow extends Said {
  readonly organisation: string | null;
  readonly dataPeriod: string | null;
}

export interface InstructionRow extends Said {
  readonly leader: string;
  readonly givenOn: string;
  readonly settledIn: string | null;
}

export interface AnswerRow {
  readonly instruction: number;
  readonly organisation: string;
  readonly period: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

const said = `x.id, coalesce(x.indicator, x.task) AS item, coalesce(i.name, t.name) AS itemName, x.period, x.text, a.name AS by,
  a.organisation AS byOrganisation, o.at`;
const joined = `LEFT JOIN indicator i ON i.code = x.indicator LEFT JOIN task t ON t.code = x.task
  JOIN operation o ON o.id = x.operation JOIN actor a ON a.id = o.actor WHERE x.retracted_by IS NULL`;

/** Newest first; null filters nothing. */
export function listComments(db: ReadDb, item: string | null, period: string | null): CommentRow[] {
  return db.all<CommentRow>(
    `SELECT ${said}, x.organisation, x.data_period AS dataPeriod FROM comment x ${joined}
       AND (:item IS NULL OR coalesce(x.indicator, x.task) = :item) AND (:period IS NULL OR x.period = :period)
     ORDER BY x.id DESC`,
    { item, period },
  );
}

export function findComment(db: ReadDb, id: number): CommentRow | undefined {
  return db.get<CommentRow>(
    `SELECT ${said}, x.organisation, x.data_period AS dataPeriod FROM comment x ${joined} AND x.id = :id`,
    { id },
  );
}

const instructionColumns = `${said}, x.leader, x.given_on AS givenOn, x.settled_in AS settledIn`;

export function listInstructions(db: ReadDb, item: string | null): InstructionRow[] {
  return db.all<InstructionRow>(
    `SELECT ${instructionColumns} FROM instruction x ${joined}
       AND (:item IS NULL OR coalesce(x.indicator, x.task) = :item) ORDER BY x.id DESC`,
    { item },
  );
}

/** Those that are to be answered in a period, each with how many organisations have answered in it. */
export function listOpenInstructions(db: ReadDb, period: string): { readonly id: number; readonly answers: number }[] {
  return db.all(
    `SELECT x.id, (SELECT count(DISTINCT n.organisation) FROM instruction_answer n
       WHERE n.instruction = x.id AND n.period = :period AND n.retracted_by IS NULL) AS answers
     FROM instruction x WHERE x.retracted_by IS NULL AND x.period <= :period AND x.settled_in IS NULL ORDER BY x.id`,
    { period },
  );
}

export function findInstruction(db: ReadDb, id: number): InstructionRow | undefined {
  return db.get<InstructionRow>(`SELECT ${instructionColumns} FROM instruction x ${joined} AND x.id = :id`, { id });
}

/** The newest answer of each organisation in each period, newest period first. */
export function listAnswers(db: ReadDb, instruction: number): AnswerRow[] {
  return db.all<AnswerRow>(
    `SELECT x.instruction, x.organisation, x.period, x.text, a.name AS by, o.at FROM instruction_answer x
     JOIN operation o ON o.id = x.operation JOIN actor a ON a.id = o.actor
     WHERE x.retracted_by IS NULL AND x.instruction = :instruction
       AND x.id = (SELECT max(n.id) FROM instruction_answer n WHERE n.instruction = x.instruction
         AND n.organisation = x.organisation AND n.period = x.period AND n.retracted_by IS NULL)
     ORDER BY x.period DESC, x.id DESC`,
    { instruction },
  );
}

/** Every answer of an organisation in a period that stands, newest first, with the workbook that brought it. */
export function listStandingAnswers(
  db: ReadDb,
  instruction: number,
  organisation: string,
  period: string,
): (AnswerRow & { readonly issue: string | null })[] {
  return db.all(
    `SELECT x.instruction, x.organisation, x.period, x.text, x.issue, a.name AS by, o.at FROM instruction_answer x
     JOIN operation o ON o.id = x.operation JOIN actor a ON a.id = o.actor
     WHERE x.retracted_by IS NULL AND x.instruction = :instruction AND x.organisation = :organisation
       AND x.period = :period ORDER BY x.id DESC`,
    { instruction, organisation, period },
  );
}

/** A line or a task, told apart: exactly one of the two columns is set. */
export interface ItemColumns {
  readonly indicator: string | null;
  readonly task: string | null;
}

export function addComment(
  tx: WriteTx,
  comment: ItemColumns & {
    readonly period: string;
    readonly organisation: string | null;
    readonly dataPeriod: string | null;
    readonly text: string;
  },
): number {
  return tx.run(
    `INSERT INTO comment (indicator, task, period, organisation, data_period, text, operation)
     VALUES (:indicator, :task, :period, :organisation, :dataPeriod, :text, :operation)`,
    { ...comment, operation: tx.operation() },
  ).id;
}

export function addInstruction(
  tx: WriteTx,
  instruction: ItemColumns & {
    readonly period: string;
    readonly leader: string;
    readonly givenOn: string;
    readonly text: string;
  },
): number {
  return tx.run(
    `INSERT INTO instruction (indicator, task, period, leader, given_on, text, operation)
     VALUES (:indicator, :task, :period, :leader, :givenOn, :text, :operation)`,
    { ...instruction, operation: tx.operation() },
  ).id;
}

export function addAnswer(
  tx: WriteTx,
  answer: Pick<AnswerRow, "instruction" | "organisation" | "period" | "text"> & { readonly issue: string | null },
): number {
  return tx.run(
    `INSERT INTO instruction_answer (instruction, organisation, period, text, issue, operation)
     VALUES (:instruction, :organisation, :period, :text, :issue, :operation)`,
    { ...answer, operation: tx.operation() },
  ).id;
}

export function setSettled(tx: WriteTx, id: number, period: string | null): void {
  tx.run("UPDATE instruction SET settled_in = :period WHERE id = :id", { id, period });
}

export function retractRemark(tx: WriteTx, table: "comment" | "instruction", id: number): void {
  tx.run(`UPDATE ${table} SET retracted_by = :operation WHERE id = :id`, { id, operation: tx.operation() });
}
