/** 套表: blank forms from above, mapped once, filled every quarter in place (03 §3.5, docs/decisions/021). */
import { createHash } from "node:crypto";
import path from "node:path";
import type { Delivery } from "../../../shared/contract/common.ts";
import type { FilledForm, FormDocument, FormView, SaveFormInput } from "../../../shared/contract/outside-forms.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { statedPeriod } from "../../../shared/domain/mapping/period-words.ts";
import { titlesOf } from "../../../shared/domain/mapping/propose.ts";
import { carriedOver } from "../../../shared/domain/outside-form/beside.ts";
import { type FormCell, placeName } from "../../../shared/domain/outside-form/form-mapping.ts";
import type { FormSheet } from "../../../shared/domain/outside-form/form-sheet.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { outsideFormsText as words } from "../../../shared/text/outside-forms.ts";
import type { ReadDb } from "../../db/handles.ts";
import {
  addOutsideForm,
  findOutsideForm,
  lastFilled,
  listOutsideForms,
  type OutsideFormRow,
  replaceOutsideForm,
  retireOutsideForm,
} from "../../db/repos/outside-forms.ts";
import type { ReaderPool } from "../../exchange/reader/pool.ts";
import { safeFileName } from "../../exchange/write/file-name.ts";
import { writeFillList } from "../../exchange/write/fill-list.ts";
import type { TicketOffice } from "../../ports/types.ts";
import { requireOffice } from "../collecting/office-only.ts";
import { type Context, must, officeNote } from "../context.ts";
import { localDay, localMinute } from "../local-day.ts";
import { fillEntries, isEstimate } from "./fill-entries.ts";
import { fillWorld, linesByCode, tasksByCode } from "./fill-world.ts";
import { formDocument } from "./form-document.ts";
import { checkCells } from "./form-problems.ts";
import { fillCells, readForm } from "./read-form.ts";

/** Both files of a filled form, and what went into them. */
export interface FilledFiles {
  readonly result: FilledForm;
  readonly sha256: string;
  readonly form: Uint8Array;
  readonly list: Uint8Array;
}

/** A blank form given instead of the kept one. */
export interface BlankFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

interface Prepared {
  readonly row: OutsideFormRow;
  readonly file: BlankFile;
  readonly sheets: readonly FormSheet[];
  readonly cells: readonly FormCell[];
}

