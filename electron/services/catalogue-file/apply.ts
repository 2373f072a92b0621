/** Writes what an import changes, in an order in which references resolve; every field goes into the change log. */

import { type CatalogueChange, type ChangeOf, catalogueKinds } from "../../../shared/domain/catalogue-changes.ts";
import { canonicalDataPeriod } from "../../../shared/domain/period.ts";
import type { CatalogueSeed } from "../../../shared/domain/seed.ts";
import type { SqlRow, WriteTx } from "../../db/handles.ts";
import { addObservation, findLatest, slotName } from "../../db/repos/observations.ts";
import { slotOf } from "../line-facts.ts";
import { applyAssignments, removeTerm } from "./apply-assignment.ts";
import { giveUpNames, joinOrganisations } from "./apply-organisations.ts";
import type { Evaluated } from "./evaluate.ts";
import { type KeyedKind, keyOf, type Rows, rowKey, rowsOf } from "./record-rows.ts";

export type Log = (change: CatalogueChange, entityId: string) => void;

export function applyChanges(tx: WriteTx, evaluated: Evaluated, file: string): void {
  const { changes, current, after } = evaluated;
  const log = logOf(tx, evaluated, file);
  const rows = { before: rowsOf(current), after: rowsOf(after) };
  const lines = new Map(after.indicators.map((line) => [line.code, line]));
  giveUpNames(tx, changes);
  for (const kind of catalogueKinds) {
    const own = inWritingOrder(changes.filter((change) => change.kind === kind && change.action !== "removed"));
    for (const change of own) {
      if (change.kind === "assignment") continue;
      if (change.kind === "observation") addFigure(tx, change, lines.get(change.after?.indicator ?? ""), log);
      else writeRecord(tx, change, rows, log);
    }
    if (kind === "organisation") joinOrganisations(tx, own);
    if (kind === "assignment") applyAssignments(tx, changes, log);
  }
  for (const kind of catalogueKinds.toReversed())
    for (const change of changes)
      if (change.kind === kind && change.action === "removed") remove(tx, change, current, log);
}

/** What is there before it is referred to. */
const inWritingOrder = (changes: readonly CatalogueChange[]): CatalogueChange[] =>
  changes.toSorted((a, b) => Number(a.action !== "added") - Number(b.action !== "added"));

/** One entry for a record that comes or goes, else one for each field, with the cell it was read from. */
function logOf(tx: WriteTx, { locate }: Evaluated, file: string): Log {
  return (change, entityId) => {
    const { kind: entity, path, fields, before, after } = change;
    const cellOf = (...more: readonly string[]) => {
      if (path === null) return {};
      const { sheet, cell } = locate([...path, ...more]);
      return { cell: `${sheet}!${cell}` };
    };
    if (before === null || after === null) tx.log({ entity, entityId, field: "*", before, after, file, ...cellOf() });
    else
      for (const each of fields)
        tx.log({
          entity,
          entityId,
          field: each.field,
          before: each.before,
          after: each.after,
          file,
          ...cellOf(each.field),
        });
  };
}

type Keyed = Extract<CatalogueChange, { kind: KeyedKind }>;

function writeRecord(tx: WriteTx, change: Keyed, rows: { before: Rows; after: Rows }, log: Log): void {
  const key = keyOf(change);
  const row = key && rows.after.get(rowKey(key.kind, key.key));
  if (!key || !row) throw new Error(`no row for ${change.kind}`);
  const { kind } = key;
  if (change.action === "added") {
    // What another organisation took over may only come later in the workbook.
    const first: SqlRow = kind === "organisation" ? { ...row, merged_into: null } : row;
    insert(tx, kind, kind === "target" ? { id: freeTargetId(tx, key.key), ...first } : first);
  } else {
    const was = rows.before.get(rowKey(kind, key.key)) ?? {};
    const where = whereOf(change, key.key);
    for (const [column, value] of Object.entries(row)) {
      if (was[column] === value) continue;
      tx.run(`UPDATE ${kind} SET ${column} = :value WHERE ${where.sql}`, { ...where.parameters, value });
    }
  }
  log(change, key.key);
}

function insert(tx: WriteTx, table: string, row: SqlRow): void {
  const columns = Object.keys(row);
  tx.run(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((each) => `:${each}`).join(", ")})`, row);
}

function whereOf(change: Keyed, key: string): { sql: string; parameters: SqlRow } {
  if (change.kind !== "target")
    return { sql: `${change.kind === "document" ? "key" : "code"} = :key`, parameters: { key } };
  const target = change.before ?? change.after;
  return {
    sql: "indicator = :indicator AND year IS :year AND effective_on = :day",
    parameters: { indicator: target?.indicator ?? "", year: target?.year ?? null, day: target?.effectiveOn ?? "" },
  };
}

/** The id it would ship under, unless another target has it. */
function freeTargetId(tx: WriteTx, id: string): string {
  const taken = tx.get("SELECT 1 FROM target WHERE id = :id", { id }) !== undefined;
  return taken ? `${id}/${tx.operation()}` : id;
}

/** A figure of a source document, beside an older one of the same source where there is one. */
function addFigure(
  tx: WriteTx,
  change: ChangeOf<"observation">,
  line: CatalogueSeed["indicators"][number] | undefined,
  log: Log,
): void {
  const figure = change.after;
  const dataPeriod = figure && line && canonicalDataPeriod(line.basis, line.frequency, figure.dataPeriod);
  if (!dataPeriod) throw new Error("a figure that passed the checks has a line and a data period");
  const slot = slotOf(line, dataPeriod, figure.organisation);
  const latest = findLatest(tx, slot);
  addObservation(tx, {
    indicator: figure.indicator,
    organisation: figure.organisation,
    dataPeriod,
    reportedIn: null,
    value: figure.value,
    growth: figure.growth,
    growthBasis: figure.growthBasis,
    vintage: figure.vintage,
    filling: "reported",
    remark: figure.remark,
    issue: null,
    text: figure.text,
    planTotal: figure.planTotal,
    seriesBreak: figure.seriesBreak,
    place: JSON.stringify(figure.place),
  });
  // Where nothing of this source was there, what stood in its place before is said.
  log(change, slotName(slot));
  if (change.before === null && latest)
    tx.log({
      entity: "observation",
      entityId: slotName(slot),
      field: "value",
      before: latest.value,
      after: figure.value,
    });
}

/** Only of what nothing depends on; targets and responsibilities of a line go with it. */
function remove(tx: WriteTx, change: CatalogueChange, current: CatalogueSeed, log: Log): void {
  if (change.kind === "target") {
    const key = keyOf(change)?.key ?? "";
    const where = whereOf(change, key);
    tx.run(`DELETE FROM target WHERE ${where.sql}`, where.parameters);
    log(change, key);
  }
  if (change.kind !== "indicator" && change.kind !== "task") return;
  const code = change.before?.code ?? "";
  for (const term of current.assignments)
    if ((change.kind === "indicator" ? term.indicator : term.task) === code) removeTerm(tx, term, log);
  if (change.kind === "indicator") {
    for (const target of change.before?.targets ?? [])
      remove(
        tx,
        {
          kind: "target",
          action: "removed",
          before: { ...target, indicator: code },
          after: null,
          fields: [],
          path: null,
        },
        current,
        log,
      );
    tx.run("DELETE FROM line_figure WHERE indicator = :code", { code });
  }
  tx.run(`DELETE FROM ${change.kind} WHERE code = :code`, { code });
  log(change, code);
}
