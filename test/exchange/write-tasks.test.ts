/** The sheet 任务填报, and which sheets a workbook has. */
import { beforeAll, describe, expect, it } from "vitest";
import { read, utils, type WorkBook } from "xlsx";
import { metaFromRows, metaSheetName } from "../../electron/exchange/layout/identity.ts";
import { guideSheetName, indicatorSheetName } from "../../electron/exchange/layout/indicator-sheet.ts";
import { taskColumns, taskSheetName } from "../../electron/exchange/layout/task-sheet.ts";
import { writeWorkbook } from "../../electron/exchange/write/index.ts";
import { defaultCheckSettings } from "../../shared/domain/checks.ts";
import type { IssuedForm } from "../../shared/domain/form.ts";
import { taskFields } from "../../shared/domain/task-entry.ts";
import { taskStates } from "../../shared/domain/vocabulary.ts";
import { formWithTasks, sampleTask } from "./issued-tasks.ts";
import { sampleForm } from "./issued-workbook.ts";
import { type WrittenParts, writtenParts } from "./written-parts.ts";

interface Written {
  readonly parts: WrittenParts;
  readonly book: WorkBook;
}

async function written(form: IssuedForm): Promise<Written> {
  const bytes = await writeWorkbook(form);
  return { parts: writtenParts(bytes), book: read(bytes, { cellFormula: true }) };
}

const columns = taskColumns(2025);
const letterOf = (id: (typeof columns)[number]["id"]): string =>
  String.fromCharCode(66 + columns.findIndex((column) => column.id === id));
const valueAt = ({ book }: Written, address: string, sheet = taskSheetName) => book.Sheets[sheet]?.[address]?.v;

function rowOf(workbook: Written, column: string, text: string): number {
  const address = workbook.parts
    .addresses(taskSheetName)
    .find((each) => each.replace(/\d/g, "") === column && String(valueAt(workbook, each) ?? "").startsWith(text));
  if (!address) throw new Error(`nothing reads ${text} in column ${column}`);
  return Number(address.replace(/\D/g, ""));
}

function metaCells({ book }: Written) {
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[metaSheetName] ?? {}, { header: 1, defval: null });
  const found = metaFromRows(rows);
  if (!found) throw new Error("no meta");
  return found;
}

const guideText = ({ book }: Written): string =>
  utils
    .sheet_to_json<string[]>(book.Sheets[guideSheetName] ?? {}, { header: 1 })
    .flat()
    .join("\n");

let issued: Written;
beforeAll(async () => {
  issued = await written(formWithTasks);
});

describe("which sheets there are", () => {
  it.each([
    ["both", formWithTasks, [guideSheetName, indicatorSheetName, taskSheetName]],
    ["lines only", sampleForm, [guideSheetName, indicatorSheetName]],
    ["tasks only", { ...formWithTasks, lines: [], corrections: [] }, [guideSheetName, taskSheetName]],
    ["an instruction on a line", { ...formWithTasks, tasks: [] }, [guideSheetName, indicatorSheetName, taskSheetName]],
  ])("%s", async (_, form, names) => {
    const workbook = await written(form);
    expect(workbook.parts.sheets.filter(({ state }) => state === "visible").map(({ name }) => name)).toEqual(names);
    for (const name of names.slice(1)) expect(workbook.parts.workbook).toContain(`'${name}'!$5:$5</definedName>`);
  });
});

