/** 四挂钩考核 as the office works with it: scheme, matrix, scores, 核对确认 and 申诉, closing, corrections. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Matrix, MatrixInput } from "../../shared/contract/assessment.ts";
import type { ErrorCode } from "../../shared/domain/errors.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
  office.core.periods.open("2022Q1", null);
});
afterEach(() => office.close());

const service = () => office.core.assessment;
const failsWith = (work: () => unknown, code: ErrorCode, said = ""): void => {
  try {
    work();
  } catch (error) {
    expect(error).toMatchObject({ code });
    expect(JSON.stringify(error)).toContain(said);
    return;
  }
  throw new Error(`went through, should be ${code}`);
};

function saveExample(year = 2022): void {
  service().saveScheme(service().scheme(year).draft, 0, "");
}

type Given = Readonly<Record<string, readonly [value: string, target?: string]>>;

/** One line: figures by organisation. */
function input(line: string, given: Given, more: Partial<MatrixInput> = {}, period = "2022Q1"): MatrixInput {
  const matrix = service().matrix(period);
  return {
    period,
    cells: Object.entries(given).map(([organisation, [value, target = ""]]) => ({
      line,
      organisation,
      value,
      target,
      expected: cellOf(matrix, line, organisation).current,
    })),
    source: "",
    reason: "",
    revision: false,
    ...more,
  };
}
const cellOf = (matrix: Matrix, line: string, organisation: string) => {
  const cell = matrix.rows.find((row) => row.organisation === organisation)?.cells.find((each) => each.line === line);
  if (!cell) throw new Error(`${line} ${organisation}`);
  return cell;
};
const save = (...given: Parameters<typeof input>) => service().saveMatrix(input(...given));
const standingOf = (organisation: string, period = "2022Q1") => {
  const found = service()
    .score(period)
    .assessment?.standings.find((each) => each.organisation === organisation);
  if (!found) throw new Error(organisation);
  return found;
};

describe("方案", () => {
  it("begins as the example, is kept in versions, and is never changed in place", () => {
    const before = service().scheme(2022);
    expect(before).toMatchObject({ current: null, draftFrom: "example", draft: { year: 2022, example: true } });
    saveExample();
    const mine = { ...service().scheme(2022).draft, example: false, name: "2022年考核方案" };
    failsWith(() => service().saveScheme(mine, 1, ""), "INVALID", "原因");
    failsWith(() => service().saveScheme(mine, 0, "区政府常务会议调整"), "CHANGED_MEANWHILE");
    const after = service().saveScheme(mine, 1, "区政府常务会议调整");
    expect(after.versions.map(({ version, scheme }) => [version, scheme.name])).toEqual([
      [2, "2022年考核方案"],
      [1, "四挂钩考核方案（示例）"],
    ]);
    expect(service().scheme(2023)).toMatchObject({ draftFrom: "year_before", draft: { name: "2022年考核方案" } });
  });
  it("is refused where the weights do not add up, or the scored would supply their own figures", () => {
    const { draft } = service().scheme(2022);
    const [first, ...others] = draft.lines;
    if (!first) throw new Error("the example has lines");
    failsWith(() => service().saveScheme({ ...draft, lines: others }, 0, ""), "INVALID", "应为 100");
    const own = { ...draft, lines: [{ ...first, provider: "jingbalu" }, ...others] };
    failsWith(() => service().saveScheme(own, 0, ""), "INVALID", "被考核单位自己报数");
  });
  it("a line with figures keeps its unit", () => {
    saveExample();
    save("rev", { jingbalu: ["9", "10"] });
    const { draft } = service().scheme(2022);
    const lines = draft.lines.map((line) => (line.code === "rev" ? { ...line, unit: "万元" } : line));
    failsWith(() => service().saveScheme({ ...draft, lines }, 1, "改用万元统计口径"), "INVALID", "单位不能改");
  });
});

