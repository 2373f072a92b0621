/** Tasks that the office adds beside those of the 专栏: rules, refusals, and what the change log says of them. */
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseFile } from "../../electron/db/store.ts";
import type { TaskAddition } from "../../shared/contract/tasks.ts";
import { type AppError, type ErrorCode, type ErrorDetails, errorCodes } from "../../shared/domain/errors.ts";
import { errorText } from "../../shared/text/errors.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

const addition: TaskAddition = {
  plan: "14th",
  document: { title: "2022年区政府工作报告", documentNumber: "金政〔2022〕3号" },
  name: "河医立交提升改造",
  aim: "年底前建成通车",
  deadline: "2023",
  tags: ["公共服务能级"],
  lead: "zjj",
  support: ["cgj"],
};
const tasks = () => office.core.tasks;
const list = () => tasks().list("14th", null);
const first = () => {
  const [task] = list();
  if (!task) throw new Error("the plan has no task");
  return task;
};
const newest = () => office.core.app.changes(null, 50).filter((c, _, all) => c.operation === all[0]?.operation);

function refusal(work: () => unknown): { code: ErrorCode; details: ErrorDetails; text: string } {
  try {
    work();
  } catch (error) {
    const { code, details } = error as AppError;
    expect(errorCodes).toContain(code);
    return { code, details, text: errorText(code, details) };
  }
  throw new Error("was not refused");
}

describe("the list of tasks", () => {
  it("has every task of the plan with who leads it, where it is printed and how it is read", () => {
    expect(list()).toHaveLength(53);
    expect(first()).toMatchObject({ name: "“151”工程", box: 1, initials: "151gc", shipped: true, retiredFrom: null });
    expect(first().lead).toMatchObject({ name: "区科技局", suggested: true });
    expect(first().places[0]?.documentTitle).toContain("第十四个五年规划");
  });
});

describe("a task outside the 专栏", () => {
  it("is added after the plan's own, with its document, lead and supporters, in one operation of the log", () => {
    const added = tasks().add(addition);
    expect(added).toMatchObject({ code: "14-t0-1", box: 0, boxTitle: "其他重点任务", order: 1, shipped: false });
    expect(added).toMatchObject({ name: addition.name, deadline: "2023", tags: ["公共服务能级"] });
    expect(added.lead).toMatchObject({ code: "zjj", suggested: false });
    expect(added.support.map(({ code }) => code)).toEqual(["cgj"]);
    expect(added.places).toMatchObject([{ documentTitle: "2022年区政府工作报告" }]);
    expect(list().at(-1)?.code).toBe(added.code);
    expect(new Set(newest().map(({ entity }) => entity))).toEqual(new Set(["document", "task", "assignment"]));
    expect(office.core.app.verify().log.ok).toBe(true);
  });

  it("names the same document once", () => {
    const before = tasks().documents().length;
    tasks().add(addition);
    tasks().add({ ...addition, name: "另一项任务" });
    expect(tasks().documents()).toHaveLength(before + 1);
    expect(tasks().documents()).toContainEqual(
      expect.objectContaining({ title: "2022年区政府工作报告", documentNumber: "金政〔2022〕3号" }),
    );
  });

  it("is judged with the plan's own once a period is asked for", () => {
    tasks().add(addition);
    const { tasks: judged } = office.core.progress.table("14th", "2022Q1");
    expect(judged.at(0)).toBeDefined();
    expect(judged.find(({ code }) => code === "14-t0-1")).toMatchObject({
      verdict: "not_assessed",
      reason: "no_state",
    });
  });

  it("is refused under a name that is there, and with an organisation that is not", () => {
    tasks().add(addition);
    expect(refusal(() => tasks().add(addition)).text).toContain("已有同名任务");
    expect(refusal(() => tasks().add({ ...addition, name: "乙", lead: "nobody" })).code).toBe("NOT_FOUND");
    expect(refusal(() => tasks().add({ ...addition, name: "丙", support: ["zjj"] })).text).toContain("不能同时");
    expect(list()).toHaveLength(54);
  });

  it("is changed field by field, with only what differs in the log", () => {
    const { code } = tasks().add(addition);
    const { plan: _, document: _document, ...fields } = addition;
    const edited = tasks().edit({ ...fields, code, aim: "2023年底前建成", support: ["sfj"], lead: null });
    expect(edited).toMatchObject({ aim: "2023年底前建成", lead: null });
    expect(edited.support.map((each) => each.code)).toEqual(["sfj"]);
    expect(
      newest()
        .map(({ entity, field }) => `${entity} ${field}`)
        .sort(),
    ).toEqual(["assignment organisation", "assignment organisation", "assignment organisation", "task aim"]);
  });

  it("is deleted with its assignments, and its code is not given again", () => {
    const { code } = tasks().add(addition);
    tasks().remove(code);
    expect(list()).toHaveLength(53);
    expect(office.core.catalog.get("14th").assignments.filter(({ item }) => item === code)).toEqual([]);
    expect(tasks().add(addition).code).toBe("14-t0-2");
  });
});

