/** Upkeep of the lists of projects that are known again: look, rename, retire, take into use again. */
import type { KeptList, KeptListDetail } from "../../../shared/contract/project-lists.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { rhythmOf } from "../../../shared/domain/projects/rhythm.ts";
import { keptListsText } from "../../../shared/text/kept-lists.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import {
  type ListMappingRow,
  type ListUseRow,
  listListMappings,
  listListUses,
  renameListMapping,
  setListMappingRetired,
} from "../../db/repos/project-lists.ts";
import { type Context, must, officeNote } from "../context.ts";
import { nameOfList } from "./list-name.ts";

const words = keptListsText;

export function createListUpkeep(ctx: Context) {
  const found = (db: ReadDb, id: string): ListMappingRow =>
    must(
      listListMappings(db).find((row) => row.id === id),
      words.title,
      id,
    );

  const change = (id: string, work: (row: ListMappingRow, name: string) => Change): KeptList => {
    const row = found(ctx.store().read, id);
    const { summary, field, after, now } = work(row, nameOfList(row));
    if (row[field] !== after)
      ctx.store().write(officeNote(ctx, "project-list", summary), (tx) => {
        now(tx);
        tx.log({ entity: "project_list_mapping", entityId: id, field, before: row[field], after });
      });
    return service.get(id);
  };

  const service = {
    list(): KeptList[] {
      const db = ctx.store().read;
      const uses = listListUses(db);
      return listListMappings(db).map((row) => viewOf(row, usesOf(uses, row)));
    },

    get(id: string): KeptListDetail {
      const db = ctx.store().read;
      const row = found(db, id);
      const uses = usesOf(listListUses(db), row);
      return {
        ...viewOf(row, uses),
        mapping: row.mapping,
        imports: uses.map(({ month, at, by, batch, file }) => ({ month, at, by, batch, file })),
      };
    },

    rename: (id: string, name: string): KeptList =>
      change(id, (_, before) => ({
        summary: words.log.renamed(before, name),
        field: "name",
        after: name,
        now: (tx) => renameListMapping(tx, id, name),
      })),

    /** Not offered any more; what was imported by it stays, and stays explained. */
    retire: (id: string): KeptList =>
      change(id, ({ retired }, name) => {
        if (retired) throw new AppError("REFUSED", { action: words.retire, name, reason: words.wrong.retiredAlready });
        const now = (tx: WriteTx) => setListMappingRetired(tx, id, true);
        return { summary: words.log.retired(name), field: "retired", after: true, now };
      }),

    /** REFUSED where it is in use, or another reads the same heads by now. */
    restore: (id: string): KeptList =>
      change(id, ({ retired, shape }, name) => {
        const refuse = (reason: string) => new AppError("REFUSED", { action: words.restore, name, reason });
        if (!retired) throw refuse(words.wrong.inUseAlready);
        const other = listListMappings(ctx.store().read).find((row) => row.shape === shape && !row.retired);
        if (other) throw refuse(words.wrong.sameHeads(nameOfList(other)));
        const now = (tx: WriteTx) => setListMappingRetired(tx, id, false);
        return { summary: words.log.restored(name), field: "retired", after: false, now };
      }),
  };
  return service;
}

interface Change {
  readonly summary: string;
  readonly field: "name" | "retired";
  readonly after: string | boolean;
  readonly now: (tx: WriteTx) => void;
}

const usesOf = (uses: readonly ListUseRow[], { id }: ListMappingRow): ListUseRow[] =>
  uses.filter(({ mapping }) => mapping === id);

function viewOf(row: ListMappingRow, uses: readonly ListUseRow[]): KeptList {
  const { id, mapping, savedAt, savedBy, retired } = row;
  const lists = mapping.sheets.filter(({ skip }) => !skip);
  const [last] = uses;
  return {
    ...{ id, name: nameOfList(row), savedAt, savedBy, retired },
    sheets: lists.length,
    columns: lists.reduce((sum, { columns }) => sum + columns.filter(({ role }) => role !== "ignore").length, 0),
    rhythm: rhythmOf(uses.flatMap(({ month }) => month ?? [])),
    lastImport: last ? { month: last.month, at: last.at, by: last.by, batch: last.batch, file: last.file } : null,
    count: uses.length,
  };
}
