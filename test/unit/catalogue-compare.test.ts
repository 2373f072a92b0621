/** What an import does to a catalogue, by the rules alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldChanges } from "../../shared/domain/catalogue-changes.ts";
import { compareCatalogues } from "../../shared/domain/catalogue-compare.ts";
import type { CatalogueFacts } from "../../shared/domain/catalogue-facts.ts";
import { checkCatalogue } from "../../shared/domain/catalogue-problems.ts";
import { catalogueAfter, contradictions } from "../../shared/domain/catalogue-result.ts";
import type { CatalogueSeed } from "../../shared/domain/seed.ts";
import { anyCatalogue } from "../exchange/any-catalogue.ts";
import { smallCatalogue } from "../exchange/small-catalogue.ts";

const nothingElse: CatalogueFacts = {
  figurePeriods: new Map(),
  referredTo: new Set(),
  reporters: new Set(),
  reportedSlots: new Set(),
  periods: [],
};

const said = (current: CatalogueSeed, incoming: CatalogueSeed, facts: Partial<CatalogueFacts> = {}) =>
  compareCatalogues(current, incoming, { ...nothingElse, ...facts }, "原因");

const without = (code: string) => {
  const seed = smallCatalogue();
  return {
    ...seed,
    indicators: seed.indicators.filter((line) => line.code !== code),
    assignments: seed.assignments.filter(({ indicator }) => indicator !== code),
    observations: seed.observations.filter(({ indicator }) => indicator !== code),
  };
};

describe("two catalogues", () => {
  it("do not differ from themselves, and taking one over the other gives the one", () => {
    fc.assert(
      fc.property(anyCatalogue, anyCatalogue, (current, incoming) => {
        // Figures are stored under the one code of their data period; a workbook may say 2021 for 2021Q4.
        expect(said(current, current).changes.filter(({ kind }) => kind !== "observation")).toEqual([]);
        const { changes } = said(current, incoming);
        const after = catalogueAfter(current, incoming, changes);
        // Organisations, documents and figures of a source are never taken away by not being mentioned.
        expect(after.indicators.slice(0, incoming.indicators.length)).toEqual(incoming.indicators);
        expect(after.indicators.slice(incoming.indicators.length).every((each) => each.retiredFrom !== null)).toBe(
          true,
        );
        expect(after.organisations.slice(0, incoming.organisations.length)).toEqual(incoming.organisations);
        expect(said(after, incoming).changes.filter(({ kind }) => kind !== "observation")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("are the same where a workbook's cell cannot tell them apart; 0 and blank are not", () => {
    expect(fieldChanges({ note: " a\r\nb\u0007 ", n: 0.1 + 0.2 }, { note: "a\nb", n: 0.3 })).toEqual([]);
    expect(fieldChanges({ value: null }, { value: 0 })).toEqual([{ field: "value", before: null, after: 0 }]);
  });
});

describe("a line that is no longer there", () => {
  const actions = (facts: Partial<CatalogueFacts>, code = "15-gdp") =>
    said(smallCatalogue(), without(code), facts).changes.map(({ kind, action }) => `${kind} ${action}`);

  it("goes, unless something depends on it", () => {
    expect(actions({})).toEqual(["indicator removed"]);
    expect(actions({ figurePeriods: new Map([["15-gdp", ["2026Q1"]]]) })).toEqual(["indicator retired"]);
    expect(actions({ referredTo: new Set(["15-gdp"]) })).toEqual(["indicator retired"]);
  });

  it("retires after the newest period that was opened, with what it is a part of", () => {
    const current = smallCatalogue();
    for (const line of current.indicators) if (line.code === "15-gdp") line.partOf = "15-mix";
    const incoming = { ...without("15-gdp"), indicators: [], assignments: [], observations: [] };
    const periods = ["2026Q1", "2026Q2"].map((code) => ({ code, plan: "15th", closed: false }));
    const { changes } = said(current, incoming, { periods, referredTo: new Set(["15-gdp"]) });
    const lines = changes.flatMap((change) =>
      change.kind === "indicator" ? [[change.before?.code, change.action, change.after?.retiredFrom ?? null]] : [],
    );
    expect(lines).toEqual([
      ["15-gdp", "retired", "2026Q3"],
      ["15-new", "removed", null],
      ["15-mix", "retired", "2026Q3"],
    ]);
  });

  it("takes its task along only when no line of it stays", () => {
    const incoming = { ...without("15-new"), tasks: [] };
    const task = (facts: Partial<CatalogueFacts>) =>
      said(smallCatalogue(), incoming, facts).changes.find(({ kind }) => kind === "task")?.action;
    expect(task({})).toBe("removed");
    expect(task({ referredTo: new Set(["15-new"]) })).toBe("retired");
  });

  it("stays out of it when the plan is not listed", () => {
    const incoming = { ...without("15-gdp"), plans: [], indicators: [], tasks: [], assignments: [], observations: [] };
    expect(said(smallCatalogue(), incoming).changes).toEqual([]);
  });
});

describe("responsibilities over time", () => {
  const term = (
    from: string | null,
    to: string | null,
    organisation = "fgw",
  ): CatalogueSeed["assignments"][number] => ({
    organisation,
    indicator: "15-gdp",
    role: "lead",
    suggested: false,
    from,
    to,
  });
  const codes = (...terms: CatalogueSeed["assignments"]) => {
    const seed = smallCatalogue();
    const others = seed.assignments.filter(({ role, indicator }) => role !== "lead" || indicator !== "15-gdp");
    return checkCatalogue({ ...seed, assignments: [...others, ...terms] }).map(({ code }) => code);
  };

  it("follow one another, and may not overlap", () => {
    expect(codes(term(null, "2026Q4"), term("2027Q1", null, "tjj"))).toEqual([]);
    expect(codes(term(null, "2027Q1"), term("2027Q1", null, "tjj"))).toEqual(["lead_twice"]);
    expect(codes(term(null, "2026Q4"), term("2026Q2", null))).toEqual(["assignment_twice"]);
    expect(codes(term("2027Q1", "2026Q4"), term(null, null, "tjj"))).toContain("period_order");
  });

  it("leave a line without a lead once they have ended, which is said unless the line has retired", () => {
    expect(codes(term(null, "2026Q4"))).toEqual(["lead_missing"]);
  });

  it("end when the holder has reported and is left out; a line that another takes over is refused", () => {
    const facts = {
      reporters: new Set(["15-gdp fgw"]),
      periods: [{ code: "2026Q1", plan: "15th", closed: false }],
    };
    const seed = smallCatalogue();
    const left = { ...seed, assignments: seed.assignments.slice(1) };
    const [ended] = said(seed, left, facts).changes;
    expect([ended?.action, ended?.after]).toEqual(["retired", { ...seed.assignments[0], to: "2026Q1" }]);
    const taken = { ...seed, assignments: [term(null, null, "tjj"), ...seed.assignments.slice(1)] };
    expect(said(seed, taken, facts).findings.map(({ code }) => code)).toEqual(["holder_has_figures"]);
    expect(said(seed, taken).changes.map(({ action, fields }) => [action, fields])).toEqual([
      ["changed", [{ field: "organisation", before: "fgw", after: "tjj" }]],
    ]);
  });
});

describe("what stays beside the new catalogue", () => {
  it("contradicts it at the new one's record", () => {
    const current = smallCatalogue();
    const [fgw] = current.organisations;
    const incoming = {
      ...smallCatalogue(),
      organisations: current.organisations.map((each) => ({
        ...each,
        ...(each.code === "tjj" ? { code: "new" } : {}),
      })),
      assignments: [],
      observations: [],
    };
    const after = catalogueAfter(current, incoming, said(current, incoming).changes);
    const found = contradictions(incoming, after).map(({ finding, path }) => [finding.code, path]);
    expect(fgw?.code).toBe("fgw");
    expect(found).toContainEqual(["name_twice", ["organisations", 1, "name"]]);
    expect(found).toContainEqual(["order_twice", ["organisations", 1, "order"]]);
  });

  it("lets a successor have the name and the number of a line that has retired", () => {
    const seed = smallCatalogue();
    const [gdp] = seed.indicators;
    if (!gdp) throw new Error("the small catalogue has lines");
    const retired = { ...gdp, code: "15-old", retiredFrom: "2027Q1", retiredReason: "口径改变" };
    expect(checkCatalogue({ ...seed, indicators: [...seed.indicators, retired] })).toEqual([]);
  });
});
