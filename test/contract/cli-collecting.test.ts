/** Reminders, scans and the archive as a script does it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ArchiveResult, CollectingRow, Scan } from "../../shared/contract/collecting.ts";

const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");
const period = ["--period", "2022Q1"] as const;
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "jinshui-cli-"));
  run("init");
  run("period", "open", "2022Q1", "--due", "2022-04-20");
  mkdirSync(path.join(dir, "out"));
  run("issue", ...period, "--out", path.join(dir, "out"), "--org", "czj", "--notice");
  run("enter", "--org", "czj", ...period, "--indicator", "财政总收入", "--value", "68.9");
  run("submit", "--org", "swj", ...period, "--nil");
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words, "--json"], {
    encoding: "utf8",
    env: { ...process.env, JINSHUI_DATA_DIR: path.join(dir, "data") },
  });
  return { status, stderr, json: <T>() => JSON.parse(stdout) as T };
}
interface Reminders {
  readonly recorded: boolean;
  readonly message: string;
  readonly recipients: readonly (CollectingRow & { readonly level: string })[];
}
const returned = () => {
  const { organisations } = run("returned", ...period).json<{
    organisations: { organisation: string; collecting: CollectingRow }[];
  }>();
  return (code: string) => organisations.find(({ organisation }) => organisation === code)?.collecting;
};

it("lists who is to be reminded with a message, and records only when told to", () => {
  const listed = run("reminders", ...period).json<Reminders>();
  expect(listed.recipients.map(({ organisation }) => organisation)).not.toContain("swj");
  expect(new Set(listed.recipients.map(({ level }) => level)), "years late").toEqual(new Set(["通报"]));
  expect(listed.message).toContain("区财政局：未报；缺指标");
  expect(returned()("czj")?.reminders).toEqual([]);
  const only = ["--org", "区财政局", "--level", "催报", "--until", "2022-04-27"];
  expect(run("reminders", ...period, ...only, "--record").json<Reminders>()).toMatchObject({
    recorded: true,
    recipients: [{ organisation: "czj", level: "催报" }],
    message: expect.stringContaining("请于 4月27日 17 时前"),
  });
  expect(returned()("czj")?.reminders).toMatchObject([{ level: "催报" }]);
  const done = run("reminders", ...period, "--org", "swj", "--record");
  expect([done.status, done.stderr]).toEqual([2, expect.stringContaining("不需要催报")]);
});

it("registers a scan by its name, and exits with 1 where the paper differs from the file", () => {
  const file = path.join(dir, "区商务局盖章.pdf");
  const unnamed = path.join(dir, "IMG_1.pdf");
  writeFileSync(file, "%PDF-1.4\nswj");
  writeFileSync(unnamed, "%PDF-1.4\nczj");
  expect(run("scan", unnamed, ...period).stderr).toContain("文件名看不出是哪个单位的");
  expect(run("scan", unnamed, ...period, "--org", "czj", "--check-count", "1").stderr).toContain("要一起填");
  const scan = run("scan", file, ...period, "--check-count", "99", "--check-sum", "1234.5");
  expect([scan.status, scan.json<Scan>()]).toMatchObject([
    1,
    { organisation: "swj", paper: { count: 99, sum: 1234.5 }, standing: "differs" },
  ]);
  expect(returned()("swj")?.scans).toMatchObject([{ standing: "differs" }]);
});

it("writes the covering notice beside the workbooks, or alone into a new file", () => {
  expect(readdirSync(path.join(dir, "out"))).toContain("金水区_2022Q1_报送通知_代拟稿.docx");
  const out = path.join(dir, "notice.docx");
  expect(run("notice", ...period, "--out", out).json()).toMatchObject({ file: out, workbooks: 1 });
  expect(Object.keys(unzipSync(readFileSync(out)))).toContain("word/document.xml");
  expect(run("notice", ...period, "--out", out)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("没有覆盖"),
  });
});

it("archives the quarter into a new file, never over an old one", { timeout: 60_000 }, () => {
  const out = path.join(dir, "archive.zip");
  const made = run("archive", ...period, "--out", out);
  const result = made.json<ArchiveResult>();
  const names = Object.keys(unzipSync(readFileSync(out)));
  expect(names).toEqual(
    expect.arrayContaining([
      "下发/金水区_2022Q1_区财政局_填报表.xlsx",
      "扫描件/区商务局/区商务局盖章.pdf",
      "目录.xlsx",
    ]),
  );
  // Without a browser on the machine the printed sheet is missing, and said to be.
  expect(made.status).toBe(result.missing.length === 0 ? 0 : 1);
  expect(result.files).toBe(names.length);
  expect(run("archive", ...period, "--out", out).stderr).toContain("没有覆盖");
});
