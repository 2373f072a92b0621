/** Reporting periods. */
import type { PeriodState } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface PeriodRow {
  readonly code: string;
  readonly plan: string;
  readonly state: PeriodState;
  readonly due: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
}

const periodColumns = "code, plan, state, due, opened_at AS openedAt, closed_at AS closedAt";

export function listPeriods(db: ReadDb): PeriodRow[] {
  return db.all<PeriodRow>(`SELECT ${periodColumns} FROM period ORDER BY code`);
}

export function findPeriod(db: ReadDb, code: string): PeriodRow | undefined {
  return db.get<PeriodRow>(`SELECT ${periodColumns} FROM period WHERE code = :code`, { code });
}

export function savePeriod(tx: WriteTx, period: PeriodRow): void {
  tx.run(
    `INSERT INTO period (code, plan, state, due, opened_at, closed_at)
     VALUES (:code, :plan, :state, :due, :openedAt, :closedAt)
     ON CONFLICT (code) DO UPDATE SET state = excluded.state, due = excluded.due,
       opened_at = excluded.opened_at, closed_at = excluded.closed_at`,
    { ...period },
  );
}
