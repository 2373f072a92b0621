/** Figures as reported: only ever added, or marked as retracted by the operation that took them back. */
import type { EntryRecord } from "../../../shared/domain/form.ts";
import { isPerOrganisation } from "../../../shared/domain/organisations.ts";
import type { Aggregation } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb, WriteTx } from "../handles.ts";
import { firstCell } from "../record-change.ts";

export interface ObservationRow extends EntryRecord {
  readonly id: number;
  readonly indicator: string;
  /** Who reported it; null for a figure taken from a source document. */
  readonly organisation: string | null;
  readonly dataPeriod: string;
  readonly reportedIn: string | null;
  readonly operation: number;
  readonly issue: string | null;
  readonly retractedBy: number | null;
  /** The figure as given where it is not one number. */
  readonly text: string | null;
  readonly planTotal: boolean;
  readonly seriesBreak: boolean;
  /** Where a source document prints it, as JSON; null for a reported figure. */
  readonly place: string | null;
  /** Why, and after what source, it was corrected after its period was closed; null for any other figure. */
  readonly revisionReason: string | null;
  readonly revisionSource: string | null;
}

/** Where a figure stands: a line's data period, of lines with figures per organisation one organisation's. */
export interface Slot {
  readonly indicator: string;
  readonly dataPeriod: string;
  /** Null: whoever has reported it. */
  readonly organisation: string | null;
}

/** The slot of an organisation's figure: of lines with one answer it is the line's, whoever reports. */
export function findSlot(db: ReadDb, indicator: string, dataPeriod: string, organisation: string | null): Slot {
  const line = db.get<{ aggregation: Aggregation }>("SELECT aggregation FROM indicator WHERE code = :indicator", {
    indicator,
  });
  const own = line !== undefined && isPerOrganisation(line.aggregation);
  return { indicator, dataPeriod, organisation: own ? organisation : null };
}

type ObservationSql = Omit<ObservationRow, "planTotal" | "seriesBreak"> & { planTotal: number; seriesBreak: number };

const columnsOf = (table: string): string =>
  [
    "id",
    "indicator",
    "organisation",
    "data_period AS dataPeriod",
    "reported_in AS reportedIn",
    "value",
    "growth",
    "growth_basis AS growthBasis",
    "vintage",
    "filling",
    "remark",
    "operation",
    "issue",
    "retracted_by AS retractedBy",
    "text",
    "plan_total AS planTotal",
    "series_break AS seriesBreak",
    "place",
    "revision_reason AS revisionReason",
    "revision_source AS revisionSource",
  ]
    .map((column) => `${table}.${column}`)
    .join(", ");
const columns = columnsOf("observation");
/** Written out for each kind of slot: with an OR over both, a hundred organisations' figures are searched for one. */
const inSlot = {
  shared: "observation.indicator = :indicator AND observation.data_period = :dataPeriod AND :organisation IS NULL",
  own: `observation.indicator = :indicator AND observation.data_period = :dataPeriod
    AND observation.organisation = :organisation`,
} as const;
const kindOf = ({ organisation }: Slot): keyof typeof inSlot => (organisation === null ? "shared" : "own");

const rowOf = <T extends ObservationSql>(row: T): Omit<T, "planTotal" | "seriesBreak"> & ObservationRow => ({
  ...row,
  planTotal: row.planTotal === 1,
  seriesBreak: row.seriesBreak === 1,
});

/** What an addition says; text, plan total and break are left out by figures that are plain numbers. */
export type NewObservation = Omit<ObservationRow, "id" | "operation" | "retractedBy" | keyof Circumstances> &
  Partial<Circumstances>;
type Circumstances = Pick<
  ObservationRow,
  "text" | "planTotal" | "seriesBreak" | "place" | "revisionReason" | "revisionSource"
>;

/** Everything that stands for the lines of a plan that have one answer, oldest first; retracted figures left out. */
export function listShared(db: ReadDb, plan: string): ObservationRow[] {
  return db
    .all<ObservationSql>(
      `SELECT ${columns} FROM observation WHERE retracted_by IS NULL
         AND indicator IN (SELECT code FROM indicator WHERE plan = :plan AND aggregation = 'lead') ORDER BY id`,
      { plan },
    )
    .map(rowOf);
}

