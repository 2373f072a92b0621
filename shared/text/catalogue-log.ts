/** Names of the catalogue's fields in the change log: of plans, lines, targets and documents. */
import { lineEditText } from "./lines.ts";
import { planEditText } from "./plans.ts";
import { targetEditText } from "./targets.ts";

const { fields: line } = lineEditText;
const { fields: plan } = planEditText;
const { fields: target } = targetEditText;

/** Also by their columns: a record that came or went whole is logged as its row. */
export const catalogueFieldWords: Readonly<Record<string, string>> = {
  // As the workbook's columns call them, nested ones too.
  ...line,
  title: plan.title,
  firstYear: plan.firstYear,
  first_year: plan.firstYear,
  lastYear: plan.lastYear,
  last_year: plan.lastYear,
  baselineYear: line["baseline.year"],
  baseline_year: line["baseline.year"],
  documentNumber: plan.documentNumber,
  document_number: plan.documentNumber,
  adoptedOn: plan.adoptedOn,
  adopted_on: plan.adoptedOn,
  date: "日期",
  position: line.order,
  availability_months: line.availabilityMonths,
  growth_unit: line.growthUnit,
  baseline: line["baseline.value"],
  baseline_value: line["baseline.value"],
  baselineText: line["baseline.text"],
  baseline_text: line["baseline.text"],
  baselineComparable: line["baseline.comparable"],
  baseline_comparable: line["baseline.comparable"],
  comparableValue: line["comparableBaseline.value"],
  comparable_value: line["comparableBaseline.value"],
  comparableYear: line["comparableBaseline.year"],
  comparable_year: line["comparableBaseline.year"],
  comparableNote: line["comparableBaseline.note"],
  comparable_note: line["comparableBaseline.note"],
  part_of: line.partOf,
  annual_of: line.annualOf,
  variants: "其他说法",
  retiredFrom: "停用自",
  retiredReason: "停用原因",
  withdrawReason: "撤销理由",
  year: target.year,
  operator: target.operator,
  lower: target.lower,
  upper: target.upper,
  text: target.text,
  wording: target.wording,
  authority: target.authority,
  effectiveOn: target.effectiveOn,
  effective_on: target.effectiveOn,
  note: target.note,
  isOffice: "主管单位",
  aliases: "曾用名",
  box: "专栏号",
  boxTitle: "专栏名称",
};
