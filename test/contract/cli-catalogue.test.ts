/** Plans and targets from the command line, as a script sees it. */
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
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    encoding: "utf8",
    env: { ...process.env, JINSHUI_DATA_DIR: path.join(dir, "data") },
  });
  return { status, stdout, stderr, json: <T>() => JSON.parse(stdout) as T };
}

const set = (...more: string[]) =>
  run(
    "target",
    "set",
    "--indicator",
    "空气质量优良天数比例",
    "--year",
    "2025",
    "--value",
    "85",
    "--authority",
    "市下达",
    ...more,
  );

it("sets the value of a pending target, and refuses one without a paper or a reason", () => {
  const when = ["--effective", "2022-05-01"];
  expect(set(...when, "--reason", "市里下达了目标值")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("文号"),
  });
  expect(set(...when, "--document", "郑环〔2022〕5号")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("理由"),
  });
  expect(set("--document", "郑环〔2022〕5号", "--reason", "市里下达了目标值").stderr).toContain("生效日期");

  const paper = ["--document", "郑环〔2022〕5号", "--reason", "市里下达了目标值"];
  const { targets } = set(...when, ...paper, "--json").json<{ targets: { id: string; until: string | null }[] }>();
  expect(targets.map(({ until }) => until)).toEqual(["2022-04-30", null]);
  const row = (period: string) =>
    run("progress", "--plan", "14th", "--period", period, "--json")
      .json<{ indicators: { code: string; verdict: string; target: number | null }[] }>()
      .indicators.find(({ code }) => code === "14-good-air-days");
  expect(row("2022Q1")).toMatchObject({ verdict: "target_pending", target: null });
  expect(row("2022Q2")?.target).toBe(85);

  const withdrawn = run("target", "withdraw", "--id", targets[1]?.id ?? "", "--reason", "文件尚未正式印发");
  expect(withdrawn.status).toBe(0);
  expect(withdrawn.stdout).toContain("2021-01-01 起");
});

it("copies a plan and removes it again, but not one with figures", () => {
  const copied = run("plan", "copy", "--from", "14th", "--code", "15th", "--name", "十五五", "--first-year", "2026");
  expect(copied).toMatchObject({ status: 0, stdout: expect.stringContaining("15th\t十五五\t2026—2030\t指标 14") });
  expect(run("progress", "--plan", "15th", "--period", "2026Q1").status).toBe(0);
  expect(run("plan", "remove", "--code", "15th").status).toBe(0);
  expect(run("plan", "remove", "--code", "14th")).toMatchObject({ status: 2, stderr: expect.stringContaining("数据") });
  const wrong = run("plan", "create", "--code", "15", "--name", "十五五", "--first-year", "2026");
  expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining("规划代码") });
});
