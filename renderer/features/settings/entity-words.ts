/** What a change of the log is about, in names instead of codes: `gdp@2022Q1` is 地区生产总值　2022年一季度. */
import type { Catalog } from "../../../shared/contract/catalog.ts";
import { isQuarter, isYear, periodLabel } from "../../../shared/domain/period.ts";

export function entityWords(entityId: string, catalog: Catalog | undefined): string {
  const nameOf = (code: string): string => {
    if (isQuarter(code)) return periodLabel(code);
    if (isYear(code)) return `${code}年`;
    const known = [...(catalog?.indicators ?? []), ...(catalog?.organisations ?? [])];
    return known.find((one) => one.code === code)?.name ?? code;
  };
  return entityId.split("@").map(nameOf).join("　");
}
