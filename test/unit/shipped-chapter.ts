/** The lines of the running text and the yearly goals as they are shipped, for the tests of the seeds. */
import { z } from "zod";
import assignments13th from "../../seeds/assignments-13th.json" with { type: "json" };
import assignmentsAnnual from "../../seeds/assignments-annual.json" with { type: "json" };
import assignmentsChapter from "../../seeds/assignments-chapter.json" with { type: "json" };
import indicatorsHeadline from "../../seeds/indicators.json" with { type: "json" };
import indicators13th from "../../seeds/indicators-13th.json" with { type: "json" };
import indicatorsAnnual from "../../seeds/indicators-annual.json" with { type: "json" };
import indicatorsChapter from "../../seeds/indicators-chapter.json" with { type: "json" };
import observationsHistory from "../../seeds/observations-history.json" with { type: "json" };
import { assignmentSeed, type IndicatorSeed, indicatorSeed, observationSeed } from "../../shared/domain/seed.ts";

const lines = z.array(indicatorSeed);
export const headline = lines.parse(indicatorsHeadline);
export const chapter = lines.parse(indicatorsChapter);
export const annual = lines.parse(indicatorsAnnual);
export const history = z.array(observationSeed).parse(observationsHistory);
export const assignments = z.array(assignmentSeed).parse([...assignmentsChapter, ...assignmentsAnnual]);
export const assignmentsOf13th = z.array(assignmentSeed).parse(assignments13th);
export const own = [...chapter, ...annual];
export const known = [...lines.parse(indicators13th), ...headline, ...own];

export const plan = "002_02d24b5c303dc433";
export const chapterNumbers = ["二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"];

export function line(code: string): IndicatorSeed {
  const found = known.find((each) => each.code === code);
  if (!found) throw new Error(`no line ${code}`);
  return found;
}

export const duplicates = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) !== i);
