/** Projects as a script takes them in: previewed, imported, listed, issued with what the list lacks, merged, taken back. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { MergeReport, UndoResult } from "../../shared/contract/merge.ts";
import type { KeptList, ListImport } from "../../shared/contract/project-lists.ts";
import type { ProjectsView } from "../../shared/contract/projects.ts";
import { makeWorkbook } from "../exchange/workbooks.ts";
import { fillProjects } from "../support/fill-projects.ts";
import { putFreshOffice } from "../support/office.ts";

const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");
let dir: string;
const at = (name: string): string => path.join(dir, name);

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "jinshui-cli-"));
  putFreshOffice(dir);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words, "--json"], {
    encoding: "utf8",
    env: { ...process.env, JINSHUI_DATA_DIR: at("data") },
  });
  return { status, stderr, json: <T>() => JSON.parse(stdout) as T };
}

it("previews before it takes in, and what the list lacks comes back in a workbook", { timeout: 60_000 }, () => {
  const heads = ["项目代码", "项目名称", "责任单位", "所在库", "总投资", "1-3月完成投资"];
  const rows = [["P-001", "科创中心", "河南科技园区", "在建", 20_000, 1000]];
  writeFileSync(at("清单.xlsx"), makeWorkbook({ 清单: [["2022年3月重点项目清单"], heads, ...rows] }));
  // Nobody knows in which unit its amounts are.
  expect(run("project-import", at("清单.xlsx"))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("万元还是亿元"),
  });
  const list = [at("清单.xlsx"), "--unit", "万元"] as const;
  const preview = run("project-import", ...list);
  expect(preview.json<ListImport>()).toMatchObject({ applied: false, month: "2022-03", totals: { added: 1 } });
  expect(run("projects").json<ProjectsView>().projects).toEqual([]);
  expect(run("project-import", ...list, "--apply").json<ListImport>()).toMatchObject({ applied: true });
  expect(run("projects", "--period", "2022Q1").json<ProjectsView>().projects).toMatchObject([
    { code: "P-001", stage: "在建", yearDoneWan: 1000, totalDoneWan: null },
  ]);

  run("period", "open", "2022Q1", "--due", "2099-04-20");
  run("issue", "--period", "2022Q1", "--org", "河南科技园区", "--out", at("issued"));
  const [file = ""] = readdirSync(at("issued"));
  const filled = fillProjects(readFileSync(path.join(at("issued"), file)), { 科创中心: { totalDoneWan: 6200 } });
  writeFileSync(at("返回.xlsx"), filled);
  const merged = run("merge", at("返回.xlsx"), "--apply").json<MergeReport>();
  expect(merged.files[0]?.cells.filter(({ kind }) => kind === "project")).toMatchObject([
    { item: "P-001", field: "totalDoneWan", unit: "万元", base: null, ours: null, theirs: 6200, outcome: "take" },
  ]);
  const total = () => run("projects", "--period", "2022Q1").json<ProjectsView>().projects[0]?.totalDoneWan;
  expect(total()).toBe(6200);
  expect(run("undo", merged.batch ?? "").json<UndoResult>()).toMatchObject({ reversed: 1, kept: [], failed: [] });
  expect(total()).toBeNull();
});

it("lists that are known again are named, retired and taken into use again", { timeout: 60_000 }, () => {
  const rows = [
    ["项目代码", "项目名称", "所在库"],
    ["P-001", "科创中心", "储备"],
  ];
  writeFileSync(at("2022年3月储备项目.xlsx"), makeWorkbook({ 清单: rows }));
  run("project-import", at("2022年3月储备项目.xlsx"), "--period", "2022-03", "--apply");
  const lists = (...words: string[]) => run("project-lists", ...words).json<{ lists: KeptList[] }>().lists;
  const [kept] = lists();
  expect(kept).toMatchObject({ name: "储备项目", columns: 3, count: 1, lastImport: { month: "2022-03" } });
  const id = kept?.id ?? "";
  expect(lists("--rename", id, "--name", "区储备项目")).toMatchObject([{ name: "区储备项目" }]);
  expect(lists("--retire", id)).toMatchObject([{ retired: true }]);
  expect(lists("--restore", id)).toMatchObject([{ retired: false }]);
  expect(run("project-lists", "--rename", id)).toMatchObject({ status: 2, stderr: expect.stringContaining("新名称") });
});