describe("数据", () => {
  beforeEach(() => saveExample());
  it("holds all 21, and what is missing is said, not scored 0", () => {
    expect(service().matrix("2022Q1").rows).toHaveLength(21);
    expect(
      service()
        .matrix("2022Q1")
        .lines.some(({ code }) => code === "archive"),
    ).toBe(false);
    save("rev", { jingbalu: ["9", "10"], huayuanlu: ["0", "10"] });
    expect(standingOf("jingbalu")).toMatchObject({ total: 90, rank: 1, provisional: true });
    expect(standingOf("huayuanlu")).toMatchObject({ total: 0, rank: 2 });
    expect(standingOf("duling")).toMatchObject({ total: null, rank: null });
  });
  it("knows where each figure comes from, and why there is none", () => {
    const said = { source: "区财政局 2022年4月提供", reason: "市局尚未反馈核定数" };
    save("rev", { jingbalu: ["9", "10"], duling: ["未取得", "10"] }, said);
    const of = (organisation: string) => service().figureOrigins("2022Q1", organisation);
    const entered = { line: "rev", source: said.source, by: "命令行" };
    const [nine, none] = [
      { value: 9, target: 10, filling: "reported" },
      { value: null, target: 10, filling: "not_obtained" },
    ];
    expect(of("jingbalu")).toMatchObject([{ ...entered, figure: nine, reason: "" }]);
    expect(of("duling")).toMatchObject([{ ...entered, figure: none, reason: said.reason }]);
    expect(of("huayuanlu")).toEqual([]);
    // What stands: its correction has an origin of its own.
    save("rev", { duling: ["8", "10"] }, { source: "区财政局补报" });
    expect(of("duling")).toMatchObject([{ figure: { value: 8 }, source: "区财政局补报", reason: "" }]);
    // What answers a questioned figure is not why there is none of another.
    save("rev", { huayuanlu: ["900", "10"], renminlu: ["未取得", "10"] }, { reason: "已与区财政局逐笔核实" });
    expect(of("huayuanlu")).toMatchObject([{ figure: { value: 900 }, reason: "已与区财政局逐笔核实" }]);
    expect(of("renminlu")).toMatchObject([{ figure: { value: null }, reason: "" }]);
  });
  it("is kept whole or not at all, with the cell named", () => {
    failsWith(() => save("rev", { jingbalu: ["9", "10"], huayuanlu: ["—", "10"] }), "INVALID", "花园路街道");
    expect(cellOf(service().matrix("2022Q1"), "rev", "jingbalu").current).toBeNull();
  });
  it("never overwrites what another has entered meanwhile", () => {
    const stale = input("rev", { jingbalu: ["9", "10"] });
    save("rev", { jingbalu: ["8", "10"] });
    failsWith(() => service().saveMatrix(stale), "CHANGED_MEANWHILE", "经八路街道");
  });
  it("asks for a reason where a figure is likely a slip", () => {
    failsWith(() => save("rev", { jingbalu: ["90", "10"] }), "REASON_REQUIRED", "3 倍");
    expect(save("rev", { jingbalu: ["90", "10"] }, { reason: "一次性土地增值税入库" })).toEqual({ saved: 1 });
  });
  it("an entry can be taken back and brought back; what was changed since stays and is named", () => {
    save("rev", { jingbalu: ["9", "10"], huayuanlu: ["8", "10"] });
    save("rev", { huayuanlu: ["7", "10"] });
    const [, first] = service().entries("2022Q1");
    if (!first) throw new Error("two entries");
    const undone = service().undoEntry(first.operation);
    expect(undone).toEqual({ reversed: 1, kept: [{ line: "rev", organisation: "huayuanlu" }] });
    expect(standingOf("jingbalu").total).toBeNull();
    expect(standingOf("huayuanlu").total).toBe(70);
    expect(service().restoreEntry(first.operation)).toEqual({ reversed: 1, kept: [] });
    expect(standingOf("jingbalu").total).toBe(90);
    expect(office.core.app.verify().log.ok).toBe(true);
  });
});

describe("加扣分、核对确认、申诉", () => {
  beforeEach(() => {
    saveExample();
    save("rev", { jingbalu: ["9", "10"] });
  });
  it("加分 counts up to the cap, and needs a reason", () => {
    const given = { period: "2022Q1", organisation: "jingbalu", points: 8, basis: "" };
    failsWith(() => service().adjust({ ...given, reason: "好" }), "INVALID", "原因");
    const { id } = service().adjust({ ...given, reason: "获省级通报表扬" });
    expect(standingOf("jingbalu")).toMatchObject({ base: 90, adjusted: 5, total: 95 });
    service().withdrawAdjustment(id, "2022Q1");
    expect(standingOf("jingbalu").total).toBe(90);
  });
  it("a confirmation lapses when the figures change; an objection waits for its answer", () => {
    const stateNow = () =>
      service()
        .score("2022Q1")
        .confirmations.find(({ organisation }) => organisation === "jingbalu")?.state;
    expect(stateNow()).toBe("none");
    service().confirm("2022Q1", "jingbalu", "张三");
    expect(stateNow()).toBe("confirmed");
    save("rev", { jingbalu: ["8", "10"] });
    expect(stateNow()).toBe("lapsed");
    const { id } = service().object({
      period: "2022Q1",
      organisation: "jingbalu",
      line: "rev",
      text: "三月入库数没有算进来",
      person: "张三",
    });
    expect(stateNow()).toBe("objection");
    failsWith(() => service().confirm("2022Q1", "jingbalu", "张三"), "INVALID", "申诉");
    service().answer("2022Q1", id, true, "财政局核实后已补入三月数");
    expect(stateNow()).toBe("answered");
    failsWith(() => service().answer("2022Q1", id, true, "财政局核实后已补入三月数"), "INVALID", "答复过");
  });
});

