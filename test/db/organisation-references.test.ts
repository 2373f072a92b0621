import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { references } from "../../electron/db/repos/organisations.ts";
import { openStore, type Store } from "../../electron/db/store.ts";
import { referenceText } from "../../shared/text/references.ts";

let folder: string;
let store: Store;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jinshui-references-"));
  store = openStore({ dataDir: folder, now: () => new Date(), holder: "测试" });
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Other names of an organisation are deleted with it. */
const goesAlong = "organisation_alias";

describe("what refers to an organisation", () => {
  it("is asked in every table that does, before it is deleted: it would fail in the middle else", () => {
    const columns = store.read.all<{ table: string; column: string }>(
      `SELECT m.name AS "table", f."from" AS "column" FROM sqlite_master m, pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table' AND f."table" = 'organisation' AND m.name <> :goesAlong`,
      { goesAlong },
    );
    expect(columns.length).toBeGreaterThan(15);
    const asked = references.map(([, source]) => source).join("\n");
    for (const { table, column } of columns)
      expect(asked, `${table}.${column}`).toMatch(new RegExp(`SELECT ${column}( AS code)? FROM ${table}\\b`));
  });

  it("can be asked, and is said in words", () => {
    for (const [kind, source] of references) {
      expect(store.read.all(source)).toBeInstanceOf(Array);
      expect(referenceText([{ kind, count: 2 }]), kind).toMatch(/^有.+/);
    }
  });
});
