/** Collecting a quarter over a real database: what the register knows, reminders, scans, the archive. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read, utils } from "xlsx";
import type { OfferedFile } from "../../electron/ports/types.ts";
import { finish } from "../../electron/services/job.ts";
import type { CollectingRow } from "../../shared/contract/collecting.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { messageToAll } from "../../shared/text/reminder-messages.ts";
import { fillLines } from "../support/fill-lines.ts";
import { nothingPrinted } from "../support/nothing-printed.ts";
import { issueAll, mergeFiles, type Office, openOffice } from "../support/office.ts";

let office: Office;
let issued: Map<string, Uint8Array>;
let finance: Uint8Array;
let hasBrowser = true;
const period = "2022Q1";
const offered: OfferedFile[] = [];
const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.4\n${text}`);

/** One office for the whole file: what one step does, the next one finds. */
beforeAll(async () => {
  office = openOffice({
    tickets: {
      offer: (file) => {
        offered.push(file);
        return `ticket-${offered.length}`;
      },
    },
    printer: {
      ...nothingPrinted,
      pdf: async ([model]) => {
        if (!hasBrowser) throw new AppError("NO_BROWSER");
        return new TextEncoder().encode(JSON.stringify(model));
      },
    },
  });
  office.core.periods.open(period, "2022-04-20");
  issued = await issueAll(office, period);
  finance = fillLines(issued.get("区财政局") ?? new Uint8Array(), {
    "财政总收入 2022年一季度": { 本期数: 68.9, 数据性质: "快报数", 填报情况: "已填报" },
  });
  await mergeFiles(office, { "财政局 一季度(1).xlsx": finance });
  office.core.submissions.submit({ organisation: "swj", period, nil: true });
  office.setDate("2022-04-25");
});
afterAll(() => office.close());

const register = () => office.core.collecting.register(period);
function known(organisation: string): CollectingRow {
  const row = register().organisations.find((each) => each.organisation === organisation);
  if (!row) throw new Error(`${organisation} is not in the register`);
  return row;
}
const operations = () => new Set(office.core.app.changes(null, 1000).map(({ operation }) => operation)).size;
const addScan = (
  fileName: string,
  bytes: Uint8Array,
  more: { organisation?: string; paper?: null | { count: number; sum: number } } = {},
) => office.core.scans.add({ period, organisation: "", fileName, bytes, paper: null, ...more });

describe("the register", () => {
  it("knows who owes what, how late, and what is suggested", () => {
    expect(known("swj")).toMatchObject({ owes: null, daysLate: 0, suggested: null });
    expect(known("kjj")).toMatchObject({ owes: "nothing", daysLate: 5, suggested: "催报", due: "2022-04-20" });
    expect(known("czj")).toMatchObject({ owes: "in_question", daysLate: 5, missing: { lines: expect.any(Number) } });
    expect(known("kjj").missing.lines).toBeGreaterThan(0);
    expect(known("kjj").missing.tasks).toBe(
      office.core.taskProgress.form("kjj", period).filter(({ current }) => current === null).length,
    );
  });

  it("gives more time to whom it was given", () => {
    office.core.dueExceptions.except({
      ...{ period, organisations: ["rsj"], indicators: [], kind: "deferred", due: "2022-04-28" },
      reason: "数据审核需要时间",
    });
    expect(known("rsj")).toMatchObject({ deferred: true, due: "2022-04-28", daysLate: 0, suggested: "提醒" });
  });
});

