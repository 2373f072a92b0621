/** An office in which a quarter is open and a scheme of 四挂钩考核 in force, and what the tests of 考核数据 speak of. */
import type { Scheme } from "../../shared/domain/assessment/scheme.ts";
import { officeAfter } from "./office.ts";

export const period = "2022Q1";
/** A line that 区统计局 supplies. */
export const fai = "固定资产投资";
export const first: string = "经八路街道";
export const second: string = "花园路街道";

/** @param change what is other than in the shipped example */
export const scoredOffice = (change: (lines: Scheme["lines"]) => Scheme["lines"] = (lines) => lines) =>
  officeAfter(({ core: { periods, assessment } }) => {
    periods.open(period, "2022-04-20");
    const { draft } = assessment.scheme(2022);
    assessment.saveScheme({ ...draft, lines: change(draft.lines) }, 0, "");
  });
