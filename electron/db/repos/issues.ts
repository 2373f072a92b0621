/** The issue register (下发登记): which workbook went to whom, with the form as it was issued. */
import type { IssuedFile } from "../../../shared/contract/issue.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

const columns = `i.id AS issueId, i.template_code AS templateCode, i.organisation, g.name AS organisationName, i.period,
  i.version, i.file_name AS fileName, i.sha256, json_array_length(i.form, '$.lines') AS lines,
  coalesce(json_array_length(i.form, '$.tasks'), 0) AS tasks,
  coalesce(json_array_length(i.form, '$.projects'), 0) AS projects,
  coalesce(json_array_length(i.form, '$.matrix.lines') * json_array_length(i.form, '$.matrix.rows'), 0) AS supplies,
  i.issued_at AS issuedAt,
  a.name AS issuedBy`;
const tables = `issue i JOIN organisation g ON g.code = i.organisation
  JOIN operation o ON o.id = i.operation JOIN actor a ON a.id = o.actor`;

/** Newest version of each organisation last. */
export function listIssues(db: ReadDb, period: string): IssuedFile[] {
  return db.all<IssuedFile>(
    `SELECT ${columns} FROM ${tables} WHERE i.period = :period ORDER BY g.position, i.version`,
    { period },
  );
}

export interface IssueRow {
  readonly issueId: string;
  readonly organisation: string;
  readonly period: string;
  readonly version: number;
  /** The operation that issued it: what stood before it is what the form was issued with. */
  readonly operation: number;
  readonly form: IssuedForm;
}

/** By issue id, or by the visible 模板编号. */
export function findIssue(db: ReadDb, idOrTemplateCode: string): IssueRow | undefined {
  const row = db.get<Omit<IssueRow, "form"> & { form: string }>(
    `SELECT id AS issueId, organisation, period, version, operation, form FROM issue WHERE id = :key OR template_code = :key`,
    { key: idOrTemplateCode },
  );
  return row && { ...row, form: JSON.parse(row.form) as IssuedForm };
}

const keysIn = (rows: "lines" | "tasks" | "instructions" | "projects" | "matrix.rows"): string =>
  `SELECT i.id, each.value ->> 'key' AS key FROM issue i, json_each(i.form, '$.${rows}') each`;

/**
 * The issue that has most of these row keys, for a workbook that has lost every other stamp; of several alike — keys
 * outlive an issue — the newest.
 */
export function findIssueByKeys(db: ReadDb, keys: readonly string[]): IssueRow | undefined {
  const row = db.get<{ id: string }>(
    `WITH keyed AS (${keysIn("lines")} UNION ALL ${keysIn("tasks")} UNION ALL ${keysIn("instructions")}
       UNION ALL ${keysIn("projects")} UNION ALL ${keysIn("matrix.rows")})
     SELECT i.id FROM keyed JOIN issue i ON i.id = keyed.id WHERE keyed.key IN (SELECT value FROM json_each(:keys))
     GROUP BY i.id ORDER BY count(*) DESC, i.issued_at DESC, i.version DESC LIMIT 1`,
    { keys: JSON.stringify(keys) },
  );
  return row && findIssue(db, row.id);
}

/** The id of the newest workbook an organisation was sent for a period; null where it was sent none. */
export function newestIssueOf(db: ReadDb, organisation: string, period: string): string | null {
  const row = db.get<{ id: string }>(
    `SELECT id FROM issue WHERE organisation = :organisation AND period = :period ORDER BY version DESC LIMIT 1`,
    { organisation, period },
  );
  return row?.id ?? null;
}

export function lastIssueVersion(db: ReadDb, organisation: string, period: string): number {
  return (
    db.get<{ version: number }>(
      "SELECT max(version) AS version FROM issue WHERE organisation = :organisation AND period = :period",
      { organisation, period },
    )?.version ?? 0
  );
}

export function addIssue(tx: WriteTx, form: IssuedForm, file: { fileName: string; sha256: string }): void {
  tx.run(
    `INSERT INTO issue (id, template_code, organisation, period, version, file_name, sha256, form, issued_at, operation)
     VALUES (:id, :templateCode, :organisation, :period, :version, :fileName, :sha256, :form, :issuedAt, :operation)`,
    {
      id: form.issueId,
      templateCode: form.templateCode,
      organisation: form.organisation.code,
      period: form.period,
      version: form.version,
      fileName: file.fileName,
      sha256: file.sha256,
      form: JSON.stringify(form),
      issuedAt: form.issuedAt,
      operation: tx.operation(),
    },
  );
}
