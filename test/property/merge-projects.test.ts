import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ProjectChecks,
  type ProjectEntryField,
  projectEntryFields,
} from "../../shared/domain/projects/project-entry.ts";
import { fillings } from "../../shared/domain/vocabulary.ts";
import { combinePlans } from "../../shared/merge/combine.ts";
import { gradeProject } from "../../shared/merge/grade-project.ts";
import { plainText, type TextChoices } from "../../shared/merge/merge-text.ts";
import { type PlanFacts, planMerge } from "../../shared/merge/plan.ts";
import { type PlannedText, textCells } from "../../shared/merge/plan-texts.ts";
import { projectTaken } from "../../shared/merge/project-after.ts";
import type { ReturnedCell, ReturnedForm } from "../../shared/merge/returned-form.ts";

type Texts = Readonly<Record<ProjectEntryField, string | null>>;

const amount = fc.option(fc.integer({ min: 0, max: 30_000 }).map(String), { nil: null });
const words = fc.option(fc.constantFrom("主体施工", "装修", "概算正在调整报批"), { nil: null });
const day = fc.constantFrom("2021-10-08", "2022-01-20", "2022-03-15", "2022-06-30");
const texts: fc.Arbitrary<Texts> = fc.record({
  yearDoneWan: amount,
  totalDoneWan: amount,
  filling: fc.option(fc.constantFrom(...fillings), { nil: null }),
  stage: fc.constantFrom("储备", "拟开工", "在建", "拟竣工", "竣工"),
  stageOn: day,
  progress: words,
  problems: words,
  remark: words,
});

const checks: ProjectChecks = { month: "2022-03", totalWan: 20_000, figures: [], lastDay: "2022-03-31" };
const cell = (value: string | null, field: ProjectEntryField): ReturnedCell => ({
  sheet: "项目填报",
  cell: `${"HIJKLMNO"[projectEntryFields.indexOf(field)]}5`,
  raw: value ?? "",
  value,
  notes: [],
  doubt: null,
});

const formOf = (theirs: Partial<Texts>): ReturnedForm => ({
  issueId: "i1",
  organisation: "kjj",
  period: "2022Q1",
  baseKnown: true,
  lines: [],
  corrections: [],
  tasks: [
    {
      kind: "project",
      key: "K1",
      foundBy: "key",
      item: "P1",
      instruction: null,
      cells: Object.fromEntries(
        projectEntryFields.flatMap((field) => (field in theirs ? [[field, cell(theirs[field] ?? null, field)]] : [])),
      ),
    },
  ],
  contact: { name: "", phone: "", filledOn: "" },
  notes: [],
  checkNumber: { count: 0, sum: 0 },
});

const factsOf = (base: Texts, ours: Texts): PlanFacts => ({
  olderIssue: false,
  figure: () => undefined,
  text: (_, field) => {
    const of = (one: Texts) => one[field as ProjectEntryField];
    return { base: of(base), ours: of(ours), origin: { fromThisIssue: false, by: null, at: null } };
  },
});

const plansOf = (base: Texts, ours: Texts, files: readonly Partial<Texts>[]): PlannedText[][] =>
  combinePlans(files.map((theirs) => planMerge(formOf(theirs), factsOf(base, ours)))).map((plan) =>
    plan.texts.map((planned) => gradeProject(planned, checks)),
  );

/** What stands after applying the files in this order. */
function stands(ours: Texts, plans: readonly PlannedText[][], choices: TextChoices = {}): Texts {
  const taken = plans.flat().flatMap((planned) => Object.entries(projectTaken(planned, choices)));
  return { ...ours, ...Object.fromEntries(taken.map(([field, text]) => [field, plainText(text)])) };
}

describe("three-way merge of a project", () => {
  it("keeps ours where they changed nothing: merge(base, base, ours) is ours", () => {
    fc.assert(
      fc.property(texts, texts, (base, ours) => {
        expect(stands(ours, plansOf(base, ours, [base]))).toEqual(ours);
      }),
    );
  });

  it("merge(base, x, base) is x, as far as nothing is asked; answered with yes all of it but what is refused", () => {
    fc.assert(
      fc.property(texts, texts, (base, theirs) => {
        const plans = plansOf(base, base, [theirs]);
        const yes = Object.fromEntries(projectEntryFields.map((field) => [field, { choice: "theirs" as const }]));
        const after = stands(base, plans, yes);
        const cells = new Map(
          plans
            .flat()
            .flatMap(textCells)
            .map((one) => [one.field, one]),
        );
        for (const field of projectEntryFields) {
          const refused = cells.get(field)?.outcome === "rejected";
          // Where it stands is never taken away; everything else is what they said.
          expect(after[field]).toBe(refused ? base[field] : theirs[field]);
        }
      }),
    );
  });

  it("writes nothing unasked over what somebody else wrote, and takes nothing away", () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, theirs, ours) => {
        const after = stands(ours, plansOf(base, ours, [theirs]));
        for (const field of projectEntryFields) {
          if (ours[field] !== base[field]) expect(after[field]).toBe(ours[field]);
          if (ours[field] !== null) expect(after[field]).not.toBeNull();
        }
      }),
    );
  });

  it("of a record nothing goes in while a part of it is open, and nothing that was not listed", () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, theirs, ours) => {
        const plans = plansOf(base, ours, [theirs]);
        const after = stands(ours, plans);
        const cells = plans.flat().flatMap(textCells);
        for (const part of [
          ["yearDoneWan", "totalDoneWan", "filling"],
          ["stage", "stageOn"],
        ] as const) {
          const open = cells.some(
            ({ field, outcome }) =>
              part.some((one) => one === field) && outcome !== "take" && outcome !== "same" && outcome !== "correction",
          );
          if (open) for (const field of part) expect(after[field]).toBe(ours[field]);
        }
        const listed = new Set(cells.map(({ field }) => field));
        for (const field of projectEntryFields) if (after[field] !== ours[field]) expect(listed.has(field)).toBe(true);
      }),
    );
  });

  it("several files that fill in different parts merge to the same in any order", () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.subarray(["progress", "problems", "remark", "yearDoneWan"] as const),
        (base, theirs, mine) => {
          const part = (own: boolean): Partial<Texts> =>
            Object.fromEntries(
              projectEntryFields.map((field) => [
                field,
                mine.some((one) => one === field) === own ? theirs[field] : base[field],
              ]),
            );
          const files = [part(true), part(false)];
          const one = stands(base, plansOf(base, base, files));
          const other = stands(base, plansOf(base, base, files.toReversed()));
          expect(one).toEqual(other);
        },
      ),
    );
  });

  it("the same file again changes nothing", () => {
    fc.assert(
      fc.property(texts, texts, (base, theirs) => {
        const once = stands(base, plansOf(base, base, [theirs]));
        expect(stands(once, plansOf(base, once, [theirs]))).toEqual(once);
      }),
    );
  });
});
