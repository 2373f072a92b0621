import { describe, expect, it } from "vitest";
import { readForm } from "../../electron/exchange/read/read-form.ts";
import { isIdentity, recognise } from "../../electron/exchange/read/recognise.ts";
import type { TaskEntryField } from "../../shared/domain/task-entry.ts";
import type { ReturnedForm } from "../../shared/merge/returned-form.ts";
import { tableOf } from "./edited-table.ts";
import { fillIn, type Rows, type Saving, type Sheet, saveWorkbook, sheetRows } from "./issued-workbook.ts";
import { fillTaskRows, firstTask, taskColumn, taskForm, taskRows } from "./task-rows.ts";

function returned(
  sheet: Partial<Sheet> & { readonly rows: Rows },
  saving: Saving = {},
  name = "任务填报",
): ReturnedForm {
  const bytes = saveWorkbook(taskForm, sheetRows(taskForm), { ...saving, more: { [name]: sheet } });
  const table = tableOf(bytes);
  const identity = recognise(table);
  if (!isIdentity(identity)) throw new Error(identity.code);
  const read = readForm(table, identity, taskForm);
  if ("code" in read) throw new Error(read.code);
  return read;
}

const filled = () =>
  fillTaskRows(taskForm, {
    T0000001: {
      state: "推进中",
      done: "  新增高新技术企业 42 家\r\n其中规上 9 家  ",
      problems: "无",
      answer: "已按月报进度",
    },
    T0000003: { state: "滞后", done: "开工 3 个小区" },
    I0000001: { answer: "一季度已采取稳增长措施" },
  });
const rowOf = (rows: Rows, key: string) => rows.findIndex((row) => row[0] === key);
const taskOf = (form: ReturnedForm, key: string) => form.tasks.find((task) => task.key === key);
const said = (form: ReturnedForm, key: string, field: TaskEntryField) => taskOf(form, key)?.cells[field]?.value;
const codes = (form: ReturnedForm) => form.notes.map(({ code }) => code);

describe("a filled 任务填报", () => {
  it("gives back what was said, text whole and trimmed, and only where the form asks", () => {
    const form = returned({ rows: filled() });
    const [first] = form.tasks;
    expect(first).toMatchObject({ key: "T0000001", foundBy: "key", item: "t1", instruction: 7 });
    expect(Object.entries(first?.cells ?? {}).map(([field, { cell, value }]) => [field, cell, value])).toEqual([
      ["state", "H5", "推进中"],
      ["done", "I5", "新增高新技术企业 42 家\n其中规上 9 家"],
      ["problems", "J5", "无"],
      ["nextSteps", "K5", null],
      ["matters", "L5", null],
      ["answer", "M5", "已按月报进度"],
    ]);
    expect(taskOf(form, "T0000003")?.cells.answer).toBeUndefined();
    expect(taskOf(form, "I0000001")).toMatchObject({
      item: "gdp",
      instruction: 8,
      cells: { answer: { value: "一季度已采取稳增长措施" } },
    });
    expect(Object.keys(taskOf(form, "I0000001")?.cells ?? {})).toEqual(["answer"]);
    expect(form.notes).toEqual([]);
    expect(form.lines).toHaveLength(4);
  });

  it("as issued is said to be empty", () => {
    expect(codes(returned({ rows: taskRows(taskForm) }))).toEqual(["nothing_filled"]);
  });

  it.each([
    ["已完结", "已完成"],
    ["已完威", "已完成"],
    ["进展缓慢", "滞后"],
    ["正在推进", "推进中"],
    ["看情况", null],
  ])("asks what the state %j means: %j", (typed, state) => {
    const form = returned({ rows: fillTaskRows(taskForm, { T0000003: { state: typed } }) });
    expect(taskOf(form, "T0000003")?.cells.state).toMatchObject({
      value: state,
      raw: typed,
      doubt: { code: "option_unknown", handling: "ask", hasProposal: state !== null },
    });
  });

  it("takes a long text whole and says so; a stroke says nothing", () => {
    const long = "长".repeat(301);
    const form = returned({ rows: fillTaskRows(taskForm, { T0000003: { done: long, problems: "——" } }) });
    expect(taskOf(form, "T0000003")?.cells.done).toMatchObject({ value: long, notes: [{ code: "remark_too_long" }] });
    expect(said(form, "T0000003", "problems")).toBeNull();
  });
});

