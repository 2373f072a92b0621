/** 下发的填报表 on a department's machine: opened, filled in, checked, exported (docs/decisions/023). */

import { createHash } from "node:crypto";
import type { Delivery } from "../../../shared/contract/common.ts";
import { usualPrint } from "../../../shared/contract/printed.ts";
import type { Sheet } from "../../../shared/contract/sheets.ts";
import type { OpenedWorkbook, Workbook, WorkbookCheck, WorkbookValues } from "../../../shared/contract/workbooks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { isGiven } from "../../../shared/domain/projects/project-entry.ts";
import { buildReturnSheet } from "../../../shared/domain/return-sheet.ts";
import { type WorkbookRow, workbookRows } from "../../../shared/domain/workbook-entry.ts";
import { returnSheetText } from "../../../shared/text/return-sheet.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { getSetting } from "../../db/repos/settings.ts";
import type { ReaderPool } from "../../exchange/reader/pool.ts";
import type { Outlet, Printer, TicketOffice } from "../../ports/types.ts";
import { deliver } from "../catalogue-file/deliver.ts";
import { type Context, must } from "../context.ts";
import type { DraftsService } from "../drafts-service.ts";
import { sheetVerification } from "../reports/verification.ts";
import { type Filled, filledWith, type Typed } from "./filled.ts";
import { typedFrom } from "./given-values.ts";
import { returnedBytes } from "./returned-bytes.ts";
import { createShelf, type KeptWorkbook } from "./shelf.ts";
import { type Drafted, fromEarlier, fromFile, suppliesFromFile, type TakenOver } from "./taking-over.ts";
import { refused, type Understood, understood } from "./understood.ts";

/** Bytes; our own forms have some 100 kB. */
const uploadLimit = 25 * 1024 * 1024;
/** Workbooks kept ready in memory: one is filled in at a time, another looked at. */
const keptReady = 3;
/** Of those that stand in the way, said in an error. */
const mostSaid = 5;

export interface WorkbookPorts {
  readonly pool: ReaderPool;
  readonly drafts: Pick<DraftsService, "list" | "put">;
  readonly dataDir: () => string;
  readonly outlet: Outlet;
  readonly tickets: TicketOffice;
  readonly printer: Printer;
}

export interface FilledReturn {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly check: WorkbookCheck;
}

const scopeOf = (issue: string) => ({ kind: "workbook", issue }) as const;

