/** Organisations as the office keeps them: names they had, what refers to them, what they are changed to. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

/** Names each organisation had, by code. */
export function aliasesByOrganisation(db: ReadDb): Map<string, string[]> {
  const rows = db.all<{ organisation: string; name: string }>(
    "SELECT organisation, name FROM organisation_alias ORDER BY organisation, name",
  );
  return new Map(
    [...Map.groupBy(rows, ({ organisation }) => organisation)].map(([code, own]) => [
      code,
      own.map(({ name }) => name),
    ]),
  );
}

/** How many lines and tasks of a plan each organisation answers for until further notice. */
export function heldCounts(db: ReadDb, plan: string): Map<string, Record<Role, number>> {
  const rows = db.all<{ organisation: string; role: Role; held: number }>(
    `SELECT a.organisation, a.role, count(*) AS held FROM assignment a
       LEFT JOIN indicator i ON i.code = a.indicator LEFT JOIN task t ON t.code = a.task
     WHERE :plan IN (i.plan, t.plan) AND a.to_period IS NULL GROUP BY a.organisation, a.role`,
    { plan },
  );
  const counts = new Map<string, Record<Role, number>>();
  for (const { organisation, role, held } of rows)
    counts.set(organisation, { lead: 0, provider: 0, support: 0, ...counts.get(organisation), [role]: held });
  return counts;
}

/** Where an organisation may be referred to: what is counted, and how it is found. Its other names go with it. */
export const references = [
  ["assignments", "SELECT organisation AS code FROM assignment"],
  ["observations", "SELECT organisation AS code FROM observation"],
  ["issues", "SELECT organisation AS code FROM issue"],
  ["reports", "SELECT organisation AS code FROM report"],
  ["reminders", "SELECT organisation AS code FROM reminder"],
  ["scans", "SELECT organisation AS code FROM scan"],
  ["exceptions", "SELECT organisation AS code FROM due_exception"],
  [
    "projects",
    `SELECT organisation AS code FROM project_record UNION ALL SELECT organisation FROM project_figure
     UNION ALL SELECT organisation FROM project_stage`,
  ],
  ["taskUpdates", "SELECT organisation AS code FROM task_update"],
  ["comments", "SELECT organisation AS code FROM comment"],
  ["instructionAnswers", "SELECT organisation AS code FROM instruction_answer"],
  ["mergeDecisions", "SELECT organisation AS code FROM merge_decision"],
  ["mappings", "SELECT organisation AS code FROM workbook_mapping"],
  [
    "assessment",
    `SELECT organisation AS code FROM assessment_figure UNION ALL SELECT supplied_by FROM assessment_figure
     UNION ALL SELECT organisation FROM assessment_adjustment UNION ALL SELECT organisation FROM assessment_statement`,
  ],
  ["actors", "SELECT organisation AS code FROM actor"],
  ["merged", "SELECT merged_into AS code FROM organisation"],
  // A newer app may ship more that refers to it.
  ["shipped", "SELECT key AS code FROM shipped WHERE kind = 'organisation'"],
] as const;

export type ReferenceKind = (typeof references)[number][0];

/** What refers to an organisation and how often; kinds without any are left out. */
export function referencesTo(db: ReadDb, code: string): { readonly kind: ReferenceKind; readonly count: number }[] {
  return references
    .map(([kind, source]) => ({
      kind,
      count:
        db.get<{ count: number }>(`SELECT count(*) AS count FROM (${source}) WHERE code = :code`, { code })?.count ?? 0,
    }))
    .filter(({ count }) => count > 0);
}

/** Codes of organisations that anything refers to. */
export function referredOrganisations(db: ReadDb): Set<string> {
  const rows = db.all<{ code: string | null }>(references.map(([, source]) => source).join(" UNION "));
  return new Set(rows.flatMap(({ code }) => code ?? []));
}

export type NewOrganisation = Pick<
  Organisation,
  "code" | "name" | "shortName" | "kind" | "order" | "contactName" | "contactPhone" | "leader"
>;

export function insertOrganisation(tx: WriteTx, organisation: NewOrganisation): void {
  const { code, name, shortName, kind, order, contactName, contactPhone, leader } = organisation;
  tx.run(
    `INSERT INTO organisation (code, name, short_name, kind, position, suggested, is_office, contact_name, contact_phone, leader)
     VALUES (:code, :name, :shortName, :kind, :order, 0, 0, :contactName, :contactPhone, :leader)`,
    { code, name, shortName, kind, order, contactName, contactPhone, leader },
  );
  tx.log({ entity: "organisation", entityId: code, field: "*", before: null, after: organisation });
}

const columns = {
  name: "name",
  shortName: "short_name",
  kind: "kind",
  order: "position",
  contactName: "contact_name",
  contactPhone: "contact_phone",
  leader: "leader",
  suggested: "suggested",
  active: "active",
  mergedInto: "merged_into",
  retiredFrom: "retired_from",
  retiredReason: "retired_reason",
} as const;
type Changeable = keyof typeof columns;
const changeable = Object.keys(columns) as Changeable[];

/** Changes what differs, each field logged. */
export function changeOrganisation(
  tx: WriteTx,
  before: Organisation,
  fields: Partial<Pick<Organisation, Changeable>>,
): void {
  for (const field of changeable) {
    const value = fields[field];
    if (value === undefined || value === before[field]) continue;
    tx.run(`UPDATE organisation SET ${columns[field]} = :value WHERE code = :code`, {
      code: before.code,
      value: typeof value === "boolean" ? Number(value) : value,
    });
    tx.log({ entity: "organisation", entityId: before.code, field, before: before[field], after: value });
  }
}

/** Keeps a name an organisation had; one it bears again is no alias. */
export function keepAlias(tx: WriteTx, code: string, had: string): void {
  const { changes } = tx.run("INSERT OR IGNORE INTO organisation_alias (organisation, name) VALUES (:code, :had)", {
    code,
    had,
  });
  if (changes > 0) tx.log({ entity: "organisation", entityId: code, field: "alias", before: null, after: had });
}

export function dropAlias(tx: WriteTx, code: string, name: string): void {
  const { changes } = tx.run("DELETE FROM organisation_alias WHERE organisation = :code AND name = :name", {
    code,
    name,
  });
  if (changes > 0) tx.log({ entity: "organisation", entityId: code, field: "alias", before: name, after: null });
}

/** Takes away an organisation to which nothing refers. */
export function deleteOrganisation(tx: WriteTx, organisation: Organisation): void {
  const { code } = organisation;
  tx.run("DELETE FROM organisation_alias WHERE organisation = :code", { code });
  tx.run("DELETE FROM organisation WHERE code = :code", { code });
  tx.log({ entity: "organisation", entityId: code, field: "*", before: organisation, after: null });
}

/** Own figures of lines with figures per organisation whose data period ends at or after `from`: they would leave the sums. */
export function ownFiguresFrom(db: ReadDb, organisation: string, from: string): number {
  return (
    db.get<{ count: number }>(
      `SELECT count(*) AS count FROM observation o JOIN indicator i ON i.code = o.indicator
       WHERE o.organisation = :organisation AND o.retracted_by IS NULL AND i.aggregation <> 'lead'
         AND CASE length(o.data_period) WHEN 4 THEN o.data_period || 'Q4' ELSE o.data_period END >= :from`,
      { organisation, from },
    )?.count ?? 0
  );
}
