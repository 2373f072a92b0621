/** 核对确认 and 申诉 as they stand beside a score. */
import type { Confirmation, Statement } from "../../../shared/contract/assessment.ts";
import type { Assessment, Standing } from "../../../shared/domain/assessment/result.ts";
import type { ReadDb } from "../../db/handles.ts";
import {
  listAllStatements,
  listStatements,
  type StatementRow,
  standsStill,
} from "../../db/repos/assessment/statements.ts";

/** What a confirmation is of: the figures, targets and adjustments of one organisation. Ranks depend on others. */
export const confirmedScore = ({ lines, adjustments }: Standing): string =>
  JSON.stringify([
    lines.map(({ line, state, value, target }) => [line, state, value, target]),
    adjustments.map(({ id, points }) => [id, points]),
  ]);

/** Of everybody scored, in the order of their ranks. */
export function confirmationsOf(db: ReadDb, { period, scheme, standings }: Assessment): Confirmation[] {
  const names = new Map(scheme.lines.map(({ code, name }) => [code, name]));
  const said = Map.groupBy(listAllStatements(db, period), ({ organisation }) => organisation);
  return standings.map((standing) => {
    const rows = said.get(standing.organisation) ?? [];
    return {
      organisation: standing.organisation,
      state: confirmationState(rows.filter(standsStill), standing),
      statements: rows.map(
        ({ confirmedScore: _, period: __, withdrawnAt, withdrawnBy, withdrawnFor, ...row }): Statement => ({
          ...row,
          lineName: row.line === null ? null : (names.get(row.line) ?? row.line),
          upheld: row.upheld === null ? null : row.upheld === 1,
          withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, by: withdrawnBy ?? "", reason: withdrawnFor },
        }),
      ),
    };
  });
}

/** Objections of a quarter that wait for an answer, oldest first. */
export function unansweredIn(db: ReadDb, period: string): StatementRow[] {
  const rows = listStatements(db, period);
  const answered = new Set(rows.map(({ answers }) => answers));
  return rows.filter(({ id, kind }) => kind === "objection" && !answered.has(id));
}

export function confirmationState(rows: readonly StatementRow[], standing: Standing): Confirmation["state"] {
  const answered = new Set(rows.map(({ answers }) => answers));
  if (rows.some(({ id, kind }) => kind === "objection" && !answered.has(id))) return "objection";
  const last = rows.at(-1);
  if (!last) return "none";
  if (last.kind !== "confirmed") return "answered";
  return last.confirmedScore === confirmedScore(standing) ? "confirmed" : "lapsed";
}
