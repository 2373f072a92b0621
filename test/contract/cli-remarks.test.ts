/** Task updates, instructions and comments as a script gives them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { putFreshOffice } from "../support/office.ts";

const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "jinshui-cli-"));
  putFreshOffice(dir);
  run("period", "open", "2022Q1", "--due", "2022-04-20");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words, "--json"], {
    encoding: "utf8",
    env: { ...process.env, JINSHUI_DATA_DIR: path.join(dir, "data") },
  });
  return { status, stderr, json: <T>() => JSON.parse(stdout) as T };
}

const at = ["--period", "2022Q1"];
const update = (...words: string[]) =>
  run("task-update", "--org", "区科技局", ...at, "--task", "14-t1-tiered-cultivation", ...words);

it("reports a task, and leaves what is not named as it was reported", () => {
  expect(update("--state", "推进中", "--done", "新认定 18 家", "--problems", "申报集中在三季度").status).toBe(0);
  expect(update("--state", "滞后", "--next", "逐户辅导").json()).toMatchObject({
    current: { state: "滞后", done: "新认定 18 家", problems: "申报集中在三季度", nextSteps: "逐户辅导" },
  });
  expect(update("--state", "快了")).toMatchObject({ status: 2, stderr: expect.stringContaining("未启动、推进中") });
});

it("registers an instruction and writes a comment on a figure", () => {
  const text = ["--text", "请加快后备企业入库"];
  const item = ["--item", "14-t1-tiered-cultivation"];
  expect(run("instruct", ...item, ...at, "--leader", "王区长", "--date", "2022-04-01", ...text).json()).toMatchObject({
    leader: "王区长",
    settledIn: null,
  });
  expect(run("instruct", ...item, ...at, "--leader", "王区长", "--date", "四月一日", ...text)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("应为日期"),
  });
  const figure = ["--item", "14-fiscal-revenue", "--org", "区财政局", "--data-period", "2022Q1"];
  expect(run("comment", ...figure, ...at, "--text", "请附国库报表").json()).toMatchObject({ organisation: "czj" });
});
