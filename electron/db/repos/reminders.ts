/** Reminders (提醒、催报、通报) given to organisations that had not reported. Only ever added. */
import type { ReminderLevel } from "../../../shared/domain/reminder.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

export interface ReminderRow {
  readonly organisation: string;
  readonly period: string;
  readonly level: ReminderLevel;
  readonly at: string;
  readonly by: string;
}

/** Of a period, oldest first. */
export function listReminders(db: ReadDb, period: string): ReminderRow[] {
  return db.all<ReminderRow>(
    `SELECT r.organisation, r.period, r.level, o.at, a.name AS by
     FROM reminder r JOIN operation o ON o.id = r.operation JOIN actor a ON a.id = o.actor
     WHERE r.period = :period ORDER BY r.id`,
    { period },
  );
}

export function addReminder(tx: WriteTx, reminder: Pick<ReminderRow, "organisation" | "period" | "level">): void {
  const { organisation, period, level } = reminder;
  tx.run(
    `INSERT INTO reminder (organisation, period, level, operation)
     VALUES (:organisation, :period, :level, :operation)`,
    { organisation, period, level, operation: tx.operation() },
  );
  tx.log({ entity: "reminder", entityId: `${organisation}@${period}`, field: "level", before: null, after: level });
}
