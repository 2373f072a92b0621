/** The pages to be printed, as people type them. */
import { expect, it } from "vitest";
import { printOptionsSchema } from "../../shared/contract/printed.ts";
import { isPageRange, pageSpans, pagesBeyond, readPageRange } from "../../shared/domain/page-range.ts";

it.each([
  ["", ""],
  ["2", "2"],
  ["1-3,5", "1-3,5"],
  [" 1 － 3 ， 5 ", "1-3,5"],
  ["１至３、７", "1-3,7"],
  ["2 4 6", "2,4,6"],
  ["3,", "3"],
])("reads “%s” as “%s”", (typed, pages) => {
  expect(readPageRange(typed)).toEqual({ pages });
  expect(isPageRange(pages)).toBe(true);
});

it.each([
  ["甲", "form"],
  ["1--3", "form"],
  ["1.5", "form"],
  ["0", "zero"],
  ["0-2", "zero"],
  ["3-1", "order"],
])("says what is wrong with “%s”", (typed, problem) => {
  expect(readPageRange(typed)).toEqual({ problem });
  expect(printOptionsSchema.safeParse({ pages: typed }).success).toBe(false);
});

it("names pages behind the last one", () => {
  expect(pagesBeyond("1-3,5", 5)).toEqual([]);
  expect(pagesBeyond("2-9,12", 5)).toEqual([9, 12]);
  expect(pagesBeyond("", 1)).toEqual([]);
  expect(pageSpans("1-3,5")).toEqual([
    { from: 1, to: 3 },
    { from: 5, to: 5 },
  ]);
});
