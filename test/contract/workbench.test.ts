/** What waits for whoever is at work, and who reported when: over the real services. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const period = "2022Q1";
let office: Office;

beforeEach(() => {
  office = openOffice();
  office.core.periods.open(period, "2022-04-20");
});
afterEach(() => office.close());

const standingOf = (organisation: string, at = period) =>
  office.core.submissions
    .overTime("14th")
    .organisations.find(({ code }) => code === organisation)
    ?.cells.find((cell) => cell.period === at)?.standing;

describe("returns over time", () => {
  it("lists the same organisations as the register of each period", () => {
    office.core.periods.open("2022Q2", "2022-07-20");
    const { periods, organisations } = office.core.submissions.overTime("14th");
    expect(periods.map(({ code }) => code)).toEqual(["2022Q1", "2022Q2"]);
    for (const { code } of periods) {
      const asked = organisations.filter(({ cells }) => cells.some((cell) => cell.period === code));
      expect(asked.map((each) => each.code)).toEqual(
        office.core.forms.register(code).map(({ organisation }) => organisation),
      );
    }
  });

  it("says who has not reported, who reported late, and whose report came back; late stays late", () => {
    expect(standingOf("czj")).toBe("missing");
    office.setDate("2022-04-21");
    office.core.submissions.submit({ organisation: "czj", period, nil: true });
    expect(standingOf("czj")).toBe("late");
    office.core.submissions.return(period, ["czj"], "本季应有数据，请填报");
    expect(standingOf("czj")).toBe("returned");
    office.setDate("2022-04-19");
    office.core.submissions.submit({ organisation: "czj", period, nil: true });
    expect(standingOf("czj")).toBe("late");
  });

  it("shows an organisation that need not report as exempt", () => {
    office.core.dueExceptions.except({
      period,
      organisations: ["czj"],
      indicators: [],
      kind: "exempt",
      due: null,
      reason: "本年度没有此项业务",
    });
    expect(standingOf("czj")).toBe("exempt");
  });

  it("is empty before a period was ever opened, and knows nothing of planned ones", () => {
    office.core.periods.plan("14th", []);
    expect(office.core.submissions.overTime("14th").periods.map(({ code }) => code)).toEqual([period]);
    expect(office.core.submissions.overTime("13th")).toMatchObject({ periods: [], organisations: [] });
  });
});

describe("a figure revised in a later quarter", () => {
  const save = (in_: string, value: string) =>
    office.core.entry.save({
      organisation: "czj",
      period: in_,
      indicator: "14-fiscal-revenue",
      dataPeriod: "2021",
      value,
      growth: "",
      growthBasis: null,
      vintage: null,
      filling: null,
      remark: "",
      reason: "决算数据调整后的数",
    });

  it("is still among what its own quarter asked for", () => {
    const askedThen = () => office.core.submissions.get({ organisation: "czj", period }).asked;
    const before = askedThen();
    save(period, "262");
    office.core.periods.open("2022Q2", "2022-07-20");
    save("2022Q2", "262.4");
    expect(askedThen()).toBe(before);
  });

  it("counts as late where its own quarter never got it", () => {
    const own = () =>
      office.core.submissions.completeness(period).byOrganisation.find(({ code }) => code === "czj")?.counts;
    office.core.periods.open("2022Q2", "2022-07-20");
    office.setDate("2022-07-10");
    save("2022Q2", "262");
    expect(own()).toMatchObject({ answered: 1, onTime: 0 });
  });
});

describe("the office's desk", () => {
  const instruct = () =>
    office.core.remarks.instruct({
      item: "14-fiscal-revenue",
      period,
      leader: "王区长",
      givenOn: "2022-04-02",
      text: "请分析增收措施",
    });

  it("counts instructions by whether anybody has answered in the period, until they are settled", () => {
    const { id } = instruct();
    const count = () => office.core.workbench.office(period).instructions;
    expect(count()).toEqual({ unanswered: 1, answered: 0 });
    office.core.remarks.answer({ instruction: id, organisation: "czj", period, text: "已召开专题会研究" });
    expect(count()).toEqual({ unanswered: 0, answered: 1 });
    office.core.remarks.settle(id, period);
    expect(count()).toEqual({ unanswered: 0, answered: 0 });
  });

  it("shows what the district is to settle as last said, and not what was taken back", () => {
    const [line] = office.core.taskProgress.form("kjj", period);
    if (!line) throw new Error("the shipped catalogue gives this organisation a task");
    const said = { state: "滞后" as const, done: "", problems: "", nextSteps: "" };
    const save = (matters: string) =>
      office.core.taskProgress.save({ ...said, matters, task: line.task, organisation: "kjj", period });
    save("请协调用地指标");
    expect(office.core.workbench.office(period).matters).toMatchObject([
      { task: line.task, taskName: line.name, text: "请协调用地指标" },
    ]);
    save("");
    expect(office.core.workbench.office(period).matters).toEqual([]);
  });
});
