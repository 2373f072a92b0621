/** The change log found by filters, exported for auditors, and checked: one tampered row is located. */

import { createHash } from "node:crypto";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read, utils } from "xlsx";
import { createCore } from "../../electron/compose.ts";
import { forkReader } from "../../electron/ports/fork-reader.ts";
import { nothingPrinted } from "../support/nothing-printed.ts";
import { type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
let office: Office;

beforeEach(() => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
  enter("14-fiscal-revenue", "czj", "68.9");
  office.setDate("2022-04-10");
  enter("14-retail-sales", "tjj", "258.9");
});
afterEach(() => office.close());

function enter(indicator: string, organisation: string, value: string) {
  const nothing = { growth: "", growthBasis: null, vintage: null, filling: null, remark: "", reason: "核对无误，属实" };
  office.core.entry.save({ ...nothing, indicator, organisation, value, period, dataPeriod: "" });
}

describe("the log by filters", () => {
  const found = (filter: Parameters<typeof office.core.app.changes>[2]) =>
    office.core.app.changes(null, 500, filter).map(({ entityId, field }) => `${entityId} ${field}`);

  it("is found by what it is about, whatever else is in the name", () => {
    expect(found({ about: "14-fiscal-revenue", entity: "observation" })).toContain("14-fiscal-revenue@2022Q1 *");
    expect(found({ about: "czj", entity: "report" })).toEqual(["czj@2022Q1 *"]);
    expect(found({ about: "fiscal" })).toEqual([]);
  });

  it("is found by day, by who and by words", () => {
    const late = office.core.app.changes(null, 500, { from: "2022-04-10", until: "2022-04-10" });
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ summary }) => summary.includes("社会消费品零售总额"))).toBe(true);
    expect(found({ from: "2022-04-11" })).toEqual([]);
    expect(found({ by: "没有这个人" })).toEqual([]);
    expect(office.core.audit.found({ text: "财政总收入" })).toMatchObject({ people: expect.arrayContaining(["系统"]) });
  });
});

describe("the export for auditors", () => {
  it("lets anyone check the chain with nothing but the workbook", async () => {
    const book = read(await office.core.audit.workbook({}), { dense: true });
    const rows = utils.sheet_to_json<(string | number | null)[]>(book.Sheets["变更日志"] ?? {}, {
      header: 1,
      defval: null,
    });
    const [heads = [], ...changes] = rows;
    expect(changes.length).toBe(office.core.app.verify().log.changes);
    const at = (row: (typeof rows)[number], head: string) => row[heads.indexOf(head)] ?? null;
    let hash = "0".repeat(64);
    for (const row of changes) {
      const body = ["序号", "操作号", "操作类别", "时间（UTC）", "操作人编号", "来源", "事项", "对象类别", "对象"];
      const rest = ["字段", "改前", "改后", "文件", "单元格"];
      const content = JSON.stringify([...body, ...rest].map((head) => at(row, head)));
      hash = createHash("sha256").update(hash).update(content).digest("hex");
      expect(hash).toBe(at(row, "校验值"));
    }
  });

  it("never lets a logged text become a formula", async () => {
    enter("14-fiscal-revenue", "czj", "69.0");
    office.core.remarks.comment({ item: "14-gdp", period, organisation: null, dataPeriod: null, text: "=1+1" });
    const book = read(await office.core.audit.workbook({ entity: "comment" }), { dense: true, cellFormula: true });
    const cells = utils.sheet_to_json<string[]>(book.Sheets["变更日志"] ?? {}, { header: 1 }).flat();
    expect(cells).toContain('"=1+1"');
  });
});

it("locates one tampered row", async () => {
  const file = path.join(office.dataDir, "jinshui.db");
  const db = new Database(file);
  const { id } = db
    .prepare("SELECT id FROM change WHERE entity = 'observation' AND after LIKE '%258.9%' ORDER BY id DESC")
    .get() as {
    id: number;
  };
  db.exec("DROP TRIGGER change_no_update");
  db.prepare("UPDATE change SET after = '999' WHERE id = ?").run(id);
  db.close();
  expect(office.core.app.verify().log).toMatchObject({ ok: false, firstBadChange: id });
});

it("walks at the next start only what is new, and notices when the row it begins at was touched", async () => {
  expect(office.core.app.state().log.intact).toBe(true);
  await office.core.close();
  const file = path.join(office.dataDir, "jinshui.db");
  const db = new Database(file);
  db.exec("DROP TRIGGER change_no_update");
  const last = db.prepare("SELECT max(id) AS id FROM change").get() as { id: number };
  db.prepare("UPDATE change SET hash = 'x' || hash WHERE id = ?").run(last.id);
  db.close();
  const again = createCore({
    door: "cli",
    dataDir: office.dataDir,
    mode: "read",
    startReader: forkReader("unused"),
    printer: nothingPrinted,
  });
  expect(again.app.state().log.intact).toBe(false);
  await again.close();
});
