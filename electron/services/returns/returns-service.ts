/** 退回: marked copies of returned files, made as one operation and kept; the reports go 已退回 with them (03 §3.5). */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import type { z } from "zod";
import type { Delivery } from "../../../shared/contract/common.ts";
import type {
  KeptBack,
  ReturnCopy,
  ReturnOffer,
  ReturnQuery,
  ReturnQueryAnswer,
  ReturnsDelivery,
  returnAllInput,
  returnFileInput,
} from "../../../shared/contract/returns.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { stateSentBack } from "../../../shared/domain/report.ts";
import { returnLog, returnReason, returnZipName, returnProblem as words } from "../../../shared/text/returns.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { findReport, moveReport } from "../../db/repos/reports.ts";
import {
  addReturnCopy,
  findReturnCopy,
  lastReturnNumber,
  lastReturnOf,
  listReturnCopies,
  listReturnQueries,
} from "../../db/repos/return-copies.ts";
import type { ReaderPool } from "../../exchange/reader/pool.ts";
import type { Outlet, TicketOffice } from "../../ports/types.ts";
import { reportDue } from "../asked-lines.ts";
import { createNames } from "../collecting/archive-entries.ts";
import { requireOffice } from "../collecting/office-only.ts";
import { type Context, must, officeNote } from "../context.ts";
import type { JobEvent } from "../job.ts";
import { localDay } from "../local-day.ts";
import { readAll } from "../merge/read-all.ts";
import { returnedFile } from "../merge/returned-file.ts";
import type { Session, Staging } from "../merge/staging.ts";
import { lockOf } from "../submissions/report-gate.ts";
import { copyFileName } from "./copy-name.ts";
import { type MarkedCopy, markedCopy } from "./marked-copy.ts";
import {
  isReturnable,
  type NotReturnable,
  offerOf,
  ownQuery,
  type Returnable,
  returnables,
  sheetsOf,
} from "./returnable.ts";

export interface ReturnPorts {
  readonly pool: ReaderPool;
  readonly staging: Staging;
  readonly outlet: Outlet;
  readonly tickets: TicketOffice;
}

type OneInput = z.output<typeof returnFileInput>;
type AllInput = z.output<typeof returnAllInput>;

interface Wanted {
  readonly file: Returnable;
  readonly queries: readonly ReturnQuery[];
}

interface MadeCopy extends MarkedCopy {
  readonly id: string;
  readonly file: Returnable;
  readonly number: number;
  readonly fileName: string;
}

/** A copy with what goes out. */
interface Written {
  readonly copy: ReturnCopy;
  readonly bytes: Uint8Array;
}

interface WrittenAll {
  readonly written: readonly Written[];
  /** Cannot be sent back. */
  readonly skipped: KeptBack[];
  /** Nothing to ask. */
  readonly fine: KeptBack[];
}

