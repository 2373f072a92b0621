/** An office that is tortured: what it issued, and one good return that must always be merged the same. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import type { CoreOptions } from "../../electron/compose.ts";
import { byField } from "../../electron/db/record-change.ts";
import { databaseFile } from "../../electron/db/store.ts";
import type { MergeFile } from "../../shared/contract/merge.ts";
import { returnedRevenue } from "../support/fiscal-revenue.ts";
import { issueTo, type Office, openOffice, preview } from "../support/office.ts";

const period = "2022Q1";
export const goodName = "好表.xlsx";

export interface Rack {
  readonly office: Office;
  /** Workbooks to begin with: as issued, and as programs saved them. */
  readonly sources: readonly Uint8Array[];
  readonly good: Uint8Array;
  /** What a preview of the good file alone says. */
  readonly expected: MergeFile;
  /** Everything that a preview must leave as it is. */
  fingerprint(): string;
  /** Figures, texts and contacts that stand. */
  standing(): string;
  /** Changes of the newest operation that name a file. */
  lastChanges(): readonly LoggedChange[];
  close(): Promise<void>;
}

export interface LoggedChange {
  readonly entity: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly file: string;
  readonly cell: string | null;
}

export async function openRack(options: Partial<CoreOptions> = {}): Promise<Rack> {
  const office = openOffice(options);
  office.core.periods.open(period, "2022-04-20");
  const good = returnedRevenue(await issueTo(office, "区财政局", period), 68.9);
  const issued: Uint8Array[] = [];
  for (const name of ["区统计局", "区商务局"]) issued.push(await issueTo(office, name, period));
  const alone = await preview(office, { [goodName]: good });
  office.core.merge.discard(alone.session);
  const [expected] = alone.files;
  if (expected?.verdict !== "clean") throw new Error("the good file is not clean to begin with");
  const db = new Database(databaseFile(office.dataDir), { readonly: true });
  const rows = (sql: string): string => JSON.stringify(db.prepare(sql).all());
  return {
    office,
    // Four fifths of them are such as the register knows.
    sources: [...Array.from({ length: 20 }, () => issued).flat(), ...fixtures()],
    good,
    expected,
    fingerprint: () => {
      const kept = path.join(office.dataDir, "files");
      const names = existsSync(kept) ? readdirSync(kept, { recursive: true, encoding: "utf8" }).sort() : [];
      return JSON.stringify([db.pragma("data_version", { simple: true }), names]);
    },
    standing: () =>
      [
        rows(`SELECT id, value, growth, growth_basis, vintage, filling, remark, text FROM observation
          WHERE retracted_by IS NULL ORDER BY id`),
        rows(
          "SELECT id, state, done, problems, next_steps, matters FROM task_update WHERE retracted_by IS NULL ORDER BY id",
        ),
        rows("SELECT id, text FROM instruction_answer WHERE retracted_by IS NULL ORDER BY id"),
        rows("SELECT code, contact_name, contact_phone FROM organisation ORDER BY code"),
      ].join("\n"),
    lastChanges: () =>
      db
        .prepare<[], LoggedChange>(
          `SELECT entity, field, before, after, file, cell FROM change
           WHERE file IS NOT NULL AND operation = (SELECT max(id) FROM operation)`,
        )
        .all()
        .flatMap(byField),
    close: async () => {
      db.close();
      await office.close();
    },
  };
}

function fixtures(): Uint8Array[] {
  const folder = path.resolve(import.meta.dirname, "../fixtures");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.xls[xm]$/.test(name));
  // Encrypted ones are no package.
  return names
    .sort()
    .map((name) => readFileSync(path.join(folder, name)))
    .filter((bytes) => bytes.subarray(0, 2).toString("latin1") === "PK");
}
