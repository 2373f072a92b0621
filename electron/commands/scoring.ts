/** score, score-scheme: 四挂钩考核. */
import { z } from "zod";
import { type Score, schemeViewSchema, scoreSchema } from "../../shared/contract/assessment.ts";
import { movement } from "../../shared/domain/assessment/ranking.ts";
import { schemeSchema } from "../../shared/domain/assessment/scheme.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { formatSigned } from "../../shared/domain/number.ts";
import { score as points, assessmentText as words } from "../../shared/text/assessment.ts";
import { command } from "./command.ts";
import { jsonIn } from "./given-files.ts";

export const score = command({
  name: "score",
  summary: "四挂钩考核：各街道、园区的得分、排名和位次变化",
  options: [
    { name: "period", value: "填报期", help: "季度，如 2022Q1" },
    { name: "year", value: "年份", help: "年度考核，如 2022；与 --period 二选一" },
  ],
  writes: false,
  output: scoreSchema,
  run: (core, args) => {
    const period = args.maybe("period");
    const year = args.maybe("year");
    const given = z
      .string()
      .regex(/^\d{4}(Q[1-4])?$/)
      .safeParse(year ?? period);
    if (!given.success || (period === undefined) === (year === undefined))
      throw new AppError("INVALID", {
        field: "--period、--year",
        reason: "请写明一个季度（如 2022Q1）或一个年份（如 2022）",
      });
    const result = core.assessment.score(given.data);
    return { result, open: result.assessment?.standings.some(({ provisional }) => provisional) ?? true };
  },
  text: (r) =>
    r.assessment === null ? words.wrong.noScheme(Number(r.period.slice(0, 4))) : [headOf(r), ...rowsOf(r)].join("\n"),
});

const headOf = ({ label, assessment, frozen }: Score): string =>
  [
    label,
    assessment?.scheme.name ?? "",
    assessment?.scheme.example ? words.example : "",
    frozen ? "关闭填报期时封存" : "",
  ]
    .filter((part) => part !== "")
    .join("　");

const rowsOf = ({ assessment, previous }: Score): string[] =>
  (assessment?.standings ?? []).map(({ organisation, name, kind, rank, total, provisional, categories, missing }) => {
    const moved = movement(rank, previous?.ranks[organisation]);
    const decimals = assessment?.scheme.decimals ?? 2;
    return [
      rank === null ? words.noScore : String(rank),
      name,
      kind,
      points(total, decimals),
      moved === null ? words.noScore : formatSigned(moved, 0),
      ...categories.map((each) => `${each.category} ${points(each.score, decimals)}`),
      provisional ? `${words.provisional}：${words.missingOf(missing.length)}` : "",
    ].join("\t");
  });

export const scoreScheme = command({
  name: "score-scheme",
  summary: "四挂钩考核方案：查看一年的方案，或从 JSON 文件保存新的一版",
  options: [
    { name: "year", value: "年份", help: "如 2022", required: true },
    { name: "file", value: "文件", help: "方案（JSON，与 --json 输出的 draft 相同）；保存为新的一版" },
    { name: "reason", value: "原因", help: "为什么修改；第一版不用写" },
  ],
  writes: (args) => args.maybe("file") !== undefined,
  output: schemeViewSchema,
  run: (core, args) => {
    const year = z.coerce.number().int().min(2000).max(2100).safeParse(args.text("year"));
    if (!year.success) throw new AppError("INVALID", { field: "--year", text: args.text("year") });
    const file = args.maybe("file");
    const before = core.assessment.scheme(year.data);
    if (file === undefined) return { result: before };
    const scheme = { ...jsonIn(file, "--file", schemeSchema), year: year.data };
    return {
      result: core.assessment.saveScheme(scheme, before.versions[0]?.version ?? 0, args.maybe("reason") ?? ""),
    };
  },
  text: ({ year, draft, draftFrom, versions }) =>
    [
      draftFrom === "current"
        ? `${year}年　${draft.name}　第 ${versions[0]?.version ?? 0} 版`
        : words.wrong.noScheme(year),
      ...draft.lines.map((line) => [line.category, line.name, line.unit, line.weight, line.provider].join("\t")),
    ].join("\n"),
});
