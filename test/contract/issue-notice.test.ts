/** The covering notice of an issue over a real database, and an issue that is cancelled. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OfferedFile } from "../../electron/ports/types.ts";
import { finish } from "../../electron/services/job.ts";
import { type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
const noticeName = "金水区_2022Q1_报送通知_代拟稿.docx";
const offered: OfferedFile[] = [];
let office: Office;
/** Where this door puts files; null: it hands over tickets. */
let folder: string | null = null;

/** One office for the whole file: what one step does, the next one finds. */
beforeAll(() => {
  office = openOffice({
    outlet: { chooseFolder: async () => folder },
    tickets: { offer: (file) => `ticket-${offered.push(file)}` },
  });
  office.core.periods.open(period, "2022-04-20");
});
afterAll(() => office.close());

const bytesOf = (file: OfferedFile | undefined): Uint8Array => {
  if (!file || !("bytes" in file)) throw new Error("nothing was offered");
  return file.bytes;
};
/** The words of a document, paragraphs and cells run together. */
const wordsOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
const noticeTo = async (...organisations: string[]): Promise<string> => {
  const { bytes } = await office.core.issueNotice.document({ period, organisations });
  return wordsOf(bytes);
};

it("registers nothing when it is cancelled, even while the last workbook is written", async () => {
  const before = office.core.app.changes(null, 1000).length;
  for (const label of ["区财政局", "区科技局"]) {
    const cancel = new AbortController();
    const job = office.core.issue.run({ period, organisations: ["czj", "kjj"], notice: true }, cancel.signal);
    const cancelled = finish(job, (step) => step.label === label && cancel.abort());
    await expect(cancelled).rejects.toMatchObject({ code: "CANCELLED" });
  }
  expect(office.core.issue.register(period)).toEqual([]);
  expect(office.core.app.changes(null, 1000)).toHaveLength(before);
  expect(offered).toEqual([]);
  await expect(office.core.issueNotice.deliver({ period })).rejects.toMatchObject({
    code: "INVALID",
    details: { reason: expect.stringContaining("请先下发") },
  });
});

it("goes out in the zip with the workbooks where it is asked for", async () => {
  const organisations = ["czj", "kjj", "fgw"];
  const plain = await finish(office.core.issue.run({ period, organisations: ["czj"] }));
  expect([plain.notice, Object.keys(unzipSync(bytesOf(offered.at(-1)))).length]).toEqual([null, 1]);
  const result = await finish(office.core.issue.run({ period, organisations, notice: true }));
  expect(result).toMatchObject({ notice: noticeName, delivery: { kind: "ticket" } });
  const files = unzipSync(bytesOf(offered.at(-1)));
  expect(Object.keys(files).toSorted()).toEqual(
    [...result.files.map(({ fileName }) => fileName), noticeName].toSorted(),
  );
  const text = wordsOf(files[noticeName] ?? new Uint8Array());
  const [science, finance] = ["kjj", "czj"].map((code) => office.core.forms.form(code, period));
  expect(text).toContain("关于报送金水区“十四五”规划2022年一季度进展情况的通知");
  expect(text).toContain("区财政局、区科技局：");
  expect(text).toContain(`共2个单位、${(science?.lines.length ?? 0) + (finance?.lines.length ?? 0)}行。`);
  expect(text).toContain("请于2022年4月20日前报送。");
  expect(text).toContain("区发展改革委2022年4月2日");
});

it("speaks of the time given since, of contacts, and of those named alone", async () => {
  expect(await noticeTo("kjj", "czj")).toContain("联系人：〔联系人〕；联系电话：〔联系电话〕");
  office.core.dueExceptions.except({
    ...{ period, organisations: ["czj"], indicators: [], kind: "deferred", due: "2022-04-28" },
    reason: "数据审核需要时间",
  });
  const all = office.core.organisations.list("14th");
  const own = all.find(({ code }) => code === "fgw");
  if (!own) throw new Error("no office");
  const { name, shortName, kind, order, leader } = own;
  office.core.organisations.edit({
    ...{ code: "fgw", name, shortName, kind, order, leader },
    contactName: "王芳",
    contactPhone: "0371-63500000",
  });
  const text = await noticeTo("区科技局", "czj");
  expect(text).toContain("已办理延期的：区财政局延至2022年4月28日。");
  expect(text).toContain("（联系人：王芳；联系电话：0371-63500000）");
  expect(await noticeTo("kjj")).not.toContain("延期");
  // The office does not write to itself, unless there is nobody else.
  expect(await noticeTo("fgw")).toContain("区发展改革委：");
  await expect(noticeTo("kjj", "swj")).rejects.toMatchObject({ code: "INVALID", details: { name: "区商务局" } });
});

it("never writes over a notice somebody may have worked on", async () => {
  folder = path.join(office.folder, "sent");
  mkdirSync(folder);
  writeFileSync(path.join(folder, noticeName), "改过的");
  const alone = await office.core.issueNotice.deliver({ period });
  expect(alone).toMatchObject({ workbooks: 2, fileName: "金水区_2022Q1_报送通知_代拟稿（2）.docx" });
  const again = await finish(office.core.issue.run({ period, organisations: ["kjj"], notice: true }));
  expect(again).toMatchObject({ notice: "金水区_2022Q1_报送通知_代拟稿（3）.docx", files: [{ version: 2 }] });
  expect(readFileSync(path.join(folder, noticeName), "utf8")).toBe("改过的");
  expect(readdirSync(folder)).toHaveLength(4);
});
