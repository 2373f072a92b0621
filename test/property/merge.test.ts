import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EntryRecord, emptyRecord, entryFields } from "../../shared/domain/form.ts";
import { sameNumber } from "../../shared/domain/number.ts";
import { fillings, growthBases, vintages } from "../../shared/domain/vocabulary.ts";
import { combinePlans } from "../../shared/merge/combine.ts";
import { mergedRecord, mergeRecord, type RecordMergeInput } from "../../shared/merge/merge-record.ts";
import { type FigureFacts, type MergePlan, type PlanFacts, planMerge } from "../../shared/merge/plan.ts";
import type { ReturnedCells, ReturnedForm, ReturnedLine } from "../../shared/merge/returned-form.ts";

const figure = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
const maybe = <T>(from: readonly T[]) => fc.option(fc.constantFrom(...from), { nil: null });

/** A record a person could have filed: a figure is reported, a blank says why or says nothing. */
const record: fc.Arbitrary<EntryRecord> = fc
  .record({
    value: fc.option(figure, { nil: null }),
    growth: fc.option(figure, { nil: null }),
    growthBasis: maybe(growthBases),
    vintage: maybe(vintages),
    blank: maybe(fillings.filter((filling) => filling !== "reported")),
    remark: fc.option(fc.string({ minLength: 1, maxLength: 8 }), { nil: null }),
  })
  .map(({ blank, ...rest }) => ({ ...rest, filling: rest.value === null ? blank : ("reported" as const) }));

const full: fc.Arbitrary<EntryRecord> = fc.record({
  value: figure,
  growth: figure,
  growthBasis: fc.constantFrom(...growthBases),
  vintage: fc.constantFrom(...vintages),
  filling: fc.constant("reported" as const),
  remark: fc.string({ minLength: 1, maxLength: 8 }),
});

const cellsOf = (entry: EntryRecord, row = 5): ReturnedCells =>
  Object.fromEntries(
    entryFields.map((field, at) => [
      field,
      {
        sheet: "指标填报",
        cell: `${"KLMNOP"[at]}${row}`,
        raw: String(entry[field] ?? ""),
        value: entry[field],
        notes: [],
        doubt: null,
      },
    ]),
  );

const input = (
  base: EntryRecord | null | undefined,
  theirs: EntryRecord,
  ours: EntryRecord | null,
): RecordMergeInput => ({
  base,
  theirs: cellsOf(theirs),
  ours,
  oursFromThisIssue: { record: false, remark: false },
  decimals: 1,
});

function expectSame(a: EntryRecord, b: EntryRecord): void {
  for (const field of entryFields) {
    const [x, y] = [a[field], b[field]];
    expect(typeof x === "number" && typeof y === "number" ? sameNumber(x, y) : x === y, `${field}: ${x} ${y}`).toBe(
      true,
    );
  }
}

const outcomes = (merge: ReturnType<typeof mergeRecord>) => [merge.record.outcome, merge.remark.outcome];

describe("three-way merge of a figure", () => {
  it("takes what they changed where ours is as issued", () => {
    fc.assert(
      fc.property(full, fc.option(full, { nil: null }), (theirs, base) => {
        const merge = mergeRecord(input(base, theirs, base));
        expectSame(mergedRecord(merge, base) ?? base ?? emptyRecord, theirs);
      }),
    );
  });

  it("keeps ours where they changed nothing", () => {
    fc.assert(
      fc.property(record, fc.option(record, { nil: null }), fc.boolean(), (base, ours, oursFromThisIssue) => {
        const merge = mergeRecord({
          ...input(base, base, ours),
          oursFromThisIssue: { record: oursFromThisIssue, remark: oursFromThisIssue },
        });
        expect(mergedRecord(merge, ours)).toBeNull();
      }),
    );
  });

  it("changes nothing when merged again", () => {
    fc.assert(
      fc.property(record, record, fc.option(record, { nil: null }), (base, theirs, ours) => {
        const once =
          mergedRecord(mergeRecord(input(base, theirs, ours)), ours, { record: "theirs", remark: "theirs" }) ?? ours;
        expect(mergedRecord(mergeRecord(input(base, theirs, once)), once)).toBeNull();
      }),
    );
  });

  it("never deletes and never guesses: a blank over a figure, or a figure both changed, waits for an answer", () => {
    fc.assert(
      fc.property(full, record, full, (base, theirs, ours) => {
        const merged = mergedRecord(mergeRecord(input(base, theirs, ours)), ours);
        for (const field of entryFields) if (merged && ours[field] !== null) expect(merged[field]).not.toBeNull();
        const untouched = entryFields.every((field) => ours[field] === base[field]);
        if (!untouched && merged) expectSame({ ...merged, remark: null }, { ...ours, remark: null });
      }),
    );
  });

  it("without a base asks about every difference", () => {
    fc.assert(
      fc.property(record, fc.option(record, { nil: null }), (theirs, ours) => {
        const merge = mergeRecord(input(undefined, theirs, ours));
        expect(mergedRecord(merge, ours)).toBeNull();
        expect(outcomes(merge).every((outcome) => ["unchanged", "same", "question"].includes(outcome))).toBe(true);
      }),
    );
  });

  it("does exactly what was answered", () => {
    fc.assert(
      fc.property(full, full, full, (base, theirs, ours) => {
        const merge = mergeRecord(input(base, theirs, ours));
        const record = merge.record.outcome === "conflict" ? "theirs" : "ours";
        const merged = mergedRecord(merge, ours, { record, remark: "ours" }) ?? ours;
        if (merge.record.outcome === "conflict") expect(merged.value).toBe(theirs.value);
        if (merge.remark.outcome === "conflict") expect(merged.remark).toBe(ours.remark);
      }),
    );
  });
});