/** What stands for one line, whoever reported it, oldest first. */
export function listStandingOfLine(db: ReadDb, indicator: string): ObservationRow[] {
  return db
    .all<ObservationSql>(
      `SELECT ${columns} FROM observation WHERE indicator = :indicator AND retracted_by IS NULL ORDER BY id`,
      { indicator },
    )
    .map(rowOf);
}

/** One organisation's own figures for the lines of a plan that every organisation reports for itself, oldest first. */
export function listOwn(db: ReadDb, plan: string, organisation: string): ObservationRow[] {
  return db
    .all<ObservationSql>(
      `SELECT ${columns} FROM observation WHERE organisation = :organisation AND retracted_by IS NULL
         AND indicator IN (SELECT code FROM indicator WHERE plan = :plan AND aggregation <> 'lead') ORDER BY id`,
      { plan, organisation },
    )
    .map(rowOf);
}

/** Everything that stands for the lines of a plan, oldest first; retracted figures left out. */
export function listStanding(db: ReadDb, plan: string): ObservationRow[] {
  return db
    .all<ObservationSql>(
      `SELECT ${columns} FROM observation
       WHERE retracted_by IS NULL AND indicator IN (SELECT code FROM indicator WHERE plan = :plan) ORDER BY id`,
      { plan },
    )
    .map(rowOf);
}

const standingIn = (kind: keyof typeof inSlot): string =>
  `SELECT ${columns} FROM observation WHERE ${inSlot[kind]} AND retracted_by IS NULL`;
const standingSql = { shared: standingIn("shared"), own: standingIn("own") };

/** The newest figure that stands in a slot, whatever its vintage. */
export function findLatest(db: ReadDb, slot: Slot): ObservationRow | undefined {
  // Ordered here: with ORDER BY, SQLite compiles the query anew for every slot, which takes ten times as long as asking.
  const rows = db.all<ObservationSql>(standingSql[kindOf(slot)], { ...slot });
  const row = rows.reduce<ObservationSql | undefined>(
    (last, each) => (last && last.id > each.id ? last : each),
    undefined,
  );
  return row && rowOf(row);
}

/** What stood just before an operation: the newest figure recorded until then, taken back or not by it or since. */
export function findStandingBefore(db: ReadDb, slot: Slot, operation: number): ObservationRow | undefined {
  const row = db.get<ObservationSql>(
    `SELECT ${columns} FROM observation
     WHERE ${inSlot[kindOf(slot)]} AND operation < :operation AND (retracted_by IS NULL OR retracted_by >= :operation)
     ORDER BY id DESC LIMIT 1`,
    { ...slot, operation },
  );
  return row && rowOf(row);
}

export interface ObservationHistoryRow extends ObservationRow {
  readonly at: string;
  readonly by: string;
  readonly byOrganisation: string;
  readonly source: string;
  readonly file: string | null;
  readonly cell: string | null;
}

// The plus keeps SQLite to the log's index by what was changed: an operation may have changed hundreds of thousands of things.
const history = `SELECT ${columnsOf("o")}, p.at, a.name AS by, a.organisation AS byOrganisation, p.source, c.file, c.cell
   FROM observation o JOIN operation p ON p.id = o.operation JOIN actor a ON a.id = p.actor
   LEFT JOIN change c ON c.id = (SELECT min(id) FROM change WHERE +operation = o.operation AND entity = 'observation'
     AND entity_id IN (o.indicator || '@' || o.data_period, o.indicator || '@' || o.data_period || '@' || o.organisation))`;
type HistorySql = ObservationSql & Omit<ObservationHistoryRow, keyof ObservationRow>;
const historyOf = (row: HistorySql): ObservationHistoryRow => ({ ...rowOf(row), cell: firstCell(row.cell) });

