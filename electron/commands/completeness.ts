/** completeness: 应报、实报、按时、缺报原因 of a period, as a table. */
import { type CompletenessView, completenessSchema } from "../../shared/contract/submissions.ts";
import { completenessText as screenText } from "../../shared/text/completeness.ts";
import { completenessText } from "../../shared/text/filing.ts";
import { command } from "./command.ts";

const words = completenessText;
type Counts = CompletenessView["total"];

export const completeness = command({
  name: "completeness",
  summary: "应报、实报、按时和缺报原因，按单位",
  options: [{ name: "period", value: "填报期", help: "如 2022Q1", required: true }],
  writes: false,
  output: completenessSchema,
  run: (core, args) => ({ result: core.submissions.completeness(args.text("period")) }),
  text: (view) =>
    [
      words.heads.join("\t"),
      ...view.byOrganisation.map(({ name, counts }) => rowOf(name, counts)),
      rowOf(words.total, view.total),
      ...(view.supplies.length === 0 ? [] : ["", screenText.supplies(view.supplies)]),
      ...(view.gaps.length === 0 ? [] : ["", words.gaps, ...view.gaps.map(gapOf)]),
    ].join("\n"),
});

const rowOf = (name: string, { asked, answered, onTime, missing, withoutFigure, exempt }: Counts): string =>
  [
    name,
    asked,
    answered,
    onTime,
    missing.not_obtained,
    missing.blank,
    withoutFigure.nil,
    withoutFigure.not_applicable,
    exempt,
  ].join("\t");

const gapOf = ({ organisationName, name, dataPeriodLabel, answer, remark }: CompletenessView["gaps"][number]): string =>
  [organisationName, name, dataPeriodLabel, words.answers[answer], remark].filter((part) => part !== "").join("\t");
