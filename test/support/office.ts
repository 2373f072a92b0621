/** A planning office in a temporary folder: the real services, database and reader processes, with a clock in 2022. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Core, type CoreOptions, createCore } from "../../electron/compose.ts";
import { forkReader } from "../../electron/ports/fork-reader.ts";
import { finish } from "../../electron/services/job.ts";
import type { MergeAnswer, MergePreview } from "../../shared/contract/merge.ts";

const reader = path.resolve(import.meta.dirname, "../../electron/exchange/reader/child.ts");

export interface Office {
  readonly core: Core;
  readonly folder: string;
  readonly dataDir: string;
  /** Another day, for what happens later. */
  setDate(day: string): void;
  close(): Promise<void>;
}

export function openOffice(options: Partial<CoreOptions> = {}): Office {
  const folder = mkdtempSync(path.join(tmpdir(), "jinshui-office-"));
  const dataDir = path.join(folder, "data");
  let now = new Date("2022-04-02T02:00:00Z");
  const core = createCore({
    door: "cli",
    dataDir,
    mode: "write",
    createIfMissing: true,
    startReader: forkReader(reader),
    printer: { pdf: () => Promise.reject(new Error("nothing is printed here")) },
    clock: { now: () => now },
    ...options,
  });
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

/** Issues a period's workbooks into the office's folder and returns them by organisation name. */
export async function issueAll(office: Office, period: string): Promise<Map<string, Uint8Array>> {
  const out = path.join(office.folder, `issued-${period}`);
  mkdirSync(out, { recursive: true });
  await office.core.issue.toFolder({ period }, out);
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