/** The newest `limit` records of a line, retracted ones included, each with who, when and from where; newest first. */
export function listHistory(db: ReadDb, indicator: string, limit: number): ObservationHistoryRow[] {
  return db
    .all<HistorySql>(`${history} WHERE o.indicator = :indicator ORDER BY o.id DESC LIMIT :limit`, { indicator, limit })
    .map(historyOf);
}

/** Every record of a slot, like `listHistory`. */
export function listSlotHistory(db: ReadDb, slot: Slot): ObservationHistoryRow[] {
  return db
    .all<HistorySql>(
      `${history} WHERE o.indicator = :indicator AND o.data_period = :dataPeriod
         AND (:organisation IS NULL OR o.organisation = :organisation) ORDER BY o.id DESC`,
      { ...slot },
    )
    .map(historyOf);
}

/** How many records a line has, retracted ones included. */
export function countHistory(db: ReadDb, indicator: string): number {
  return (
    db.get<{ n: number }>("SELECT count(*) AS n FROM observation WHERE indicator = :indicator", { indicator })?.n ?? 0
  );
}

/** How the change log names a slot. */
export function slotName({ indicator, dataPeriod, organisation }: Slot): string {
  return organisation === null ? `${indicator}@${dataPeriod}` : `${indicator}@${dataPeriod}@${organisation}`;
}

/** Who recorded a figure, and when (ISO instant). */
export function provenanceOf(db: ReadDb, { operation }: ObservationRow): { by: string; at: string } | undefined {
  return db.get<{ by: string; at: string }>(
    "SELECT a.name AS by, o.at FROM operation o JOIN actor a ON a.id = o.actor WHERE o.id = :operation",
    { operation },
  );
}

export function addObservation(tx: WriteTx, observation: NewObservation): number {
  const { text = null, planTotal = false, seriesBreak = false, place = null, ...rest } = observation;
  const { revisionReason = null, revisionSource = null, ...plain } = rest;
  return tx.add("observation", {
    indicator: plain.indicator,
    organisation: plain.organisation,
    data_period: plain.dataPeriod,
    reported_in: plain.reportedIn,
    value: plain.value,
    growth: plain.growth,
    growth_basis: plain.growthBasis,
    vintage: plain.vintage,
    filling: plain.filling,
    remark: plain.remark,
    operation: tx.operation(),
    issue: plain.issue,
    text,
    plan_total: planTotal ? 1 : 0,
    series_break: seriesBreak ? 1 : 0,
    place,
    revision_reason: revisionReason,
    revision_source: revisionSource,
  });
}

/**
 * Every record of the slots in which an operation recorded something, retracted ones included, by slot; slots in the order
 * of recording, records oldest first. One query however many there are: a batch may have brought eighty thousand.
 */
export function slotsOfOperation(
  db: ReadDb,
  operation: number,
): Map<string, { slot: Slot; records: ObservationRow[] }> {
  const lines = db.all<{ code: string; aggregation: Aggregation }>(
    `SELECT code, aggregation FROM indicator
     WHERE code IN (SELECT DISTINCT indicator FROM observation WHERE operation = :operation)`,
    { operation },
  );
  const perOrganisation = new Map(lines.map(({ code, aggregation }) => [code, isPerOrganisation(aggregation)]));
  const rows = db.all<ObservationSql>(
    `SELECT ${columns} FROM observation WHERE (indicator, data_period) IN
       (SELECT DISTINCT indicator, data_period FROM observation WHERE operation = :operation) ORDER BY id`,
    { operation },
  );
  const slotOf = ({ indicator, dataPeriod, organisation }: ObservationSql): Slot => ({
    indicator,
    dataPeriod,
    organisation: perOrganisation.get(indicator) === true ? organisation : null,
  });
  const slots = new Map<string, { slot: Slot; records: ObservationRow[] }>();
  const placed = rows.map((row) => {
    const slot = slotOf(row);
    const name = slotName(slot);
    if (row.operation === operation && !slots.has(name)) slots.set(name, { slot, records: [] });
    return { name, row };
  });
  for (const { name, row } of placed) slots.get(name)?.records.push(rowOf(row));
  return slots;
}
