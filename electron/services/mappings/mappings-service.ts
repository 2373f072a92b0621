/** 沿用旧表: workbooks that are not ours, mapped once by a person and known again by their shape (03 §3.5). */
import { createHash } from "node:crypto";
import type { HeadChoice, MappedFigure, MappingProposal, MappingView } from "../../../shared/contract/mappings.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { fitOf } from "../../../shared/domain/mapping/fit.ts";
import type { Mapping } from "../../../shared/domain/mapping/mapping.ts";
import { shapeOf } from "../../../shared/domain/mapping/shape.ts";
import { fileReasonMessage } from "../../../shared/text/exchange.ts";
import { mappingText } from "../../../shared/text/mappings.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import {
  addMapping,
  findMapping,
  listMappings,
  type MappingRow,
  renameMapping,
  replaceMapping,
  retireMapping,
} from "../../db/repos/mappings.ts";
import { listPeriods } from "../../db/repos/periods.ts";
import { plainSheets } from "../../exchange/foreign/plain-sheets.ts";
import type { ReaderPool } from "../../exchange/reader/pool.ts";
import type { ReadResult } from "../../exchange/reader/protocol.ts";
import type { Table } from "../../exchange/table.ts";
import { isAsked } from "../asked-lines.ts";
import { type Context, must, officeNote } from "../context.ts";
import { readAll } from "../merge/read-all.ts";
import type { Staging } from "../merge/staging.ts";
import { figuresOf } from "../plan-figures.ts";
import { mappedPreview } from "./mapped-preview.ts";
import { checkMapping } from "./mapping-problems.ts";
import { proposalOf } from "./proposal.ts";

const words = mappingText.log;

/** A file of a sitting of 汇总. */
interface Staged {
  readonly session: string;
  readonly sha256: string;
}

export function createMappingsService(ctx: Context, pool: ReaderPool, staging: Staging) {
  const tableOf = async ({ session, sha256 }: Staged): Promise<{ file: string; table: Table }> => {
    const file = must(
      staging.get(session).files.find((one) => one.sha256 === sha256),
      "文件",
      sha256,
    );
    for await (const _ of readAll([file], pool));
    return { file: file.name, table: tableIn(file.name, file.read) };
  };

  const change = (id: string, summary: (row: MappingRow) => string, work: Change): MappingView => {
    const before = must(findMapping(ctx.store().read, id), mappingText.title, id);
    ctx.store().write(officeNote(ctx, "mapping", summary(before)), (tx) => {
      const { field, after, now } = work(before);
      now(tx);
      tx.log({ entity: "workbook_mapping", entityId: id, field, before: before[field], after });
    });
    return service.get(id);
  };

  const service = {
    list: (): MappingView[] => {
      const db = ctx.store().read;
      return listMappings(db).map((row) => viewOf(db, row));
    },

    get(id: string): MappingView & { mapping: Mapping } {
      const db = ctx.store().read;
      const row = must(findMapping(db, id), mappingText.title, id);
      return { ...viewOf(db, row), mapping: row.mapping };
    },

    async propose(staged: Staged, organisation: string | null, heads: readonly HeadChoice[]): Promise<MappingProposal> {
      const { file, table } = await tableOf(staged);
      return proposal(ctx.store().read, file, table, organisation, heads);
    },

    /** Of a file on the disk, for the command line. INVALID with the reason where it cannot be read. */
    async proposeFile(file: string, bytes: Uint8Array, organisation: string | null): Promise<MappingProposal> {
      return proposal(ctx.store().read, file, tableIn(file, await pool.read(bytes, file)), organisation, []);
    },

    /** INVALID where the mapping is not of this file: one that was written by hand is tried before it is kept. */
    async tryOn(file: string, bytes: Uint8Array, mapping: Mapping): Promise<void> {
      if (fitOf(mapping, plainSheets(tableIn(file, await pool.read(bytes, file))))) return;
      throw new AppError("INVALID", { field: "--mapping", text: file, reason: mappingText.problems.doesNotFit });
    },

    async preview(staged: Staged, period: string, mapping: Mapping): Promise<MappedFigure[]> {
      const { table } = await tableOf(staged);
      return mappedPreview(table, plainSheets(table), mapping, period, figuresOf(ctx.store().read, period));
    },

    /** One of the same shape, and the one it replaces, give way to it. */
    save(name: string, mapping: Mapping, replaces: string | null): MappingView {
      const db = ctx.store().read;
      checkMapping(db, mapping);
      const shape = createHash("sha256").update(shapeOf(mapping)).digest("hex");
      const id = ctx.ids.uuid();
      const before = listMappings(db).filter((row) => row.id === replaces || (row.shape === shape && !row.retired));
      if (replaces !== null) must(findMapping(db, replaces), mappingText.title, replaces);
      const lines = mapping.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
      ctx.store().write(officeNote(ctx, "mapping", words.saved(name, lines)), (tx) => {
        addMapping(tx, { id, name, shape, mapping });
        for (const old of before) replaceMapping(tx, old.id, id);
        const was = before.map(({ id: old, name: called, mapping: kept }) => ({
          id: old,
          name: called,
          mapping: kept,
        }));
        tx.log({
          entity: "workbook_mapping",
          entityId: id,
          field: "*",
          before: was.length === 0 ? null : was,
          after: { name, mapping },
        });
      });
      return service.get(id);
    },

    rename: (id: string, name: string): MappingView =>
      change(
        id,
        (row) => words.renamed(row.name, name),
        () => ({ field: "name", after: name, now: (tx) => renameMapping(tx, id, name) }),
      ),

    retire: (id: string): MappingView =>
      change(
        id,
        (row) => words.retired(row.name),
        ({ retired, name }) => {
          if (retired)
            throw new AppError("REFUSED", {
              action: mappingText.retire,
              name,
              reason: mappingText.problems.retiredAlready,
            });
          return { field: "retired", after: true, now: (tx) => retireMapping(tx, id) };
        },
      ),
  };
  return service;
}

type Change = (before: MappingRow) => {
  readonly field: "name" | "retired";
  readonly after: string | boolean;
  readonly now: (tx: Parameters<typeof retireMapping>[0]) => void;
};

function tableIn(file: string, read: ReadResult | null): Table {
  if (read?.ok) return read.table;
  const reason = read ? fileReasonMessage(read.rejection.code, read.rejection.details) : "";
  throw new AppError("INVALID", { field: mappingText.file, text: file, reason });
}

/** Lines the organisation answers for come into question; all of them while nobody has said whose table it is. */
function proposal(
  db: ReadDb,
  file: string,
  table: Table,
  organisation: string | null,
  heads: readonly HeadChoice[],
): MappingProposal {
  const workbook = { file, plain: plainSheets(table) };
  const whose = organisation ?? proposalOf(db, workbook, null, heads, null).organisation;
  const period = listPeriods(db).at(-1)?.code ?? null;
  if (period === null) return proposalOf(db, workbook, whose, heads, null);
  const figures = figuresOf(db, period);
  const asked = figures.indicators
    .filter((line) => whose === null || isAsked(figures, line, whose))
    .map(({ code }) => code);
  return proposalOf(db, workbook, whose, heads, new Set(asked));
}

function viewOf(db: ReadDb, { id, name, mapping, savedAt, savedBy, retired }: MappingRow): MappingView {
  const { organisation, sheets } = mapping;
  return {
    id,
    name,
    organisation,
    organisationName: findOrganisation(db, organisation)?.name ?? organisation,
    lines: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    sheets: sheets.length,
    savedAt,
    savedBy,
    retired,
  };
}
