/** What people decided in merges, with the reasons they gave: only ever added. */
import type { BatchDetail } from "../../../shared/contract/merge.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

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

type DecisionView = BatchDetail["decisions"][number];

/** In the order in which they were carried out. */
export function listMergeDecisions(db: ReadDb, batch: string): DecisionView[] {
  type Stored = Omit<DecisionView, "theirs" | "ours" | "typed"> & {
    readonly theirs: string;
    readonly ours: string;
    readonly typed: string | null;
  };
  const rows = db.all<Stored>(
    `SELECT d.organisation, coalesce(i.name, t.name, d.item) AS name, d.data_period AS dataPeriod, d.sheet, d.cell, d.field,
       d.choice, d.theirs, d.ours, d.typed, d.reason
     FROM merge_decision d LEFT JOIN indicator i ON i.code = d.item LEFT JOIN task t ON t.code = d.item
     WHERE d.batch = :batch ORDER BY d.id`,
    { batch },
  );
  return rows.map((row) => ({
    ...row,
    theirs: JSON.parse(row.theirs) as DecisionView["theirs"],
    ours: JSON.parse(row.ours) as DecisionView["ours"],
    typed: row.typed === null ? null : (JSON.parse(row.typed) as DecisionView["typed"]),
  }));
}