describe("the sheet 任务填报", () => {
  it("opens exactly the cells a person fills in, tints them and lists each with its base", () => {
    const { look, addresses } = issued.parts;
    const open = addresses(taskSheetName).filter((address) => !look(taskSheetName, address).locked);
    const cells = metaCells(issued).meta.cells.filter(({ sheet }) => sheet === taskSheetName);
    expect(new Set(cells.map(({ cell }) => cell))).toEqual(new Set(open));
    // 落实情况 only where there is an instruction: on T1, and in two rows of their own.
    expect(cells).toHaveLength(3 * taskFields.length + 3);
    for (const address of open) {
      expect(look(taskSheetName, address), address).toMatchObject({ tinted: true, numFmt: "@" });
    }
    expect(metaCells(issued).checksumOk).toBe(true);
    const bases = Object.fromEntries(cells.filter(({ key }) => key === "T1").map(({ field, base }) => [field, base]));
    expect(bases).toEqual({
      state: "滞后",
      done: "=1+1 不是公式",
      problems: null,
      nextSteps: "-继续",
      matters: null,
      answer: null,
    });
    for (const { cell, base } of cells) expect(valueAt(issued, cell) ?? null, cell).toBe(base);
  });

  it("shows the instruction below its task, and the others in rows of their own", () => {
    const task = rowOf(issued, "A", "T1");
    expect(valueAt(issued, `${letterOf("name")}${task}`)).toBe(
      "“十百千”企业梯次培育计划T1\n【批示】张明（2022年3月5日）：请于二季度形成首份监测分析。",
    );
    const without = `${letterOf("answer")}${rowOf(issued, "A", "T2")}`;
    expect([valueAt(issued, without), issued.parts.look(taskSheetName, without).locked]).toEqual(["—", true]);
    const own = rowOf(issued, "A", "I2");
    expect(own).toBeGreaterThan(rowOf(issued, "B", "批示落实"));
    expect(valueAt(issued, `${letterOf("name")}${own}`)).toContain("地区生产总值\n【批示】李华");
    expect(valueAt(issued, `${letterOf("answer")}${own}`)).toBe("已专题研究");
  });

  it("writes — where nothing is set or was said", () => {
    const row = rowOf(issued, "A", "T2");
    const shown = (["target", "annualTarget", "previous"] as const).map((id) =>
      valueAt(issued, `${letterOf(id)}${row}`),
    );
    expect(shown).toEqual(["—", "—", "—"]);
  });

  it("counts the states and answers by formula, and has counted them already", () => {
    const cell = issued.book.Sheets[taskSheetName]?.[`${letterOf("state")}${rowOf(issued, "B", "核对数")}`];
    expect(cell?.v).toBe("已填状态1项，共3项；已填落实情况1项，共3项");
    expect(cell?.f).toContain(`TRIM(${letterOf("state")}${rowOf(issued, "A", "T1")}:`);
  });

  it("asks once who filled it in: the second sheet repeats the first", async () => {
    const stamp = metaCells(issued).meta.cells.filter(({ key }) => key === "");
    expect(new Set(stamp.map(({ sheet }) => sheet))).toEqual(new Set([indicatorSheetName]));
    const repeated = Object.values(issued.book.Sheets[taskSheetName] ?? {}).filter((cell) =>
      String(cell?.f ?? "").includes(`'${indicatorSheetName}'!`),
    );
    expect(repeated.map(({ v }) => v ?? "")).toEqual(["王芳", "037163500000", ""]);
    const alone = await written({ ...formWithTasks, lines: [], corrections: [] });
    const typed = metaCells(alone).meta.cells.filter(({ key }) => key === "");
    expect(typed.map(({ sheet, field, base }) => [sheet, field, base])).toEqual([
      [taskSheetName, "contactName", "王芳"],
      [taskSheetName, "contactPhone", "037163500000"],
      [taskSheetName, "filledOn", null],
    ]);
  });

  it("helps within what Excel opens, and warns of a text over 300 characters", () => {
    const { attribute, validations } = issued.parts;
    const all = validations(taskSheetName);
    expect(all).toHaveLength(6);
    for (const xml of all) {
      for (const name of ["promptTitle", "errorTitle"]) expect(attribute(xml, name)?.length).toBeLessThanOrEqual(32);
      for (const name of ["prompt", "error"]) expect(attribute(xml, name)?.length).toBeLessThanOrEqual(255);
    }
    expect(all[0]).toContain(`"${taskStates.join(",")}"`);
    const lengths = all.slice(1);
    for (const xml of lengths) expect(xml).toMatch(/type="textLength".*<formula2>300<\/formula2>/s);
    for (const xml of lengths) expect(attribute(xml, "errorStyle")).toBe("warning");
  });

  it("shades a state not chosen, a delay not explained, an instruction not answered", () => {
    const xml = issued.parts.sheetXml(taskSheetName);
    const row = rowOf(issued, "A", "T1");
    const [state, problems, next, answer] = (["state", "problems", "nextSteps", "answer"] as const).map(letterOf);
    expect(xml).toContain(`sqref="${state}${row}:${state}${row + 2}"`);
    for (const column of [problems, next]) {
      expect(xml).toContain(`sqref="${column}${row}:${column}${row + 2}"`);
      expect(xml).toContain(`AND(TRIM(${state}${row})="滞后",LEN(TRIM(${column}${row}))=0)`);
    }
    const own = rowOf(issued, "A", "I2");
    expect(xml).toContain(`sqref="${answer}${row}:${answer}${row} ${answer}${own}:${answer}${own + 1}"`);
  });

  it("prints whole rows, the stamp never alone, the band never last on a page", async () => {
    for (let count = 1; count <= 14; count++) {
      const tasks = Array.from({ length: count }, (_, index) => sampleTask(`T${index}`));
      const workbook = await written({ ...formWithTasks, tasks });
      const breaks = workbook.parts.breaks(taskSheetName);
      const check = rowOf(workbook, "B", "核对数");
      const band = rowOf(workbook, "B", "批示落实");
      expect(breaks.at(-1) ?? 0, `${count} tasks`).toBeLessThan(check - 1);
      expect(breaks, `${count} tasks`).not.toContain(band);
    }
  });

  it("writes a long text small rather than cutting it off", async () => {
    const long = "部分企业研发费用归集不规范。".repeat(20);
    const current = { state: "滞后" as const, done: long, problems: long, nextSteps: "", matters: "" };
    const workbook = await written({ ...formWithTasks, tasks: [sampleTask("T1", { current })] });
    const row = rowOf(workbook, "A", "T1");
    expect(workbook.parts.height(taskSheetName, row)).toBeGreaterThan(300);
    const styleOf = (id: "problems" | "nextSteps") =>
      new RegExp(`<c r="${letterOf(id)}${row}" s="(\\d+)"`).exec(workbook.parts.sheetXml(taskSheetName))?.[1];
    expect(styleOf("problems")).not.toBe(styleOf("nextSteps"));
  });
});

describe("the guide", () => {
  it("speaks of what the form asks for, and of nothing else", async () => {
    expect(guideText(issued)).toMatch(/“任务填报”3项.*领导批示3件/s);
    const lines = guideText(await written(sampleForm));
    expect(lines).toContain("准强制：");
    expect(lines).not.toContain("任务");
    expect(guideText(await written({ ...formWithTasks, lines: [], corrections: [] }))).not.toMatch(/本期数|审核规则/);
  });

  it("gives the thresholds that the office has set, as the shades and the help do", async () => {
    const checks = { ...defaultCheckSettings, changeShare: 0.35, compositionTolerance: 0.5 };
    const workbook = await written({ ...formWithTasks, checks });
    expect(guideText(workbook)).toMatch(/变动超过35%/);
    expect(guideText(workbook)).toMatch(/与100相差超过0\.5/);
    const xml = workbook.parts.sheetXml(indicatorSheetName);
    expect(xml).toContain("&gt;0.35*ABS(");
    expect(xml).toContain("变动超过35%的写明原因");
    expect(guideText(workbook) + xml).not.toContain("20%");
  });
});
