/** A plan as it is being written, and the plan that one would write next. */
import type { PlanFields, PlanView } from "../../../shared/contract/plans.ts";
import { planFields } from "../../../shared/contract/plans.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import { planEditText, plansText } from "../../../shared/text/plans.ts";

/** Everything as typed. */
export type PlanDraft = Readonly<Record<keyof PlanFields, string>>;

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 15 → 十五; empty beyond the numbers that plans will have for a long time. */
function numeral(n: number): string {
  if (Number.isNaN(n) || n < 11 || n > 99 || n % 10 === 0) return "";
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? "" : digits[tens]}十${digits[n % 10]}`;
}

/** The plan after the newest one: 十四五 (2021–2025) is followed by 十五五 (2026–2030). */
export function nextPlan(plans: readonly PlanView[]): PlanDraft {
  const newest = plans.toSorted((a, b) => a.lastYear - b.lastYear).at(-1);
  const number = Number.parseInt(newest?.code ?? "", 10) + 1;
  const words = numeral(number);
  const after = newest === undefined ? "" : String(newest.lastYear + 1);
  return {
    code: Number.isNaN(number) ? "" : `${number}th`,
    name: words === "" ? "" : `${words}五`,
    title: words === "" ? "" : plansText.usualTitle(words),
    firstYear: after,
    lastYear: newest === undefined ? "" : String(newest.lastYear + 5),
    baselineYear: newest === undefined ? "" : String(newest.lastYear),
    documentNumber: "",
    adoptedOn: "",
  };
}

export function draftOfPlan(plan: PlanView): PlanDraft {
  const { code, name, title, firstYear, lastYear, baselineYear, documentNumber, adoptedOn } = plan;
  const years = { firstYear: String(firstYear), lastYear: String(lastYear), baselineYear: String(baselineYear) };
  return { code, name, title, documentNumber, adoptedOn, ...years };
}

interface ReadPlan {
  /** Null while something is wrong. */
  readonly plan: PlanFields | null;
  readonly wrong: Partial<Record<keyof PlanFields, string>>;
}

const yearOf = (text: string): number | undefined => {
  const read = parseTypedNumber(text);
  return read.ok ? read.value : undefined;
};

/** What the draft says, and for each field that says nothing usable what to do. */
export function readPlan(draft: PlanDraft): ReadPlan {
  const read = planFields.safeParse({
    ...draft,
    firstYear: yearOf(draft.firstYear),
    lastYear: yearOf(draft.lastYear),
    baselineYear: yearOf(draft.baselineYear),
  });
  if (read.success) return { plan: read.data, wrong: {} };
  const wrong: Partial<Record<keyof PlanFields, string>> = {};
  for (const field of Object.keys(draft) as (keyof PlanFields)[])
    if (read.error.issues.some(({ path }) => path[0] === field))
      wrong[field] = plansText.wrong[field] ?? plansText.required(planEditText.fields[field]);
  return { plan: null, wrong };
}
