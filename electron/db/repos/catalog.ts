/** Plans, organisations, indicators, targets and assignments as the contract speaks of them. */
import type { Assignment, Indicator, Organisation, Plan, Target } from "../../../shared/contract/catalog.ts";
import type { Place } from "../../../shared/domain/seed.ts";
import type { ReadDb } from "../handles.ts";

const planColumns = `code, name, title, first_year AS firstYear, last_year AS lastYear, baseline_year AS baselineYear,
  document_number AS documentNumber`;

export function findPlan(db: ReadDb, code: string): Plan | undefined {
  return db.get<Plan>(`SELECT ${planColumns} FROM plan WHERE code = :code`, { code });
}

/** The plan whose years include `year`. */
export function planOfYear(db: ReadDb, year: number): Plan | undefined {
  return db.get<Plan>(`SELECT ${planColumns} FROM plan WHERE first_year <= :year AND last_year >= :year`, { year });
}

type Flags<T, K extends keyof T> = Omit<T, K> & Record<K, number>;
type OrganisationRow = Flags<Organisation, "suggested" | "isOffice" | "active">;

const organisationColumns = `code, name, short_name AS shortName, kind, position AS "order", suggested,
  is_office AS isOffice, active, contact_name AS contactName, contact_phone AS contactPhone, leader`;

const organisation = (row: OrganisationRow): Organisation => ({
  ...row,
  suggested: row.suggested === 1,
  isOffice: row.isOffice === 1,
  active: row.active === 1,
});

export function listOrganisations(db: ReadDb): Organisation[] {
  return db.all<OrganisationRow>(`SELECT ${organisationColumns} FROM organisation ORDER BY position`).map(organisation);
}

/** By code, full name or short name. */
export function findOrganisation(db: ReadDb, name: string): Organisation | undefined {
  const row = db.get<OrganisationRow>(
    `SELECT ${organisationColumns} FROM organisation WHERE code = :name OR name = :name OR short_name = :name
     ORDER BY code = :name DESC, name = :name DESC LIMIT 1`,
    { name },
  );
  return row && organisation(row);
}

/** Columns of what a return's stamp block may change. */
export const contactColumns = { contactName: "contact_name", contactPhone: "contact_phone" } as const;

interface IndicatorRow
  extends Omit<Indicator, "targets" | "operator" | "target" | "targetText" | "source" | "places" | "notes"> {
  readonly places: string;
  readonly notes: string;
  readonly baselineComparableFlag: number;
}

const indicatorColumns = `code, plan, collection, category, position AS "order", name, unit, attribute, basis, direction,
  frequency, aggregation, decimals, availability_months AS availabilityMonths, growth_unit AS growthUnit,
  baseline_value AS baseline, baseline_text AS baselineText, baseline_year AS baselineYear,
  baseline_comparable AS baselineComparableFlag, places, notes, confidence`;

interface TargetRow extends Target {
  readonly indicator: string;
}

const targetColumns = `indicator, year, operator, value, lower, upper, text, authority, document_number AS documentNumber,
  effective_on AS effectiveOn, note`;

function indicator({ baselineComparableFlag, ...row }: IndicatorRow, targets: Target[]): Indicator {
  const adopted = targets[0];
  const places = JSON.parse(row.places) as Place[];
  const [source] = places;
  if (!adopted || !source) throw new Error(`indicator ${row.code} has no target or no place`);
  return {
    ...row,
    baselineComparable: baselineComparableFlag === 1,
    operator: adopted.operator,
    target: adopted.value,
    targetText: adopted.text,
    targets,
    source,
    places,
    notes: JSON.parse(row.notes) as string[],
  };
}

const withoutIndicator = ({ indicator: _, ...target }: TargetRow): Target => target;

/** All lines of a plan in its own order, each with its target versions from the oldest to the newest. */
export function listIndicators(db: ReadDb, plan: string): Indicator[] {
  const targets = Map.groupBy(
    db.all<TargetRow>(
      `SELECT ${targetColumns} FROM target WHERE indicator IN (SELECT code FROM indicator WHERE plan = :plan)
       ORDER BY effective_on, id`,
      { plan },
    ),
    (row) => row.indicator,
  );
  return db
    .all<IndicatorRow>(`SELECT ${indicatorColumns} FROM indicator WHERE plan = :plan ORDER BY position`, { plan })
    .map((row) => indicator(row, (targets.get(row.code) ?? []).map(withoutIndicator)));
}

/** Lines of every plan. */
export function allIndicators(db: ReadDb): Indicator[] {
  return db
    .all<{ code: string }>("SELECT code FROM plan ORDER BY code")
    .flatMap(({ code }) => listIndicators(db, code));
}

/** By code, or by exact name within the plan. */
export function findIndicator(db: ReadDb, plan: string, name: string): Indicator | undefined {
  const row = db.get<IndicatorRow>(
    `SELECT ${indicatorColumns} FROM indicator WHERE code = :name OR (plan = :plan AND name = :name)
     ORDER BY code = :name DESC LIMIT 1`,
    { plan, name },
  );
  if (!row) return undefined;
  const targets = db.all<TargetRow>(
    `SELECT ${targetColumns} FROM target WHERE indicator = :code ORDER BY effective_on, id`,
    { code: row.code },
  );
  return indicator(row, targets.map(withoutIndicator));
}

export function listAssignments(db: ReadDb, plan: string): Assignment[] {
  return db
    .all<Omit<Assignment, "suggested"> & { suggested: number }>(
      `SELECT a.organisation, a.indicator AS item, a.role, a.suggested FROM assignment a
       JOIN indicator i ON i.code = a.indicator WHERE i.plan = :plan ORDER BY i.position, a.role`,
      { plan },
    )
    .map((row) => ({ ...row, suggested: row.suggested === 1 }));
}

export function documentTitles(db: ReadDb): Map<string, string> {
  return new Map(
    db.all<{ key: string; title: string }>("SELECT key, title FROM document").map((row) => [row.key, row.title]),
  );
}
