/**
 * Brings the shipped catalogue into the database: all of it at first, and with a newer app as a three-way upgrade per
 * field. base = what was shipped before, ours = the database now, theirs = the new seed: a field is only overwritten
 * while ours is still what was shipped, so an office's edit always stays.
 */
import { AppError } from "../../../shared/domain/errors.ts";
import { canonicalDataPeriod } from "../../../shared/domain/period.ts";
import type { CatalogueSeed, IndicatorSeed, ObservationSeed } from "../../../shared/domain/seed.ts";
import type { SqlRow, SqlValue, WriteTx } from "../../db/handles.ts";
import { addObservation, findLatest, slotName } from "../../db/repos/observations.ts";
import { slotOf } from "../line-facts.ts";
import { type ShippedRecord, shippedRecords } from "./shipped-records.ts";

export interface ShipResult {
  readonly added: number;
  readonly updated: number;
  /** `kind key column` of fields where the office's edit was kept against a newer shipped value. */
  readonly kept: readonly string[];
}

export function shipCatalogue(tx: WriteTx, seed: CatalogueSeed): ShipResult {
  const result = { added: 0, updated: 0, kept: [] as string[] };
  for (const record of shippedRecords(seed)) shipRecord(tx, record, result);
  const lines = new Map(seed.indicators.map((line) => [line.code, line]));
  for (const observation of seed.observations)
    result.added += shipObservation(tx, observation, lines.get(observation.indicator)) ? 1 : 0;
  return result;
}

function shipRecord(
  tx: WriteTx,
  record: ShippedRecord,
  result: { added: number; updated: number; kept: string[] },
): void {
  const { kind, key, row } = record;
  const before = shippedBefore(tx, kind, key);
  if (before !== null && JSON.stringify(before) === JSON.stringify(row)) return;
  const ours = tx.get<SqlRow>(`SELECT * FROM ${record.table} WHERE ${record.keyColumn} = :key`, { key });
  if (ours === undefined && before === null && mayArrive(tx, record)) {
    insertRecord(tx, record);
    tx.log({ entity: kind, entityId: key, field: "*", before: null, after: row });
    result.added++;
  } else if (ours !== undefined) {
    upgrade(tx, record, before, ours, result);
  }
  // A record that was shipped and is gone was removed by the office: it stays gone.
  remember(tx, kind, key, row);
}

/** What belongs to a removed record stays away; a suggestion never goes to who has stopped, nor into an emptied seat. */
function mayArrive(tx: WriteTx, { kind, key, row }: ShippedRecord): boolean {
  if (isOrphan(tx, row)) return false;
  if (kind !== "assignment") return true;
  const stopped = tx.get("SELECT code FROM organisation WHERE code = :code AND active = 0", {
    code: row["organisation"] ?? null,
  });
  const ended = tx.get("SELECT id FROM assignment WHERE substr(id, 1, length(:prefix)) = :prefix", {
    prefix: `${key}@`,
  });
  return stopped === undefined && ended === undefined;
}

const parentTables = { plan: "plan", indicator: "indicator", task: "task", organisation: "organisation" } as const;

/** Does the record belong to one that the office has removed? */
function isOrphan(tx: WriteTx, row: SqlRow): boolean {
  return Object.entries(parentTables).some(([column, table]) => {
    const code = row[column] ?? null;
    return code !== null && tx.get(`SELECT code FROM ${table} WHERE code = :code`, { code }) === undefined;
  });
}

function upgrade(
  tx: WriteTx,
  { kind, table, keyColumn, key, row }: ShippedRecord,
  before: SqlRow | null,
  ours: SqlRow,
  result: { updated: number; kept: string[] },
): void {
  for (const [column, theirs] of Object.entries(row)) {
    const current = ours[column] ?? null;
    // A column that did not exist when the record was shipped holds what the migration put there: nobody's edit.
    const base = before !== null && !(column in before) ? current : (before?.[column] ?? null);
    if (theirs === current || theirs === base) continue;
    if (current !== base) {
      result.kept.push(`${kind} ${key} ${column}`);
      continue;
    }
    tx.run(`UPDATE ${table} SET ${column} = :theirs WHERE ${keyColumn} = :key`, { theirs, key });
    tx.log({ entity: kind, entityId: key, field: column, before: current, after: theirs });
    result.updated++;
  }
}

/** A catalogue record as a new row; logging it is the caller's. */
export function insertRecord(tx: WriteTx, { table, keyColumn, key, row }: ShippedRecord): void {
  const all: Record<string, SqlValue> = { [keyColumn]: key, ...row };
  const columns = Object.keys(all);
  tx.run(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((c) => `:${c}`).join(", ")})`, all);
}

function shippedBefore(tx: WriteTx, kind: string, key: string): SqlRow | null {
  const found = tx.get<{ content: string }>("SELECT content FROM shipped WHERE kind = :kind AND key = :key", {
    kind,
    key,
  });
  return found ? (JSON.parse(found.content) as SqlRow) : null;
}

function remember(tx: WriteTx, kind: string, key: string, content: unknown): void {
  tx.run(
    `INSERT INTO shipped (kind, key, content) VALUES (:kind, :key, :content)
     ON CONFLICT (kind, key) DO UPDATE SET content = excluded.content`,
    { kind, key, content: JSON.stringify(content) },
  );
}

/** A figure from a source document is added once; a corrected seed adds a new one only over its own earlier figure. */
function shipObservation(tx: WriteTx, seed: ObservationSeed, line: IndicatorSeed | undefined): boolean {
  const dataPeriod = line && canonicalDataPeriod(line.basis, line.frequency, seed.dataPeriod);
  if (!dataPeriod) throw new AppError("WRONG_DATA_PERIOD", { line: seed.indicator, dataPeriod: seed.dataPeriod });
  const place = `${seed.dataPeriod}@${seed.place.document}`;
  const key =
    seed.organisation === null ? `${seed.indicator}@${place}` : `${seed.indicator}@${seed.organisation}@${place}`;
  const content = withoutDefaults(seed);
  const before = tx.get<{ content: string }>("SELECT content FROM shipped WHERE kind = 'observation' AND key = :key", {
    key,
  });
  if (before?.content === JSON.stringify(content)) return false;
  const slot = slotOf(line, dataPeriod, seed.organisation);
  const latest = findLatest(tx, slot);
  const officeHasOwn = latest !== undefined && latest.reportedIn !== null;
  if (isOrphan(tx, { indicator: seed.indicator, organisation: seed.organisation })) return false;
  if (!officeHasOwn) {
    addObservation(tx, {
      indicator: seed.indicator,
      organisation: seed.organisation,
      dataPeriod,
      reportedIn: null,
      value: seed.value,
      growth: seed.growth,
      growthBasis: seed.growthBasis,
      vintage: seed.vintage,
      filling: "reported",
      remark: seed.remark,
      issue: null,
      text: seed.text,
      planTotal: seed.planTotal,
      seriesBreak: seed.seriesBreak,
      place: JSON.stringify(seed.place),
    });
    tx.log({
      entity: "observation",
      entityId: slotName(slot),
      field: "*",
      before: latest?.value ?? null,
      after: seed.value,
    });
  }
  remember(tx, "observation", key, content);
  return !officeHasOwn;
}

/** As it was shipped before these fields existed, so that a figure that has none of them is not taken for a new one. */
function withoutDefaults({ text, planTotal, seriesBreak, ...plain }: ObservationSeed): object {
  return {
    ...plain,
    ...(text === null ? {} : { text }),
    ...(planTotal ? { planTotal } : {}),
    ...(seriesBreak ? { seriesBreak } : {}),
  };
}