describe("rows of tasks", () => {
  it("are found by key when sorted, and the sheet by its heads wherever it stands", () => {
    const rows = filled();
    rows.splice(firstTask, 0, ...rows.splice(firstTask, 4).reverse());
    const form = returned({ rows }, {}, "Sheet2");
    expect(said(form, "T0000003", "done")).toBe("开工 3 个小区");
    expect(taskOf(form, "T0000001")?.cells.state).toMatchObject({ sheet: "Sheet2", cell: "H8" });
    expect(codes(form).sort()).toEqual(["rows_sorted", "sheet_renamed"]);
  });

  it("without key are found by name and place, or by a name that is there once; never guessed", () => {
    const rows = filled();
    for (const row of rows) row[0] = null;
    const smart = rows[firstTask + 1] ?? [];
    smart[taskColumn("place")] = "专栏一";
    const form = returned({ rows });
    expect(form.tasks.map(({ key, foundBy }) => [key, foundBy])).toEqual([
      ["T0000001", "name"],
      ["T0000002", "name"],
      ["T0000003", "name"],
      ["T0000004", "name"],
      ["I0000001", "name"],
      ["I0000002", "name"],
    ]);
    const same = rows[firstTask + 2] ?? [];
    same[taskColumn("place")] = "";
    expect(returned({ rows }).tasks.map(({ key }) => key)).not.toContain("T0000003");
  });

  it("with one key twice, another row's key or another form's key are refused", () => {
    const twice = filled();
    twice.splice(firstTask, 0, [...(twice[firstTask] ?? [])]);
    expect(taskOf(returned({ rows: twice }), "T0000001")).toBeUndefined();
    expect(codes(returned({ rows: twice }))).toContain("key_twice");

    const swapped = filled();
    const [a, b] = [swapped[firstTask] ?? [], swapped[firstTask + 1] ?? []];
    [a[0], b[0]] = [b[0] ?? null, a[0] ?? null];
    expect(returned({ rows: swapped }).tasks.map(({ key }) => key)).not.toContain("T0000001");
    expect(codes(returned({ rows: swapped })).filter((code) => code === "key_of_other_row")).toHaveLength(2);

    const foreign = filled();
    (foreign[firstTask] ?? [])[0] = "T9999999";
    expect(codes(returned({ rows: foreign }))).toEqual(["key_of_another_form", "row_missing"]);
  });

  it("are not cut off by what somebody wrote into them", () => {
    const rows = fillTaskRows(taskForm, {
      T0000001: { state: "推进中", done: "核对数无误" },
      T0000002: { problems: "批示落实需要时间" },
      T0000003: { state: "推进中" },
    });
    const form = returned({ rows });
    expect(said(form, "T0000001", "done")).toBe("核对数无误");
    expect(said(form, "T0000002", "problems")).toBe("批示落实需要时间");
    expect(said(form, "T0000003", "state")).toBe("推进中");
  });

  it("inserted, deleted and hidden are said", () => {
    const rows = filled();
    rows.splice(firstTask, 0, [null, null, null, "合计", null, null, null, null, "共4项"]);
    rows.splice(rowOf(rows, "T0000004"), 1);
    const form = returned({ rows, hiddenRows: [rowOf(rows, "T0000003")] });
    expect(form.notes.map(({ code }) => code).sort()).toEqual(["row_missing", "row_without_key", "rows_hidden"]);
    expect(said(form, "T0000003", "state")).toBe("滞后");
  });
});

describe("columns and cells of tasks", () => {
  it("are found by their heads when moved; one that is gone says nothing", () => {
    const moved = filled().map((row) => [...row.slice(0, 7), "备用", ...row.slice(7)]);
    const form = returned({ rows: moved });
    expect(taskOf(form, "T0000001")?.cells.state).toMatchObject({ cell: "I5", value: "推进中" });
    expect(form.notes).toMatchObject([{ code: "column_moved", details: { header: "状态", column: "I" } }]);
    const gone = filled().map((row) => row.filter((_, column) => column !== taskColumn("problems")));
    expect(taskOf(returned({ rows: gone }), "T0000001")?.cells.problems).toBeUndefined();
    expect(codes(returned({ rows: gone }))).toContain("column_missing");
  });

  it("changed outside the entry cells are ignored and said, an answer nobody asked for too", () => {
    const rows = filled();
    (rows[firstTask] ?? [])[taskColumn("target")] = "≥500家";
    (rows[firstTask + 1] ?? [])[taskColumn("answer")] = "已落实";
    expect(returned({ rows }).notes).toMatchObject([
      { code: "locked_changed", cell: "E5", details: { header: "量化目标", now: "≥500家" } },
      { code: "locked_changed", cell: "M6", details: { header: "落实情况(有批示的填)", now: "已落实" } },
    ]);
  });

  it("one text over two merged cells is asked about", () => {
    const form = returned({ rows: filled(), merges: ["I5:I6"] });
    expect(taskOf(form, "T0000001")?.cells.done?.doubt).toMatchObject({ code: "merged_cells" });
  });
});

describe("a workbook with one of its two sheets", () => {
  it("is a return of that part: nothing of the other counts as blank", () => {
    const tasksOnly = returned({ rows: filled() }, { lines: false });
    expect(tasksOnly).toMatchObject({ lines: [], corrections: [], contact: { name: "王芳" } });
    expect(tasksOnly.notes).toMatchObject([{ code: "sheet_missing", sheet: "指标填报" }]);

    const rows = fillIn(taskForm, { K0000001: { value: 489.5, filling: "已填报" } });
    const table = tableOf(saveWorkbook(taskForm, rows));
    const identity = recognise(table);
    const linesOnly = isIdentity(identity) ? readForm(table, identity, taskForm) : identity;
    expect(linesOnly).toMatchObject({ tasks: [], notes: [{ code: "sheet_missing", sheet: "任务填报" }] });
  });

  it("is recognised by the keys of its tasks alone", () => {
    const rows = filled().map((row) => row.map((cell) => (String(cell).includes("模板编号") ? null : cell)));
    const bytes = saveWorkbook(taskForm, [], {
      lines: false,
      meta: false,
      properties: false,
      more: { 任务填报: { rows } },
    });
    expect(recognise(tableOf(bytes))).toMatchObject({
      how: "keys",
      keys: expect.arrayContaining(["T0000001", "I0000002"]),
    });
  });
});
