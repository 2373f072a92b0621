/** What is typed about a line and its target, read without changing anything that was not touched. */
import { describe, expect, it } from "vitest";
import { draftOfLine, readLine } from "../../renderer/features/lines/line-draft.ts";
import { currentTarget, isPending } from "../../renderer/features/lines/new-line.ts";
import { readTarget, type TargetDraft } from "../../renderer/features/lines/target-draft.ts";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import { countsUntil } from "../../shared/domain/target-version.ts";

const lines = shippedCatalogue.indicators.map(({ targets: _, ...line }) => line);
const line = (code: string) => {
  const found = lines.find((each) => each.code === code);
  if (!found) throw new Error(`no line ${code}`);
  return found;
};

describe("a line in its form", () => {
  it("comes back as it was, for every shipped line", () => {
    for (const each of lines) expect(readLine(draftOfLine(each))).toEqual({ line: each, wrong: {} });
  });

  it("keeps a note of several paragraphs in one piece", () => {
    const notes = ["第一条\n接着说", "第二条"];
    expect(readLine(draftOfLine({ ...line("14-gdp"), notes })).line?.notes).toEqual(notes);
  });

  it("reads 0 as a value and a blank as none", () => {
    const draft = draftOfLine(line("14-gdp"));
    expect(readLine({ ...draft, baselineValue: "0", baselineText: "0" }).line?.baseline.value).toBe(0);
    expect(readLine({ ...draft, baselineValue: "" }).line?.baseline.value).toBeNull();
  });

  it.each([
    ["baseline.value", { baselineValue: "约1807" }],
    ["decimals", { decimals: "7" }],
    ["decimals", { decimals: "" }],
    ["code", { code: "GDP" }],
    ["name", { name: " " }],
    ["places", { places: [{ document: "", chapter: "", section: "", table: "", row: "" }] }],
    ["comparableBaseline.value", { comparableValue: "7.5" }],
    ["parts.0.name", { parts: [{ name: "", baseline: "1", target: "1" }] }],
  ])("says at %s what is wrong", (field, change) => {
    const { line: read, wrong } = readLine({ ...draftOfLine(line("14-gdp")), ...change });
    expect(read).toBeNull();
    expect(wrong[field]).toMatch(/。$/);
  });
});

const target: TargetDraft = {
  kind: "value",
  year: "2025",
  operator: "≥",
  value: "85",
  lower: "",
  upper: "",
  text: null,
  wording: "",
  authority: "市下达",
  documentNumber: "郑环〔2022〕5号",
  effectiveOn: "2022-05-01",
  note: "",
  reason: "市里下达了目标值",
  corrects: null,
};

describe("a target in its form", () => {
  it("has the figures as its text until another is written", () => {
    expect(readTarget(target, "%").target).toMatchObject({ value: 85, text: "85", year: 2025, lower: null });
    expect(readTarget({ ...target, text: "85%以上" }, "%").target?.text).toBe("85%以上");
    const range = { ...target, kind: "range", lower: "10", upper: "15" } as const;
    expect(readTarget(range, "%").target).toMatchObject({
      operator: "range",
      value: null,
      lower: 10,
      upper: 15,
      text: "10—15",
    });
  });

  it("has no value while it is still to be handed down, and no year where the document sets none", () => {
    const pending = { ...target, kind: "pending", text: "另行下达", year: "" } as const;
    expect(readTarget(pending, "%").target).toMatchObject({ value: null, year: null, text: "另行下达" });
  });

  it.each([
    ["value", { value: "八十五" }],
    ["value", { value: "" }],
    ["upper", { kind: "range" as const, lower: "15", upper: "10" }],
    ["text", { kind: "pending" as const }],
    ["documentNumber", { documentNumber: " " }],
    ["effectiveOn", { effectiveOn: "" }],
    ["reason", { reason: "市里下达" }],
    ["corrects", { authority: "文字更正" as const }],
    ["year", { year: "20225" }],
  ])("says at %s what is wrong", (field, change) => {
    const read = readTarget({ ...target, ...change }, "%");
    expect(read.target).toBeNull();
    expect(Object.keys(read.wrong)).toEqual([field]);
  });

  it("needs no reason as the first of a new line", () => {
    expect(readTarget({ ...target, reason: "", documentNumber: "" }, "%", true).target).not.toBeNull();
  });
});

describe("the versions of a target", () => {
  const version = (effectiveOn: string, value: number | null) => ({
    year: 2025,
    operator: "≥" as const,
    wording: "",
    value,
    lower: null,
    upper: null,
    text: String(value),
    authority: "市下达" as const,
    documentNumber: "",
    effectiveOn,
    note: "",
    reason: "",
  });
  const all = [version("2021-01-01", null), version("2022-05-01", 85), version("2024-03-01", 88)];

  it("count until the day before the next takes effect", () => {
    expect(all.map((each) => countsUntil(each, all))).toEqual(["2022-04-30", "2024-02-29", null]);
  });

  it("are pending only while the one that counts today has no value", () => {
    const at = (day: string) => isPending({ basis: "ratio" }, currentTarget({ targets: all }, day));
    expect([at("2022-04-30"), at("2022-05-01"), at("2020-01-01")]).toEqual([true, false, true]);
    expect(isPending({ basis: "milestone" }, version("2021-01-01", null))).toBe(false);
  });
});
