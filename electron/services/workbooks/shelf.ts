/**
 * The workbooks opened on this machine: one small file each beside the database, written whole or not at all; the bytes are
 * kept by their hash like all files that came (docs/decisions/023).
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { issuedFormSchema } from "../../../shared/contract/workbooks.ts";

const keptWorkbookSchema = z.object({
  format: z.literal(1),
  fileName: z.string(),
  /** Of the file as it was first opened. */
  sha256: z.string(),
  openedAt: z.string(),
  exportedAt: z.string().nullable(),
  /** Of the newest return. */
  exportedSha256: z.string().nullable(),
  notes: z.array(z.string()),
  /** What stood on 考核数据 is in the drafts. Not so of what was opened while that sheet could not be typed into. */
  suppliesTaken: z.boolean().default(false),
  form: issuedFormSchema,
});
export type KeptWorkbook = z.infer<typeof keptWorkbookSchema>;

const namePattern = /^[\w-]{1,60}$/;

/** @param dataDir where the database is now: the demonstration has workbooks of its own */
export function createShelf(dataDir: () => string) {
  const folder = (): string => path.join(dataDir(), "workbooks");
  const fileOf = (issue: string): string | null =>
    namePattern.test(issue) ? path.join(folder(), `${issue}.json`) : null;

  /** Undefined where it was never opened, or what was kept is damaged: opening the file again mends that. */
  function find(issue: string): KeptWorkbook | undefined {
    const file = fileOf(issue);
    if (file === null || !existsSync(file)) return undefined;
    try {
      return keptWorkbookSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    } catch {
      return undefined;
    }
  }

  return {
    find,
    list(): KeptWorkbook[] {
      if (!existsSync(folder())) return [];
      const names = readdirSync(folder()).filter((name) => name.endsWith(".json"));
      return names.flatMap((name) => find(path.basename(name, ".json")) ?? []);
    },
    put(kept: KeptWorkbook): void {
      const file = fileOf(kept.form.issueId);
      if (file === null) throw new RangeError("a workbook is kept by the id of its issue");
      mkdirSync(folder(), { recursive: true, mode: 0o700 });
      const unfinished = `${file}.${process.pid}`;
      writeFileSync(unfinished, JSON.stringify(kept), { mode: 0o600, flush: true });
      renameSync(unfinished, file);
    },
    remove(issue: string): void {
      const file = fileOf(issue);
      if (file !== null) rmSync(file, { force: true });
    },
  };
}