describe("reminding", () => {
  const recipients = [
    { organisation: "kjj", level: "催报" as const },
    { organisation: "区人社局", level: "提醒" as const },
  ];

  it("is one operation with a row for each, and is logged", () => {
    const before = operations();
    office.core.collecting.remind({ period, recipients });
    expect(operations()).toBe(before + 1);
    expect(known("kjj").reminders).toMatchObject([{ level: "催报", by: "命令行" }]);
    expect(known("rsj").reminders).toMatchObject([{ level: "提醒" }]);
    const logged = office.core.app.changes(null, 10).filter(({ entity }) => entity === "reminder");
    expect(logged.map(({ entityId, after }) => [entityId, after]).toSorted()).toEqual([
      ["kjj@2022Q1", '"催报"'],
      ["rsj@2022Q1", '"提醒"'],
    ]);
  });

  it("suggests 通报 after a second 催报, before a week has passed", () => {
    office.core.collecting.remind({ period, recipients: [{ organisation: "kjj", level: "催报" }] });
    expect(known("kjj").suggested).toBe("通报");
  });

  it("refuses one who owes nothing, one named twice, and a period that is not open: nothing is recorded", () => {
    const before = operations();
    const remind =
      (...named: string[]) =>
      () =>
        office.core.collecting.remind({
          period,
          recipients: named.map((organisation) => ({ organisation, level: "催报" as const })),
        });
    expect(remind("czj", "swj")).toThrow(expect.objectContaining({ code: "INVALID" }));
    expect(remind("czj", "区财政局")).toThrow(expect.objectContaining({ code: "INVALID" }));
    expect(() =>
      office.core.collecting.remind({ period: "2022Q2", recipients: [{ organisation: "czj", level: "催报" }] }),
    ).toThrow(expect.objectContaining({ code: "PERIOD_NOT_OPEN" }));
    expect(operations()).toBe(before);
  });

  it("writes no figure of an indicator into the message", () => {
    const { office: from, organisations } = register();
    const all = organisations.flatMap((row) => (row.suggested === null ? [] : [{ ...row, level: row.suggested }]));
    const text = messageToAll(all, { periodLabel: "2022年一季度", until: "2022-04-27", office: from });
    expect(text).toContain("区财政局");
    const figures = office.core.progress.table("14th", period).indicators.flatMap(({ value }) => value ?? []);
    const inText = new Set((text.match(/\d+(?:\.\d+)?/g) ?? []).filter((number) => number.includes(".")));
    expect(figures.length).toBeGreaterThan(0);
    expect(inText, "the only numbers are counts, days and dates").toEqual(new Set());
    expect(text).not.toContain("489.5");
  });

  it("prints the notice to those chosen, with a code of its own", () => {
    const letter = office.core.collecting.notice({ period, recipients, until: "2022-04-27" });
    expect(letter.rows.map((cells) => cells[1]?.text)).toEqual(["区科技局", "区人社局"]);
    expect(letter.verification).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  });
});

