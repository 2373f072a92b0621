/** 退回 as a script does it: one file to a name, a folder of them to another, and what the exit code says. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as XLSX from "xlsx";
import type { MergeReport } from "../../shared/contract/merge.ts";
import type { ReturnCopy } from "../../shared/contract/returns.ts";
import { fillLines } from "../support/fill-lines.ts";
import { returnedRevenue } from "../support/fiscal-revenue.ts";

const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");
const period = ["--period", "2022Q1"] as const;
let dir: string;
const at = (...names: string[]): string => path.join(dir, ...names);

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words, "--json"], {
    encoding: "utf8",
    env: { ...process.env, JINSHUI_DATA_DIR: at("data") },
  });
  return { status, stderr, json: <T>() => JSON.parse(stdout) as T };
}
interface Returned {
  readonly copies: readonly (ReturnCopy & { readonly out: string })[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "jinshui-cli-"));
  run("init");
  run("period", "open", "2022Q1", "--due", "2022-04-20");
  run("issue", ...period, "--out", at("out"), "--org", "czj", "--org", "tjj");
  mkdirSync(at("back"));
  const [czj = "", tjj = ""] = ["区财政局", "区统计局"].map(
    (name) => readdirSync(at("out")).find((file) => file.includes(name)) ?? "",
  );
  const said = { 数据性质: "快报数", 填报情况: "已填报" };
  writeFileSync(at("back", "财政.xlsx"), returnedRevenue(readFileSync(at("out", czj)), "约69亿元"));
  writeFileSync(
    at("back", "统计.xlsx"),
    fillLines(readFileSync(at("out", tjj)), { "地区生产总值 2022年一季度": { 本期数: 489.7, ...said } }),
  );
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it("marks one file, and the corrected copy is taken in without a question", () => {
  const copy = at("copies", "财政局退回.xlsx");
  const made = run("return-copy", at("back", "财政.xlsx"), "--out", copy);
  expect(made.status, made.stderr).toBe(0);
  expect(made.json<Returned>()).toMatchObject({
    copies: [{ organisation: "czj", number: 1, madeBy: "patched", queries: 1, out: copy }],
    skipped: [],
  });
  const bytes = readFileSync(copy);
  expect(XLSX.read(bytes).SheetNames.at(-1)).toBe("数据核实反馈单");
  writeFileSync(copy, fillLines(bytes, { "财政总收入 2022年一季度": { 本期数: 69.2 } }));
  const merged = run("merge", copy, "--apply");
  expect(merged.status, merged.stderr).toBe(0);
  expect(merged.json<MergeReport>().files).toMatchObject([{ verdict: "clean", answers: 1 }]);
});

it("refuses a file with nothing to ask, and writes nothing", () => {
  const refused = run("return-copy", at("back", "统计.xlsx"), "--out", at("nothing.xlsx"));
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("没有需要核实的事项")]);
  expect(existsSync(at("nothing.xlsx"))).toBe(false);
  expect(run("return-copy", at("back"), "--out", at("x.xlsx")).status, "two files to one name").toBe(2);
});

it("marks those of a folder that ask something, and names the others", () => {
  writeFileSync(at("back", "空.xlsx"), "");
  const again = readFileSync(at("back", "财政.xlsx"));
  writeFileSync(at("back", "财政 二.xlsx"), fillLines(again, { "财政总收入 2022年一季度": { 本期数: "约70亿元" } }));
  const made = run("return-copy", at("back"), "--out-dir", at("all"), "--with-findings", "--keep-state");
  expect(made.status, made.stderr).toBe(1);
  const { copies, skipped } = made.json<Returned>();
  expect(copies.map(({ sourceName, number }) => [sourceName, number])).toEqual([["财政 二.xlsx", 2]]);
  expect(skipped.map(({ file }) => file).sort()).toEqual(["空.xlsx", "财政.xlsx"].sort());
  expect(readdirSync(at("all"))).toEqual(["财政 二_退回第2次.xlsx"]);
});
