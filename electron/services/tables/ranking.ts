/** 考核排名: everybody assessed with score, rank, movement and every category, group after group. */
import type { Score } from "../../../shared/contract/assessment.ts";
import type { TableRequest } from "../../../shared/contract/tables.ts";
import { movement } from "../../../shared/domain/assessment/ranking.ts";
import type { Assessment, Standing } from "../../../shared/domain/assessment/result.ts";
import { groupsOf } from "../../../shared/domain/assessment/scores.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { rankedBy } from "../../../shared/listings/ranking-rows.ts";
import { assessmentText } from "../../../shared/text/assessment.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { tablesText } from "../../../shared/text/tables.ts";
import { blank, count, figure, signed, text, word } from "../../exchange/printed-workbook/list-cells.ts";
import { type ListColumn, type ListExport, listSheet } from "./list-sheet.ts";
import type { ListWorld } from "./sources.ts";

const words = tablesText.ranking;
const { ranking } = assessmentScreenText;

export function rankingList(
  { period, order }: Extract<TableRequest, { table: "ranking" }>,
  { sources, now }: ListWorld,
): ListExport {
  const score = sources.assessment.score(period);
  const { assessment, label } = score;
  if (assessment === null)
    throw new AppError("INVALID", {
      field: assessmentText.title,
      reason: assessmentText.wrong.noScheme(Number(period.slice(0, 4))),
    });
  const { scheme, standings } = assessment;
  const rows = groupsOf(scheme, standings).flatMap((group) => rankedBy(group, order));
  const provisional = standings.filter((standing) => standing.provisional).length;
  return {
    title: words.title(label),
    about: "",
    asAt: score.frozen ? `${label}，${ranking.frozen}` : `${label}，${now}`,
    filters: scheme.categories.includes(order) ? [tablesText.filter(ranking.order, order)] : [],
    source: tablesText.sources.assessment,
    unit: "",
    notes: [
      words.scheme(scheme.name, assessment.version),
      ...(scheme.example ? [assessmentText.exampleHint] : []),
      ...(provisional > 0 ? [ranking.provisional(provisional)] : []),
      ...(score.revised.length > 0 ? [ranking.revised(score.revised.length)] : []),
      ...(period.length === 4 ? [ranking.yearNote(scheme.quarterWeights)] : []),
    ],
    sheets: [listSheet(words.title(label), columnsOf(score, assessment), rows, ranking.nobody)],
  };
}

function columnsOf(score: Score, { scheme, period }: Assessment): ListColumn<Standing>[] {
  const { columns: heads } = ranking;
  const isYear = period.length === 4;
  const moved = (head: string, before: Score["previous"]): ListColumn<Standing> => ({
    head,
    mm: 18,
    cell: ({ organisation, rank }) => signed(movement(rank, before?.ranks[organisation]), 0),
  });
  return [
    { head: heads.rank, mm: 14, cell: ({ rank }) => (rank === null ? blank : count(rank)) },
    { head: heads.name, mm: 40, cell: ({ name }) => text(name) },
    { head: words.kind, mm: 18, cell: ({ kind }) => word(kind) },
    { head: words.total, mm: 18, cell: ({ total }) => figure(total, scheme.decimals) },
    moved(isYear ? heads.movedYear : heads.moved, score.previous),
    ...(isYear ? [] : [moved(heads.movedSame, score.yearBefore)]),
    ...scheme.categories.flatMap((name): ListColumn<Standing>[] => {
      const of = ({ categories }: Standing) => categories.find(({ category }) => category === name);
      return [
        { head: name, mm: 20, cell: (standing) => figure(of(standing)?.score ?? null, scheme.decimals) },
        {
          head: words.rankOf(name),
          mm: 18,
          cell: (standing) => {
            const rank = of(standing)?.rank ?? null;
            return rank === null ? blank : count(rank);
          },
        },
      ];
    }),
    { head: words.base, mm: 18, cell: ({ base }) => figure(base, scheme.decimals) },
    { head: words.adjusted, mm: 16, cell: ({ adjusted }) => signed(adjusted, scheme.decimals) },
    { head: words.missing, mm: 18, cell: ({ missing }) => count(missing.length) },
    { head: heads.state, mm: 28, cell: (standing) => word(stateWords(standing)) },
  ];
}

const stateWords = ({ provisional, tied }: Standing): string =>
  [provisional ? assessmentText.provisional : "", tied ? ranking.tied : ""].filter((part) => part !== "").join("，");