export function createReturnsService(ctx: Context, { pool, staging, outlet, tickets }: ReturnPorts) {
  async function* look(session: Session, only?: string, signal?: AbortSignal) {
    const db = ctx.store().read;
    const files = session.files.filter(({ sha256 }) => only === undefined || sha256 === only);
    yield* readAll(files, pool, signal, (file) => [returnedFile(db, file)]);
    return yield* returnables(db, session, ctx.clock.now(), only, signal);
  }

  async function oneOf(session: Session, sha256: string): Promise<Returnable> {
    const staged = session.files.find((file) => file.sha256 === sha256);
    const { name } = must(staged, "文件", sha256);
    const steps = look(session, sha256);
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    const [file] = step.value;
    if (!file || !isReturnable(file)) throw refused(name, file?.reason ?? words.notOurs);
    return file;
  }

  /** Marks them one after the other; nothing is registered yet. */
  async function* mark(
    wanted: readonly Wanted[],
    replyDue: string | null,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<never>, MadeCopy[]> {
    const db = ctx.store().read;
    const today = localDay(ctx.clock.now());
    if (replyDue !== null && replyDue < today)
      throw new AppError("INVALID", { field: "回复期限", text: replyDue, reason: words.replyDue });
    const office = listOrganisations(db).find(({ isOffice }) => isOffice);
    const contact = { contactName: office?.contactName ?? "", contactPhone: office?.contactPhone ?? "" };
    const numbers = new Map<string, number>();
    const names = createNames();
    const made: MadeCopy[] = [];
    for (const { file, queries } of wanted) {
      if (signal?.aborted) throw new AppError("CANCELLED");
      const { staged, form, returned, organisationName } = file;
      yield { type: "progress", stage: "mark", done: made.length, total: wanted.length, label: organisationName };
      const number = (numbers.get(form.issueId) ?? lastReturnNumber(db, form.issueId)) + 1;
      numbers.set(form.issueId, number);
      const bytes = staged.bytes();
      const copy = await markedCopy({
        bytes,
        fileName: staged.name,
        sheets: new Set(sheetsOf(staged)),
        ...{ form, returned, contact, number, today, replyDue, queries },
        organisation: organisationName,
      });
      ctx.files.put(bytes);
      ctx.files.put(copy.bytes);
      const fileName = path.posix.basename(names("copies", copyFileName(staged.name, number, copy.madeBy)));
      made.push({ ...copy, id: ctx.ids.uuid(), file, number, fileName });
    }
    if (signal?.aborted) throw new AppError("CANCELLED");
    return made;
  }

  /** All of them as one operation. STALE_PREVIEW where another copy took its number meanwhile. */
  function register(made: readonly MadeCopy[], { replyDue, returnReport }: AllInput): Written[] {
    const summary = returnLog.summary(made.map(({ file }) => file.organisationName));
    ctx.store().write(officeNote(ctx, "return_copy", summary), (tx) => {
      for (const { id, file, number, fileName, madeBy, bytes, queries } of made) {
        const { form, staged } = file;
        if (lastReturnNumber(tx, form.issueId) !== number - 1) throw new AppError("STALE_PREVIEW");
        addReturnCopy(tx, {
          ...{ id, issue: form.issueId, number, fileName, madeBy, replyDue },
          sourceSha256: staged.sha256,
          sourceName: staged.name,
          sha256: createHash("sha256").update(bytes).digest("hex"),
          queries: queries.map(({ key: _, dataPeriodLabel: __, gravity: ___, suggested: ____, ...query }) => query),
        });
        if (returnReport) sendBack(tx, file, number, ctx.clock.now());
      }
    });
    const db = ctx.store().read;
    return made.map(({ id, bytes }) => ({ copy: found(db, id), bytes }));
  }

  const bytesOf = ({ sha256, fileName }: ReturnCopy): Uint8Array =>
    must(ctx.files.get(sha256) ?? undefined, words.gone, fileName);
  const ticketFor = (fileName: string, bytes: Uint8Array): Delivery => ({
    kind: "ticket",
    ticket: tickets.offer({ fileName, bytes }),
    fileName,
  });

  async function make(input: OneInput): Promise<Written> {
    requireOffice(ctx);
    const file = await oneOf(staging.get(input.session), input.sha256);
    const wanted = { file, queries: chosenOf(file, input) };
    const job = mark([wanted], input.replyDue);
    let step = await job.next();
    while (!step.done) step = await job.next();
    const [written] = register(step.value, input);
    return must(written, words.gone, file.staged.name);
  }

  /** Every file with something suggested that was not sent back before; the others with why not. */
  async function* makeAll(input: AllInput, signal?: AbortSignal): AsyncGenerator<JobEvent<never>, WrittenAll> {
    requireOffice(ctx);
    const files = yield* look(staging.get(input.session), undefined, signal);
    const db = ctx.store().read;
    const before = (file: Returnable): number | null => lastReturnOf(db, file.staged.sha256);
    const wanted = files.filter(isReturnable).flatMap((file) => {
      const queries = file.queries.filter(({ suggested }) => suggested);
      return queries.length > 0 && before(file) === null ? [{ file, queries }] : [];
    });
    const left = keptBack(files, before);
    const made = yield* mark(wanted, input.replyDue, signal);
    return { written: made.length === 0 ? [] : register(made, input), ...left };
  }

  return {
    async offer(session: string, sha256: string): Promise<ReturnOffer> {
      requireOffice(ctx);
      const file = await oneOf(staging.get(session), sha256);
      return offerOf(ctx.store().read, file, ctx.clock.now());
    },

    /** INVALID where nothing is chosen, or what was chosen is not there any more. */
    async make(input: OneInput): Promise<{ copy: ReturnCopy; delivery: Delivery }> {
      const { copy, bytes } = await make(input);
      return { copy, delivery: ticketFor(copy.fileName, bytes) };
    },

    /** As a job: into a folder where the door has one, else one zip by ticket. */
    async *makeAll(input: AllInput, signal?: AbortSignal): AsyncGenerator<JobEvent<ReturnsDelivery>> {
      requireOffice(ctx);
      const folder = await outlet.chooseFolder();
      const { written, skipped } = yield* makeAll(input, signal);
      const copies = written.map(({ copy }) => copy);
      const delivery = written.length === 0 ? null : folder === null ? asZip(written) : intoFolder(folder, written);
      yield { type: "done", result: { copies, skipped, delivery } };
    },

    /** For a door that puts files where it is told (command line). */
    writeOne: make,
    writeAll: makeAll,

    list(period: string): ReturnCopy[] {
      requireOffice(ctx);
      return listReturnCopies(ctx.store().read, period);
    },

    queries(copy: string): ReturnQueryAnswer[] {
      requireOffice(ctx);
      const db = ctx.store().read;
      return listReturnQueries(db, found(db, copy).id);
    },

    /** The copy once more, as it went out. NOT_FOUND where its bytes are not there. */
    open(id: string): Delivery {
      requireOffice(ctx);
      const copy = found(ctx.store().read, id);
      return ticketFor(copy.fileName, bytesOf(copy));
    },
  };

  function asZip(written: readonly Written[]): Delivery {
    const files = Object.fromEntries(written.map(({ copy, bytes }) => [copy.fileName, bytes]));
    return ticketFor(returnZipName(localDay(ctx.clock.now())), zipSync(files, { level: 0 }));
  }
}

function intoFolder(folder: string, written: readonly Written[]): Delivery {
  mkdirSync(folder, { recursive: true });
  for (const { copy, bytes } of written) writeFileSync(path.join(folder, copy.fileName), bytes);
  return { kind: "folder", folder };
}

const found = (db: ReadDb, id: string): ReturnCopy => must(findReturnCopy(db, id), words.gone, id);

const refused = (name: string, reason: string) => new AppError("INVALID", { field: "退回", name, reason });

/** Files that stay: those that could not be sent back, and those with nothing to ask. */
function keptBack(
  files: readonly (Returnable | NotReturnable)[],
  before: (file: Returnable) => number | null,
): Omit<WrittenAll, "written"> {
  const left = files.flatMap((file) => {
    if (!isReturnable(file)) return [{ file: file.staged.name, reason: file.reason, fine: file.fine }];
    const { name } = file.staged;
    if (!file.queries.some(({ suggested }) => suggested)) return [{ file: name, reason: words.nothing, fine: true }];
    const number = before(file);
    return number === null ? [] : [{ file: name, reason: words.already(number), fine: false }];
  });
  const named = (fine: boolean): KeptBack[] =>
    left.filter((one) => one.fine === fine).map(({ file, reason }) => ({ file, reason }));
  return { skipped: named(false), fine: named(true) };
}

/** What is sent back: as chosen, with what the office adds; INVALID where that is nothing. */
function chosenOf(file: Returnable, { chosen, own }: OneInput): ReturnQuery[] {
  const { name } = file.staged;
  const known = new Map(file.queries.map((query) => [query.key, query]));
  const picked =
    chosen === undefined
      ? file.queries.filter(({ suggested }) => suggested)
      : chosen.map(({ key, remark }) => {
          const query = known.get(key);
          if (!query) throw refused(name, words.noSuchQuery);
          return remark === "" ? query : { ...query, message: `${query.message}\n${remark}` };
        });
  const sheets = sheetsOf(file.staged);
  const added = own.map((query) => {
    if (!sheets.includes(query.sheet)) throw refused(name, words.noSuchSheet(query.sheet));
    return ownQuery(file, query);
  });
  const all = [...picked, ...added];
  if (all.length === 0) throw refused(name, chosen === undefined ? words.nothing : words.noneChosen);
  return all;
}

/** The office has its file: received, on time or late for good, and now 已退回; what is accepted or locked stays as it is. */
function sendBack(tx: WriteTx, { form }: Returnable, number: number, now: Date): void {
  const before = findReport(tx, form.organisation.code, form.period);
  const state = stateSentBack(lockOf(tx, form.organisation.code, form.period, now), before);
  if (state === null) return;
  const due = reportDue(tx, form.organisation.code, form.period);
  const reason = returnReason(number);
  moveReport(
    tx,
    before,
    {
      ...before,
      state,
      returns: before.returns + 1,
      returnReason: reason,
      nil: false,
      submittedAt: null,
      receivedAt: before.receivedAt ?? tx.at,
      late: before.receivedAt ? before.late : due !== null && localDay(tx.at) > due,
    },
    reason,
  );
}
