/** A form of an organisation that supplies figures of 四挂钩考核: three lines for six that are scored. */
import type { FormMatrix, MatrixLine } from "../../shared/domain/assessment/form-matrix.ts";
import type { SuppliedFigure } from "../../shared/domain/assessment/rules.ts";
import { usualRule } from "../../shared/domain/assessment/scheme.ts";
import type { IssuedForm } from "../../shared/domain/form.ts";
import { sampleForm } from "./issued-workbook.ts";

const line = (key: string, name: string, more: Partial<MatrixLine>): MatrixLine => ({
  key,
  code: key.toLowerCase(),
  name,
  unit: "亿元",
  decimals: 2,
  direction: "higher",
  rule: usualRule.completion,
  ...more,
});

const said = (value: number, target: number | null = null): SuppliedFigure => ({ value, target, filling: "reported" });

const names = ["经八路街道", "花园路街道", "人民路街道", "大石桥街道", "南阳路街道", "金水科教园区"];

export const sampleMatrix: FormMatrix = {
  lines: [
    line("KFAI", "固定资产投资", {}),
    line("KRETAIL", "限额以上社会消费品零售额增速", { unit: "%", decimals: 1, rule: usualRule.min_max }),
    line("KARCHIVE", "重点项目手续按期办结", { unit: "", decimals: 0, rule: usualRule.yes_no }),
  ],
  rows: names.map((name, index) => ({
    key: `KS${index + 1}`,
    organisation: `o${index + 1}`,
    name,
    kind: name.endsWith("街道") ? "街道" : "园区",
    cells: [
      { current: index === 0 ? said(4.5, 5) : null, previous: said(18.25 + index, 20) },
      { current: null, previous: said(6.5) },
      { current: null, previous: said(index % 2) },
    ],
  })),
};

export const formWithMatrix: IssuedForm = { ...sampleForm, matrix: sampleMatrix };
