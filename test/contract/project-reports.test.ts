/** 项目填报 typed on the screen: part of the organisation's report, by the rules of a returned workbook. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ProjectReportInput } from "../../shared/contract/projects.ts";
import { type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
const organisation = "kejiyuanqu";
let office: Office;
beforeEach(() => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
  office.core.projects.add({
    ...{ code: "P-001", name: "科创中心", organisation, industry: "", content: "", totalWan: 20_000, task: null },
    ...{ plannedStart: null, plannedFinish: null, stage: "拟开工", on: "2021-10-08", reason: "年初下达" },
  });
});
afterEach(() => office.close());

const save = (texts: ProjectReportInput["texts"], more: Partial<ProjectReportInput> = {}) =>
  office.core.projects.saveReport({ organisation, period, project: "P-001", texts, expected: null, ...more });
const view = () => office.core.submissions.get({ organisation, period });

describe("a project reported on the screen", () => {
  it("is kept as one operation of the report, its move dated with its reason", () => {
    expect(view().blankProjects).toEqual([{ project: "P-001", name: "科创中心" }]);
    const entry = save({
      ...{ yearDoneWan: "1,200", totalDoneWan: "1200", stage: "在建", stageOn: "2022年3月15日" },
      ...{ progress: "基础施工", remark: "取得施工许可，正式开工" },
    });
    expect(entry).toMatchObject({ yearDoneWan: 1200, stage: "在建", stageOn: "2022-03-15" });
    expect(office.core.projects.get("P-001", period).project).toMatchObject({
      ...{ stage: "在建", since: "2022-03-15", stageReason: "取得施工许可，正式开工", totalDoneWan: 1200 },
    });
    expect(view()).toMatchObject({ state: "draft", blankProjects: [] });
    const [change, ...others] = office.core.app.changes(null, 20).filter(({ kind }) => kind === "project");
    expect(others.some(({ operation }) => operation === change?.operation)).toBe(true);
    // It is the organisation's own word: a form issued now has it in its entry cells.
    const [asked] = office.core.forms.form(organisation, period).projects ?? [];
    expect(asked).toMatchObject({ given: [], current: { yearDoneWan: 1200, progress: "基础施工" } });
  });

  it("0 is an amount, and a word alone says why there is none", () => {
    save({ filling: "未取得" });
    expect(view().blankProjects).toEqual([]);
    expect(save({ yearDoneWan: "0" })).toMatchObject({ yearDoneWan: 0, filling: "reported" });
    save({ yearDoneWan: "", filling: "" });
    expect(view().blankProjects).toHaveLength(1);
  });

  it.each<[string, ProjectReportInput["texts"], string]>([
    ["a text for an amount", { yearDoneWan: "很多" }, "INVALID"],
    ["less than nothing", { totalDoneWan: "-5" }, "CHECK_FAILED"],
    ["more than the whole investment", { totalDoneWan: "21000" }, "REASON_REQUIRED"],
    ["an amount beside the word that there is none", { yearDoneWan: "5", filling: "无数据" }, "INVALID"],
    ["a move without a day", { stage: "在建" }, "INVALID"],
    ["a move in the future", { stage: "在建", stageOn: "2022-05-01" }, "INVALID"],
    ["a day without a move", { stageOn: "2022-03-01" }, "INVALID"],
    ["a move backwards without a word", { stage: "储备", stageOn: "2022-03-01" }, "REASON_REQUIRED"],
  ])("%s is refused, and nothing is kept", (_, texts, code) => {
    expect(() => save(texts)).toThrow(expect.objectContaining({ code }));
    expect(view()).toMatchObject({ state: "not_started", blankProjects: [{ project: "P-001" }] });
  });

  it("is taken with the reason a check asks for", () => {
    expect(save({ totalDoneWan: "21000", remark: "概算正在调整报批" })).toMatchObject({ totalDoneWan: 21_000 });
  });

  it("is refused where somebody else has said something meanwhile; a list that comes later is asked no more", () => {
    const before = save({ yearDoneWan: "100", totalDoneWan: "100" });
    save({ totalDoneWan: "150" });
    expect(() => save({ progress: "施工" }, { expected: before })).toThrow(
      expect.objectContaining({ code: "CHANGED_MEANWHILE" }),
    );
    office.core.projects.report({
      ...{ code: "P-001", month: "2022-03", yearPlanWan: null, yearDoneWan: 120, totalDoneWan: 150 },
      ...{ progress: "清单已报", problems: "", reason: "" },
    });
    const [asked] = office.core.forms.form(organisation, period).projects ?? [];
    // What the office has said since is not asked any more; what it only repeated still is the organisation's.
    expect(asked?.given).toEqual(["yearDoneWan", "progress"]);
  });

  it("is the organisation's own to change until its report is accepted", () => {
    save({ yearDoneWan: "100", totalDoneWan: "100" });
    for (const { indicator, dataPeriod } of view().blanks)
      office.core.entry.save({
        ...{ indicator, dataPeriod, organisation, period, value: "", filling: "nil", growth: "" },
        ...{ growthBasis: null, vintage: null, remark: "", reason: "" },
      } as never);
    for (const { task } of view().blankTasks)
      office.core.taskProgress.save({
        ...{ task, organisation, period, state: "推进中", done: "", problems: "", nextSteps: "", matters: "" },
      });
    office.core.submissions.submit({ organisation, period, nil: false });
    office.core.submissions.accept(period, [organisation]);
    expect(() => save({ totalDoneWan: "150" })).toThrow(expect.objectContaining({ code: "REPORT_ACCEPTED" }));
  });

  it("incomplete is no report: submitting names the projects", () => {
    expect(() => office.core.submissions.submit({ organisation, period, nil: false })).toThrow(
      expect.objectContaining({
        code: "REPORT_INCOMPLETE",
        details: expect.objectContaining({ projects: ["科创中心"] }),
      }),
    );
  });
});
