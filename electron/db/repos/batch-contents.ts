/** What was in a batch, for looking at it: how much of everything, file by file, and what a person decided. */
import type { ReadDb } from "../handles.ts";

/** Slots of figures, task updates, answers and projects, and contacts: what taking the batch back is counted in. */
export function countBrought(db: ReadDb, operation: number): number {
  const counted = db.get<{ n: number }>(
    `SELECT
       (SELECT count(*) FROM (SELECT DISTINCT o.indicator, o.data_period,
          CASE WHEN i.aggregation = 'lead' THEN NULL ELSE o.organisation END
          FROM observation o JOIN indicator i ON i.code = o.indicator WHERE o.operation = :operation))
     + (SELECT count(*) FROM (SELECT DISTINCT task, organisation, period FROM task_update WHERE operation = :operation))
     + (SELECT count(*) FROM (SELECT DISTINCT instruction, organisation, period FROM instruction_answer
          WHERE operation = :operation))
     + (SELECT count(*) FROM (SELECT DISTINCT period, line, organisation FROM assessment_figure
          WHERE operation = :operation))
     + (SELECT count(DISTINCT project) FROM project_record WHERE operation = :operation)
     + (SELECT count(DISTINCT project) FROM project_stage WHERE operation = :operation)
     + (SELECT count(*) FROM (SELECT DISTINCT project, month FROM project_figure WHERE operation = :operation))
     + (SELECT count(*) FROM (SELECT DISTINCT entity_id, field FROM change WHERE operation = :operation
          AND entity = 'organisation' AND field IN ('contactName', 'contactPhone'))) AS n`,
    { operation },
  );
  return counted?.n ?? 0;
}

/** How much each file changed in an operation, by the file's name. */
export function countByFile(db: ReadDb, operation: number): Map<string, number> {
  const rows = db.all<{ file: string; n: number }>(
    `SELECT file, count(*) AS n FROM (SELECT DISTINCT file, entity, entity_id,
       CASE WHEN entity = 'organisation' THEN field ELSE '' END FROM change
       WHERE operation = :operation AND file IS NOT NULL
         AND entity IN ('observation', 'task_update', 'instruction_answer', 'assessment_figure', 'organisation', 'project_record',
           'project_stage', 'project_figure')) GROUP BY file`,
    { operation },
  );
  return new Map(rows.map(({ file, n }) => [file, n]));
}

/** 核对数 of the files of a batch as they were merged, by hash; without those where it was not kept. */
export function listCheckNumbers(db: ReadDb, batch: string): Map<string, { count: number; sum: number }> {
  const rows = db.all<{ sha256: string; count: number; sum: number }>(
    `SELECT sha256, check_count AS count, check_sum AS sum FROM batch_file
     WHERE batch = :batch AND check_count IS NOT NULL AND check_sum IS NOT NULL`,
    { batch },
  );
  return new Map(rows.map(({ sha256, count, sum }) => [sha256, { count, sum }]));
}

export interface DecisionRow {
  readonly id: number;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  readonly organisation: string;
  readonly item: string;
  readonly name: string;
  readonly dataPeriod: string;
  readonly field: string;
  readonly choice: "theirs" | "ours" | "typed";
  /** JSON, as the person saw them. */
  readonly theirs: string | null;
  readonly ours: string | null;
  readonly typed: string | null;
  readonly reason: string;
}

/** In the order of deciding. */
export function listDecisions(db: ReadDb, batch: string): DecisionRow[] {
  return db.all<DecisionRow>(
    `SELECT d.id, d.sha256, d.sheet, d.cell, d.organisation, d.item, coalesce(i.name, t.name,
         (SELECT p.name FROM project_record p WHERE p.project = d.item ORDER BY p.id DESC LIMIT 1), '') AS name,
       d.data_period AS dataPeriod, d.field, d.choice, d.theirs, d.ours, d.typed, d.reason
     FROM merge_decision d LEFT JOIN indicator i ON i.code = d.item LEFT JOIN task t ON t.code = d.item
     WHERE d.batch = :batch ORDER BY d.id`,
    { batch },
  );
}