export function createWorkbooksService(
  ctx: Context,
  { pool, drafts, dataDir, outlet, tickets, printer }: WorkbookPorts,
) {
  const shelf = createShelf(dataDir);
  const ready = new Map<string, { readonly sha256: string; readonly book: Understood }>();

  const draftsOf = (issue: string): Drafted =>
    new Map(drafts.list(scopeOf(issue)).map(({ row, fields }) => [row, fields]));

  const keptOf = (issue: string): KeptWorkbook => must(shelf.find(issue), workbooksText.file, "");

  function bytesOf({ sha256, fileName }: KeptWorkbook): Uint8Array {
    const bytes = ctx.files.get(sha256);
    if (!bytes) throw refused(fileName, workbooksText.openOriginal);
    return bytes;
  }

  function hold(sha256: string, book: Understood): Understood {
    const { issueId } = book.form;
    ready.delete(issueId);
    ready.set(issueId, { sha256, book });
    for (const oldest of [...ready.keys()].slice(0, -keptReady)) ready.delete(oldest);
    return book;
  }

  async function bookOf(kept: KeptWorkbook): Promise<Understood> {
    const known = ready.get(kept.form.issueId);
    if (known?.sha256 === kept.sha256) return known.book;
    const read = await pool.readWithForm(bytesOf(kept), kept.fileName);
    return hold(kept.sha256, understood(kept.fileName, read));
  }

  /** Kept by a version that passed 考核数据 through: what stands there is as typed as anything else, and not to be cleared. */
  async function withSupplies(kept: KeptWorkbook): Promise<KeptWorkbook> {
    const { issueId } = kept.form;
    if (kept.suppliesTaken || !kept.form.matrix) return kept;
    const { form, shown } = await bookOf(kept);
    const now = keptOf(issueId);
    if (now.suppliesTaken) return now;
    take(issueId, suppliesFromFile(form, shown, draftsOf(issueId)));
    shelf.put({ ...now, suppliesTaken: true });
    return keptOf(issueId);
  }

  async function filledOf(known: KeptWorkbook): Promise<Filled> {
    const kept = await withSupplies(known);
    const book = await bookOf(kept);
    return filledWith(book, draftsOf(kept.form.issueId));
  }

  /** One form, version by version. */
  const sameForm = (a: IssuedForm, b: IssuedForm): boolean =>
    a.organisation.code === b.organisation.code && a.period === b.period;

  const laterThan = (form: IssuedForm): KeptWorkbook | undefined =>
    shelf.list().find((other) => sameForm(other.form, form) && other.form.version > form.version);

  const earlierThan = (form: IssuedForm): KeptWorkbook | undefined =>
    shelf
      .list()
      .filter((other) => sameForm(other.form, form) && other.form.version < form.version)
      .sort((a, b) => b.form.version - a.form.version)[0];

  function take(issue: string, { rows }: TakenOver): void {
    const revisions = new Map(drafts.list(scopeOf(issue)).map(({ row, revision }) => [row, revision]));
    const put = [...rows].map(([row, fields]) => ({
      row,
      fields: Object.fromEntries(Object.entries(fields)),
      expected: revisions.get(row) ?? 0,
    }));
    if (put.length > 0) drafts.put({ scope: scopeOf(issue), rows: put });
  }

  function requireOwn(form: IssuedForm, fileName: string): void {
    const { role, organisation } = ctx.actor();
    if (role === "department" && form.organisation.code !== organisation)
      throw refused(fileName, workbooksText.otherOrganisation(form.organisation.name));
  }

  /** Counted from the drafts alone, without the file: a cell in doubt counts as filled in here. */
  function opened(kept: KeptWorkbook): OpenedWorkbook {
    const { form, fileName, openedAt, exportedAt } = kept;
    const drafted = drafts.list(scopeOf(form.issueId));
    const typed: Drafted = new Map(drafted.map(({ row, fields }) => [row, fields]));
    const says = (key: string, fields: readonly string[], issued: Readonly<Record<string, string | undefined>>) => {
      const texts: Readonly<Record<string, string | undefined>> = { ...issued, ...typed.get(key) };
      return fields.some((field) => (texts[field] ?? "").trim() !== "");
    };
    const decisive = {
      line: ["value", "filling"],
      task: ["state"],
      instruction: ["answer"],
      project: ["yearDoneWan", "totalDoneWan", "filling"],
      supply: ["value"],
    } as const;
    const optional = new Set([
      ...form.lines.filter((line) => line.optional).map(({ key }) => key),
      ...(form.projects ?? []).filter(({ given }) => isGiven(given)).map(({ key }) => key),
    ]);
    let filled = 0;
    let asked = 0;
    for (const { key, kind, issued } of workbookRows(form)) {
      if (kind === "correction" || kind === "contact" || kind === "assessed") continue;
      const said = says(key, decisive[kind], issued);
      // Of a project whose amounts a list has said nothing more is asked.
      if (!said && optional.has(key)) continue;
      asked += 1;
      filled += said ? 1 : 0;
    }
    return {
      issue: form.issueId,
      organisation: form.organisation.code,
      organisationName: form.organisation.name,
      period: form.period,
      periodLabel: form.periodLabel,
      templateCode: form.templateCode,
      version: form.version,
      due: form.due,
      fileName,
      openedAt,
      exportedAt,
      unexported: drafted.some(({ at }) => exportedAt === null || at > exportedAt),
      filled,
      asked,
      superseded: laterThan(form) !== undefined,
    };
  }

  const viewOf = (kept: KeptWorkbook): Workbook => ({ opened: opened(kept), form: kept.form, notes: kept.notes });

  /** INVALID with everything that stands in the way, REPORT_INCOMPLETE for blanks that are not meant. */
  function requireReady(
    kept: Pick<KeptWorkbook, "fileName" | "form">,
    { check }: Filled,
    despiteBlanks: boolean,
  ): void {
    const names = new Map(workbookRows(kept.form).map(({ key, kind, name }) => [key, { kind, name }]));
    const open = check.problems.filter((problem) => problem.open);
    if (open.length > 0) {
      const said = open
        .slice(0, mostSaid)
        .map(({ row, field, message }) =>
          workbooksText.export.openProblems(
            names.get(row)?.name || workbooksText.note.correction,
            workbooksText.field[field],
            message,
          ),
        );
      throw refused(kept.fileName, `${workbooksText.form.openCount(open.length)}：${said.join("；")}`);
    }
    if (despiteBlanks || check.missing.length === 0) return;
    const missing = (...kinds: readonly WorkbookRow["kind"][]) =>
      check.missing.flatMap((key) => {
        const row = names.get(key);
        return row && kinds.includes(row.kind) ? [row.name] : [];
      });
    throw new AppError("REPORT_INCOMPLETE", {
      organisation: kept.form.organisation.name,
      lines: missing("line"),
      tasks: missing("task", "instruction"),
      projects: missing("project"),
      supplies: missing("supply"),
    });
  }

  /** 单位填报单 of what is typed now. */
  async function sheetOf(issue: string): Promise<Sheet> {
    const kept = keptOf(issue);
    const { check } = await filledOf(kept);
    const { form } = kept;
    const model = buildReturnSheet({
      form,
      typed: draftsOf(issue),
      checkNumber: check.checkNumber,
      templateCode: form.templateCode,
      demo: getSetting<boolean>(ctx.store().read, "demo") ?? false,
    });
    return { ...model, verification: sheetVerification(model) };
  }

  const list = (): OpenedWorkbook[] =>
    shelf
      .list()
      .map(opened)
      .sort(
        (a, b) => b.period.localeCompare(a.period) || b.version - a.version || b.openedAt.localeCompare(a.openedAt),
      );

  return {
    list,

    /** The drafts go with it; the bytes, kept by their hash, do not: nothing asks for them any more. */
    remove(issue: string): OpenedWorkbook[] {
      keptOf(issue);
      const rows = drafts.list(scopeOf(issue)).map(({ row, revision }) => ({ row, fields: null, expected: revision }));
      // First off the list: a crash in between leaves drafts that opening the file again would show.
      shelf.remove(issue);
      ready.delete(issue);
      if (rows.length > 0) drafts.put({ scope: scopeOf(issue), rows });
      return list();
    },

    /** Opens a workbook as it came; opened again, nothing that was typed is written over. */
    async open(fileName: string, bytes: Uint8Array): Promise<Workbook> {
      if (bytes.length > uploadLimit) throw new AppError("FILE_TOO_LARGE", { file: fileName, bytes: bytes.length });
      const book = understood(fileName, await pool.readWithForm(bytes, fileName));
      const { form } = book;
      requireOwn(form, fileName);
      // From here on nothing waits.
      const known = shelf.find(form.issueId);
      const later = known ? undefined : laterThan(form);
      if (later) throw refused(fileName, workbooksText.olderThan(later.form.version));
      const earlier = known ? undefined : earlierThan(form);
      const found = fromFile(form, book.shown, draftsOf(form.issueId));
      take(form.issueId, found);
      const carried = earlier
        ? fromEarlier(form, draftsOf(form.issueId), earlier.form, draftsOf(earlier.form.issueId))
        : { rows: new Map(), notes: [] };
      take(form.issueId, carried);
      const readable = known && ctx.files.get(known.sha256) !== null;
      const sha256 = readable ? known.sha256 : ctx.files.put(bytes);
      const kept: KeptWorkbook = {
        format: 1,
        fileName: readable ? known.fileName : fileName,
        sha256,
        openedAt: known?.openedAt ?? ctx.clock.now().toISOString(),
        exportedAt: known?.exportedAt ?? null,
        exportedSha256: known?.exportedSha256 ?? null,
        notes: [...carried.notes, ...found.notes],
        // Of the file that is kept, which need not be this one.
        suppliesTaken: readable ? known.suppliesTaken : true,
        form: known?.form ?? form,
      };
      shelf.put(kept);
      if (createHash("sha256").update(bytes).digest("hex") === sha256) hold(sha256, book);
      return viewOf(await withSupplies(kept));
    },

    get: async (issue: string): Promise<Workbook> => viewOf(await withSupplies(keptOf(issue))),

    check: async (issue: string): Promise<WorkbookCheck> => (await filledOf(keptOf(issue))).check,

    sheet: sheetOf,

    async pdf(issue: string): Promise<Delivery> {
      const { organisation, period } = keptOf(issue).form;
      const fileName = returnSheetText.fileName(organisation.name, period);
      const bytes = await printer.pdf([await sheetOf(issue)], usualPrint);
      return { kind: "ticket", ticket: tickets.offer({ fileName, bytes }), fileName };
    },

    async export(issue: string, despiteBlanks: boolean): Promise<Delivery> {
      const kept = keptOf(issue);
      const filled = await filledOf(kept);
      requireReady(kept, filled, despiteBlanks);
      const bytes = await returnedBytes(pool, kept.fileName, bytesOf(kept), filled);
      const delivery = await deliver({ fileName: kept.fileName, bytes }, outlet, tickets);
      shelf.put({ ...keptOf(issue), exportedAt: ctx.clock.now().toISOString(), exportedSha256: ctx.files.put(bytes) });
      return delivery;
    },

    /** The same without a window, and without leaving anything on this machine. */
    async fill(fileName: string, original: Uint8Array, values: WorkbookValues): Promise<FilledReturn> {
      const book = understood(fileName, await pool.readWithForm(original, fileName));
      const byHand: Typed = fromFile(book.form, book.shown, new Map()).rows;
      const typed = new Map(byHand);
      for (const [row, texts] of typedFrom(book.form, values)) typed.set(row, { ...typed.get(row), ...texts });
      const filled = filledWith(book, typed);
      requireReady({ fileName, form: book.form }, filled, true);
      return { fileName, bytes: await returnedBytes(pool, fileName, original, filled), check: filled.check };
    },
  };
}
