/** What becomes of the cells of one entry of the matrix when it is taken back, or brought back again. Pure. */
import type { Turned } from "../../../shared/contract/assessment.ts";
import { standingAfter, type TurnRecord } from "../../../shared/domain/batch-turn.ts";

interface CellRecord extends TurnRecord {
  readonly line: string;
  readonly organisation: string;
}

interface TurnedCell<R> {
  /** Retracted by an undo; copied by a restore. */
  readonly record: R;
  /** What stands in the cell before and after. */
  readonly before: R | null;
  readonly after: R | null;
}

/**
 * @param rows all that was ever said in the cells of the entry, oldest first
 * @returns what turns; `kept` are cells that were changed since
 */
export function turnEntry<R extends CellRecord>(
  rows: readonly R[],
  operation: number,
  way: "undo" | "restore",
): { readonly turned: readonly TurnedCell<R>[]; readonly kept: Turned["kept"] } {
  const turned: TurnedCell<R>[] = [];
  const kept: Turned["kept"] = [];
  for (const cell of Map.groupBy(rows, ({ line, organisation }) => `${line}|${organisation}`).values()) {
    const record = cell.find((each) => each.operation === operation);
    if (!record || (way === "undo") === (record.retractedBy !== null)) continue;
    const standing = cell.filter(({ retractedBy }) => retractedBy === null);
    const before = standing.at(-1) ?? null;
    if (way === "undo" && before === record) turned.push({ record, before, after: standing.at(-2) ?? null });
    else if (way === "restore" && record.retractedBy !== null && standingAfter(cell, record.retractedBy) === before)
      turned.push({ record, before, after: record });
    else kept.push({ line: record.line, organisation: record.organisation });
  }
  return { turned, kept };
}
