import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TaskEntry, type TaskField, taskFields } from "../../shared/domain/task-entry.ts";
import { taskStates } from "../../shared/domain/vocabulary.ts";
import { combinePlans } from "../../shared/merge/combine.ts";
import {
  mergeText,
  plainText,
  type TextChoices,
  type TextMergeInput,
  takenText,
} from "../../shared/merge/merge-text.ts";
import { type MergePlan, type PlanFacts, planMerge } from "../../shared/merge/plan.ts";
import { textCells } from "../../shared/merge/plan-texts.ts";
import type { ReturnedCell, ReturnedForm } from "../../shared/merge/returned-form.ts";
import { mergedTask } from "../../shared/merge/settle-states.ts";

/** Words a person could have typed, odd white space and line ends among them. */
const text = fc
  .array(fc.constantFrom("封顶", "装修", " ", "\n", "\r\n", "7栋", "——", "A"), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(""));
const said = fc.option(text, { nil: null });
const state = fc.constantFrom(...taskStates);

const cell = (value: string | null, field: TaskField = "done"): ReturnedCell => ({
  sheet: "任务填报",
  cell: `${"HIJKL"[taskFields.indexOf(field)]}5`,
  raw: value ?? "",
  value,
  notes: [],
  doubt: null,
});

const input = (base: string | null | undefined, theirs: string | null, ours: string | null): TextMergeInput => ({
  field: "done",
  base,
  theirs: cell(theirs),
  ours,
  oursFromThisIssue: false,
});

const stands = (merge: ReturnType<typeof mergeText>, ours: string | null) =>
  plainText(takenText(merge, undefined) ?? ours);

describe("three-way merge of a text", () => {
  it("takes what they wrote where ours is as issued", () => {
    fc.assert(
      fc.property(said, text, (base, theirs) => {
        fc.pre(plainText(theirs) !== null);
        expect(stands(mergeText(input(base, theirs, base)), base)).toBe(plainText(theirs));
      }),
    );
  });

  it("keeps ours where they changed nothing", () => {
    fc.assert(
      fc.property(said, said, fc.boolean(), (base, ours, oursFromThisIssue) => {
        const merge = mergeText({ ...input(base, base, ours), oursFromThisIssue });
        expect(takenText(merge, undefined)).toBeUndefined();
      }),
    );
  });

  it("never deletes and never overwrites what somebody else wrote", () => {
    fc.assert(
      fc.property(fc.option(said, { nil: undefined }), said, said, (base, theirs, ours) => {
        const after = stands(mergeText(input(base, theirs, ours)), ours);
        if (plainText(ours) !== null) expect(after).not.toBeNull();
        if (plainText(ours) !== plainText(base)) expect(after).toBe(plainText(ours));
      }),
    );
  });

  it("changes nothing when merged again", () => {
    fc.assert(
      fc.property(said, said, said, (base, theirs, ours) => {
        const once = takenText(mergeText(input(base, theirs, ours)), { choice: "theirs" }) ?? ours;
        expect(takenText(mergeText(input(base, theirs, once)), undefined)).toBeUndefined();
      }),
    );
  });
});

const tasks = ["t1", "t2"] as const;
type Filing = Readonly<Partial<Record<TaskField, string | null>>>;
type Filed = Readonly<Partial<Record<(typeof tasks)[number], Filing>>>;
type Database = ReadonlyMap<string, TaskEntry>;

const filing: fc.Arbitrary<Filing> = fc.record({
  state: fc.option(state, { nil: null }),
  done: said,
  problems: said,
  nextSteps: said,
  matters: said,
});
const filed: fc.Arbitrary<Filed> = fc.record({ t1: filing, t2: filing }, { requiredKeys: [] });

const formOf = (what: Filed): ReturnedForm => ({
  issueId: "i1",
  organisation: "kjj",
  period: "2022Q1",
  baseKnown: true,
  lines: [],
  corrections: [],
  tasks: tasks.map((item) => ({
    key: `K-${item}`,
    foundBy: "key",
    item,
    instruction: null,
    cells: Object.fromEntries(taskFields.map((field) => [field, cell(what[item]?.[field] ?? null, field)])),
  })),
  contact: { name: "", phone: "", filledOn: "" },
  notes: [],
  checkNumber: { count: 0, sum: 0 },
});

