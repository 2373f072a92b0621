/** Which open place of a report comes next: F8 goes on as one reads, questions and blanks alike. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextStop, type ReportPart } from "../../renderer/components/report-grid/stops.ts";

const parts: readonly ReportPart[] = [
  { id: "lines", rows: ["a", "b", "c"], columns: ["name", "value", "growth", "check"] },
  { id: "tasks", rows: ["t1", "t2"], columns: ["name", "state", "done"] },
];
const stop = (row: string, column: string) => ({ row, column });

describe("F8", () => {
  it("visits blanks and questions in the order of the grid, not by kind", () => {
    const [question, blank] = [stop("c", "growth"), stop("b", "value")];
    expect(nextStop(parts, [question, blank], stop("a", "value"))).toBe(blank);
    expect(nextStop(parts, [question, blank], blank)).toBe(question);
  });

  it("begins behind the cell the person is in, also where nothing is to be done", () => {
    const stops = [stop("a", "value"), stop("b", "growth")];
    expect(nextStop(parts, stops, stop("a", "check"))).toBe(stops[1]);
    expect(nextStop(parts, stops, stop("b", "name")), "still in its row").toBe(stops[1]);
  });

  it("goes on into the tasks and from the last place to the first", () => {
    const stops = [stop("t2", "state"), stop("a", "value")];
    expect(nextStop(parts, stops, stop("a", "value"))).toBe(stops[0]);
    expect(nextStop(parts, stops, stop("t2", "state"))).toBe(stops[1]);
    expect(nextStop(parts, stops, null)).toBe(stops[1]);
  });

  it("leaves out rows that the report does not have", () => {
    expect(nextStop(parts, [stop("gone", "value")], stop("a", "value"))).toBeUndefined();
  });

  it("pressed as often as there are places it has been at each of them", () => {
    const places = parts.flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column) => stop(row, column))),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...places), { minLength: 1 }),
        fc.constantFrom(...places),
        (stops, from) => {
          const seen = new Set<unknown>();
          let here = from;
          for (let press = 0; press < stops.length; press++) {
            here = nextStop(parts, stops, here) ?? from;
            seen.add(here);
          }
          expect(seen).toEqual(new Set(stops));
        },
      ),
    );
  });
});
