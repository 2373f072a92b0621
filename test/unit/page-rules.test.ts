/** The pages that a set is laid out on. */
import { expect, it } from "vitest";
import { pageRules } from "../../renderer/print/page-rules.ts";
import { type Printed, usualPrint } from "../../shared/contract/printed.ts";

const sheet = {
  kind: "return-sheet",
  formVersion: "JS-P02",
  verification: "7C3E-04B9",
  orientation: "landscape",
  confidentiality: '内部"资料',
  demo: false,
} as unknown as Printed;
const letter = { kind: "reminder-notice", formVersion: "JS-P05", verification: "1", demo: true } as unknown as Printed;

it("every part has a page, a count and a code of its own", () => {
  const rules = [pageRules(sheet, 1, usualPrint), pageRules(letter, 2, usualPrint)];
  expect(rules[0]).toContain("@page part-1 {\n  size: A4 landscape;\n  margin: 28mm 18mm 16mm 18mm;");
  expect(rules[0]).toContain("counter(part-1)");
  expect(rules[0]).toContain("7C3E-04B9");
  expect(rules[1]).toContain("@page part-2 {\n  size: A4 portrait;");
  expect(rules[1]).toContain("@page part-2:left");
  expect(rules[1]).toContain("演示数据");
});

it("turns and enlarges the paper when asked to, with the margins of that way round", () => {
  const turned = pageRules(sheet, 1, { ...usualPrint, paper: "A3", orientation: "portrait" });
  expect(turned).toContain("size: A3 portrait;\n  margin: 25mm 18mm 18mm 28mm;");
});

it("takes every text as text", () => {
  expect(pageRules(sheet, 1, usualPrint)).toContain('content: "内部\\"资料"');
});

it("a wide table of a letter has columns as shares of the page across: its last column was cut off", () => {
  const report = {
    kind: "annual-analysis",
    formVersion: "JS-P09",
    verification: "1",
    confidentiality: "",
    demo: false,
    blocks: [{ type: "table", wide: true }],
  } as unknown as Printed;
  const rules = pageRules(report, 1, usualPrint);
  expect(rules).toMatch(/\.part-1 \{[^}]*--design-width: 156;/);
  expect(rules).toContain(".part-1 .wide { page: part-1-wide; --design-width: 261 }");
});
