/** A sheet put behind those of a workbook, as a marked copy gets it. */
import type { AddedCell, AddedSheet } from "../../electron/exchange/patch/cell-patch.ts";

const heads = ["序号", "表名/单元格", "指标", "原填数", "核实事项", "修改建议", "单位回复"];

const cells = (style: AddedCell["style"], values: readonly (string | number | null)[]): AddedCell[] =>
  values.map((value) => ({ value, style }));

/** @param linkTo the sheet and cell the one line is about */
export const feedbackSheet = (linkTo: { readonly sheet: string; readonly cell: string }): AddedSheet => ({
  name: "数据核实反馈单",
  columnWidths: [7, 24, 18, 16, 34, 28, 26],
  rows: [
    { height: 32, cells: cells("title", ["数据核实反馈单", ...heads.slice(1).map(() => null)]) },
    { height: 20, cells: cells("note", ["请逐条核实，在“单位回复”中写明情况，4月15日前报回。"]) },
    { height: 26, cells: cells("head", heads) },
    {
      height: 48,
      cells: [
        { value: 1, style: "number" },
        { value: `${linkTo.sheet}!${linkTo.cell}`, style: "text", linkTo },
        ...cells("text", [
          "地区生产总值",
          "=4895000万元",
          "本表单位是亿元，折合 489.5 亿元，请确认。",
          "改为 489.5 <亿元>",
        ]),
        { value: null, style: "entry" },
      ],
    },
  ],
  merges: [
    [0, 0, 0, 6],
    [1, 0, 1, 6],
  ],
  headRows: [0, 2],
});
