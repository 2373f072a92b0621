import { describe, expect, it } from "vitest";
import { documentOf, draftOf, draftTroubles, fieldsOf } from "../../renderer/features/tasks/task-draft.ts";
import {
  type TaskFilters,
  taskFiltersOf,
  taskQueryOf,
  taskWaysOut,
  usualTaskFilters,
} from "../../renderer/features/tasks/task-filters.ts";
import type { Catalog } from "../../shared/contract/catalog.ts";
import type { Progress } from "../../shared/contract/progress.ts";
import type { TaskRow } from "../../shared/contract/tasks.ts";
import { taskStanding } from "../../shared/domain/task-standing.ts";
import { filteredTasks } from "../../shared/listings/task-filters.ts";
import { type TaskItem, taskItems } from "../../shared/listings/task-items.ts";

const { office, department } = usualTaskFilters;

const taskRow = (change: Partial<TaskRow> = {}): TaskRow => ({
  code: "14-t1-151",
  plan: "14th",
  box: 1,
  boxTitle: "创新发展六大工程",
  order: 101,
  name: "“151”工程",
  aim: "扶持领军型企业家",
  deadline: null,
  places: [{ document: "plan", documentTitle: "规划纲要" }],
  tags: ["创新引领能级"],
  indicators: [],
  retiredFrom: null,
  retiredReason: "",
  initials: "151gc",
  pinyin: "1 5 1 gong cheng",
  lead: { code: "kjj", name: "区科技局", suggested: true },
  support: [],
  shipped: true,
  ...change,
});
const item = (change: Partial<TaskItem> = {}): TaskItem => ({
  task: taskRow(),
  standing: "waiting",
  reason: "no_state",
  quantities: [],
  isRetired: false,
  ...change,
});
const bridge = item({
  standing: "late",
  task: taskRow({
    code: "14-t0-1",
    box: 0,
    boxTitle: "其他重点任务",
    name: "立交改造",
    pinyin: "li jiao gai zao",
    aim: "建成通车",
    tags: [],
    lead: { code: "zjj", name: "区住建局", suggested: false },
    support: [{ code: "kjj", name: "区科技局", suggested: false }],
  }),
});
const gone = item({
  isRetired: true,
  standing: null,
  task: taskRow({ code: "x", name: "旧任务", pinyin: "jiu ren wu" }),
});
const names = (items: readonly TaskItem[]) => items.map(({ task }) => task.name);

describe("the filters of 专栏任务", () => {
  it("come back from the address as they were put in", () => {
    const filters: TaskFilters = {
      text: "立交",
      box: 0,
      standing: "late",
      verdict: "behind",
      organisation: "kjj",
      goal: "创新引领能级",
      mine: false,
      retired: true,
      view: "bars",
    };
    for (const usual of [office, department])
      expect(taskFiltersOf(taskQueryOf(filters, usual).slice(1), usual)).toEqual(filters);
    expect(taskQueryOf(department, department)).toBe("");
    expect(taskFiltersOf("box=x&standing=asleep&verdict=&goal=1&mine=maybe", office)).toEqual(office);
  });

  it("find by pinyin, by aim, by 专栏, by standing, and by who leads or supports", () => {
    const found = (change: Partial<TaskFilters>, usual = office, own = "") =>
      names(filteredTasks([item(), bridge, gone], { ...usual, ...change }, own));
    expect(found({ text: "ljgz" })).toEqual(["立交改造"]);
    expect(found({ text: "通车" })).toEqual(["立交改造"]);
    expect(found({ box: 0 })).toEqual(["立交改造"]);
    expect(found({ standing: "late" })).toEqual(["立交改造"]);
    expect(found({ organisation: "kjj" })).toEqual(["“151”工程", "立交改造"]);
    expect(found({}, department, "zjj")).toEqual(["立交改造"]);
  });

  it("leave retired tasks out until they are asked for", () => {
    expect(names(filteredTasks([item(), gone], office, ""))).toEqual(["“151”工程"]);
    expect(names(filteredTasks([item(), gone], { ...office, retired: true }, ""))).toHaveLength(2);
  });

  it("say which single filter hides how much where nothing is left", () => {
    const ways = taskWaysOut([item(), bridge], { ...office, text: "151", box: 0 }, "");
    expect(ways.map(({ filter, count }) => [filter, count])).toEqual([
      ["text", 1],
      ["box", 1],
    ]);
  });
});

describe("how a task stands", () => {
  it("is what was said of it; a bad verdict of a quantity makes no late task", () => {
    expect(taskStanding({ verdict: "reached", reason: null })).toBe("done");
    expect(taskStanding({ verdict: "on_track", reason: null })).toBe("going");
    expect(taskStanding({ verdict: "missed", reason: null })).toBe("late");
    expect(taskStanding({ verdict: "not_assessed", reason: "adjusted" })).toBe("adjusted");
    expect(taskStanding({ verdict: "not_assessed", reason: "no_state" })).toBe("waiting");
  });

  it("is not said before a period is open, nor of a task that is not kept any more", () => {
    const catalog: Pick<Catalog, "indicators"> = { indicators: [] };
    const progress: Pick<Progress, "period" | "indicators" | "tasks"> = {
      period: "2022Q3",
      indicators: [],
      tasks: [{ code: "14-t1-151", state: null, name: "", verdict: "on_track", reason: null, counts: {} }],
    };
    const tasks = [taskRow(), taskRow({ code: "x", retiredFrom: "2022Q2" })];
    const shown = (known: typeof progress | null) =>
      taskItems(tasks, catalog, known).map(({ standing, isRetired }) => [standing, isRetired]);
    expect(shown(null)).toEqual([
      [null, false],
      [null, true],
    ]);
    expect(shown(progress)).toEqual([
      ["going", false],
      [null, true],
    ]);
  });
});

describe("the form of a task", () => {
  it("wants a name and a document, and a year where there is one", () => {
    const empty = draftOf(null);
    expect(Object.keys(draftTroubles(empty, false))).toEqual(["name", "document"]);
    const written = { ...empty, name: "立交改造", document: "other", deadline: "23年" };
    expect(Object.keys(draftTroubles(written, false))).toEqual(["deadline", "documentTitle"]);
    expect(draftTroubles({ ...written, deadline: "2023", documentTitle: "政府工作报告" }, false)).toEqual({});
  });

  it("does not take the lead for a supporter", () => {
    const draft = { ...draftOf(bridge.task), support: ["zjj"] };
    expect(draftTroubles(draft, false).support).toContain("不能同时");
  });

  it("sends what was typed: no year is none, a known document by its key", () => {
    const draft = draftOf(taskRow());
    expect(fieldsOf(draft)).toMatchObject({ deadline: null, lead: "kjj", support: [] });
    expect(documentOf(draft)).toEqual({ key: "plan" });
    expect(documentOf({ ...draft, document: "other", documentTitle: "报告", documentNumber: "3号" })).toEqual({
      title: "报告",
      documentNumber: "3号",
    });
  });
});