describe("scans", () => {
  it("are recognised by 模板编号 or name, and asked about otherwise", () => {
    const code = office.core.issue.register(period).find(({ organisation }) => organisation === "czj")?.templateCode;
    const names = [`${code}盖章.pdf`, "金水区科技局.pdf", "IMG_1.jpg", "js-2022q1-czj-01.PDF"];
    expect(office.core.scans.guess(period, names).map(({ organisation }) => organisation)).toEqual([
      "czj",
      "kjj",
      null,
      "czj",
    ]);
    office.core.periods.open("2022Q2", "2022-07-20");
    expect(office.core.scans.guess("2022Q2", names)[0]).toMatchObject({ organisation: null, otherPeriod: period });
    expect(() => addScan("IMG_1.jpg", pdf("x"))).toThrow(expect.objectContaining({ code: "INVALID" }));
  });

  it("are compared with what was reported: open, differs, agrees", () => {
    const scan = addScan("区财政局.pdf", pdf("czj"));
    const reported = scan.reported;
    expect([scan.organisation, scan.standing, reported?.count]).toEqual(["czj", "open", 1]);
    expect(reported?.sum).toBe(68.9);
    expect(office.core.scans.setPaper(scan.id, { count: 1, sum: 69.8 }).standing).toBe("differs");
    expect(office.core.scans.setPaper(scan.id, { count: 1, sum: 68.9 }).standing).toBe("agrees");
    expect(known("czj").scans).toMatchObject([{ fileName: "区财政局.pdf", standing: "agrees" }]);
    const logged = office.core.app.changes(null, 5).filter(({ entity }) => entity === "scan");
    expect(logged[0]).toMatchObject({ field: "paper", before: '{"count":1,"sum":69.8}' });
  });

  it("have nothing to be compared with while nothing was reported", () => {
    const scan = addScan("盖章.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]), {
      organisation: "kjj",
      paper: { count: 0, sum: 0 },
    });
    expect(scan).toMatchObject({ reported: null, standing: "waiting" });
  });

  it("are refused where they are no scan, too large, or registered already", () => {
    const refusal = (fileName: string, bytes: Uint8Array) => {
      try {
        addScan(fileName, bytes);
      } catch (error) {
        return error instanceof AppError ? String(error.details["reason"]) : "";
      }
      return "";
    };
    expect(refusal("区财政局.pdf", new TextEncoder().encode("not a pdf"))).toContain("不是 PDF、JPG 或 PNG");
    const large = new Uint8Array(25_000_001);
    large.set(pdf(""));
    expect(refusal("区财政局.pdf", large)).toContain("超过 25 MB");
    expect(refusal("区教育局.pdf", pdf("czj"))).toContain("已登记给区财政局");
  });

  it("open again as they came, and are taken back for a reason that is kept", () => {
    const scan = addScan("区民政局.pdf", pdf("mzj"));
    expect(office.core.scans.open(scan.id)).toMatchObject({ kind: "ticket", fileName: "区民政局.pdf" });
    expect(offered.at(-1)).toMatchObject({ bytes: Buffer.from(pdf("mzj")) });
    expect(() => office.core.scans.retract(scan.id, "错了")).toThrow(expect.objectContaining({ code: "INVALID" }));
    office.core.scans.retract(scan.id, "登记到了别的单位");
    expect(known("mzj").scans).toEqual([]);
    expect(() => office.core.scans.open(scan.id)).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
    expect(office.core.app.changes(null, 3).map(({ field, after }) => [field, after])).toContainEqual([
      "reason",
      '"登记到了别的单位"',
    ]);
    expect(addScan("区民政局.pdf", pdf("mzj")).organisation, "it may come again").toBe("mzj");
  });
});

