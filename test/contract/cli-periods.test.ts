/** Quarters, more time and exemptions as a script sets them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { DueExceptionView, Period, RegisterRow } from "../../shared/contract/periods.ts";
import { putFreshOffice } from "../support/office.ts";

const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "jinshui-cli-"));
  putFreshOffice(dir);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words, "--json"], {
    encoding: "utf8",
    env: { ...process.env, JINSHUI_DATA_DIR: path.join(dir, "data") },
  });
  return { status, stderr, json: <T>() => JSON.parse(stdout) as T };
}

it("plans all quarters, and opens one with its planned date", () => {
  expect(run("period", "plan", "--plan", "14th").json<{ periods: Period[] }>().periods).toHaveLength(20);
  expect(run("period", "open", "2022Q2").json<Period>()).toMatchObject({ state: "open", due: "2022-07-20" });
});

it("defers, exempts and takes back; the register shows it", () => {
  run("period", "open", "2022Q1", "--due", "2022-04-20");
  const reason = ["--reason", "数据须待上级核定"];
  const deferred = run(
    "period",
    "defer",
    "--period",
    "2022Q1",
    "--org",
    "区财政局",
    "--until",
    "2022-05-16",
    ...reason,
  );
  expect(deferred.status).toBe(0);
  const exempted = run("period", "exempt", "--period", "2022Q1", "--indicator", "城镇登记失业率", ...reason);
  expect(exempted.json<{ exceptions: DueExceptionView[] }>().exceptions).toMatchObject([
    { organisation: "czj", indicator: null, kind: "deferred", due: "2022-05-16" },
    { organisation: null, indicatorName: "城镇登记失业率", kind: "exempt", due: null },
  ]);
  const register = () => run("returned", "--period", "2022Q1").json<{ organisations: RegisterRow[] }>().organisations;
  expect(register().find(({ organisation }) => organisation === "czj")?.due).toBe("2022-05-16");
  expect(register().find(({ name }) => name === "区人社局")).toMatchObject({ lines: 0, exempt: 1 });
  const restored = run("period", "restore", "--period", "2022Q1", "--org", "czj");
  expect(restored.json<{ exceptions: DueExceptionView[] }>().exceptions).toHaveLength(1);
  const early = run("period", "defer", "--period", "2022Q1", "--org", "czj", "--until", "2022-04-01", ...reason);
  expect([early.status, early.stderr]).toEqual([2, expect.stringContaining("不能早于本期截止日期 2022-04-20")]);
});

it("keeps what a check forbids only with --exempt and a reason", () => {
  run("period", "open", "2022Q1", "--due", "2022-04-20");
  const enter = (...words: string[]) =>
    run(
      ...["enter", "--org", "czj", "--period", "2022Q1", "--indicator", "财政总收入"],
      ...["--value", "68.9", "--filling", "nil"],
      ...words,
    );
  expect(enter("--reason", "上级核定口径").status).toBe(2);
  expect(enter("--exempt").stderr).toContain("需要说明原因");
  expect(enter("--exempt", "--reason", "上级核定口径").json()).toMatchObject({ changed: true });
});
