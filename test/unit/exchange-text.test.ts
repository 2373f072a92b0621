import { describe, expect, it } from "vitest";
import { type CellCode, cellCodeHandling } from "../../shared/merge/cell-codes.ts";
import { fileReasons } from "../../shared/merge/file-reasons.ts";
import { type CellSubject, cellMessage, fileReasonMessage } from "../../shared/text/exchange.ts";

const subject = (code: CellCode, more: Partial<CellSubject> = {}): CellSubject => ({
  sheet: "指标填报",
  cell: "K5",
  name: "地区生产总值",
  unit: "亿元",
  raw: "4895000万元",
  base: null,
  ours: null,
  theirs: 489.5,
  code,
  details: {},
  ...more,
});

/** Left-hand words of 01 §1.11, traces of a missing detail, and our own codes. */
const unfit = /undefined|null|NaN|冲突|空表|认不出|打不开|填报员|撤销|基期|[a-z]+_[a-z]+/;

describe("messages about returned workbooks", () => {
  it("say where, what was filled in and what it comes to", () => {
    expect(cellMessage(subject("other_scale"))).toBe(
      "“指标填报”!K5 地区生产总值：填了“4895000万元”，本表单位是亿元，折合 489.5 亿元，请确认。",
    );
  });

  it("show both sides of a difference, with who changed ours", () => {
    const message = cellMessage(
      subject("changed_meanwhile", { base: 1807, ours: 1815, theirs: 1820, by: "李明", at: "4月12日" }),
    );
    expect(message).toContain("下发时为1807，报送 1820，库中现为 1815（李明 4月12日修改）");
  });

  it.each(Object.keys(cellCodeHandling) as CellCode[])(
    "%s is said in officials' words, with and without a proposal",
    (code) => {
      const details = {
        row: 5,
        rows: "5",
        key: "K1",
        name: "合计",
        header: "目标",
        issued: "1",
        now: "2",
        column: "L",
        printed: "本期数1项",
        count: 1,
        sum: 2,
        times: 2,
        length: 230,
        limit: 200,
        typed: "万元",
        value: 0.0265,
        raw: "2026年3月",
        files: 2,
        places: 3,
        file: "返回.xlsx",
        named: "区教育局",
        owner: "区统计局",
        total: "120",
        kind: "xls",
        parts: "其中项 123",
        reference: 489.5,
        comparedWith: "earlier_in_year",
        factor: 10_000,
        above: "财政总收入",
        from: "万元",
      };
      for (const theirs of [489.5, null]) {
        const message = cellMessage(subject(code, { theirs, details }));
        expect(message).toMatch(/^“指标填报”!K5 地区生产总值：.+[。？]$/s);
        expect(message).not.toMatch(unfit);
      }
    },
  );

  it.each(fileReasons)("a file that is %s gets a reason and something to do", (code) => {
    const message = fileReasonMessage(code, {
      limit: 100,
      bytes: 3e7,
      sheet: "台账",
      ratio: 900,
      one: "甲",
      other: "乙",
      issue: "JS",
      organisation: "某局",
      version: 2,
      current: 3,
      period: "一季度",
      expected: "上半年",
      name: "财政月报",
      names: "财政月报”“财政快报",
      added: "税收收入",
      missing: "",
    });
    expect(message).toMatch(/。$/);
    expect(message).not.toMatch(unfit);
  });
});
