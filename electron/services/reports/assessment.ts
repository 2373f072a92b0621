/** 考核排名表 and 考核成绩单 from the database; nothing to print of a quarter without any score. */
import type { Score } from "../../../shared/contract/assessment.ts";
import { buildCardSheet } from "../../../shared/domain/assessment/card-sheet.ts";
import { buildRankingSheet } from "../../../shared/domain/assessment/ranking-sheet.ts";
import type { Assessment } from "../../../shared/domain/assessment/result.ts";
import { scoreOf } from "../assessment/score-view.ts";
import { must } from "../context.ts";
import { type PrintMaker, type PrintWorld, wholePeriod } from "./print-world.ts";

type Scored = Score & { readonly assessment: Assessment };

/** Undefined where nobody has a score. Made once for all cards of a set. */
const known = new WeakMap<PrintWorld, Scored | null>();
function scoredIn(world: PrintWorld): Scored | null {
  const found = known.get(world);
  if (found !== undefined) return found;
  const score = scoreOf(world.db, world.period.code);
  const { assessment } = score;
  const made = assessment?.standings.some(({ total }) => total !== null) ? { ...score, assessment } : null;
  known.set(world, made);
  return made;
}

export const rankingMaker: PrintMaker = {
  subjects: (world) => (scoredIn(world) ? [wholePeriod] : []),
  model(world) {
    const { db, period, office, demo } = world;
    const year = period.code.endsWith("Q4") ? [scoreOf(db, period.code.slice(0, 4))] : [];
    const quarter = scoredIn(world);
    return buildRankingSheet({ scores: [...(quarter ? [quarter] : []), ...year], office: office(), demo });
  },
};

export const cardMaker: PrintMaker = {
  subjects: (world) =>
    (scoredIn(world)?.assessment.standings ?? [])
      .filter(({ total }) => total !== null)
      .map(({ organisation, name }) => ({ code: organisation, name })),
  model(world, { code, name }) {
    const score = must(scoredIn(world) ?? undefined, "考核得分", name);
    return buildCardSheet({
      score,
      standing: must(
        score.assessment.standings.find(({ organisation }) => organisation === code),
        "考核得分",
        name,
      ),
      names: new Map(world.organisations().map((each) => [each.code, each.name])),
      office: world.office(),
      demo: world.demo,
    });
  },
};
