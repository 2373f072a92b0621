/** What people decided in merges, with the reasons they gave: only ever added. */
import type { WriteTx } from "../handles.ts";

export interface MergeDecisionRow {
  readonly batch: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  readonly organisation: string;
  /** Code of the line or task. */
  readonly item: string;
  /** Empty of tasks. */
  readonly dataPeriod: string;
  /** `record` for the atomic fields of a figure. */
  readonly field: string;
  readonly choice: "theirs" | "ours" | "typed";
  /** As the person saw them, by field. */
  readonly theirs: Readonly<Record<string, unknown>>;
  readonly ours: Readonly<Record<string, unknown>>;
  readonly typed: Readonly<Record<string, string>> | null;
  readonly reason: string;
}

export function addMergeDecision(tx: WriteTx, row: MergeDecisionRow): void {
  tx.run(
    `INSERT INTO merge_decision (batch, sha256, sheet, cell, organisation, item, data_period, field, choice, theirs, ours, typed, reason)
     VALUES (:batch, :sha256, :sheet, :cell, :organisation, :item, :dataPeriod, :field, :choice, :theirs, :ours, :typed, :reason)`,
    {
      ...row,
      theirs: JSON.stringify(row.theirs),
      ours: JSON.stringify(row.ours),
      typed: row.typed === null ? null : JSON.stringify(row.typed),
    },
  );
}
