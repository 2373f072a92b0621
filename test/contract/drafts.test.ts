/** What is typed and not yet saved: kept on the disk, row by row, and never overwritten by another window unseen. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dataVersion } from "../../electron/db/data-version.ts";
import { openDrafts } from "../../electron/db/drafts.ts";
import { openStore } from "../../electron/db/store.ts";
import type { DraftScope } from "../../shared/contract/drafts.ts";
import { type Office, openOffice } from "../support/office.ts";

const scope: DraftScope = { kind: "report", organisation: "stats", period: "2022Q1" };
const typed = (value: string) => ({ value, filling: "reported" });

let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

const put = (row: string, fields: Record<string, string> | null, expected: number) =>
  office.core.drafts.put({ scope, rows: [{ row, fields, expected }] });

describe("drafts", () => {
  it("come back as typed, whatever they mean, and are gone once saved", () => {
    const { kept } = put("gdp@2022Q1", typed("约489.5亿元"), 0);
    expect(office.core.drafts.list(scope)).toMatchObject([{ row: "gdp@2022Q1", fields: typed("约489.5亿元") }]);
    expect(put("gdp@2022Q1", null, kept[0]?.revision ?? 0).conflicts).toEqual([]);
    expect(office.core.drafts.list(scope)).toEqual([]);
  });

  it("of one report are not another's", () => {
    put("gdp@2022Q1", typed("1"), 0);
    expect(office.core.drafts.list({ ...scope, period: "2022Q2" })).toEqual([]);
    expect(office.core.drafts.list({ kind: "workbook", issue: "stats" })).toEqual([]);
  });

  it("of two windows: the second is told what the first typed, and nothing is overwritten", () => {
    const [first] = put("gdp@2022Q1", typed("489.5"), 0).kept;
    const second = put("gdp@2022Q1", typed("500"), 0);
    expect(second.kept).toEqual([]);
    expect(second.conflicts).toMatchObject([{ fields: typed("489.5"), revision: first?.revision }]);
    expect(office.core.drafts.list(scope)).toMatchObject([{ fields: typed("489.5") }]);
    // Having seen it, the person may still mean it.
    expect(put("gdp@2022Q1", typed("500"), first?.revision ?? 0).conflicts).toEqual([]);
  });

  it("saved or given up in another window meanwhile are not brought back unseen", () => {
    const [first] = put("gdp@2022Q1", typed("489.5"), 0).kept;
    put("gdp@2022Q1", null, first?.revision ?? 0);
    const { conflicts } = put("gdp@2022Q1", typed("490"), first?.revision ?? 0);
    expect(conflicts).toMatchObject([{ row: "gdp@2022Q1", fields: {}, revision: 0 }]);
    // A row typed anew has a number that was never given before.
    const [again] = put("gdp@2022Q1", typed("490"), 0).kept;
    expect(again?.revision).toBeGreaterThan(first?.revision ?? 0);
  });

  it("move nothing: no operation in the log, no preview out of date", () => {
    const store = openStore({ dataDir: office.dataDir, now: () => new Date() });
    try {
      const before = [dataVersion(store.read), store.read.get("SELECT max(id) AS last FROM operation")];
      put("gdp@2022Q1", typed("489.5"), 0);
      expect([dataVersion(store.read), store.read.get("SELECT max(id) AS last FROM operation")]).toEqual(before);
    } finally {
      store.close();
    }
  });

  it("are there after the process was killed", async () => {
    await office.core.close();
    const script = path.resolve(import.meta.dirname, "../support/type-and-hang.ts");
    const typing = spawn(process.execPath, [script, office.dataDir], { stdio: ["ignore", "pipe", "inherit"] });
    await once(typing.stdout, "data");
    typing.kill("SIGKILL");
    await once(typing, "exit");
    const drafts = openDrafts(office.dataDir);
    expect(drafts.list("report/stats/2022Q1")).toMatchObject([{ row: "gdp@2022Q1", fields: '{"value":"489.5"}' }]);
    drafts.close();
  });
});
