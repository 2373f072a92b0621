/** progress: the verdict of every line. */
import { progressSchema } from "../../shared/contract/progress.ts";
import { formatNumber } from "../../shared/domain/number.ts";
import { collections } from "../../shared/domain/vocabulary.ts";
import { verdictLabel, verdictShape } from "../../shared/text/verdict.ts";
import { command } from "./command.ts";

export const progress = command({
  name: "progress",
  summary: "逐项指标的进展评价",
  options: [
    { name: "plan", value: "代码", help: "规划代码，如 14th", required: true },
    { name: "period", value: "填报期", help: "截至哪个季度，如 2022Q1", required: true },
    { name: "collection", value: "类别", help: "只列一类指标；不写列全部", choices: collections },
  ],
  writes: false,
  output: progressSchema,
  run: (core, args) => {
    const collection = collections.find((each) => each === args.maybe("collection"));
    return { result: core.progress.table(args.text("plan"), args.text("period"), collection) };
  },
  text: (r) =>
    [
      `${r.period} 时序进度 ${formatNumber(r.periodShare * 100, 1)}%`,
      ...r.indicators.map((i) =>
        [
          i.name,
          `${i.baselineText} → ${i.targetText} ${i.unit}`,
          i.value === null ? "—" : `${formatNumber(i.value, i.decimals)}（${i.valueAtLabel ?? ""}）`,
          i.progress === null ? "—" : `${formatNumber(i.progress * 100, 1)}%`,
          i.gap === null ? "—" : `${formatNumber(i.gap, 1)} 百分点`,
          `${verdictShape[i.verdict]}${verdictLabel[i.verdict]}`,
        ].join("\t"),
      ),
    ].join("\n"),
});
