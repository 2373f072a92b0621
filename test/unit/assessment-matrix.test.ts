/** The matrix of 考核 on screen: lists pasted by name, and what is ready, questioned or wrong. */
import { expect, it } from "vitest";
import { namedPaste } from "../../renderer/components/report-grid/named-paste.ts";
import { draftChanges, matrixModel } from "../../renderer/features/assessment/matrix-model.ts";
import { exampleScheme } from "../../seeds/assessment-example.ts";
import type { Matrix } from "../../shared/contract/assessment.ts";
import { defaultCheckSettings } from "../../shared/domain/checks.ts";

const lines = exampleScheme.lines.filter(({ code }) => code === "rev");
const cell = (value: number, before: number) => ({
  line: "rev",
  current: { value, target: 10, filling: "reported" as const },
  previous: { value: before, target: 5, filling: "reported" as const },
  yearBefore: null,
});
const matrix: Matrix = {
  period: "2022Q2",
  label: "2022年上半年",
  state: "open",
  scheme: { name: "方案", example: true, version: 1 },
  providers: [{ code: "czj", name: "区财政局", lines: 1, lock: null }],
  checks: defaultCheckSettings,
  lines,
  rows: [
    { organisation: "a", name: "经八路街道", kind: "街道", names: ["经八路街道", "经八路"], cells: [cell(8, 4)] },
    { organisation: "b", name: "花园路街道", kind: "街道", names: ["花园路街道", "花园路"], cells: [cell(9, 4)] },
  ],
};
const named = matrix.rows.map(({ organisation, names }) => ({ key: organisation, names }));
const shown = matrixModel(matrix, lines, {}).model;

it("a list goes by its names, in any order; blanks leave what stands, strangers and a second row are named", () => {
  const pasted = namedPaste(
    named,
    shown,
    [
      ["单位", "目标", "完成"],
      ["花园路街道办事处", "", "9.5"],
      ["经八路", "11", "7"],
      ["花园路", "1", "1"],
      ["合计", "21", "16.5"],
    ],
    0,
  );
  expect(pasted?.changes.map(({ row, column, after }) => [row, column, after])).toEqual([
    ["b", "rev|value", "9.5"],
    ["a", "rev|target", "11"],
    ["a", "rev|value", "7"],
  ]);
  expect(pasted?.unmatched).toEqual(["花园路", "合计"]);
  const own = ["经八路", "11"];
  for (const stranger of ["3", "不适用", "约 3"])
    expect(namedPaste(named, shown, [["某单位", stranger], own], 0)?.unmatched, stranger).toEqual(["某单位"]);
  expect(namedPaste(named, shown, [["1", "2"]], 0)).toBeNull();
});

it("only what differs from what stands is a draft; a slip waits, what cannot be read is wrong", () => {
  const change = (row: string, after: string) =>
    draftChanges(matrix, [{ row, column: "rev|value", before: "", after }])[0];
  expect(change("a", "8")?.text).toBeUndefined();
  const drafts = (text: string) => {
    const made = change("a", text);
    return made ? { [made.key]: { value: text, expected: made.current } } : {};
  };
  const judged = (text: string) => matrixModel(matrix, lines, drafts(text)).judged;
  expect(judged("8.5")).toMatchObject({ ready: [{ value: "8.5", target: "10" }], questioned: [], wrong: 0 });
  expect(judged("85")).toMatchObject({ ready: [], questioned: [{ value: "85" }], wrong: 0 });
  expect(judged("")).toMatchObject({ ready: [], wrong: 1 });
});
