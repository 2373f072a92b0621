import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SuppliedFigure } from "../../shared/domain/assessment/rules.ts";
import { sameFigure } from "../../shared/domain/assessment/typed.ts";
import { combinePlans } from "../../shared/merge/combine.ts";
import { mergeSupply, suppliedField, suppliedFrom, takenSupply } from "../../shared/merge/merge-supply.ts";
import type { FieldValue } from "../../shared/merge/outcome.ts";
import { type MergePlan, type PlanFacts, planMerge } from "../../shared/merge/plan.ts";
import type { ReturnedCell, ReturnedForm } from "../../shared/merge/returned-form.ts";

const number = fc.integer({ min: -50, max: 50 }).map((n) => n / 4);
const value: fc.Arbitrary<FieldValue> = fc.oneof(number, fc.constantFrom("not_applicable", null));
const typedValue: fc.Arbitrary<FieldValue> = fc.oneof(value, fc.constant("not_obtained"));
const target = fc.option(number, { nil: null });
const figure = fc.option(
  fc.tuple(typedValue, target).map(([value, target]) => suppliedFrom(value, target)),
  { nil: null },
);

const cell = (value: FieldValue, at: string): ReturnedCell => ({
  sheet: "考核数据",
  cell: at,
  raw: String(value ?? ""),
  value,
  notes: [],
  doubt: null,
});
const cells = (value: FieldValue, target: FieldValue) => ({ value: cell(value, "F7"), target: cell(target, "E7") });
const asIssued = (base: SuppliedFigure | null) => cells(suppliedField(base, "value"), suppliedField(base, "target"));

const merge = (
  base: SuppliedFigure | null | undefined,
  theirs: ReturnType<typeof cells>,
  ours: SuppliedFigure | null,
  oursFromThisIssue = false,
) => mergeSupply({ base, theirs, ours, oursFromThisIssue, decimals: 2 });

describe("three-way merge of a figure of 考核数据", () => {
  it("takes what they wrote where ours is as issued: merge(base, x, base) = x, but for blanks", () => {
    fc.assert(
      fc.property(figure, typedValue, target, (base, value, target) => {
        const after = takenSupply(merge(base, cells(value, target), base), undefined) ?? base;
        const before = suppliedField(base, "value");
        // A blank takes 未取得 not back, and is asked about over a figure.
        const said = suppliedFrom(value === null && before === "not_obtained" ? before : value, target);
        const cleared =
          (value === null && before !== null && before !== "not_obtained") || (target === null && base?.target != null);
        expect(sameFigure(after, cleared ? base : said)).toBe(true);
      }),
    );
  });

  it("keeps ours where they changed nothing", () => {
    fc.assert(
      fc.property(figure, figure, fc.boolean(), (base, ours, fromThisIssue) => {
        expect(takenSupply(merge(base, asIssued(base), ours, fromThisIssue), undefined)).toBeNull();
      }),
    );
  });

  it("never overwrites unasked what somebody else supplied, with or without a base", () => {
    fc.assert(
      fc.property(fc.option(figure, { nil: undefined }), typedValue, target, figure, (base, value, target, ours) => {
        fc.pre(base === undefined || !sameFigure(base, ours));
        expect(takenSupply(merge(base, cells(value, target), ours), undefined)).toBeNull();
      }),
    );
  });

  it("changes nothing when merged again", () => {
    fc.assert(
      fc.property(figure, typedValue, target, figure, (base, value, target, ours) => {
        const theirs = cells(value, target);
        const taken = takenSupply(merge(base, theirs, ours), "theirs");
        const once = taken ?? ours;
        const again = takenSupply(merge(base, theirs, once, taken !== null), undefined);
        expect(again === null || sameFigure(again, once)).toBe(true);
      }),
    );
  });
});

const scored = ["a", "b"] as const;
type Filed = Readonly<Partial<Record<(typeof scored)[number], readonly [FieldValue, FieldValue]>>>;
const filed: fc.Arbitrary<Filed> = fc.record(
  { a: fc.tuple(typedValue, target), b: fc.tuple(typedValue, target) },
  { requiredKeys: [] },
);
type Database = ReadonlyMap<string, SuppliedFigure>;

const formOf = (what: Filed): ReturnedForm => ({
  issueId: "i1",
  organisation: "tjj",
  period: "2022Q1",
  baseKnown: true,
  lines: [],
  corrections: [],
  tasks: [],
  supplies: scored.map((assessed) => ({
    key: assessed,
    foundBy: "key",
    line: "fai",
    assessed,
    cells: cells(...(what[assessed] ?? [null, null])),
    reason: "",
  })),
  contact: { name: "", phone: "", filledOn: "" },
  notes: [],
  checkNumber: { count: 0, sum: 0 },
});

/** Issued blank; what stands came with an earlier return of the same issue. */
const factsOf = (database: Database): PlanFacts => ({
  olderIssue: false,
  figure: () => undefined,
  supply: ({ assessed }) => {
    const ours = database.get(assessed) ?? null;
    return { base: null, ours, origin: { fromThisIssue: ours !== null, by: null, at: null }, decimals: 2 };
  },
});
const plansOf = (database: Database, forms: readonly ReturnedForm[]) =>
  combinePlans(forms.map((form) => planMerge(form, factsOf(database))));

function apply(database: Database, plans: readonly MergePlan[]): Database {
  const next = new Map(database);
  for (const { assessed, merge } of plans.flatMap(({ supplies }) => supplies)) {
    const taken = takenSupply(merge, undefined);
    if (taken) next.set(assessed, taken);
  }
  return next;
}
const asObject = (database: Database) => Object.fromEntries([...database].sort(([a], [b]) => a.localeCompare(b)));

describe("考核数据 over several files", () => {
  it("merges in any order to the same result, and asks where they differ", () => {
    fc.assert(
      fc.property(filed, filed, filed, filed, (before, one, two, three) => {
        const database = apply(new Map(), plansOf(new Map(), [formOf(before)]));
        const forms = [one, two, three].map(formOf);
        const after = asObject(apply(database, plansOf(database, forms)));
        expect(asObject(apply(database, plansOf(database, forms.toReversed())))).toEqual(after);
        expect(asObject(apply(database, plansOf(database, [...forms.slice(1), ...forms.slice(0, 1)])))).toEqual(after);
      }),
    );
  });

  it("writes nothing that was not listed, and counts the rest", () => {
    fc.assert(
      fc.property(filed, filed, (before, what) => {
        const database = apply(new Map(), plansOf(new Map(), [formOf(before)]));
        const [plan] = plansOf(database, [formOf(what)]);
        const after = apply(database, plan ? [plan] : []);
        const listed = new Set(
          plan?.supplies.flatMap(({ assessed, cells }) => cells.map((c) => `${assessed}/${c.field}`)),
        );
        for (const assessed of scored)
          for (const field of ["value", "target"] as const)
            if (suppliedField(after.get(assessed), field) !== suppliedField(database.get(assessed), field))
              expect(listed).toContain(`${assessed}/${field}`);
        expect(listed.size + (plan?.unchanged ?? 0)).toBe(scored.length * 2);
      }),
    );
  });

  it("the same file again changes nothing", () => {
    fc.assert(
      fc.property(filed, (what) => {
        const once = apply(new Map(), plansOf(new Map(), [formOf(what)]));
        expect(asObject(apply(once, plansOf(once, [formOf(what)])))).toEqual(asObject(once));
      }),
    );
  });
});
