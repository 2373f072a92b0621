/** Which of several records of one cell or task counts. */
import { expect, it } from "vitest";
import { standingsOf } from "../../shared/domain/record-standing.ts";

const record = (id: number, vintage: string, retracted = false) => ({ id, vintage, retracted });
const standings = (...records: ReturnType<typeof record>[]) => [
  ...standingsOf(records, ({ vintage }) => vintage).values(),
];

it("keeps the newest of each vintage, in whatever order they are read", () => {
  expect(standings(record(3, "快报数"), record(1, "快报数"), record(2, "年报数"))).toEqual([
    "stands",
    "replaced",
    "stands",
  ]);
});

it("lets the one before stand again when the newest was taken back", () => {
  expect(standings(record(1, "快报数"), record(2, "快报数", true))).toEqual(["stands", "retracted"]);
  expect(standings(record(1, "快报数", true))).toEqual(["retracted"]);
});
