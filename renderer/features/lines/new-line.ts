/** What a new line and a new target begin with: the usual answers, to be looked through and changed. */
import type { Catalog, Indicator, Plan } from "../../../shared/contract/catalog.ts";
import type { SourceDocument } from "../../../shared/contract/lines.ts";
import { targetInForce } from "../../../shared/domain/line.ts";
import type { Collection } from "../../../shared/domain/vocabulary.ts";
import { type LineDraft, noPlace } from "./line-draft.ts";
import type { TargetDraft } from "./target-draft.ts";

/** The plan's own document, where it can be told. */
function documentOf({ title, documentNumber }: Plan, documents: readonly SourceDocument[]): string {
  const own = documents.find((each) => each.title === title && each.documentNumber === documentNumber);
  return (own ?? documents.find((each) => each.title === title))?.key ?? "";
}

/** `14th` → `14-`: what the codes of the plan's lines begin with. */
const prefixOf = (plan: string) => `${plan.replace(/\D.*$/, "")}-`;

/** The number after the last one of a collection, as typed. */
export function nextOrder(lines: readonly Indicator[], collection: Collection): string {
  const orders = lines.filter((line) => line.collection === collection).map(({ order }) => order);
  return String(Math.max(0, ...orders) + 1);
}

export function newLineDraft({ plan, indicators }: Catalog, documents: readonly SourceDocument[]): LineDraft {
  return {
    code: prefixOf(plan.code),
    plan: plan.code,
    name: "",
    scope: "",
    unit: "",
    category: "",
    collection: "headline",
    attribute: "预期性",
    basis: "stock",
    direction: "higher",
    frequency: "quarterly",
    aggregation: "lead",
    growthUnit: null,
    confidence: "中",
    task: null,
    partOf: null,
    annualOf: null,
    tags: [],
    variants: [],
    order: nextOrder(indicators, "headline"),
    decimals: "0",
    availabilityMonths: "1",
    baselineValue: "",
    baselineText: "",
    baselineYear: String(plan.baselineYear),
    baselineComparable: true,
    comparableValue: "",
    comparableYear: "",
    comparableNote: "",
    notes: "",
    parts: [],
    places: [{ ...noPlace, document: documentOf(plan, documents) }],
  };
}

export function firstTargetDraft(plan: Plan): TargetDraft {
  return {
    kind: "value",
    year: String(plan.lastYear),
    operator: "≥",
    value: "",
    lower: "",
    upper: "",
    text: null,
    wording: "",
    authority: "规划纲要",
    documentNumber: plan.documentNumber,
    effectiveOn: `${plan.firstYear}-01-01`,
    note: "",
    reason: "",
    corrects: null,
  };
}

/** The version that counts today; before the plan begins the one adopted first. */
export function currentTarget(
  { targets }: Pick<Indicator, "targets">,
  today: string,
): Indicator["targets"][number] | null {
  const month = Number(today.slice(5, 7));
  const period = `${today.slice(0, 4)}Q${Math.ceil(month / 3)}`;
  const known = targets.filter(({ effectiveOn }) => effectiveOn <= today);
  return targetInForce(known, period) ?? targets[0] ?? null;
}

/** Is the value still to be set from above? A state or the parts of a composition need none of their own. */
export function isPending({ basis }: Pick<Indicator, "basis">, target: Indicator["targets"][number] | null): boolean {
  if (target === null || basis === "milestone" || basis === "composition") return false;
  return target.value === null && target.lower === null && target.upper === null;
}

/** A new version: same year and relation as the one in force, handed down by the city from today. */
export function newTargetDraft(line: Indicator, plan: Plan, today: string): TargetDraft {
  const current = currentTarget(line, today);
  const operator = current === null || current.operator === "range" ? "≥" : current.operator;
  return {
    ...firstTargetDraft(plan),
    kind: current?.operator === "range" ? "range" : "value",
    year: String(current?.year ?? plan.lastYear),
    operator,
    authority: "市下达",
    documentNumber: "",
    effectiveOn: today <= `${plan.lastYear}-12-31` ? today : "",
  };
}
