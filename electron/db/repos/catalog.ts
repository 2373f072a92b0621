/** Plans, organisations, indicators, targets and assignments as the contract speaks of them. */
import type { Assignment, Indicator, Organisation, Plan, Target, Task } from "../../../shared/contract/catalog.ts";
import type { Place } from "../../../shared/domain/seed.ts";
import { collections } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb } from "../handles.ts";

const planColumns = `code, name, title, first_year AS firstYear, last_year AS lastYear, baseline_year AS baselineYear,
  document_number AS documentNumber, adopted_on AS adoptedOn`;

export function listPlans(db: ReadDb): Plan[] {
  return db.all<Plan>(`SELECT ${planColumns} FROM plan ORDER BY first_year, code`);
}

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
  is_office AS isOffice, active, contact_name AS contactName, contact_phone AS contactPhone, leader,
  merged_into AS mergedInto, retired_from AS retiredFrom, retired_reason AS retiredReason`;

const organisation = (row: OrganisationRow): Organisation => ({
  ...row,
  suggested: row.suggested === 1,
  isOffice: row.isOffice === 1,
  active: row.active === 1,
});

export function listOrganisations(db: ReadDb): Organisation[] {
  return db.all<OrganisationRow>(`SELECT ${organisationColumns} FROM organisation ORDER BY position`).map(organisation);
}

/** By code, full name, short name, or a name it had before. */
export function findOrganisation(db: ReadDb, name: string): Organisation | undefined {
  const row = db.get<OrganisationRow>(
    `SELECT ${organisationColumns} FROM organisation WHERE code = :name OR name = :name OR short_name = :name
       OR code IN (SELECT organisation FROM organisation_alias WHERE name = :name)
     ORDER BY code = :name DESC, name = :name DESC, short_name = :name DESC, active DESC LIMIT 1`,
    { name },
  );
  return row && organisation(row);
}

/** Names that organisations had before, by code. */
export function listOrganisationNames(db: ReadDb): Map<string, string[]> {
  const rows = db.all<{ organisation: string; name: string }>("SELECT organisation, name FROM organisation_alias");
  return new Map(
    [...Map.groupBy(rows, (row) => row.organisation)].map(([code, named]) => [code, named.map(({ name }) => name)]),
  );
}

/** Columns of what a return's stamp block may change. */
export const contactColumns = { contactName: "contact_name", contactPhone: "contact_phone" } as const;

/** Columns that hold JSON. */
type Documents = "places" | "notes" | "tags" | "variants" | "parts";
type Derived =
  | "targets"
  | "operator"
  | "target"
  | "targetText"
  | "source"
  | "comparableBaseline"
  | "baselineComparable";

interface IndicatorRow extends Omit<Indicator, Derived | Documents>, Record<Documents, string> {
  readonly baselineComparableFlag: number;
  readonly comparableValue: number | null;
  readonly comparableYear: number | null;
  readonly comparableNote: string | null;
}

const indicatorColumns = `code, plan, collection, category, position AS "order", name, unit, attribute, basis, direction,
  frequency, aggregation, decimals, availability_months AS availabilityMonths, growth_unit AS growthUnit,
  baseline_value AS baseline, baseline_text AS baselineText, baseline_year AS baselineYear,
  baseline_comparable AS baselineComparableFlag, comparable_value AS comparableValue, comparable_year AS comparableYear,
  comparable_note AS comparableNote, places, notes, confidence, scope, tags, task, part_of AS partOf,
  annual_of AS annualOf, variants, parts, retired_from AS retiredFrom, retired_reason AS retiredReason`;

interface TargetRow extends Target {
  readonly indicator: string;
}

const targetColumns = `indicator, year, operator, wording, value, lower, upper, text, authority,
  document_number AS documentNumber, effective_on AS effectiveOn, note, reason`;

function indicator(row: IndicatorRow, targets: Target[]): Indicator {
  const { baselineComparableFlag, comparableValue, comparableYear, comparableNote, ...plain } = row;
  const adopted = targets[0];
  const places = JSON.parse(row.places) as Place[];
  const [source] = places;
  if (!adopted || !source) throw new Error(`indicator ${row.code} has no target or no place`);
  return {
    ...plain,
    baselineComparable: baselineComparableFlag === 1,
    comparableBaseline:
      comparableValue === null || comparableYear === null
        ? null
        : { value: comparableValue, year: comparableYear, note: comparableNote ?? "" },
    operator: adopted.operator,
    target: adopted.value,
    targetText: adopted.text,
    targets,
    source,
    places,
    notes: JSON.parse(row.notes) as string[],
    tags: JSON.parse(row.tags) as Indicator["tags"],
    variants: JSON.parse(row.variants) as Indicator["variants"],
    parts: JSON.parse(row.parts) as Indicator["parts"],
  };
}

const withoutIndicator = ({ indicator: _, ...target }: TargetRow): Target => target;

/** Lines that a condition on `indicator` selects, each with its target versions from the oldest to the newest. */
function selectIndicators(db: ReadDb, condition: string, parameters: Readonly<Record<string, string>>): Indicator[] {
  const targets = Map.groupBy(
    db.all<TargetRow>(
      `SELECT ${targetColumns} FROM target WHERE indicator IN (SELECT code FROM indicator WHERE ${condition})
       ORDER BY effective_on, id`,
      parameters,
    ),
    (row) => row.indicator,
  );
  return db
    .all<IndicatorRow>(
      `SELECT ${indicatorColumns} FROM indicator WHERE ${condition}
       ORDER BY CASE collection ${collections.map((name, index) => `WHEN '${name}' THEN ${index}`).join(" ")} END, position`,
      parameters,
    )
    .map((row) => indicator(row, (targets.get(row.code) ?? []).map(withoutIndicator)));
}

/** All lines of a plan: the indicator table first, then 专栏, text and yearly goals, each in its own order. */
export function listIndicators(db: ReadDb, plan: string): Indicator[] {
  return selectIndicators(db, "plan = :plan", { plan });
}

/** The yearly goals set for a line. */
export function listAnnualOf(db: ReadDb, code: string): Indicator[] {
  return selectIndicators(db, "annual_of = :code", { code });
}

/** Lines of every plan. */
export function allIndicators(db: ReadDb): Indicator[] {
  return db
    .all<{ code: string }>("SELECT code FROM plan ORDER BY code")
    .flatMap(({ code }) => listIndicators(db, code));
}

/**
 * By code, or by exact name within the plan. Of namesakes the one of the indicator table; where none of them is in it,
 * undefined: 省级以上 and 市级以上 are told apart by their codes.
 */
export function findIndicator(db: ReadDb, plan: string, name: string): Indicator | undefined {
  const found = selectIndicators(db, "code = :name OR (plan = :plan AND name = :name)", { plan, name });
  const exact = found.find((each) => each.code === name) ?? found.find((each) => each.collection === "headline");
  return exact ?? (found.length === 1 ? found[0] : undefined);
}

type TaskRow = Omit<Task, "places" | "tags" | "indicators"> & { places: string; tags: string };

/** The 专栏 tasks of a plan in its order, each with the codes of its quantities. */
export function listTasks(db: ReadDb, plan: string): Task[] {
  const quantities = Map.groupBy(
    db.all<{ code: string; task: string }>(
      "SELECT code, task FROM indicator WHERE plan = :plan AND task IS NOT NULL ORDER BY position",
      { plan },
    ),
    (row) => row.task,
  );
  return db
    .all<TaskRow>(
      `SELECT code, plan, box, box_title AS boxTitle, position AS "order", name, aim, deadline, places, tags,
         retired_from AS retiredFrom, retired_reason AS retiredReason
       FROM task WHERE plan = :plan ORDER BY box, position`,
      { plan },
    )
    .map((row) => ({
      ...row,
      places: JSON.parse(row.places) as Place[],
      tags: JSON.parse(row.tags) as Task["tags"],
      indicators: (quantities.get(row.code) ?? []).map(({ code }) => code),
    }));
}

/** The plan of a task; undefined for an unknown code. */
export function findTask(db: ReadDb, code: string): { readonly plan: string; readonly name: string } | undefined {
  return db.get<{ plan: string; name: string }>("SELECT plan, name FROM task WHERE code = :code", { code });
}

type AssignmentRow = Omit<Assignment, "suggested"> & { suggested: number };

const assignmentColumns =
  'a.organisation, coalesce(a.indicator, a.task) AS item, a.role, a.suggested, a.from_period AS "from", a.to_period AS "to"';
const assignment = (row: AssignmentRow): Assignment => ({ ...row, suggested: row.suggested === 1 });

/** Holds in the reporting period `:at`; NULL: until further notice. */
const inForce = `CASE WHEN :at IS NULL THEN a.to_period IS NULL
  ELSE coalesce(a.from_period, '') <= :at AND coalesce(a.to_period, '9999Q4') >= :at END`;

/**
 * Who answers for what in a plan: lines in their order, then tasks.
 * @param at a reporting period; null: those who hold until further notice
 */
export function listAssignments(db: ReadDb, plan: string, at: string | null = null): Assignment[] {
  return db
    .all<AssignmentRow>(
      `SELECT ${assignmentColumns} FROM assignment a
       LEFT JOIN indicator i ON i.code = a.indicator LEFT JOIN task t ON t.code = a.task
       WHERE :plan IN (i.plan, t.plan) AND ${inForce}
       ORDER BY a.indicator IS NULL, i.position, t.box, t.position, item, a.role, a.id`,
      { plan, at },
    )
    .map(assignment);
}

/** Leads and providers of a plan's lines in a period, and everyone of lines that each organisation must meet by itself. */
export function listAnswering(db: ReadDb, plan: string, at: string): Assignment[] {
  return db
    .all<AssignmentRow>(
      `SELECT ${assignmentColumns} FROM indicator i JOIN assignment a ON a.indicator = i.code
       WHERE i.plan = :plan AND (a.role IN ('lead', 'provider') OR i.aggregation = 'each') AND ${inForce}`,
      { plan, at },
    )
    .map(assignment);
}

/** Who answers for one line or task in a reporting period; null: those who hold until further notice. */
export function assignmentsOf(db: ReadDb, item: string, at: string | null): Assignment[] {
  return db
    .all<AssignmentRow>(
      `SELECT ${assignmentColumns} FROM assignment a
       WHERE (a.indicator = :item OR a.task = :item) AND ${inForce} ORDER BY a.role, a.id`,
      { item, at },
    )
    .map(assignment);
}

/** Everyone who has ever answered for a line or task, the present ones first. */
export function assignmentHistory(db: ReadDb, item: string): Assignment[] {
  return db
    .all<AssignmentRow>(
      `SELECT ${assignmentColumns} FROM assignment a WHERE a.indicator = :item OR a.task = :item
       ORDER BY a.to_period IS NOT NULL, a.to_period DESC, a.role, a.id`,
      { item },
    )
    .map(assignment);
}

export function documentTitles(db: ReadDb): Map<string, string> {
  return new Map(
    db.all<{ key: string; title: string }>("SELECT key, title FROM document").map((row) => [row.key, row.title]),
  );
}
