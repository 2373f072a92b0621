import { describe, expect, it } from "vitest";
import type { Finding } from "../../shared/domain/checks.ts";
import { emptyRecord } from "../../shared/domain/form.ts";
import {
  type AnsweredFinding,
  attentionOf,
  inOrderOfAttention,
  moved,
  type ReviewedFigure,
  taskAttention,
} from "../../shared/domain/review.ts";
import { shareAsPrinted, valueAsPrinted } from "../../shared/text/review.ts";

const record = (value: number | null, remark: string | null = null) => ({
  ...emptyRecord,
  value,
  filling: "reported" as const,
  remark,
});
const jump: Finding = {
  code: "change_over_20",
  grade: "C",
  field: "value",
  details: { value: 90, reference: 60, comparedWith: "same_period_last_year", change: 0.5, limit: 0.2 },
};
const hint: Finding = {
  code: "same_as_last",
  grade: "D",
  field: "value",
  details: { value: 60, reference: 60, comparedWith: "previous" },
};
const figure = (more: Partial<ReviewedFigure>): ReviewedFigure => ({
  now: record(60),
  issued: record(60),
  findings: [],
  corrections: 0,
  optional: false,
  ...more,
});
const unanswered = (finding: Finding): AnsweredFinding => ({ finding, answer: null });

describe("what has to be looked at", () => {
  it.each<[string, Partial<ReviewedFigure>, string]>([
    ["a question nobody answered", { now: record(90), findings: [unanswered(jump)] }, "open"],
    [
      "one that the remark explains",
      { now: record(90, "新增两个项目投产"), findings: [unanswered(jump)] },
      "explained",
    ],
    ["one too short to explain", { now: record(90, "增加"), findings: [unanswered(jump)] }, "open"],
    [
      "one answered beside the figure",
      { findings: [{ finding: jump, answer: { reason: "口径调整所致" } }] },
      "explained",
    ],
    ["a hint alone", { findings: [unanswered(hint)] }, "quiet"],
    ["nothing said", { now: null }, "blank"],
    ["已填报 without a figure", { now: record(null) }, "blank"],
    ["a blank with its reason", { now: { ...record(null), filling: "not_obtained" } }, "changed"],
    ["nothing said where that is allowed", { now: null, issued: null, optional: true }, "quiet"],
    ["a figure reported twice", { corrections: 1 }, "corrected"],
    ["another figure than the form went out with", { now: record(61) }, "changed"],
    ["the figure the form went out with", {}, "quiet"],
    ["0, which is a figure", { now: record(0), issued: record(0) }, "quiet"],
  ])("%s", (_, more, attention) => {
    expect(attentionOf(figure(more))).toBe(attention);
  });

  it("comes first, the gravest question before all, else in the form's order", () => {
    const line = (name: string, attention: "open" | "blank" | "quiet", grade: "A" | "B" | "C" | null = null) => ({
      name,
      attention,
      grade,
    });
    const ordered = inOrderOfAttention([
      line("静", "quiet"),
      line("丙", "open", "C"),
      line("空一", "blank"),
      line("甲", "open", "A"),
      line("空二", "blank"),
    ]);
    expect(ordered.map(({ name }) => name)).toEqual(["甲", "丙", "空一", "空二", "静"]);
  });

  it("of a task: unsaid, asking for help, moved", () => {
    const said = { state: "推进中", done: "完成选址", problems: "", nextSteps: "", matters: "" } as const;
    expect(taskAttention(null, said)).toBe("blank");
    expect(taskAttention({ ...said, matters: "请协调用地指标" }, said)).toBe("open");
    expect(taskAttention({ ...said, done: "已开工" }, said)).toBe("changed");
    expect(taskAttention(said, said)).toBe("quiet");
    expect(taskAttention(said, null)).toBe("changed");
  });
});

describe("how a figure moved", () => {
  it("is told in its unit and as a share, without the noise of floating point", () => {
    expect(moved(0.3, 0.1)).toEqual({ difference: 0.2, share: 2 });
    expect(moved(-3, -2)).toEqual({ difference: -1, share: -0.5 });
    expect(moved(5, 0)).toEqual({ difference: 5, share: null });
    expect(moved(null, 1)).toBeNull();
  });

  it("and printed with its sign", () => {
    expect([0.265, -0.03, 0, null].map(shareAsPrinted)).toEqual(["+26.5%", "−3.0%", "0.0%", ""]);
    expect(valueAsPrinted(record(489.55), { decimals: 1 })).toBe("489.55");
    expect(valueAsPrinted({ ...record(null), filling: "not_obtained" }, { decimals: 1 })).toBe("未取得");
    expect(valueAsPrinted(null, { decimals: 1 })).toBe("未报");
  });
});
