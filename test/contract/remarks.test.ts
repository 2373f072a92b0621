/** Task updates, comments and leaders' instructions, by the real services. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TaskUpdateInput } from "../../shared/contract/task-progress.ts";
import { type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
let office: Office;

beforeEach(() => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
});
afterEach(() => office.close());

const task = "14-t11-village";
const leader = "nyncj";

function update(more: Partial<TaskUpdateInput> = {}) {
  return office.core.taskProgress.save({
    task,
    organisation: leader,
    period,
    state: "推进中",
    done: "完成方案编制",
    problems: "",
    nextSteps: "启动建设",
    matters: "",
    ...more,
  });
}

describe("task updates", () => {
  it("are asked of whoever leads the task, with its quantities and what was said before", () => {
    const [line] = office.core.taskProgress.form(leader, period).filter((each) => each.task === task);
    expect(line).toMatchObject({ previous: null, current: null });
    expect(line?.name).not.toBe("");
    update();
    office.core.periods.open("2022Q2", null);
    const [next] = office.core.taskProgress.form(leader, "2022Q2").filter((each) => each.task === task);
    expect(next).toMatchObject({ previous: "推进中", current: null });
  });

  it("judge the task from then on, and make the report a draft", () => {
    update({ state: "滞后" });
    const { tasks } = office.core.progress.table("14th", period);
    expect(tasks.find(({ code }) => code === task)).toMatchObject({ state: "滞后", verdict: "behind" });
    expect(office.core.submissions.get({ organisation: leader, period }).state).toBe("draft");
    expect(
      office.core.progress.table("14th", "2021Q4").tasks.find(({ code }) => code === task)?.state,
      "nothing was known of it then",
    ).toBeNull();
  });

  it("never overwrite what somebody else has said meanwhile", () => {
    update();
    expect(() => update({ done: "另一种说法", expected: null })).toThrow(/CHANGED_MEANWHILE/);
    expect(office.core.taskProgress.timeline(task)).toHaveLength(1);
  });

  it("keep every quarter, newest first, and log each field", () => {
    update();
    update({ done: "完成方案编制并批复" });
    expect(office.core.taskProgress.timeline(task)).toMatchObject([{ period, done: "完成方案编制并批复" }]);
    const logged = office.core.app.changes(null, 20).filter(({ entity }) => entity === "task_update");
    expect(logged[0]).toMatchObject({ field: "done", after: JSON.stringify("完成方案编制并批复") });
  });

  it("are refused of a task that another organisation leads", () => {
    expect(() => update({ organisation: "czj" })).toThrow(/NOT_ASSIGNED/);
  });
});

describe("comments", () => {
  it("stand on a line or on one figure of it, and can be taken back", () => {
    const { remarks } = office.core;
    const comment = remarks.comment({
      item: "14-gdp",
      period,
      organisation: "tjj",
      dataPeriod: "2022Q1",
      text: "请核对增速口径",
    });
    expect(remarks.comments("14-gdp", null)).toMatchObject([{ organisationName: "区统计局", text: "请核对增速口径" }]);
    remarks.retractComment(comment.id);
    expect(remarks.comments("14-gdp", null)).toEqual([]);
  });
});

describe("a leader's instruction", () => {
  const instruct = () =>
    office.core.remarks.instruct({
      item: task,
      period,
      leader: "王区长",
      givenOn: "2022-04-01",
      text: "请于二季度前明确建设时序",
    });

  it("is to be answered by whoever leads the task, from its period on until it is settled", () => {
    const { id } = instruct();
    const asked = (organisation: string, at: string) =>
      office.core.remarks.instructions(null, organisation, at).map((each) => each.id);
    expect(asked(leader, period)).toEqual([id]);
    expect(asked("czj", period)).toEqual([]);
    office.core.periods.open("2022Q2", null);
    office.core.periods.open("2022Q3", null);
    expect(asked(leader, "2022Q2")).toEqual([id]);
    office.core.remarks.settle(id, "2022Q2");
    expect(asked(leader, "2022Q2")).toEqual([id]);
    expect(asked(leader, "2022Q3")).toEqual([]);
  });

  it("shows every answer beside it", () => {
    const { id } = instruct();
    office.core.remarks.answer({ instruction: id, organisation: leader, period, text: "已列入年度计划" });
    office.core.remarks.answer({ instruction: id, organisation: leader, period, text: "已列入年度计划，5月开工" });
    const [shown] = office.core.remarks.instructions(task, null, null);
    expect(shown?.answers).toMatchObject([
      { period, text: "已列入年度计划，5月开工", organisationName: "区农业农村局" },
    ]);
  });

  it("cannot be answered in the place of somebody else's", () => {
    const { id } = instruct();
    expect(() =>
      office.core.remarks.answer({ instruction: id, organisation: "czj", period, text: "不归我们" }),
    ).toThrow(/NOT_ASSIGNED/);
  });
});
