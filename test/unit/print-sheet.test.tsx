import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SheetPage } from "../../renderer/print/sheet.tsx";
import type { Sheet, SheetCell } from "../../shared/contract/sheets.ts";

const cell = (text: string, kind: SheetCell["kind"], marks: number[] = []): SheetCell => ({ text, kind, marks });

const columns = [
  { key: "name", head: ["指标名称"], widthMm: 43 },
  { key: "current", head: ["本期", "累计"], widthMm: 16.6 },
  { key: "verdict", head: ["进展评价"], widthMm: 24.4 },
  { key: "remark", head: ["备注"], widthMm: null },
];

function sheetWith(rows: SheetCell[][], more: Partial<Sheet> = {}): Sheet {
  return {
    kind: "main-indicators",
    formVersion: "JS-P01·第1版",
    orientation: "landscape",
    title: "主要指标进展情况表",
    subtitle: "（截至2022年3月底）",
    tableNumber: "监测表1",
    confidentiality: "内部资料",
    info: ["依据：金政〔2021〕24号"],
    demo: false,
    sections: [{ title: "", columns, rows }],
    empty: "本表无可列项目。",
    closing: [],
    signature: ["单位负责人：", "制表日期："].map((label) => ({ label, text: "" })),
    summary: "汇总文字。",
    legend: "▼滞后于预期　—：无此项",
    notes: ["甲。", "乙。"],
    verification: "7C3E-04B9",
    ...more,
  };
}

const row = (name: string): SheetCell[] => [
  cell(name, "text"),
  cell("68.9", "number", [1]),
  cell("▼滞后于预期", "verdict"),
  cell("", "word", [1, 2]),
];

const draw = (sheet: Sheet) => renderToStaticMarkup(<SheetPage sheet={sheet} />);

/** Inner markup of the only element of that class. */
function tail(markup: string): string {
  return markup.slice(markup.indexOf('<tbody class="tail">'), markup.lastIndexOf("</tbody>"));
}

describe("printed sheet", () => {
  it("keeps the last two rows and the signatures in one group", () => {
    const markup = draw(sheetWith(["一", "二", "三", "四"].map(row)));
    const group = tail(markup);
    expect(["三", "四", "单位负责人："].every((text) => group.includes(`>${text}<`))).toBe(true);
    expect(group).not.toContain(">二<");
    expect(markup.indexOf(">二<")).toBeLessThan(markup.indexOf('<tbody class="tail">'));
    expect(group.match(/class="last"/g)).toHaveLength(1);
  });

  it("groups a single row with the signatures and leaves no empty table body", () => {
    const markup = draw(sheetWith([row("一")]));
    expect(markup.match(/<tbody/g)).toHaveLength(1);
    expect(tail(markup)).toContain(">一<");
  });

  it("holds summary and a few notes to the signatures, and lets many notes run over the page", () => {
    const many = Array.from({ length: 30 }, (_, index) => `注${index + 1}。`);
    expect(tail(draw(sheetWith([row("一")])))).toContain("①甲。");
    expect(tail(draw(sheetWith([row("一")], { notes: many })))).not.toContain("①注1。");
    expect(tail(draw(sheetWith([row("一")], { notes: many })))).toContain("汇总文字。");
    expect(draw(sheetWith([row("一")], { notes: many }))).toContain("①注1。");
  });

  it("is a whole page without rows: heads, a sentence, signatures", () => {
    const markup = draw(sheetWith([], { legend: "", notes: [] }));
    expect(markup).toContain("本表无可列项目");
    expect(markup).toContain("进展评价");
    expect(tail(markup)).toContain("单位负责人：");
    expect(markup).not.toContain("<ol");
  });

  it("repeats heads by a table head with column scopes", () => {
    expect(
      draw(sheetWith([row("一")]))
        .match(/<thead>.*?<\/thead>/)?.[0]
        .match(/<th scope="col">/g),
    ).toHaveLength(4);
  });

  it("draws marks as superscripts at figures, and as text under 备注", () => {
    const markup = draw(sheetWith([row("一")]));
    expect(markup).toContain("68.9<sup>①</sup>");
    expect(markup).toContain('<td class="remark"><span>①</span><span>②</span></td>');
    expect(markup).toContain("<li>①甲。</li><li>②乙。</li>");
  });

  it("numbers notes beyond the circled signs that every font has", () => {
    const notes = Array.from({ length: 20 }, (_, index) => `注${index + 1}。`);
    const markup = draw(sheetWith([[cell("一", "text"), cell("1", "number", [19])]], { notes }));
    expect(markup).toContain("⑱注18。");
    expect(markup).toContain("(19)注19。");
    expect(markup).toContain("<sup>(19)</sup>");
  });

  it("says a verdict by shape and word", () => {
    expect(draw(sheetWith([row("一")]))).toContain('<td class="verdict"><i>▼</i>滞后于预期</td>');
  });

  it("sets a figure too wide for its column smaller instead of letting it run out", () => {
    const markup = draw(sheetWith([[cell("一", "text"), cell("12345.678", "number")]]));
    expect(markup).toContain('<td class="number small">12345.678</td>');
  });

  it("marks demo data, and only demo data", () => {
    expect(draw(sheetWith([row("一")], { demo: true }))).toContain("演示数据");
    expect(draw(sheetWith([row("一")]))).not.toContain("演示数据");
  });

  it("keeps rows that a cell binds together in one group that is not broken", () => {
    const bound = [
      [{ ...cell("任务甲", "text"), rowSpan: 2 }, cell("1", "number"), cell("—", "nil"), cell("—", "nil")],
      [cell("2", "number"), cell("—", "nil"), cell("—", "nil")],
    ];
    const markup = draw(sheetWith([...bound, row("乙"), row("丙")]));
    const whole = /<tbody class="whole">.*?<\/tbody>/.exec(markup)?.[0] ?? "";
    expect(whole).toContain('rowSpan="2"');
    expect(whole.match(/<tr/g)).toHaveLength(2);
    expect(tail(draw(sheetWith([row("乙"), ...bound])))).toContain("任务甲");
    expect(tail(draw(sheetWith([row("乙"), ...bound])))).not.toContain(">乙<");
  });

  it("draws one table after another; the signatures hold to the last", () => {
    const sections = ["一、指标", "二、任务"].map((title) => ({ title, columns, rows: [row(title.slice(2))] }));
    const markup = draw(sheetWith([], { sections }));
    expect(markup.match(/<table/g)).toHaveLength(2);
    expect(markup.match(/class="signers"/g)).toHaveLength(1);
    expect(tail(markup)).toContain(">任务<");
    expect(tail(markup)).not.toContain(">指标<");
  });

  it("takes everything as text", () => {
    expect(draw(sheetWith([row("<img src=x>")]))).toContain("&lt;img src=x&gt;");
  });
});