describe("a task of the 专栏", () => {
  it("may be renamed and dated, with what differs in the log", () => {
    const { code, tags, support } = first();
    const edited = tasks().edit({
      code,
      name: "“151”人才工程",
      aim: "改写",
      deadline: "2025",
      tags,
      lead: "kjj",
      support: support.map((s) => s.code),
    });
    expect(edited).toMatchObject({ name: "“151”人才工程", deadline: "2025", shipped: true });
    expect(
      newest()
        .map(({ field }) => field)
        .sort(),
    ).toEqual(["aim", "deadline", "name"]);
  });

  it("keeps its place as printed", () => {
    const { code, name, aim, deadline, tags } = first();
    const document = { title: "别的文件", documentNumber: "" };
    expect(
      refusal(() => tasks().edit({ code, name, aim, deadline, tags, lead: "kjj", support: [], document })).text,
    ).toContain("出处不能更改");
  });

  it("is not deleted, and neither is one that has quantities: what keeps it is said, and the way out", () => {
    const shipped = refusal(() => tasks().remove(first().code));
    expect(shipped.code).toBe("STILL_NEEDED");
    expect(shipped.text).toMatch(/“151”工程.*不能删除.*随规划目录装入.*停用/);

    const { code } = tasks().add(addition);
    const database = new Database(databaseFile(office.dataDir));
    database.prepare("UPDATE indicator SET task = ? WHERE code = '14-gdp'").run(code);
    database.close();
    expect(refusal(() => tasks().remove(code)).text).toContain("量化目标 1 项：地区生产总值");
    expect(list().find((task) => task.code === code)?.indicators).toEqual(["14-gdp"]);
  });
});

describe("retiring a task", () => {
  it("leaves it in the periods before, and out from then on, until it is brought back", () => {
    const { code } = first();
    const judged = (period: string) =>
      office.core.progress.table("14th", period).tasks.some((task) => task.code === code);
    expect(tasks().retire({ code, from: "2022Q3", reason: "并入其他任务" })).toMatchObject({ retiredFrom: "2022Q3" });
    expect([judged("2022Q2"), judged("2022Q3")]).toEqual([true, false]);
    expect(list().find((task) => task.code === code)?.retiredReason).toBe("并入其他任务");
    expect(refusal(() => tasks().retire({ code, from: "2022Q4", reason: "再停" })).text).toContain("已经停用");
    expect(tasks().bringBack(code)).toMatchObject({ retiredFrom: null, retiredReason: "" });
    expect(judged("2022Q3")).toBe(true);
    expect(refusal(() => tasks().bringBack(code)).text).toContain("没有停用");
  });

  it("is refused from a period that is closed", () => {
    office.core.periods.open("2022Q1", null);
    office.core.periods.close("2022Q1");
    const { code, details } = refusal(() => tasks().retire({ code: first().code, from: "2022Q1", reason: "不做了" }));
    expect([code, details["field"]]).toEqual(["INVALID", "停用填报期"]);
    expect(tasks().retire({ code: first().code, from: "2022Q2", reason: "不做了" }).retiredFrom).toBe("2022Q2");
  });
});

describe("a department", () => {
  it("looks at tasks, and changes none", async () => {
    await office.close();
    office = openOffice({ door: "browser", createIfMissing: false });
    office.core.app.setup({ role: "department", organisation: "kjj", name: "赵敏", section: "" });
    expect(list()).toHaveLength(53);
    const code = first().code;
    for (const work of [
      () => tasks().add(addition),
      () => tasks().retire({ code, from: "2022Q2", reason: "不做了" }),
      () => tasks().edit({ ...addition, document: undefined, code, name: "改名" }),
    ])
      expect(refusal(work).code).toBe("FORBIDDEN");
    expect(list()).toHaveLength(53);
  });
});
