import { describe, expect, it } from "vitest";
import { workbookFileName } from "../../electron/exchange/write/index.ts";
import { sampleForm } from "./issued-workbook.ts";

const nameOf = (name: string, code = "stats"): string =>
  workbookFileName({ ...sampleForm, organisation: { ...sampleForm.organisation, name, code } });

describe("the file name", () => {
  it("says district, period, organisation and what it is", () => {
    expect(nameOf("区统计局")).toBe("金水区_2022Q1_区统计局_填报表.xlsx");
    expect(nameOf("国际金贸港（自贸区金水区块）")).toBe("金水区_2022Q1_国际金贸港（自贸区金水区块）_填报表.xlsx");
  });

  it.each([
    '甲"乙',
    "甲/乙\\丙",
    "a:b*c?d<e>f|g",
    "甲\n乙\t丙",
    "名称末尾有点...",
    " 前后有空格 ",
    "..",
    "字".repeat(300),
  ])("is one every Windows folder takes: %j", (name) => {
    const file = nameOf(name);
    expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
    expect(file).toMatch(/^金水区_2022Q1_[^ .].*[^ .]_填报表\.xlsx$/);
    expect(Buffer.byteLength(file)).toBeLessThan(255);
  });

  it("never is the same for two organisations", () => {
    expect(nameOf("甲:乙", "one")).not.toBe(nameOf("甲：乙", "two"));
    expect(nameOf("字".repeat(200), "one")).not.toBe(nameOf("字".repeat(201), "two"));
  });
});
