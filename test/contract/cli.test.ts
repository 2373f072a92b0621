/** The built command line as a script sees it: stdout, stderr, exit codes. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { markdown } from "../../electron/commands/help.ts";
import { commands } from "../../electron/commands/index.ts";
import { openStore } from "../../electron/db/store.ts";
import { mergeReportSchema } from "../../shared/contract/merge.ts";
import { edited } from "../support/catalogue-desk.ts";
import { fillLines } from "../support/fill-lines.ts";
import { putFreshOffice } from "../support/office.ts";

const root = path.resolve(import.meta.dirname, "../..");
const cli = path.join(root, "out/electron/cli.mjs");
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "jinshui-cli-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    encoding: "utf8",
    env: { ...process.env, JINSHUI_DATA_DIR: path.join(dir, "data") },
  });
  return { status, stdout, stderr, json: <T>() => JSON.parse(stdout) as T };
}
const ready = () => {
  putFreshOffice(dir);
  run("period", "open", "2022Q1", "--due", "2022-04-20");
};
const enter = (...words: string[]) =>
  run("enter", "--org", "czj", "--period", "2022Q1", "--indicator", "财政总收入", ...words);

it("has been built", () => expect(existsSync(cli)).toBe(true));

it("is described by docs/cli.md as it is", () => {
  expect(readFileSync(path.join(root, "docs/cli.md"), "utf8"), "run: node tools/cli-docs.ts").toBe(markdown(commands));
});

describe("the catalogue as a workbook", { timeout: 60_000 }, () => {
  const file = () => path.join(dir, "目录.xlsx");
  const retitled = (head: string, value: string) =>
    writeFileSync(
      file(),
      edited(readFileSync(file()), (sheet) => {
        const plans = sheet("规划");
        plans.row("规划代码", "14th")[plans.column(head)] = value;
      }),
    );

  it("goes out, comes back unchanged, is previewed, read in, and refused with sheet and cell", () => {
    ready();
    expect(run("catalog-export", "--plan", "14th", "--out", file()).status).toBe(0);
    expect(run("catalog-export", "--plan", "14th", "--out", file()).stderr).toContain("没有覆盖");
    const same = run("catalog-import", file());
    expect([same.status, same.stdout]).toEqual([0, expect.stringContaining("与库中目录一致")]);
    retitled("全称", "新的全称");
    const shown = run("catalog-import", file(), "--json");
    expect([shown.status, shown.json<{ applied: boolean }>().applied]).toEqual([1, false]);
    expect(shown.json()).toMatchObject({ changes: [{ kind: "plan", fields: [{ name: "全称", after: "新的全称" }] }] });
    expect(run("catalog-import", file(), "--apply").status).toBe(0);
    expect(run("catalog-import", file()).status).toBe(0);
    retitled("结束年", "很久");
    const refused = run("catalog-import", file(), "--apply");
    expect(refused.status).toBe(2);
    expect(refused.stdout).toMatch(/“目录.xlsx”“规划”!E\d：“结束年”要填数，这里是“很久”。/);
  });
});

describe("usage", () => {
  it("is shown on request, with every command", () => {
    const { status, stdout } = run("help");
    expect(status).toBe(0);
    for (const { name } of commands) expect(stdout).toContain(`\n  ${name} `);
  });

  it.each([
    ["an unknown command", ["frobnicate"], "没有命令“frobnicate”"],
    ["an unknown option", ["periods", "--nonsense"], "没有选项 --nonsense"],
    ["a missing option", ["progress", "--plan", "14th"], "缺少 --period"],
    [
      "a wrong choice",
      ["progress", "--plan", "14th", "--period", "2022Q1", "--collection", "x"],
      "--collection 不能是“x”",
    ],
    ["no database", ["periods"], "还没有建立数据库"],
  ])("says in Chinese what is wrong: %s", (_, words, message) => {
    const { status, stdout, stderr } = run(...words);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
  });
});

describe("--json", () => {
  it("prints one document and nothing else", () => {
    const { status, json } = run("init", "--json");
    expect(status).toBe(0);
    expect(json()).toMatchObject({ created: true });
    expect(run("init", "--json").json()).toMatchObject({ created: false, added: 0, updated: 0 });
  });

  it("gives the catalogue with its sources", () => {
    ready();
    const { plan, indicators, tasks, assignments } = run("catalog", "--plan", "14th", "--json").json<{
      plan: string;
      indicators: { code: string; collection: string; target: number | null; source: { document: string } }[];
      tasks: { code: string; indicators: string[] }[];
      assignments: { suggested: boolean }[];
    }>();
    expect(plan).toBe("14th");
    expect(indicators.filter(({ collection }) => collection === "headline")).toHaveLength(14);
    expect(indicators.every(({ source }) => source.document !== "")).toBe(true);
    const codes = new Set(indicators.map(({ code }) => code));
    const quantities = tasks.flatMap((task) => task.indicators);
    expect(quantities.length).toBeGreaterThan(0);
    expect(quantities.filter((code) => !codes.has(code))).toEqual([]);
    expect(indicators[0]).toMatchObject({ code: "14-gdp", target: 3000 });
    expect(assignments.every(({ suggested }) => suggested)).toBe(true);
  });

  it("gives verdicts as fractions and percentage points", () => {
    ready();
    const { periodShare, indicators } = run("progress", "--plan", "14th", "--period", "2022Q1", "--json").json<{
      periodShare: number;
      indicators: { code: string; verdict: string; value: number | null }[];
    }>();
    expect(periodShare).toBe(0.25);
    expect(indicators.find(({ code }) => code === "14-gdp")).toMatchObject({ value: 489.5, verdict: "not_assessed" });
  });
});

describe("progress", () => {
  it("judges the finished plan, and one collection of a plan", () => {
    ready();
    const counts = (...words: string[]) =>
      run("progress", ...words, "--json").json<{ counts: Record<string, number> }>().counts;
    expect(counts("--plan", "13th", "--period", "2020Q4", "--collection", "headline")).toEqual({
      completed: 15,
      missed: 5,
    });
    expect(run("progress", "--plan", "14th", "--period", "2022Q1", "--collection", "x").status).toBe(2);
  });
});

describe("enter", () => {
  it("keeps a figure, with who did it", () => {
    ready();
    expect(enter("--value", "６８．９", "--vintage", "快报数", "--as", "周宁", "--json").json()).toMatchObject({
      changed: true,
      after: { value: 68.9, filling: "reported" },
    });
    const store = openStore({ dataDir: path.join(dir, "data"), now: () => new Date() });
    expect(store.read.get("SELECT a.name FROM operation o JOIN actor a ON a.id = o.actor ORDER BY o.id DESC")).toEqual({
      name: "周宁",
    });
    store.close();
  });

  it.each([
    ["what is no number", ["--value", "约69"], /不是数：“约69”/],
    ["a data period the line has no figures for", ["--value", "69", "--data-period", "2022Q3"], /所属期.*不对/],
    ["a slip of scale without a reason", ["--value", "689000"], /需要说明原因/],
  ])("refuses %s and changes nothing", (_, words, message) => {
    ready();
    const { status, stderr } = enter(...words);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(run("returned", "--period", "2022Q1", "--json").stdout).not.toContain("draft");
  });

  it("means what the line is asked for when no data period is named: a year's figure half a year later", () => {
    ready();
    run("period", "open", "2022Q2");
    const { stdout } = run(
      "enter",
      "--org",
      "tjj",
      "--period",
      "2022Q2",
      "--indicator",
      "人均GDP",
      "--value",
      "1.9",
      "--json",
    );
    expect(JSON.parse(stdout)).toMatchObject({ dataPeriod: "2021" });
  });

  it("takes a questioned figure with a reason", () => {
    ready();
    expect(enter("--value", "689000", "--reason", "经财政局书面确认属实").status).toBe(0);
  });

  it("refuses an unknown line, a foreign organisation and a closed period", () => {
    ready();
    expect(
      run("enter", "--org", "czj", "--period", "2022Q1", "--indicator", "没有的指标", "--value", "1").stderr,
    ).toMatch(/没有指标“没有的指标”/);
    expect(
      run("enter", "--org", "jyj", "--period", "2022Q1", "--indicator", "财政总收入", "--value", "1").stderr,
    ).toMatch(/不承担/);
    run("period", "close", "2022Q1");
    expect(enter("--value", "68.9").stderr).toMatch(/已关闭/);
  });
});

describe("a quarter by script", () => {
  it("issues, previews, merges, undoes; exit 1 while something is open", () => {
    ready();
    const out = path.join(dir, "下发");
    const issuing = run("issue", "--period", "2022Q1", "--out", out);
    expect(issuing.status).toBe(0);
    expect(issuing.stdout).toMatch(/区财政局\S*\t指标 \d+ 行\t任务 \d+ 项\t项目 0 个\t考核数据 0 个\t第 1 版/);
    const name = readdirSync(out).find((file) => file.includes("财政局")) ?? "";
    const back = path.join(dir, "回收");
    const filled = fillLines(readFileSync(path.join(out, name)), {
      "财政总收入 2022年一季度": { 本期数: 68.9, 数据性质: "快报数", 填报情况: "已填报" },
    });
    run("issue", "--period", "2022Q1", "--out", back, "--org", "区商务局");
    writeFileSync(path.join(back, name), filled);

    const preview = run("merge", back, "--period", "2022Q1", "--json");
    expect(preview.status).toBe(0);
    expect(mergeReportSchema.parse(preview.json())).toMatchObject({ applied: false, batch: null, period: "2022Q1" });
    expect(run("batches", "--json").json()).toEqual({ batches: [] });

    writeFileSync(path.join(back, "坏.xlsx"), "不是表格");
    const applied = run("merge", back, "--period", "2022Q1", "--apply", "--json");
    expect(applied.status).toBe(1);
    const { batch, files } = mergeReportSchema.parse(applied.json());
    expect(files.map(({ verdict }) => verdict).sort()).toEqual(["clean", "clean", "unreadable"]);
    expect(run("undo", batch ?? "").stdout).toContain("已撤回 1 项");
    expect(run("verify").status).toBe(0);
  });
});

describe("answers by script", () => {
  it("are counted as what they are, and a list somebody filled in is not written over", () => {
    ready();
    const out = path.join(dir, "下发");
    run("issue", "--period", "2022Q1", "--out", out, "--org", "区财政局");
    const [name = ""] = readdirSync(out).filter((file) => file.endsWith(".xlsx"));
    const back = path.join(dir, "回收");
    mkdirSync(back);
    writeFileSync(
      path.join(back, name),
      fillLines(readFileSync(path.join(out, name)), {
        "财政总收入 2022年一季度": { 本期数: "约68.9", 数据性质: "快报数", 填报情况: "已填报" },
      }),
    );
    const list = path.join(dir, "待答复.json");
    expect(run("merge", back, "--answers-out", list).status).toBe(1);
    expect(run("merge", back, "--answers-out", list).status).toBe(1);
    const [open, ...others] = JSON.parse(readFileSync(list, "utf8")) as Record<string, unknown>[];
    writeFileSync(list, JSON.stringify([{ ...open, choice: "theirs", reason: "已电话核实" }, ...others]));

    const filled = readFileSync(list, "utf8");
    const over = run("merge", back, "--answers", list, "--answers-out", list);
    expect(over.status).toBe(2);
    expect(over.stderr).toMatch(/待答复\.json.*不覆盖/s);
    expect(readFileSync(list, "utf8")).toBe(filled);

    const applied = run("merge", back, "--answers", list, "--apply");
    expect(applied.stdout).toMatch(/已入库 0 项，按答复处理 1 项/);
    expect(applied.stdout).toContain("批次 2022Q1-01");
  });
});

describe("paths that cannot be used", () => {
  it("are named, with what to do, and without a stack", () => {
    ready();
    const answers = path.join(dir, "答复.json");
    writeFileSync(answers, "这不是JSON");
    writeFileSync(path.join(dir, "占位"), "");
    for (const [words, message] of [
      [["merge", dir, "--answers", answers], /答复\.json/],
      [["merge", dir, "--answers", path.join(dir, "没有.json")], /没有这个文件/],
      [["merge", path.join(dir, "没有")], /没有找到文件或目录/],
      [["issue", "--period", "2022Q1", "--out", path.join(dir, "占位")], /占位/],
    ] as const) {
      const { status, stdout, stderr } = run(...words);
      expect(status).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(run("verify").status).toBe(0);
  });
});

describe("beside an open window", () => {
  it("reads, and refuses to write by name", () => {
    ready();
    const store = openStore({ dataDir: path.join(dir, "data"), now: () => new Date(), holder: "桌面窗口" });
    expect(run("periods").status).toBe(0);
    const refused = enter("--value", "68.9");
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("桌面窗口");
    store.close();
  });
});