describe("撤回登记", () => {
  beforeEach(() => {
    saveExample();
    save("rev", { jingbalu: ["9", "10"] });
  });
  const said = () => {
    const found = service()
      .score("2022Q1")
      .confirmations.find(({ organisation }) => organisation === "jingbalu");
    return [found?.state, found?.statements.map(({ kind, withdrawn }) => [kind, withdrawn?.reason ?? null])];
  };
  const object = () =>
    service().object({
      period: "2022Q1",
      organisation: "jingbalu",
      line: "rev",
      text: "三月入库数没有算进来",
      person: "张三",
    }).id;
  it("a mistaken confirmation is withdrawn for a reason, and stays to be seen", () => {
    const { id } = service().confirm("2022Q1", "jingbalu", "张三");
    failsWith(() => service().withdrawStatement("2022Q1", id, "错了"), "INVALID", "原因");
    service().withdrawStatement("2022Q1", id, "登记错了单位，应为经三路");
    expect(said()).toEqual(["none", [["confirmed", "登记错了单位，应为经三路"]]]);
    failsWith(() => service().withdrawStatement("2022Q1", id, "登记错了单位，应为经三路"), "NOT_FOUND");
    expect(office.core.app.verify().log.ok).toBe(true);
  });
  it("an objection is withdrawn after its answer is, and waits again in between", () => {
    const objection = object();
    const { id } = service().answer("2022Q1", objection, false, "经复核以财政决算为准");
    failsWith(() => service().withdrawStatement("2022Q1", objection, "单位来电撤回申诉"), "INVALID", "先撤回答复");
    service().withdrawStatement("2022Q1", id, "答复内容写错了单位");
    expect(said()[0]).toBe("objection");
    service().withdrawStatement("2022Q1", objection, "单位来电撤回申诉");
    expect(said()[0]).toBe("none");
  });
  it("closing says whose objections wait; after it they can be answered, and nothing else can be said", () => {
    const objection = object();
    expect(service().unanswered("2022Q1")).toMatchObject([
      { name: "经八路街道", lineName: "一般公共预算收入（税收部分）" },
    ]);
    office.core.periods.close("2022Q1");
    failsWith(() => service().confirm("2022Q1", "jingbalu", "张三"), "INVALID", "得分已经封存");
    failsWith(object, "INVALID", "得分已经封存");
    failsWith(() => service().withdrawStatement("2022Q1", objection, "单位来电撤回申诉"), "INVALID", "得分已经封存");
    service().answer("2022Q1", objection, true, "经复核采纳，按订正办理");
    expect(service().unanswered("2022Q1")).toEqual([]);
    expect(said()).toEqual([
      "answered",
      [
        ["objection", null],
        ["answer", null],
      ],
    ]);
  });
});

describe("关闭以后", () => {
  beforeEach(() => {
    saveExample();
    save("rev", { jingbalu: ["9", "10"], huayuanlu: ["8", "10"] });
    office.core.periods.close("2022Q1");
  });
  it("the score stays as it was; a correction needs reason and source and stands beside it", () => {
    failsWith(() => save("rev", { huayuanlu: ["10", "10"] }), "PERIOD_CLOSED");
    const why = { revision: true, reason: "财政局更正三月入库数", source: "" };
    failsWith(() => save("rev", { huayuanlu: ["10", "10"] }, why), "INVALID", "来源");
    save("rev", { huayuanlu: ["10", "10"] }, { ...why, source: "财政局函〔2022〕8号" });
    expect(service().score("2022Q1")).toMatchObject({ frozen: true, revised: ["huayuanlu"] });
    expect(standingOf("huayuanlu")).toMatchObject({ total: 80, rank: 2 });
    expect(cellOf(service().matrix("2022Q1"), "rev", "huayuanlu").current?.value).toBe(10);
  });
  it("a later version of the scheme changes no closed score", () => {
    const { draft } = service().scheme(2022);
    const lines = draft.lines.map((line) =>
      line.code === "rev" ? { ...line, rule: { kind: "completion" as const, cap: 100 } } : line,
    );
    service().saveScheme({ ...draft, lines, groups: "together" }, 1, "区政府常务会议调整");
    expect(service().score("2022Q1").assessment?.version).toBe(1);
    office.core.periods.open("2022Q2", null);
    expect(service().score("2022Q2").assessment?.version).toBe(2);
    // Ranked among all from now on: no movement against ranks among streets.
    expect(service().score("2022Q2").previous).toBeNull();
  });
  it("the next quarter tells who moved, the year is 暂计 until its last quarter", () => {
    office.core.periods.open("2022Q2", null);
    save("rev", { jingbalu: ["12", "20"], huayuanlu: ["19", "20"] }, {}, "2022Q2");
    const second = service().score("2022Q2");
    expect(second.previous).toMatchObject({ period: "2022Q1", ranks: { jingbalu: 1, huayuanlu: 2 } });
    expect(standingOf("huayuanlu", "2022Q2").rank).toBe(1);
    // (80×10% + 95×20%) ÷ 30%
    expect(standingOf("huayuanlu", "2022")).toMatchObject({ total: 90, provisional: true });
  });
});
