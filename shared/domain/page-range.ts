/** The pages that are to be printed, as they are typed: `1-3,5`. */

interface Span {
  readonly from: number;
  readonly to: number;
}

/** `form`: not pages at all; `zero`: pages are counted from 1; `order`: the second of a pair comes before the first. */
export type PageRangeProblem = "form" | "zero" | "order";

/** As it is passed on; empty: all pages. */
export type PageRange = { readonly pages: string } | { readonly problem: PageRangeProblem };

const canonical = /^\d{1,4}(-\d{1,4})?(,\d{1,4}(-\d{1,4})?)*$/;

/** Reads what a person types, full-width signs, 、 and 至 included. */
export function readPageRange(typed: string): PageRange {
  const pages = typed
    .normalize("NFKC")
    .replace(/\s*[-–—~〜至到−]\s*/g, "-")
    .replace(/\s*[,、;，；]\s*|\s+/g, ",")
    .replace(/^,+|,+$/g, "");
  if (pages === "") return { pages };
  if (!canonical.test(pages)) return { problem: "form" };
  const spans = spansOf(pages);
  if (spans.some(({ from }) => from === 0)) return { problem: "zero" };
  if (spans.some(({ from, to }) => to < from)) return { problem: "order" };
  return { pages };
}

/** Whether it is written as it is passed on, and makes sense. */
export const isPageRange = (text: string): boolean => {
  const read = readPageRange(text);
  return "pages" in read && read.pages === text;
};

/** Pages named by a range that come after the last one there is. */
export const pagesBeyond = (pages: string, last: number): number[] =>
  pageSpans(pages).flatMap(({ to }) => (to > last ? [to] : []));

/** A range that is well written, part by part; none for all pages. */
export const pageSpans = (pages: string): Span[] => (pages === "" ? [] : spansOf(pages));

const spansOf = (pages: string): Span[] =>
  pages.split(",").map((part) => {
    const [from = "", to = from] = part.split("-");
    return { from: Number(from), to: Number(to) };
  });
