/** Versions of targets with who recorded them. */
import type { TargetVersion } from "../../../shared/contract/targets.ts";
import type { ReadDb } from "../handles.ts";

export type TargetRow = Omit<TargetVersion, "until" | "usedIn"> & { readonly indicator: string };

/** The latest record that brought the version: one withdrawn and set again is the one set last. */
const recorded = (column: string) =>
  `(SELECT ${column} FROM change c JOIN operation o ON o.id = c.operation JOIN actor a ON a.id = o.actor
    WHERE c.entity = 'target' AND c.entity_id = t.id AND c.field = '*' AND c.after IS NOT NULL ORDER BY c.id DESC LIMIT 1)`;

const columns = `t.id, t.indicator, t.year, t.operator, t.wording, t.value, t.lower, t.upper, t.text, t.authority,
  t.document_number AS documentNumber, t.effective_on AS effectiveOn, t.note, t.reason,
  ${recorded("a.name")} AS by, ${recorded("o.at")} AS at`;

/** Oldest first, in the order in which the rules look at them. */
export function listTargets(db: ReadDb, indicator: string): TargetRow[] {
  return db.all<TargetRow>(
    `SELECT ${columns} FROM target t WHERE t.indicator = :indicator ORDER BY t.effective_on, t.id`,
    { indicator },
  );
}

/** The line that a version belongs to; undefined for an unknown id. */
export function indicatorOfTarget(db: ReadDb, id: string): string | undefined {
  return db.get<{ indicator: string }>("SELECT indicator FROM target WHERE id = :id", { id })?.indicator;
}
