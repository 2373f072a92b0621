/** 四挂钩考核 as a script asks for it: the scheme in and out, scores of a quarter and a year, what is wrong in words. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SchemeView, Score } from "../../shared/contract/assessment.ts";
import { putFreshOffice } from "../support/office.ts";

const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "jinshui-cli-"));
  putFreshOffice(dir);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const spawn = (words: readonly string[]) =>
  spawnSync(process.execPath, [cli, ...words], {
    encoding: "utf8",
    env: { ...process.env, JINSHUI_DATA_DIR: path.join(dir, "data") },
  });
function run(...words: string[]) {
  const { status, stdout, stderr } = spawn([...words, "--json"]);
  return { status, stderr, json: <T>() => JSON.parse(stdout) as T };
}

it("gives the scheme, keeps an edited one as the first version, refuses weights that do not add up", () => {
  const before = run("score-scheme", "--year", "2022").json<SchemeView>();
  expect(before).toMatchObject({ current: null, draftFrom: "example", versions: [] });
  const file = path.join(dir, "scheme.json");
  const { draft } = before;
  const lighter = draft.lines.map((line, at) => (at === 0 ? { ...line, weight: line.weight - 1 } : line));
  writeFileSync(file, JSON.stringify({ ...draft, lines: lighter }));
  const refused = run("score-scheme", "--year", "2022", "--file", file);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("各项权重合计 99，应为 100")]);
  writeFileSync(file, JSON.stringify({ ...draft, name: "2022年考核方案", example: false }));
  const saved = run("score-scheme", "--year", "2022", "--file", file);
  expect(saved.status).toBe(0);
  expect(saved.json<SchemeView>()).toMatchObject({ draftFrom: "current", versions: [{ version: 1 }] });
  const again = run("score-scheme", "--year", "2022", "--file", file);
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining("修改原因")]);
});

it("says who has no score yet, of a quarter and of a year, and asks for one of them", () => {
  run("period", "open", "2022Q1", "--due", "2022-04-20");
  const quarter = run("score", "--period", "2022Q1");
  expect(quarter.status).toBe(1);
  const { assessment, frozen } = quarter.json<Score>();
  expect(assessment?.standings).toHaveLength(21);
  expect(
    assessment?.standings.every(({ total, rank, provisional }) => total === null && rank === null && provisional),
  ).toBe(true);
  expect(frozen).toBe(false);
  expect(run("score", "--year", "2022").json<Score>().period).toBe("2022");
  expect(spawn(["score", "--period", "2022Q1"]).stdout).toContain("2022年考核方案");
  const neither = run("score");
  expect([neither.status, neither.stderr]).toEqual([2, expect.stringContaining("--period、--year")]);
  expect(run("score", "--period", "2022Q1", "--year", "2022").status).toBe(2);
});

it("closing a quarter without objections warns of nothing", () => {
  const closed = run("period", "close", "2022Q1");
  expect(closed.status).toBe(0);
  expect(closed.json<object>()).not.toHaveProperty("unanswered");
});
