/**
 * 计划开工 and 计划竣工 as lists give them: a day (`2022-03-15`), a month (`2022-03`) or only a year (`2022`). Nothing finer is
 * made up; what is planned for a month is late when the month is over.
 */
export type PlannedDate = string;

const pattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

export const isPlannedDate = (text: string): boolean => {
  const [, year, month, day] = pattern.exec(text) ?? [];
  return year !== undefined && (day === undefined || Number(day) <= lastOfMonth(Number(year), Number(month)));
};

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The last day on which what was planned is still in time, ISO. */
export function lastDayOf(planned: PlannedDate): string {
  const [, year = "", month = "12", day] = pattern.exec(planned) ?? [];
  return `${year}-${month}-${day ?? String(lastOfMonth(Number(year), Number(month))).padStart(2, "0")}`;
}

export type ReadDate =
  | { readonly ok: true; readonly date: PlannedDate | null }
  /** `proposal`: what it most likely means. */
  | { readonly ok: false; readonly code: "no_year" | "tenth_month" | "no_date"; readonly proposal: PlannedDate | null };

const taken = (year: string, month?: string, day?: string): ReadDate => {
  const two = (text: string) => text.padStart(2, "0");
  const date = [year, ...(month ? [two(month)] : []), ...(month && day ? [two(day)] : [])].join("-");
  return isPlannedDate(date) ? { ok: true, date } : { ok: false, code: "no_date", proposal: null };
};

/**
 * A date as people write it into a list: 2022年3月, 2022.3, 2022-03-15, 202203, 2022年, 2022年3月底.
 * @param isNumber the cell holds a number, which drops a last 0: 2022.1 may be January or October, and is asked
 */
export function readPlannedDate(text: string, isNumber: boolean): ReadDate {
  const said = text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/(?:底|末|前|初|中旬|上旬|下旬)$/u, "");
  if (said === "" || /^(?:-+|—+|\/|无|待定|未定)$/u.test(said)) return { ok: true, date: null };
  if (isNumber && /^(?:19|20)\d{2}\.1$/.test(said))
    return { ok: false, code: "tenth_month", proposal: `${said.slice(0, 4)}-10` };
  const parts = /^((?:19|20)\d{2})(?:[年.\-/](\d{1,2})(?:[月.\-/](\d{1,2})日?)?)?[年月]?$/u.exec(said);
  if (parts?.[1]) return taken(parts[1], parts[2], parts[3]);
  const together = /^((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)?$/.exec(said);
  if (together?.[1]) return taken(together[1], together[2], together[3]);
  const quarter = /^((?:19|20)\d{2})年?第?([一二三四1-4])季度?$/u.exec(said);
  if (quarter?.[1])
    return taken(quarter[1], String(("一二三四".indexOf(quarter[2] ?? "") + 1 || Number(quarter[2])) * 3));
  return { ok: false, code: /^\d{1,2}月/.test(said) ? "no_year" : "no_date", proposal: null };
}
