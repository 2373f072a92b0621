/** review: what the office looks at before it accepts reports. */
import { z } from "zod";
import { type Review, type ReviewRow, reviewRowSchema, reviewSchema } from "../../shared/contract/review.ts";
import { attentionLabel, reviewText, taskAttentionLabel, valueAsPrinted } from "../../shared/text/review.ts";
import { reportStateLabel } from "../../shared/text/words.ts";
import { command } from "./command.ts";

const words = reviewText;
const overviewSchema = z.object({ period: z.string(), organisations: z.array(reviewRowSchema) });

export const review = command({
  name: "review",
  summary: "审核：各单位填报单要看什么；加 --org 逐项列出一个单位的，有未说明的疑问时退出码为 1",
  options: [
    { name: "period", value: "填报期", help: "如 2022Q1", required: true },
    { name: "org", value: "单位", help: "单位代码或名称；不写时列出全部单位" },
  ],
  writes: false,
  output: z.union([overviewSchema, reviewSchema]),
  run: (core, args) => {
    const period = args.text("period");
    const organisation = args.maybe("org");
    if (organisation === undefined) {
      const organisations = core.review.overview(period);
      return { result: { period, organisations }, open: organisations.some(isQuestioned) };
    }
    const result = core.review.of(organisation, period);
    return { result, open: result.lines.some(({ attention }) => attention === "open") };
  },
  text: (result) => ("organisations" in result ? overviewLines(result.organisations) : reviewLines(result)),
});

const isQuestioned = ({ findings: { A, B, C } }: ReviewRow): boolean => A + B + C > 0;

const overviewLines = (rows: readonly ReviewRow[]): string =>
  [
    Object.values(words.heads).join("\t"),
    ...rows.map((row) =>
      Object.keys(words.heads)
        .map((head) => overviewCell(row, head as Head))
        .join("\t"),
    ),
  ].join("\n");

type Head = keyof typeof words.heads;

const saidOf = (asked: number, unsaid: number): string => `${asked - unsaid}/${asked}`;

function overviewCell(row: ReviewRow, head: Head): string | number {
  const { findings } = row;
  switch (head) {
    case "name":
    case "changed":
    case "matters":
    case "comments":
      return row[head];
    case "state":
      return reportStateLabel[row.state];
    case "filled":
      return saidOf(row.lines, row.blanks);
    case "open":
      return findings.A + findings.B + findings.C;
    case "explained":
      return findings.explained;
    case "tasks":
      return saidOf(row.tasks, row.tasksUnsaid);
    case "projects":
      return saidOf(row.projects, row.projectsUnsaid);
    case "supplies":
      return saidOf(row.supplies, row.suppliesUnsaid);
  }
}

const reviewLines = ({ lines, tasks }: Review): string =>
  [
    ...lines
      .filter(({ attention }) => attention !== "quiet")
      .flatMap((line) => [
        [attentionLabel[line.attention], line.name, line.dataPeriodLabel, valueAsPrinted(line.now, line)].join("\t"),
        ...line.findings.map(({ message, answer }) => `\t${message}${answer ? words.answered(answer.reason) : ""}`),
      ]),
    ...tasks
      .filter(({ attention }) => attention !== "quiet")
      .map(({ attention, name, now }) => [taskAttentionLabel[attention], name, now?.state ?? words.unsaid].join("\t")),
  ].join("\n");
