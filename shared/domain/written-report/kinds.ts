/** The reports with words: in which quarters each is made, and what stands in it in which order. */
import { planName } from "../../text/sheets.ts";
import { writtenText as words } from "../../text/written-report.ts";
import { formatNumber } from "../number.ts";
import { asAtLabel, periodLabel, previousQuarter, yearOf } from "../period.ts";
import type { WrittenKind } from "../print-kinds.ts";
import { progressChart, verdictChart } from "./charts.ts";
import { conclusion, otherCounts, otherTrouble, taskCounts, whereTrouble } from "./counts.ts";
import { counted } from "./facts.ts";
import { headlines, type WrittenInput } from "./input.ts";
import { gapMoves, verdictMoves } from "./moves.ts";
import { inQuestionCount } from "./open-questions.ts";
import { goodParagraph, lateTasks, mattersPart, openQuestionsPart, sourcesPart, watchPart } from "./parts.ts";
import { type CourseColumn, courseTable, requiredTable, watchTable } from "./tables.ts";
import { joined, nothing } from "./told.ts";
import { toWatch } from "./watch.ts";
import type { Writer } from "./writer.ts";

/** So many lines and matters fit on one page. */
const onePage = { lines: 5, matters: 3 } as const;

export interface KindRules {
  readonly title: (input: WrittenInput) => string;
  readonly subtitle: (input: WrittenInput) => string;
  /** Is it made at the end of this quarter? */
  readonly isMadeAt: (plan: { readonly firstYear: number; readonly lastYear: number }, period: string) => boolean;
  readonly write: (input: WrittenInput, to: Writer) => void;
}

const asAt = ({ period }: WrittenInput) => words.subtitle(asAtLabel(period));

export const kindRules: Readonly<Record<WrittenKind, KindRules>> = {
  "leaders-page": {
    title: ({ plan }) => words.title["leaders-page"](planName(plan.code)),
    subtitle: ({ period, progress }) =>
      words.subtitleWithShare(periodLabel(period), asAtLabel(period), formatNumber(progress.periodShare * 100, 1)),
    isMadeAt: () => true,
    write: leadersPage,
  },
  "annual-analysis": {
    title: ({ plan, period }) => words.title["annual-analysis"](planName(plan.code), yearOf(period)),
    subtitle: asAt,
    isMadeAt: (_, period) => period.endsWith("Q4"),
    write: annualAnalysis,
  },
  midterm: {
    title: ({ plan }) => words.title.midterm(planName(plan.code)),
    subtitle: asAt,
    // Halfway: ten of the twenty quarters are over.
    isMadeAt: ({ firstYear, lastYear }, period) => period === `${Math.floor((firstYear + lastYear) / 2)}Q2`,
    write: midterm,
  },
  final: {
    title: ({ plan }) => words.title.final(planName(plan.code)),
    subtitle: asAt,
    isMadeAt: ({ lastYear }, period) => period === `${lastYear}Q4`,
    write: final,
  },
};

function leadersPage(input: WrittenInput, to: Writer): void {
  to.heading(words.heads.conclusion);
  to.paragraph("conclusion", joined([conclusion(input), whereTrouble(input), otherTrouble(input)]));
  const before = input.at(previousQuarter(input.period));
  if (before) to.paragraph("moves", verdictMoves(input.progress, before, true));
  to.chart(progressChart(input));
  to.heading(words.heads.watch);
  const rows = toWatch(input);
  watchTable(rows.slice(0, onePage.lines), input, to);
  const more = rows.length - onePage.lines;
  const unlisted = more > 0 ? words.moreToWatch(counted(more, words.moreWhat)) : nothing;
  to.paragraph("watch-more", joined([unlisted, inQuestionCount(input)]), "note");
  to.heading(words.heads.matters);
  mattersPart(input, to, onePage.matters);
}