const codes = ["gdp", "retail", "revenue"];

const lineOf = (indicator: string, theirs: EntryRecord): ReturnedLine => ({
  key: `K-${indicator}`,
  foundBy: "key",
  indicator,
  dataPeriod: "2022Q1",
  cells: cellsOf(theirs, 5 + codes.indexOf(indicator)),
});

const formOf = (filed: Readonly<Record<string, EntryRecord>>): ReturnedForm => ({
  issueId: "i1",
  organisation: "stats",
  period: "2022Q1",
  baseKnown: true,
  lines: codes.map((code) => lineOf(code, filed[code] ?? emptyRecord)),
  corrections: [],
  tasks: [],
  contact: { name: "", phone: "", filledOn: "" },
  notes: [],
  checkNumber: { count: 0, sum: 0 },
});

type Database = ReadonlyMap<string, EntryRecord>;

const origin = (fromThisIssue: boolean) => ({ fromThisIssue, by: null, at: null });

const factsOf = (database: Database): PlanFacts => ({
  olderIssue: false,
  figure: (indicator): FigureFacts => ({
    base: null,
    ours: database.get(indicator) ?? null,
    origin: { record: origin(database.has(indicator)), remark: origin(database.has(indicator)) },
    decimals: 1,
  }),
});

function apply(database: Database, plan: MergePlan): Database {
  const next = new Map(database);
  for (const one of plan.figures) {
    const merged = mergedRecord(one.merge, one.ours);
    if (merged) next.set(one.item, merged);
  }
  return next;
}

const asObject = (database: Database) => Object.fromEntries([...database].sort(([a], [b]) => a.localeCompare(b)));

describe("a plan over several files", () => {
  it("merges disjoint parts in any order to the same result", () => {
    fc.assert(
      fc.property(full, full, (first, second) => {
        const [a, b] = [formOf({ gdp: first }), formOf({ retail: second })];
        const inOrder = (forms: ReturnedForm[]) =>
          forms.reduce<Database>((database, form) => apply(database, planMerge(form, factsOf(database))), new Map());
        expect(asObject(inOrder([a, b]))).toEqual(asObject(inOrder([b, a])));
        expect(asObject(inOrder([a, b]))).toEqual({ gdp: first, retail: second });
        const together = combinePlans([a, b].map((form) => planMerge(form, factsOf(new Map()))));
        expect(
          together
            .flatMap((plan) => plan.figures.flatMap(({ cells }) => cells))
            .every(({ outcome }) => outcome === "take"),
        ).toBe(true);
      }),
    );
  });

  it("asks where two files fill the same figure differently, and only there", () => {
    fc.assert(
      fc.property(full, full, full, (mine, yours, other) => {
        fc.pre(
          entryFields.every(
            (field) => field === "filling" || JSON.stringify(mine[field]) !== JSON.stringify(yours[field]),
          ),
        );
        const forms = [formOf({ gdp: mine, retail: other }), formOf({ gdp: yours, retail: other })];
        const plans = combinePlans(forms.map((form) => planMerge(form, factsOf(new Map()))));
        for (const plan of plans) {
          expect([...apply(new Map(), plan).keys()]).toEqual(["retail"]);
          const asked = plan.figures.flatMap(({ cells }) => cells).filter(({ outcome }) => outcome === "question");
          expect(new Set(asked.map(({ item }) => item))).toEqual(new Set(["gdp"]));
        }
      }),
    );
  });

  it("lists every cell it changes, and counts the others", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...codes), record), (filed) => {
        const plan = planMerge(formOf(filed), factsOf(new Map()));
        const after = apply(new Map(), plan);
        const listed = new Set(plan.figures.flatMap(({ cells }) => cells.map(({ item, field }) => `${item}/${field}`)));
        for (const [item, merged] of after)
          for (const field of entryFields) if (merged[field] !== null) expect(listed).toContain(`${item}/${field}`);
        expect(listed.size + plan.unchanged).toBe(codes.length * entryFields.length);
      }),
    );
  });
});
