/** What stands on a line, and what was judged or asked while it stood. */
import type { Dependants } from "../../../shared/contract/lines.ts";
import type { ReadDb } from "../handles.ts";

type Counts = Omit<Dependants, "children">;

/** Retracted figures are kept and count; of issued forms those that ask for the line or offer to correct it. */
const counts = `SELECT
  (SELECT count(*) FROM observation WHERE indicator = :code) AS figures,
  (SELECT count(*) FROM issue WHERE EXISTS (
     SELECT 1 FROM json_each(form, '$.lines') WHERE value ->> 'indicator' = :code
     UNION ALL SELECT 1 FROM json_each(form, '$.corrections') WHERE value ->> 'indicator' = :code)) AS issues,
  (SELECT count(*) FROM frozen_verdict WHERE indicator = :code) AS frozenVerdicts,
  (SELECT count(*) FROM due_exception WHERE indicator = :code) AS exceptions`;

export function lineDependants(db: ReadDb, code: string): Dependants {
  const children = db.all<{ name: string }>(
    "SELECT name FROM indicator WHERE part_of = :code OR annual_of = :code ORDER BY position",
    { code },
  );
  const found = db.get<Counts>(counts, { code }) ?? { figures: 0, issues: 0, frozenVerdicts: 0, exceptions: 0 };
  return { ...found, children: children.map(({ name }) => name) };
}

/** Data periods for which anything was ever reported, and whether 同比 was. */
export function reportedPeriods(db: ReadDb, code: string): { readonly dataPeriod: string; readonly growth: boolean }[] {
  return db
    .all<{ dataPeriod: string; growths: number }>(
      `SELECT data_period AS dataPeriod, count(growth) AS growths FROM observation
       WHERE indicator = :code GROUP BY data_period ORDER BY data_period`,
      { code },
    )
    .map(({ dataPeriod, growths }) => ({ dataPeriod, growth: growths > 0 }));
}

/** Standing figures reported in the period or later. */
export function reportedSince(db: ReadDb, code: string, period: string): number {
  return (
    db.get<{ count: number }>(
      `SELECT count(*) AS count FROM observation
       WHERE indicator = :code AND reported_in >= :period AND retracted_by IS NULL`,
      { code, period },
    )?.count ?? 0
  );
}

/** Closed periods of a plan, earliest first. */
export function closedPeriods(db: ReadDb, plan: string): string[] {
  return db
    .all<{ code: string }>("SELECT code FROM period WHERE plan = :plan AND state = 'closed' ORDER BY code", { plan })
    .map(({ code }) => code);
}
