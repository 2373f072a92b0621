/** What was answered when a check questioned a figure: only ever added, beside the figure it is about. */
import type { AnsweredCheck, CheckAnswer } from "../../../shared/domain/check-answer.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

/** Belongs to the operation that records the figure. */
export function addAnswer(tx: WriteTx, observation: number, { code, grade, kind, reason }: AnsweredCheck): void {
  tx.run(
    `INSERT INTO check_answer (observation, code, grade, kind, reason, operation)
     VALUES (:observation, :code, :grade, :kind, :reason, :operation)`,
    { observation, code, grade, kind, reason, operation: tx.operation() },
  );
}

type AnswerRow = CheckAnswer & { readonly observation: number };

/** The answers to all figures of a line, by the figure's id, the gravest first. */
export function answersOfLine(db: ReadDb, indicator: string): Map<number, CheckAnswer[]> {
  const rows = db.all<AnswerRow>(
    `SELECT c.observation, c.code, c.grade, c.kind, c.reason, a.name AS by, o.at
     FROM observation v JOIN check_answer c ON c.observation = v.id
     JOIN operation o ON o.id = c.operation JOIN actor a ON a.id = o.actor
     WHERE v.indicator = :indicator ORDER BY c.observation, c.grade, c.code`,
    { indicator },
  );
  return new Map(
    [...Map.groupBy(rows, ({ observation }) => observation)].map(([id, answers]) => [id, answers.map(plain)]),
  );
}

/** Which figures were answered for at all, by id. */
export function answeredFigures(db: ReadDb): Set<number> {
  const rows = db.all<{ observation: number }>("SELECT DISTINCT observation FROM check_answer");
  return new Set(rows.map(({ observation }) => observation));
}

/** The answers to one figure, the gravest first. */
export function answersTo(db: ReadDb, observation: number): CheckAnswer[] {
  return db.all<CheckAnswer>(
    `SELECT c.code, c.grade, c.kind, c.reason, a.name AS by, o.at
     FROM check_answer c JOIN operation o ON o.id = c.operation JOIN actor a ON a.id = o.actor
     WHERE c.observation = :observation ORDER BY c.grade, c.code`,
    { observation },
  );
}

const plain = ({ code, grade, kind, reason, by, at }: AnswerRow): CheckAnswer => ({
  code,
  grade,
  kind,
  reason,
  by,
  at,
});
