/** Answers to instructions as an operation recorded them: to take them back, or in again. */
import type { ReadDb, WriteTx } from "../handles.ts";

export interface RecordedAnswer {
  readonly id: number;
  readonly instruction: number;
  /** Code of the line or task the instruction is about. */
  readonly item: string;
  readonly organisation: string;
  readonly period: string;
  readonly text: string;
  readonly issue: string | null;
  readonly operation: number;
  readonly retractedBy: number | null;
}

const recorded = `SELECT x.id, x.instruction, coalesce(i.task, i.indicator) AS item, x.organisation, x.period, x.text, x.issue,
    x.operation, x.retracted_by AS retractedBy FROM instruction_answer x JOIN instruction i ON i.id = x.instruction`;

/** In the order in which they were recorded. */
export function listAnswersOf(db: ReadDb, operation: number): RecordedAnswer[] {
  return db.all(`${recorded} WHERE x.operation = :operation ORDER BY x.id`, { operation });
}

/** What stands as answer to the same instruction, by the same organisation in the same period. */
export function findStandingAnswer(
  db: ReadDb,
  { instruction, organisation, period }: Pick<RecordedAnswer, "instruction" | "organisation" | "period">,
): RecordedAnswer | undefined {
  return db.get(
    `${recorded} WHERE x.instruction = :instruction AND x.organisation = :organisation AND x.period = :period
     AND x.retracted_by IS NULL ORDER BY x.id DESC LIMIT 1`,
    { instruction, organisation, period },
  );
}

export function retractAnswer(tx: WriteTx, id: number): void {
  tx.run("UPDATE instruction_answer SET retracted_by = :operation WHERE id = :id", { id, operation: tx.operation() });
}
