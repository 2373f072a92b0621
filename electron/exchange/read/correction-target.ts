/** Which earlier figure a 往期订正 row means: an indicator's name and a data period, both typed or chosen by a person. */
import type { CorrectionOption } from "../../../shared/domain/form.ts";
import { bareText } from "./grid.ts";

const quarterWords: readonly RegExp[] = [
  /^(第?[一1]季度?|[qQ]1|1-3月|3月末?)$/,
  /^(上半年|第?[二2]季度?|[qQ]2|1-6月|6月末?)$/,
  /^(前三季度|第?[三3]季度?|[qQ]3|1-9月|9月末?)$/,
  /^(全年|年度|第?[四4]季度?|[qQ]4|1-12月|12月末?)$/,
];

/** Codes a typed period may mean: 2021年一季度 → 2021Q1; 2021年, 2021年全年 → 2021 or 2021Q4. */
export function dataPeriodsMeant(text: string): readonly string[] {
  const [, year, rest = ""] = /^(\d{4})年?(.*)$/.exec(bareText(text)) ?? [];
  if (year === undefined) return [];
  const quarter = rest === "" ? 4 : quarterWords.findIndex((word) => word.test(rest)) + 1;
  if (quarter === 0) return [];
  return quarter === 4 ? [year, `${year}Q4`] : [`${year}Q${quarter}`];
}

/** Null unless exactly one figure that may be corrected is meant. */
export function correctionTarget(
  options: readonly CorrectionOption[],
  name: string,
  period: string,
): { option: CorrectionOption; dataPeriod: string } | null {
  const meant = dataPeriodsMeant(period);
  const targets = options
    .filter((option) => bareText(option.name) === bareText(name))
    .flatMap((option) =>
      option.dataPeriods.filter((code) => meant.includes(code)).map((dataPeriod) => ({ option, dataPeriod })),
    );
  return targets.length === 1 ? (targets[0] ?? null) : null;
}