/** Issued blank; what stands came with an earlier return of the same issue. */
const factsOf = (database: Database): PlanFacts => ({
  olderIssue: false,
  figure: () => undefined,
  text: ({ item }, field) => {
    const entry = database.get(item);
    const ours = entry?.[field as TaskField] ?? null;
    return { base: null, ours, origin: { fromThisIssue: entry !== undefined, by: null, at: null } };
  },
});

function apply(database: Database, plans: readonly MergePlan[], choices: TextChoices = {}): Database {
  const next = new Map(database);
  // Twice, as the files are gone through: a state may come after the texts that wait for it.
  for (const planned of [...plans, ...plans].flatMap((plan) => plan.texts)) {
    const merged = mergedTask(planned, next.get(planned.item) ?? null, choices);
    if (merged) next.set(planned.item, merged);
  }
  return next;
}

const plansOf = (database: Database, forms: readonly ReturnedForm[]) =>
  combinePlans(forms.map((form) => planMerge(form, factsOf(database))));
const asObject = (database: Database) => Object.fromEntries([...database].sort(([a], [b]) => a.localeCompare(b)));
const without = (what: Filing, fields: readonly TaskField[]): Filing =>
  Object.fromEntries(Object.entries(what).filter(([field]) => !fields.some((one) => one === field)));

describe("tasks over several files", () => {
  it("different fields of one task merge together, in any order to the same result", () => {
    fc.assert(
      fc.property(filing, fc.subarray([...taskFields]), state, (what, mine, now) => {
        const whole = { ...what, state: now };
        const others = taskFields.filter((field) => !mine.includes(field));
        const parts = [formOf({ t1: without(whole, mine) }), formOf({ t1: without(whole, others) })];
        const after = asObject(apply(new Map(), plansOf(new Map(), parts)));
        expect(after).toEqual(asObject(apply(new Map(), plansOf(new Map(), parts.toReversed()))));
        for (const field of taskFields) expect(plainText(after["t1"]?.[field])).toBe(plainText(whole[field]));
      }),
    );
  });

  it("asks where two files say different things, and takes neither", () => {
    fc.assert(
      fc.property(text, text, state, (one, other, now) => {
        fc.pre(plainText(one) !== plainText(other) && plainText(one) !== null && plainText(other) !== null);
        const plans = plansOf(new Map(), [formOf({ t1: { state: now, done: one } }), formOf({ t1: { done: other } })]);
        expect(asObject(apply(new Map(), plans))).toMatchObject({ t1: { state: now, done: "" } });
        const asked = plans
          .flatMap((plan) => plan.texts.flatMap(textCells))
          .filter((each) => each.outcome === "question");
        expect(asked.map(({ field, code }) => [field, code])).toEqual([
          ["done", "files_differ"],
          ["done", "files_differ"],
        ]);
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

  it("writes nothing that was not listed, and counts the rest", () => {
    fc.assert(
      fc.property(filed, filed, fc.constantFrom("theirs", "ours", undefined), (before, what, choice) => {
        const database = apply(new Map(), plansOf(new Map(), [formOf(before)]));
        const plans = plansOf(database, [formOf(what)]);
        const choices: TextChoices = choice ? Object.fromEntries(taskFields.map((field) => [field, { choice }])) : {};
        const after = apply(database, plans, choices);
        const listed = new Map(
          plans.flatMap(({ texts }) =>
            texts.flatMap((one) => textCells(one).map((each) => [`${one.item}/${each.field}`, each] as const)),
          ),
        );
        for (const [task, entry] of after)
          for (const field of taskFields) {
            if (entry[field] === (database.get(task)?.[field] ?? "")) continue;
            expect(plainText(entry[field])).toBe(listed.get(`${task}/${field}`)?.theirs);
          }
        expect(listed.size + (plans[0]?.unchanged ?? 0)).toBe(tasks.length * taskFields.length);
      }),
    );
  });
});