describe("the archive", () => {
  const target = () => path.join(office.folder, "archive.zip");
  const listOf = (parts: Record<string, Uint8Array>) => {
    const book = read(parts["目录.xlsx"], { type: "array" });
    const sheet = book.Sheets["目录"];
    return sheet ? utils.sheet_to_json<Record<string, string>>(sheet) : [];
  };

  it("holds what went and came, byte by byte, and a list with the hash of each", async () => {
    const result = await office.core.archive.toFile(period, target());
    const parts = unzipSync(readFileSync(target()));
    expect(result.missing).toEqual([]);
    expect(result.files).toBe(Object.keys(parts).length);
    expect(result.sha256).toBe(createHash("sha256").update(readFileSync(target())).digest("hex"));
    expect(Object.keys(parts).filter((name) => name.startsWith("下发/"))).toHaveLength(issued.size);
    expect(parts["下发/金水区_2022Q1_区财政局_填报表.xlsx"]).toEqual(new Uint8Array(issued.get("区财政局") ?? []));
    expect(parts["回收/区财政局/财政局 一季度(1).xlsx"]).toEqual(finance);
    expect(parts["扫描件/区财政局/区财政局.pdf"]).toEqual(pdf("czj"));
    expect(strFromU8(parts["打印件/主要指标进展情况表_2022年一季度.pdf"] ?? new Uint8Array())).toContain("主要指标");
    const list = listOf(parts);
    expect(list.map((row) => row["文件"])).toEqual(Object.keys(parts).filter((name) => name !== "目录.xlsx"));
    for (const row of list) {
      const bytes = parts[row["文件"] ?? ""] ?? new Uint8Array();
      expect(row["校验值（SHA-256）"]).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
    expect(read(parts["变更日志.xlsx"], { type: "array" }).SheetNames).toContain("变更日志");
  });

  it("is never written over an older one", async () => {
    await expect(office.core.archive.toFile(period, target())).rejects.toMatchObject({ code: "INVALID" });
    rmSync(target());
  });

  it("lists a kept file that is gone, and what cannot be printed here, instead of leaving them out", async () => {
    const sha256 = createHash("sha256").update(pdf("czj")).digest("hex");
    const kept = path.join(office.dataDir, "files", sha256.slice(0, 2), sha256);
    rmSync(kept);
    hasBrowser = false;
    const result = await office.core.archive.toFile(period, target());
    hasBrowser = true;
    writeFileSync(kept, pdf("czj"));
    expect(result.missing.map(({ path: place }) => place)).toEqual([
      "扫描件/区财政局/区财政局.pdf",
      "打印件/主要指标进展情况表_2022年一季度.pdf",
    ]);
    expect(result.missing.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("数据目录里没有这份文件"),
      expect.stringContaining("没有可用于生成 PDF 的浏览器"),
    ]);
    const parts = unzipSync(readFileSync(target()));
    const row = listOf(parts).find((each) => each["文件"] === "扫描件/区财政局/区财政局.pdf");
    expect(row?.["在档"]).toContain("缺：数据目录里没有这份文件");
    expect(parts["扫描件/区财政局/区财政局.pdf"]).toBeUndefined();
    rmSync(target());
  });

  it("keeps apart what bears one name, forgets what was undone, and leaves nothing when it is cancelled", async () => {
    await issueAll(office, period);
    const [batch] = office.core.batches.list();
    office.core.batches.undo(batch?.id ?? "");
    await office.core.archive.toFile(period, target());
    const names = Object.keys(unzipSync(readFileSync(target())));
    expect(names).toContain("下发/金水区_2022Q1_区财政局_填报表（2）.xlsx");
    expect(names.filter((name) => name.startsWith("回收/"))).toEqual([]);
    rmSync(target());
    const cancel = new AbortController();
    const job = finish(office.core.archive.run(period, cancel.signal), ({ done }) => done === 1 && cancel.abort());
    await expect(job).rejects.toMatchObject({ code: "CANCELLED" });
    const staging = path.join(office.dataDir, "cache");
    const left = readdirSync(staging, { recursive: true }).map(String);
    expect(left.filter((name) => name.endsWith(".zip") || name.endsWith(".part"))).toEqual([]);
  });

  it("is handed over by ticket, from disk", async () => {
    const result = await finish(office.core.archive.run(period));
    expect(result.delivery).toMatchObject({ kind: "ticket", fileName: "金水区_2022Q1_一季一档.zip" });
    const file = offered.at(-1);
    const bytes = file && "path" in file ? readFileSync(file.path) : new Uint8Array();
    expect(Object.keys(unzipSync(bytes))).toContain("目录.xlsx");
  });
});

it("is the office's alone", async () => {
  office.core.app.setup({ role: "department", organisation: "czj", section: "", name: "周宁" });
  const { collecting, scans, archive } = office.core;
  const forbidden = expect.objectContaining({ code: "FORBIDDEN" });
  const recipients = [{ organisation: "kjj", level: "催报" as const }];
  expect(register).toThrow(forbidden);
  expect(() => collecting.remind({ period, recipients })).toThrow(forbidden);
  expect(() => collecting.notice({ period, recipients, until: "2022-04-27" })).toThrow(forbidden);
  expect(() => scans.guess(period, ["区财政局.pdf"])).toThrow(forbidden);
  expect(() => addScan("区财政局.pdf", pdf("own"))).toThrow(forbidden);
  expect(() => scans.open("any")).toThrow(forbidden);
  expect(() => scans.retract("any", "登记到了别的单位")).toThrow(forbidden);
  await expect(finish(archive.run(period))).rejects.toMatchObject({ code: "FORBIDDEN" });
});
