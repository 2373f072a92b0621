/** 一季一档: everything that went out and came back in a quarter as one zip, with a list that names what is missing. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import type { ChangeFilter } from "../../../shared/contract/app.ts";
import type { ArchiveDelivery, ArchiveResult } from "../../../shared/contract/collecting.ts";
import type { Printed } from "../../../shared/contract/printed.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { archiveText as words } from "../../../shared/text/collecting.ts";
import { printedName } from "../../../shared/text/printed.ts";
import { findPeriod, type PeriodRow } from "../../db/repos/periods.ts";
import { type ArchivedFile, writeArchiveList } from "../../exchange/write/archive-list.ts";
import type { Outlet, TicketOffice } from "../../ports/types.ts";
import { type Context, must } from "../context.ts";
import type { JobEvent } from "../job.ts";
import { localDay, localMinute } from "../local-day.ts";
import { type ArchiveEntry, keptEntries } from "./archive-entries.ts";
import { requireOffice } from "./office-only.ts";
import { createZipFile, type ZipFile } from "./zip-file.ts";

export interface ArchivePorts {
  readonly outlet: Outlet;
  readonly tickets: TicketOffice;
  /** 主要指标进展情况表. */
  readonly sheet: (period: string) => Printed;
  readonly pdf: (period: string) => Promise<Uint8Array>;
  readonly log: (filter: ChangeFilter) => Promise<Uint8Array>;
  /** For archives on their way to a browser. */
  readonly stagingDir: string;
}

/** A file to be put in, or why it is missing. */
type Content = { readonly bytes: Uint8Array } | { readonly reason: string };
interface Planned extends ArchiveEntry {
  content(): Content | Promise<Content>;
}

export function createArchiveService(ctx: Context, ports: ArchivePorts) {
  let staged = false;

  /** What is made for the archive itself: the printed sheet and the change log of the quarter. */
  function madeEntries(period: PeriodRow): Planned[] {
    const at = ctx.clock.now().toISOString();
    const made = { organisation: "", at, by: ctx.actor().name };
    const until = localDay(period.closedAt ?? at);
    const from = localDay(period.openedAt ?? at);
    const sheet = ports.sheet(period.code);
    return [
      {
        ...made,
        folder: words.folders.prints,
        path: `${words.folders.prints}/${printedName(sheet)}_${periodLabel(period.code)}.pdf`,
        note: words.printNote(sheet.verification),
        content: () => orReason(() => ports.pdf(period.code), "NO_BROWSER", words.reasons.noBrowser),
      },
      {
        ...made,
        folder: words.sheetOfLog,
        path: words.log,
        note: words.logNote(from, until),
        content: () => orReason(() => ports.log({ from, until }), "INVALID", words.reasons.log),
      },
    ];
  }

  function plan(code: string): Planned[] {
    const db = ctx.store().read;
    const period = must(findPeriod(db, code), "填报期", periodLabel(code));
    if (period.state === "planned") throw new AppError("PERIOD_NOT_OPEN", { period: code });
    const kept = keptEntries(db, code).map((entry) => ({
      ...entry,
      content: (): Content => {
        const bytes = ctx.files.get(entry.sha256);
        return bytes === null ? { reason: words.reasons.bytes } : { bytes };
      },
    }));
    return [...kept, ...madeEntries(period)];
  }

  /** Writes the zip; nothing is left of it where it is cancelled or fails. */
  async function* write(
    period: string,
    target: string,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<never>, ArchiveResult> {
    requireOffice(ctx);
    const entries = plan(period);
    if (existsSync(target))
      throw new AppError("INVALID", { field: "归档文件", text: path.basename(target), reason: words.exists });
    const zip = createZipFile(target);
    try {
      const files: ArchivedFile[] = [];
      for (const entry of entries) {
        yield { type: "progress", stage: "archive", done: files.length, total: entries.length, label: entry.path };
        // Files are read at once: between two of them a cancel is heard.
        await breathe();
        if (signal?.aborted) throw new AppError("CANCELLED");
        files.push(put(zip, entry, await entry.content()));
      }
      zip.add(words.list, await writeArchiveList(files, facts(period, files)), ctx.clock.now());
      const present = files.filter(({ bytes }) => bytes !== null);
      return {
        fileName: path.basename(target),
        ...zip.finish(),
        files: present.length + 1,
        missing: files.flatMap((file) => (file.bytes === null ? { path: file.path, reason: file.state } : [])),
      };
    } catch (error) {
      zip.abandon();
      throw error;
    }
  }

  function facts(period: string, files: readonly ArchivedFile[]): [string, string][] {
    const { about } = words;
    const present = files.filter(({ bytes }) => bytes !== null).length;
    return [
      [about.what, periodLabel(period)],
      [about.madeAt, localMinute(ctx.clock.now().toISOString())],
      [about.madeBy, ctx.actor().name],
      [about.counts, about.countsOf(present, files.length - present)],
      [about.how, about.howText],
    ];
  }

  /** Only the process that holds the data directory hands archives to a browser: what an earlier one left is nobody's. */
  function stagingFolder(): string {
    if (!staged) rmSync(ports.stagingDir, { recursive: true, force: true });
    staged = true;
    const folder = path.join(ports.stagingDir, ctx.ids.uuid());
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  return {
    /** As a job: into a folder of the person's choice where the door has one, else handed over by ticket. */
    async *run(period: string, signal?: AbortSignal): AsyncGenerator<JobEvent<ArchiveDelivery>> {
      requireOffice(ctx);
      const fileName = words.fileName(period);
      const folder = await ports.outlet.chooseFolder();
      const target = path.join(folder ?? stagingFolder(), fileName);
      const result = yield* write(period, target, signal);
      const ticket = () => ports.tickets.offer({ fileName, path: target });
      const delivery =
        folder === null ? { kind: "ticket" as const, ticket: ticket(), fileName } : { kind: "folder" as const, folder };
      yield { type: "done", result: { ...result, delivery } };
    },

    /** Into a file (command line); one that is there is never written over. */
    async toFile(
      period: string,
      target: string,
      watch?: (done: number, total: number) => void,
    ): Promise<ArchiveResult> {
      const job = write(period, target);
      for (;;) {
        const step = await job.next();
        if (step.done) return step.value;
        if (step.value.type === "progress") watch?.(step.value.done, step.value.total);
      }
    },

    close: (): void => {
      if (staged) rmSync(ports.stagingDir, { recursive: true, force: true });
    },
  };
}

function put(zip: ZipFile, entry: Planned, content: Content): ArchivedFile {
  const { folder, organisation, path: place, at, by, note } = entry;
  const shown = { folder, organisation, path: place, at: localMinute(at), by, note };
  if ("reason" in content) return { ...shown, bytes: null, sha256: "", state: words.absent(content.reason) };
  const { bytes } = content;
  zip.add(place, bytes, new Date(at));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...shown, bytes: bytes.byteLength, sha256, state: words.present };
}

/** What cannot be made on this machine is missing for a reason, not a failure of the whole. */
async function orReason(make: () => Promise<Uint8Array>, code: AppError["code"], reason: string): Promise<Content> {
  try {
    return { bytes: await make() };
  } catch (error) {
    if (error instanceof AppError && error.code === code) return { reason };
    throw error;
  }
}
