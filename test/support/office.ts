/**
 * A planning office in a temporary folder: the real services, database and reader processes, with a clock in 2022. The
 * database is created once per process and copied; a file whose tests begin further on lets `officeAfter` copy that.
 */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Core, type CoreOptions, createCore } from "../../electron/compose.ts";
import { forkReader } from "../../electron/ports/fork-reader.ts";
import { finish } from "../../electron/services/job.ts";
import type { MergeAnswer, MergePreview } from "../../shared/contract/merge.ts";
import { nothingPrinted } from "./nothing-printed.ts";
import { warmReader } from "./warm-reader.ts";

const startReader = warmReader(
  forkReader(path.resolve(import.meta.dirname, "../../electron/exchange/reader/child.ts")),
);

export interface Office {
  readonly core: Core;
  readonly folder: string;
  readonly dataDir: string;
  /** Another day, for what happens later. */
  setDate(day: string): void;
  close(): Promise<void>;
}

const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), "jinshui-office-"));

let fresh: string | null = null;

/** The folder of an office that was created and closed. */
function freshOffice(): string {
  if (fresh !== null) return fresh;
  const folder = temporaryFolder();
  const core = createCore(coreOptions(path.join(folder, "data"), () => startDay));
  // Without reader processes or jobs, closing is done when it returns.
  core.close().catch((error: unknown) => {
    throw error;
  });
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  fresh = folder;
  return folder;
}

/** Puts the database of a new office under `folder`/data, as the command `init` would. */
export function putFreshOffice(folder: string): void {
  cpSync(freshOffice(), folder, { recursive: true });
}

export function openOffice(options: Partial<CoreOptions> = {}): Office {
  return openCopy(options.createIfMissing === false ? null : freshOffice(), options);
}

/** Does `prepare` once, in an office of its own; every `open` is a copy of that office. `remove` when all is done. */
export async function officeAfter(
  prepare: (office: Office) => unknown,
  options: Partial<CoreOptions> = {},
): Promise<{ open(options?: Partial<CoreOptions>): Office; remove(): void }> {
  const office = openOffice(options);
  await prepare(office);
  await office.core.close();
  return {
    open: (options = {}) => openCopy(office.folder, options),
    remove: () => rmSync(office.folder, { recursive: true, force: true }),
  };
}

function openCopy(of: string | null, options: Partial<CoreOptions>): Office {
  const folder = temporaryFolder();
  if (of !== null) cpSync(of, folder, { recursive: true });
  const dataDir = path.join(folder, "data");
  let now = startDay;
  const core = createCore({ ...coreOptions(dataDir, () => now), ...options });
  return {
    core,
    folder,
    dataDir,
    setDate: (day) => {
      now = new Date(`${day}T02:00:00Z`);
    },
    async close() {
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The program started again over the office's data; the one before has to be closed. */
export const startAgain = (office: Office, options: Partial<CoreOptions> = {}): Core =>
  createCore({ ...coreOptions(office.dataDir, () => startDay), ...options });

const startDay = new Date("2022-04-02T02:00:00Z");

function coreOptions(dataDir: string, now: () => Date): CoreOptions {
  return {
    door: "cli",
    dataDir,
    mode: "write",
    createIfMissing: true,
    startReader,
    printer: nothingPrinted,
    clock: { now },
  };
}

/** Issues a period's workbooks into the office's folder and returns them by organisation name. */
export async function issueAll(office: Office, period: string): Promise<Map<string, Uint8Array>> {
  const out = issuedFolder(office, period);
  mkdirSync(out, { recursive: true });
  await office.core.issue.toFolder({ period }, out);
  return issuedBefore(office, period);
}

/** Issues a period's workbook to one organisation alone, which is much quicker than to all. */
export async function issueTo(office: Office, name: string, period: string): Promise<Uint8Array> {
  const out = issuedFolder(office, period);
  mkdirSync(out, { recursive: true });
  await office.core.issue.toFolder({ period, organisations: [name] }, out);
  const bytes = issuedBefore(office, period).get(name);
  if (!bytes) throw new Error(`nothing was issued to ${name}`);
  return bytes;
}

const issuedFolder = ({ folder }: Office, period: string): string => path.join(folder, `issued-${period}`);

/** What `issueAll` left, by organisation name; in a copy of that office too. */
export function issuedBefore(office: Office, period: string): Map<string, Uint8Array> {
  const out = issuedFolder(office, period);
  return new Map(
    readdirSync(out).map((name) => [name.split("_")[2] ?? name, readFileSync(path.join(out, name))] as const),
  );
}

/** Drops files on the office and looks at what they would do. */
export async function preview(
  office: Office,
  files: Readonly<Record<string, Uint8Array>>,
  period: string | null = "2022Q1",
): Promise<MergePreview> {
  const { session } = office.core.merge.begin(period);
  for (const [name, bytes] of Object.entries(files)) await office.core.merge.upload(session, name, bytes);
  return finish(office.core.merge.preview(session));
}

export async function mergeFiles(
  office: Office,
  files: Readonly<Record<string, Uint8Array>>,
  answers: readonly MergeAnswer[] = [],
) {
  const shown = await preview(office, files);
  return office.core.merge.apply(shown.session, shown.digest, answers);
}
