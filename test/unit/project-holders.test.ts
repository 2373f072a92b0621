/** Whose a project is on a day, told from its records; how often a list comes; what a list is called. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type HolderRecord,
  handOverDay,
  hasStoppedBy,
  holderOn,
  holdersOf,
  successorOn,
} from "../../shared/domain/projects/holders.ts";
import { nameOfFile } from "../../shared/domain/projects/list-file-name.ts";
import { rhythmOf } from "../../shared/domain/projects/rhythm.ts";

const record = (id: number, organisation: string | null, organisationFrom: string | null = null): HolderRecord => ({
  id,
  organisation,
  organisationFrom,
  organisationReason: organisationFrom === null ? "" : "机构改革",
});

describe("who answers for a project", () => {
  it("is who was handed it from that day on, and who had it before until then", () => {
    const holders = holdersOf([record(1, "kjj"), record(4, "fgw", "2022-07-01")]);
    expect(holderOn(holders, "2022-06-30")).toBe("kjj");
    expect(holderOn(holders, "2022-07-01")).toBe("fgw");
    expect(holders.at(-1)?.reason).toBe("机构改革");
  });

  it("stays so when anything else of the project is changed later", () => {
    const holders = holdersOf([record(1, "kjj"), record(2, "fgw", "2022-07-01"), record(3, "fgw")]);
    expect(holderOn(holders, "2022-06-30")).toBe("kjj");
  });

  it("is put right for the time the last one was named for, not for the time before", () => {
    const holders = holdersOf([record(1, "kjj"), record(2, "fgw", "2022-07-01"), record(3, "zjj")]);
    expect(["2022-06-30", "2022-07-01"].map((day) => holderOn(holders, day))).toEqual(["kjj", "zjj"]);
  });

  it("was always the one that is named without a day, and nobody where none is named", () => {
    expect(holderOn(holdersOf([record(1, null), record(2, "kjj")]), "2021-01-01")).toBe("kjj");
    expect(holderOn(holdersOf([record(1, null)]), "2022-01-01")).toBeNull();
    expect(holderOn(holdersOf([]), "2022-01-01")).toBeNull();
  });

  it("takes over on the day asked for, or on the later day on which the one before took over itself", () => {
    const holders = holdersOf([record(1, "kjj"), record(2, "fgw", "2022-10-01")]);
    expect(handOverDay(holders, "2022-07-01")).toBe("2022-10-01");
    expect(handOverDay(holders, "2023-01-01")).toBe("2023-01-01");
    expect(handOverDay(holdersOf([record(1, "kjj")]), "2022-07-01")).toBe("2022-07-01");
  });

  const days = fc.integer({ min: 1, max: 12 }).map((month) => `2022-${String(month).padStart(2, "0")}-01`);
  const words = fc.array(
    fc.record({ organisation: fc.constantFrom("kjj", "fgw", "zjj", null), from: fc.option(days, { nil: null }) }),
    { minLength: 1, maxLength: 8 },
  );

  it("is exactly one on any day, by the last word on the last day; a handing over changes nothing before its day", () => {
    fc.assert(
      fc.property(words, fc.constantFrom("kjj", "fgw"), days, days, (said, next, from, day) => {
        const records = said.map((one, id) => record(id, one.organisation, id === 0 ? null : one.from));
        const holders = holdersOf(records);
        expect(holders[0]?.from).toBeNull();
        const ordered = holders.slice(1).map((one) => one.from ?? "");
        expect(ordered).toEqual([...new Set(ordered)].toSorted());
        expect(holderOn(holders, "9999-12-31")).toBe(records.at(-1)?.organisation ?? null);
        const handed = holdersOf([...records, record(99, next, from)]);
        expect(holderOn(handed, day)).toBe(day < from ? holderOn(holders, day) : next);
      }),
    );
  });
});

describe("whom a list means that names who was merged", () => {
  const of = (code: string, mergedInto: string | null, retiredFrom: string | null) => ({
    ...{ code, mergedInto, retiredFrom, active: retiredFrom === null },
  });
  const known = new Map(
    [of("a", "b", "2022Q2"), of("b", "c", "2022Q4"), of("c", null, null), of("x", null, "2022Q2")].map((one) => [
      one.code,
      one,
    ]),
  );
  const meant = (code: string, day: string) => {
    const named = known.get(code);
    return named && successorOn(named, (other) => known.get(other), day).code;
  };

  it("is who took over by the day of the list", () => {
    expect(meant("a", "2022-03-31")).toBe("a");
    expect(meant("a", "2022-04-30")).toBe("b");
    expect(meant("a", "2022-12-31")).toBe("c");
  });

  it("is the one itself that stopped without a successor", () => {
    expect(meant("x", "2022-12-31")).toBe("x");
    expect(hasStoppedBy({ active: false, retiredFrom: "2022Q2" }, "2022-03-31")).toBe(false);
    expect(hasStoppedBy({ active: false, retiredFrom: "2022Q2" }, "2022-04-01")).toBe(true);
  });

  it("comes to an end where mergers go round in a ring", () => {
    const ring = new Map([of("a", "b", "2022Q1"), of("b", "a", "2022Q1")].map((one) => [one.code, one]));
    const [first] = ring.values();
    expect(first && successorOn(first, (code) => ring.get(code), "2022-12-31").code).toBe("a");
  });
});

describe("how often a list comes", () => {
  it.each([
    [["2022-03"], null],
    [["2022-03", "2022-03"], null],
    [["2022-03", "2022-02", "2022-01"], "monthly"],
    [["2021-11", "2021-12", "2022-01", "2022-03"], "monthly"],
    [["2022-03", "2022-06", "2022-12"], "quarterly"],
    [["2021-12", "2022-12"], "yearly"],
    [["2022-01", "2022-06"], "irregular"],
  ] as const)("%j: %s", (months, rhythm) => {
    expect(rhythmOf(months)).toBe(rhythm);
  });
});

describe("what a list is called", () => {
  it.each([
    ["2022年3月重点项目清单.xlsx", "重点项目清单"],
    ["金水区重点项目(截至2022年3月底).xls", "金水区重点项目"],
    ["重点项目清单_2022年一季度.et", "重点项目清单"],
    ["2022年1-3月省市重点项目.xlsx", "省市重点项目"],
    ["202203.csv", ""],
  ])("%s: %s", (file, name) => {
    expect(nameOfFile(file)).toBe(name);
  });
});
