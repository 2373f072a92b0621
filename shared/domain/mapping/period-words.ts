/**
 * Periods as tables of a statistics bureau write them. From January on counts as our year-to-date figure; a month or a
 * quarter by itself (二季度, 4-6月, 当月) is another figure and never taken for it (01 §1.3: 上半年 includes 一季度).
 */
import type { QuarterNumber } from "../period.ts";

export interface PeriodWords {
  /** As written; null where no year is. */
  readonly year: number | null;
  /** `toDate`: from January on; `alone`: a month or later quarter by itself; `end`: as at a month's end; `year`: a year. */
  readonly span: "toDate" | "alone" | "end" | "year";
  /** The quarter it ends with; null of a year alone, and of what ends within a quarter. */
  readonly quarter: QuarterNumber | null;
}

const year = /(?:19|20)\d{2}(?=年|$|[^\d.])/;
/** The day a table was printed on says nothing of what its figures are about. */
const day = /月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/;
const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

const named: readonly (readonly [RegExp, PeriodWords["span"], QuarterNumber])[] = [
  [/上半年|前二季度|前两季度|1[-—–~至到]2季度/, "toDate", 2],
  [/前三季度|1[-—–~至到]3季度/, "toDate", 3],
  [/前四季度|全年/, "toDate", 4],
  // The first quarter by itself is what counts from January on.
  [/(?:第?一|第?1)季度|Q1/i, "toDate", 1],
  [/(?:第?二|第?2)季度|Q2/i, "alone", 2],
  [/(?:第?三|第?3)季度|Q3/i, "alone", 3],
  [/(?:第?四|第?4)季度|Q4|下半年/i, "alone", 4],
];

const quarterOf = (month: number): QuarterNumber | null =>
  month === 3 ? 1 : month === 6 ? 2 : month === 9 ? 3 : month === 12 ? 4 : null;

/** What period a text speaks of; null where of none. */
export function periodWords(text: string): PeriodWords | null {
  const said = plain(text);
  if (day.test(said)) return null;
  const found = year.exec(said);
  const at = found ? Number(found[0]) : null;
  const range = /(?<!\d)(\d{1,2})月?[-—–~至到](\d{1,2})月/.exec(said);
  if (range) {
    const span = Number(range[1]) === 1 ? "toDate" : "alone";
    return { year: at, span, quarter: quarterOf(Number(range[2])) };
  }
  for (const [words, span, quarter] of named) if (words.test(said)) return { year: at, span, quarter };
  const end = /(?<!\d)(\d{1,2})月(?:末|底)/.exec(said) ?? /(?:截至|截止)(?:\d{4}年)?(\d{1,2})月/.exec(said);
  if (end) return { year: at, span: "end", quarter: quarterOf(Number(end[1])) };
  const month = /(?<!\d)(\d{1,2})月/.exec(said);
  if (month) return { year: at, span: "alone", quarter: quarterOf(Number(month[1])) };
  return at === null ? null : { year: at, span: "year", quarter: null };
}

/** The newest year written anywhere: what other years are told by. Null where none is. */
export function newestYear(texts: readonly string[]): number | null {
  const years = texts.flatMap((text) => periodWords(text)?.year ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

/**
 * A head, row or sheet name without the words of its quarter: next quarter's is the same. What is a figure from January on
 * never becomes equal to one of a month or quarter by itself.
 * @param newest year of the workbook; earlier ones are told by their distance
 */
export function withoutPeriod(text: string, newest: number | null): string {
  return plain(text)
    .replace(/(?<!\d)((?:19|20)\d{2})年?(?=\D|$)/g, (_, digits: string) => {
      const back = (newest ?? Number(digits)) - Number(digits);
      return back === 0 ? "{年}" : `{年-${back}}`;
    })
    .replace(/(?<!\d)(\d{1,2})月?[-—–~至到](\d{1,2})月(?:份)?/g, (_, from: string) =>
      Number(from) === 1 ? "{累计}" : "{单期}",
    )
    .replace(/1[-—–~至到][23]季度|前[二两三四]季度|上半年|全年|第?[一1]季度|Q1/gi, "{累计}")
    .replace(/第?[二三四234]季度|下半年|Q[234]/gi, "{单期}")
    .replace(/(?<!\d)\d{1,2}月(末|底)/g, "{期末}")
    .replace(/(?<!\d)\d{1,2}月(?:份)?/g, "{单期}");
}

/** The one reporting period that texts of a head speak of; null where none or several are meant. */
export function statedPeriod(texts: readonly string[]): string | null {
  const said = texts.flatMap((text) => periodWords(text) ?? []);
  const years = new Set(said.flatMap(({ year: one }) => one ?? []));
  const [sole = null] = years.size === 1 ? years : [];
  const periods = new Set(
    said.flatMap(({ year: one, span, quarter }) => {
      const of = one ?? sole;
      if (quarter === null || span === "alone") return [];
      return [of === null ? "" : `${of}Q${quarter}`];
    }),
  );
  const [only] = periods;
  return periods.size === 1 && only ? only : null;
}
