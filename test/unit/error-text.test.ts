import { describe, expect, it } from "vitest";
import { type ErrorDetails, errorCodes } from "../../shared/domain/errors.ts";
import { errorText } from "../../shared/text/errors.ts";

describe("errorText", () => {
  it.each(errorCodes)("says %s in Chinese sentences, with and without details", (code) => {
    const known: ErrorDetails = {
      line: "财政总收入",
      period: "2022Q1",
      reason: "应写成 2022Q1",
      field: "本期数",
      text: "十亿",
    };
    for (const details of [{}, known]) {
      const text = errorText(code, details);
      expect(text).toMatch(/[\u4e00-\u9fff].*[。？]$/);
      expect(text).not.toMatch(/undefined|null|\bNaN\b|操作失败|。。|“”/);
      expect(text).not.toContain(code);
    }
  });

  it("quotes what was typed and names the unit when a figure is no number", () => {
    const text = errorText("NOT_A_NUMBER", { line: "财政总收入", field: "本期数", text: "约36亿", unit: "亿元" });
    expect(text).toContain("财政总收入");
    expect(text).toContain("“约36亿”");
    expect(text).toContain("亿元");
  });

  it("names a period as people do, not by its code", () => {
    expect(errorText("PERIOD_CLOSED", { period: "2022Q3", closedAt: null })).toMatch(/^2022年前三季度已关闭/);
  });

  it("lists every finding that blocks a value", () => {
    const text = errorText("CHECK_FAILED", {
      line: "三次产业结构",
      findings: ["合计为 99.5，应为 100", "第三产业缺数"],
    });
    expect(text).toContain("合计为 99.5，应为 100；第三产业缺数。");
  });

  it("names the lines and the tasks that keep a report from being submitted, each with what to do", () => {
    const of = (lines: string[], tasks: string[]) =>
      errorText("REPORT_INCOMPLETE", { organisation: "区人社局", lines, tasks });
    expect(of([], ["人力资源产业园"])).toBe(
      "区人社局还有任务没有选状态：人力资源产业园。请在“任务填报”中逐项选择后再提交。",
    );
    expect(of(["城镇新增就业（2021年）"], ["人力资源产业园"])).toMatch(
      /^区人社局还有指标没有填：.+。还有任务没有选状态：.+。$/,
    );
  });

  it("keeps 0 as a value when someone else has changed the line to it", () => {
    expect(errorText("CHANGED_MEANWHILE", { line: "新增公园绿地面积", now: 0 })).toContain("现在是 0。");
  });

  it("gives the number by which an internal failure can be found in the log", () => {
    expect(errorText("INTERNAL", { request: "a1b2" })).toContain("编号 a1b2");
  });
});
