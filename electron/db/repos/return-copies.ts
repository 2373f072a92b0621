/** Marked copies that were sent back (退回件), what each of them asks, and what was answered. */
import type { ReturnCopy, ReturnQueryAnswer } from "../../../shared/contract/returns.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

const columns = `c.id, c.number, i.organisation, g.name AS organisationName, i.period, i.template_code AS templateCode,
  c.source_sha256 AS sourceSha256, c.source_name AS sourceName, c.file_name AS fileName, c.sha256, c.made_by AS madeBy, c.reply_due AS replyDue,
  (SELECT count(*) FROM return_query q WHERE q.return_copy = c.id) AS queries,
  (SELECT count(*) FROM return_query q WHERE q.return_copy = c.id AND q.reply <> '') AS replies, o.at, a.name AS by`;
const tables = `return_copy c JOIN issue i ON i.id = c.issue JOIN organisation g ON g.code = i.organisation
  JOIN operation o ON o.id = c.operation JOIN actor a ON a.id = o.actor`;

/** Of a period, oldest first. */
export function listReturnCopies(db: ReadDb, period: string): ReturnCopy[] {
  return db.all<ReturnCopy>(
    `SELECT ${columns} FROM ${tables} WHERE i.period = :period ORDER BY c.operation, g.position, c.number`,
    { period },
  );
}

export function findReturnCopy(db: ReadDb, id: string): ReturnCopy | undefined {
  return db.get<ReturnCopy>(`SELECT ${columns} FROM ${tables} WHERE c.id = :id`, { id });
}

/** The newest 退回 of an issue; 0 where it was never sent back. */
export function lastReturnNumber(db: ReadDb, issue: string): number {
  const row = db.get<{ number: number | null }>("SELECT max(number) AS number FROM return_copy WHERE issue = :issue", {
    issue,
  });
  return row?.number ?? 0;
}

/** The newest 退回 made of these very bytes; null where they never went back. */
export function lastReturnOf(db: ReadDb, sourceSha256: string): number | null {
  const row = db.get<{ number: number | null }>(
    "SELECT max(number) AS number FROM return_copy WHERE source_sha256 = :sourceSha256",
    { sourceSha256 },
  );
  return row?.number ?? null;
}

export interface ReturnQueryRow extends Omit<ReturnQueryAnswer, "repliedAt"> {
  readonly id: number;
  /** Of its 退回件. */
  readonly copy: string;
}

/** How the change log names a line of a 数据核实反馈单. */
const queryName = ({ copy, position }: Pick<ReturnQueryRow, "copy" | "position">): string => `${copy}/${position}`;

const queryColumns =
  "q.id, q.return_copy AS copy, q.position, q.sheet, q.cell, q.item, q.name, q.data_period AS dataPeriod, q.field, q.raw, q.message, q.advice, q.reply";

/** What 退回第 N 次 of an issue asked; empty where there is no such copy. */
export function queriesOfReturn(db: ReadDb, issue: string, number: number): ReturnQueryRow[] {
  return db.all<ReturnQueryRow>(
    `SELECT ${queryColumns} FROM return_query q JOIN return_copy c ON c.id = q.return_copy
     WHERE c.issue = :issue AND c.number = :number ORDER BY q.position`,
    { issue, number },
  );
}

export function listReturnQueries(db: ReadDb, copy: string): ReturnQueryAnswer[] {
  return db
    .all<ReturnQueryRow & { repliedAt: string | null }>(
      `SELECT ${queryColumns}, o.at AS repliedAt FROM return_query q LEFT JOIN operation o ON o.id = q.replied_by
       WHERE q.return_copy = :copy ORDER BY q.position`,
      { copy },
    )
    .map(({ id: _, copy: __, ...query }) => query);
}

export interface CellQueryRow {
  readonly organisation: string;
  readonly number: number;
  readonly field: string;
  readonly raw: string;
  readonly message: string;
  readonly reply: string;
  /** When it was asked, and by whom. */
  readonly at: string;
  readonly by: string;
  readonly repliedAt: string | null;
}

/** Everything organisations were asked about a figure, newest first. */
export function listQueriesAbout(db: ReadDb, item: string, dataPeriod: string): CellQueryRow[] {
  return db.all<CellQueryRow>(
    `SELECT i.organisation, c.number, q.field, q.raw, q.message, q.reply, o.at, a.name AS by, r.at AS repliedAt
     FROM return_query q JOIN return_copy c ON c.id = q.return_copy JOIN issue i ON i.id = c.issue
     JOIN operation o ON o.id = c.operation JOIN actor a ON a.id = o.actor LEFT JOIN operation r ON r.id = q.replied_by
     WHERE q.item = :item AND q.data_period = :dataPeriod ORDER BY q.id DESC`,
    { item, dataPeriod },
  );
}

export interface NewReturnCopy {
  readonly id: string;
  readonly issue: string;
  readonly number: number;
  readonly sourceSha256: string;
  readonly sourceName: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly madeBy: ReturnCopy["madeBy"];
  readonly replyDue: string | null;
  readonly queries: readonly Omit<ReturnQueryRow, "id" | "copy" | "reply">[];
}

export function addReturnCopy(tx: WriteTx, { queries, ...copy }: NewReturnCopy): void {
  tx.run(
    `INSERT INTO return_copy (id, issue, number, source_sha256, source_name, sha256, file_name, made_by, reply_due, operation)
     VALUES (:id, :issue, :number, :sourceSha256, :sourceName, :sha256, :fileName, :madeBy, :replyDue, :operation)`,
    { ...copy, operation: tx.operation() },
  );
  tx.log({ entity: "return_copy", entityId: copy.id, field: "*", before: null, after: copy, file: copy.fileName });
  for (const query of queries) {
    tx.run(
      `INSERT INTO return_query (return_copy, position, sheet, cell, item, name, data_period, field, raw, message, advice)
       VALUES (:copy, :position, :sheet, :cell, :item, :name, :dataPeriod, :field, :raw, :message, :advice)`,
      { ...query, copy: copy.id },
    );
    const { sheet, cell, position, ...asked } = query;
    tx.log({
      entity: "return_query",
      entityId: queryName({ copy: copy.id, position }),
      field: "*",
      before: null,
      after: asked,
      file: copy.sourceName,
      ...(cell === "" ? {} : { cell: `${sheet}!${cell}` }),
    });
  }
}

/** Keeps what an organisation wrote into 单位回复; nothing where it is as it was. */
export function saveReply(tx: WriteTx, query: ReturnQueryRow, reply: string, file: string): void {
  if (reply === query.reply) return;
  tx.run("UPDATE return_query SET reply = :reply, replied_by = :operation WHERE id = :id", {
    id: query.id,
    reply,
    operation: tx.operation(),
  });
  tx.log({
    entity: "return_query",
    entityId: queryName(query),
    field: "reply",
    before: query.reply === "" ? null : query.reply,
    after: reply,
    file,
    ...(query.cell === "" ? {} : { cell: `${query.sheet}!${query.cell}` }),
  });
}