function annualAnalysis(input: WrittenInput, to: Writer): void {
  const year = yearOf(input.period);
  const before = input.at(`${year - 1}Q4`);
  to.heading(words.heads.overall);
  to.paragraph("conclusion", joined([conclusion(input), whereTrouble(input)]));
  to.paragraph("others", otherCounts(input));
  to.chart(verdictChart(input));
  to.heading(words.heads.headlines);
  to.paragraph("good", goodParagraph(input));
  to.chart(progressChart(input));
  to.heading(words.heads.sinceLastYear);
  const moves = before && verdictMoves(input.progress, before);
  to.paragraph("moves", moves ?? words.nothingBefore);
  if (before) to.paragraph("gap-moves", gapMoves(input.progress, before));
  to.heading(words.heads.watch);
  watchPart(input, to);
  to.heading(words.heads.tasks);
  to.paragraph("tasks", taskCounts(input));
  to.paragraph("late-tasks", lateTasks(input));
  to.heading(words.heads.required);
  to.paragraph("required", requiredTable(input, to) ? words.requiredSaid : words.noneRequired, "note");
  to.heading(words.heads.matters);
  mattersPart(input, to);
  to.heading(words.heads.questions);
  openQuestionsPart(input, to);
  to.heading(words.heads.sources);
  sourcesPart(input, to);
  courseTable(input, to, {
    caption: words.quartersTable(year),
    course: [
      yearColumn(input, year - 1),
      ...([1, 2, 3, 4] as const).map((quarter) => quarterColumn(input, `${year}Q${quarter}`)),
    ],
    with: "growth",
  });
}

function midterm(input: WrittenInput, to: Writer): void {
  const { firstYear } = input.plan;
  const year = yearOf(input.period);
  to.heading(words.heads.overall);
  to.paragraph("conclusion", joined([conclusion(input), whereTrouble(input)]));
  to.paragraph("others", otherCounts(input));
  to.chart(verdictChart(input));
  to.heading(words.heads.good);
  to.paragraph("good", goodParagraph(input));
  to.chart(progressChart(input));
  to.heading(words.heads.watch);
  watchPart(input, to);
  to.heading(words.heads.tasks);
  to.paragraph("tasks", taskCounts(input));
  to.paragraph("late-tasks", lateTasks(input));
  to.heading(words.heads.secondHalf);
  to.paragraph("required", requiredTable(input, to) ? words.requiredSaid : words.noneRequired, "note");
  to.heading(words.heads.matters);
  mattersPart(input, to);
  to.heading(words.heads.questions);
  openQuestionsPart(input, to);
  to.heading(words.heads.sources);
  sourcesPart(input, to);
  courseTable(input, to, {
    caption: words.midtermTable,
    course: [...yearColumns(input, firstYear, year - 1), quarterColumn(input, input.period)],
    with: "projection",
  });
}

function final(input: WrittenInput, to: Writer): void {
  const { firstYear, lastYear } = input.plan;
  to.heading(words.heads.finalOverall);
  to.paragraph("conclusion", joined([conclusion(input), whereTrouble(input)]));
  to.paragraph("others", otherCounts(input));
  to.chart(verdictChart(input));
  to.heading(words.heads.completed);
  to.paragraph("good", goodParagraph(input, true));
  to.heading(words.heads.missed);
  watchPart(input, to, true);
  to.heading(words.heads.finalTasks);
  to.paragraph("tasks", taskCounts(input));
  to.paragraph("late-tasks", lateTasks(input));
  to.heading(words.heads.questions);
  openQuestionsPart(input, to);
  to.heading(words.heads.sources);
  sourcesPart(input, to);
  courseTable(input, to, {
    caption: words.finalTable,
    // Years of which nothing is known would be columns of 未报.
    course: yearColumns(input, firstYear, lastYear).filter(({ of }) =>
      headlines(input.progress).some(({ code }) => typeof of(code) === "number"),
    ),
    with: "reason",
  });
}

/** A full year's figures as they were known a year later at most, or at the report's own quarter. */
function yearColumn(input: WrittenInput, year: number): CourseColumn {
  const isOwn = year === yearOf(input.period);
  const seenFrom = isOwn || year + 1 === yearOf(input.period) ? input.progress : input.at(`${year + 1}Q4`);
  const rows = new Map(seenFrom?.indicators.map((row) => [row.code, row.figures]));
  return {
    head: words.columns.year(year),
    of: (code) => (isOwn ? rows.get(code)?.current : rows.get(code)?.lastYear) ?? null,
  };
}

const yearColumns = (input: WrittenInput, from: number, to: number): CourseColumn[] =>
  Array.from({ length: to - from + 1 }, (_, at) => yearColumn(input, from + at));

function quarterColumn(input: WrittenInput, period: string): CourseColumn {
  const seen = period === input.period ? input.progress : input.at(period);
  const rows = new Map(seen?.indicators.map((row) => [row.code, row.figures.current]));
  return { head: words.columns.quarter(periodLabel(period)), of: (code) => rows.get(code) ?? null };
}
