/** A score with what stands beside it: ranks before, what was corrected since it was frozen, who has confirmed it. */
import type { Score } from "../../../shared/contract/assessment.ts";
import type { Assessment } from "../../../shared/domain/assessment/result.ts";
import { previousQuarter, samePeriodLastYear } from "../../../shared/domain/period.ts";
import { assessedLabel } from "../../../shared/text/assessment.ts";
import type { ReadDb } from "../../db/handles.ts";
import { confirmationsOf } from "./confirmations.ts";
import { assessmentAt, revisedSince } from "./scoring.ts";

export function scoreOf(db: ReadDb, period: string): Score {
  const { assessment, frozen } = assessmentAt(db, period);
  const isYear = period.length === 4;
  const yearBefore = isYear ? String(Number(period) - 1) : samePeriodLastYear(period);
  const before = (at: string) => assessment && ranksBefore(db, at, assessment);
  return {
    period,
    label: assessedLabel(period),
    assessment,
    frozen,
    revised: assessment && frozen ? revisedSince(db, assessment) : [],
    previous: before(isYear ? yearBefore : previousQuarter(period)),
    yearBefore: isYear ? null : before(yearBefore),
    confirmations: assessment === null || isYear ? [] : confirmationsOf(db, assessment),
  };
}

/** Null where nobody was ranked, or among others: a rank among streets is no rank among all. */
function ranksBefore(db: ReadDb, period: string, now: Assessment): Score["previous"] {
  const { assessment } = assessmentAt(db, period);
  if (assessment === null || assessment.scheme.groups !== now.scheme.groups) return null;
  const ranks = assessment.standings.flatMap(({ organisation, rank }) =>
    rank === null ? [] : [[organisation, rank] as const],
  );
  return ranks.length === 0 ? null : { period, ranks: Object.fromEntries(ranks) };
}