export function createOutsideFormsService(ctx: Context, pool: ReaderPool, tickets: TicketOffice) {
  const find = (id: string): OutsideFormRow => must(findOutsideForm(ctx.store().read, id), words.what, id);

  /** The blank form as it was kept; NOT_FOUND where a database was moved without its files. */
  const kept = (sha256: string, fileName: string): BlankFile => ({
    fileName,
    bytes: must(ctx.files.get(sha256) ?? undefined, words.fileKept, fileName),
  });

  const prepare = async (id: string, instead: BlankFile | null): Promise<Prepared> => {
    requireOffice(ctx);
    const row = find(id);
    const { name, retired } = row;
    if (retired) throw new AppError("REFUSED", { action: words.fillAction, name, reason: words.retiredAlready });
    const file = instead ?? kept(row.sha256, row.fileName);
    const sheets = await readForm(pool, file.fileName, file.bytes);
    const { same, moved } = carriedOver(row.mapping.cells, sheets);
    if (moved.length > 0) throw movedError(row.name, moved);
    return { row, file, sheets, cells: same };
  };

  const service = {
    list(): FormView[] {
      requireOffice(ctx);
      const db = ctx.store().read;
      return listOutsideForms(db).map((row) => viewOf(db, row));
    },

    /** The form of this id, or the one of this name that is in use. */
    find(name: string): FormView {
      const forms = service.list();
      const byName = forms.filter((form) => form.name === name && !form.retired);
      return must(
        forms.find(({ id }) => id === name) ?? (byName.length === 1 ? byName[0] : undefined),
        words.what,
        name,
      );
    },

    /**
     * What the cells of a blank form seem to ask for; of a newer version of a form, what of its mapping still holds.
     * @param keep the file, so that a mapping of it can be saved
     */
    async look(file: BlankFile, instead: string | null, keep: boolean): Promise<FormDocument> {
      requireOffice(ctx);
      const sheets = await readForm(pool, file.fileName, file.bytes);
      const sha256 = keep ? ctx.files.put(file.bytes) : createHash("sha256").update(file.bytes).digest("hex");
      const row = instead === null ? null : find(instead);
      const known = row && { id: row.id, name: row.name, cells: row.mapping.cells };
      return formDocument(ctx.store().read, { fileName: file.fileName, sha256, sheets }, known);
    },

    async get(id: string): Promise<FormDocument> {
      requireOffice(ctx);
      const row = find(id);
      const { fileName, bytes } = kept(row.sha256, row.fileName);
      const sheets = await readForm(pool, fileName, bytes);
      const { name, sha256, mapping } = row;
      return formDocument(ctx.store().read, { fileName, sha256, sheets }, { id, name, cells: mapping.cells });
    },

    /** INVALID for cells that cannot be filled so, or that do not sit beside the words they were mapped by. */
    async save({ name, fileName, sha256, cells, replaces }: SaveFormInput): Promise<FormView> {
      officeNote(ctx, "outside-form", "");
      const sheets = await readForm(pool, fileName, kept(sha256, fileName).bytes);
      const { same, moved } = carriedOver(cells, sheets);
      if (moved.length > 0) throw movedError(name, moved);
      const db = ctx.store().read;
      checkCells(same, sheets, { lines: linesByCode(db), tasks: tasksByCode(db) });
      const before = replaces === null ? null : find(replaces);
      const id = ctx.ids.uuid();
      const row = { id, name, fileName, sha256, mapping: { format: 1 as const, cells: [...same] } };
      ctx.store().write(officeNote(ctx, "outside-form", words.saved(name, same.length)), (tx) => {
        addOutsideForm(tx, row);
        if (before) replaceOutsideForm(tx, before.id, id);
        const was = before && { id: before.id, name: before.name, sha256: before.sha256, mapping: before.mapping };
        tx.log({ entity: "outside_form", entityId: id, field: "*", before: was, after: row });
      });
      return viewOf(ctx.store().read, find(id));
    },

    retire(id: string): FormView {
      const { name, retired } = find(id);
      if (retired) throw new AppError("REFUSED", { action: words.retireAction, name, reason: words.retiredAlready });
      ctx.store().write(officeNote(ctx, "outside-form", words.retired(name)), (tx) => {
        retireOutsideForm(tx, id);
        tx.log({ entity: "outside_form", entityId: id, field: "retired", before: false, after: true });
      });
      return viewOf(ctx.store().read, find(id));
    },

    async preview(id: string, period: string): Promise<FilledForm> {
      return entriesOf(await prepare(id, null), period);
    },

    /**
     * The form filled in place, and the list of what filled it; that it was filled is kept in the log, the file is not.
     * @param instead a newer blank form; INVALID where mapped cells sit beside other words in it
     */
    async fill(id: string, period: string, instead: BlankFile | null = null): Promise<FilledFiles> {
      const prepared = await prepare(id, instead);
      const { row, file, sheets, cells } = prepared;
      const made = officeNote(ctx, "fill-form", "");
      const result = entriesOf(prepared, period);
      const formulas = new Set(sheets.flatMap(({ name, formulas: of }) => [...of].map((cell) => `${name}!${cell}`)));
      const values = result.entries
        // Where there is nothing to fill in, a formula that would have given way stays.
        .filter((entry) => entry.value !== null || !formulas.has(placeName(entry)))
        .map(({ sheet, cell, value }) => ({ sheet, cell, value }));
      const form = await fillCells(file.fileName, file.bytes, values);
      const sha256 = createHash("sha256").update(form).digest("hex");
      const at = ctx.clock.now().toISOString();
      const list = await writeFillList(
        words.list.title(row.name, period),
        result.entries,
        [
          [words.list.about.form, row.name],
          [words.list.about.file, file.fileName],
          [words.list.about.fileHash, createHash("sha256").update(file.bytes).digest("hex")],
          [words.list.about.filledHash, sha256],
          [words.list.about.period, result.periodLabel],
          [words.list.about.counts, words.list.counts(result.filled, result.missing, result.estimates)],
          [words.list.about.by, made.actor.name],
          [words.list.about.at, localMinute(at)],
          ...result.notices.map((notice) => [words.list.about.notices, notice] as const),
        ],
        localMinute,
      );
      const { filled, missing } = result;
      const summary = words.filledNote(row.name, period, filled, missing);
      ctx.store().write({ ...made, summary }, (tx) =>
        tx.log({
          entity: "outside_form",
          entityId: id,
          field: "filled",
          before: null,
          after: { period, sha256, filled, missing, cells: cells.length },
          file: result.fileName,
        }),
      );
      return { result, sha256, form, list };
    },

    async deliver(
      id: string,
      period: string,
    ): Promise<{ result: FilledForm; sha256: string; form: Delivery; list: Delivery }> {
      const { result, sha256, form, list } = await service.fill(id, period);
      const offer = (fileName: string, bytes: Uint8Array): Delivery => ({
        kind: "ticket",
        ticket: tickets.offer({ fileName, bytes }),
        fileName,
      });
      return {
        result,
        sha256,
        form: offer(result.fileName, form),
        list: offer(safeFileName(words.list.fileName(result.name, period)), list),
      };
    },
  };

  function entriesOf({ row, file, sheets, cells }: Prepared, period: string): FilledForm {
    const world = fillWorld(ctx.store().read, period, localDay(ctx.clock.now()));
    const entries = fillEntries(world, cells, sheets);
    const said = statedPeriod(sheets.flatMap((sheet) => [sheet.name, ...titlesOf(sheet, null)]));
    return {
      form: row.id,
      name: row.name,
      period,
      periodLabel: periodLabel(period),
      fileName: safeFileName(words.list.filledName(row.name, period, path.extname(file.fileName))),
      entries,
      filled: entries.filter(({ value }) => value !== null).length,
      missing: entries.filter(({ missing }) => missing !== "").length,
      estimates: entries.filter(isEstimate).length,
      notices: [
        ...(said !== null && said !== period ? [words.notices.otherPeriod(said, period)] : []),
        ...(world.state === "closed" ? [words.notices.closed] : []),
        ...(world.state === "never" ? [words.notices.neverOpened] : []),
      ],
    };
  }

  return service;
}

/** Enough to see what has happened to the form; the mapping screen shows all of them. */
const mostSaid = 12;

function movedError(name: string, moved: ReturnType<typeof carriedOver>["moved"]): AppError {
  const { problems } = words;
  return new AppError("INVALID", {
    field: words.what,
    text: name,
    reason: words.movedRefused(
      moved.slice(0, mostSaid).map(({ sheet, cell, before, now }) => {
        const why = now ? problems.moved(words.beside(before), words.beside(now)) : problems.sheetGone;
        return `${placeName({ sheet, cell })} ${why}`;
      }),
      moved.length,
    ),
  });
}

function viewOf(db: ReadDb, { mapping, sha256: _, ...row }: OutsideFormRow): FormView {
  return { ...row, cells: mapping.cells.length, lastFilled: lastFilled(db, row.id) };
}
