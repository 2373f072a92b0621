/** Do the figures of a catalogue hold together: years, baselines, targets, compositions, units? */
import type { CatalogueFinding, CataloguePath, CheckCode, FindingDetails } from "./catalogue-finding.ts";
import { addsUpToHundred, compositionSum, parseComposition } from "./composition.ts";
import { sameNumber } from "./number.ts";
import { canonicalDataPeriod } from "./period.ts";
import { printedNumbers } from "./printed-number.ts";
import type { CatalogueSeed, IndicatorSeed } from "./seed.ts";
import type { Basis } from "./vocabulary.ts";

type Findings = CatalogueFinding[];
type Plan = CatalogueSeed["plans"][number];

const finding = (code: CheckCode, path: CataloguePath, details: FindingDetails = {}): CatalogueFinding => ({
  code,
  path,
  details,
});

/** A plan also prints goals of the vision ten years on (2035 in the plan to 2025). */
const visionYears = 10;
/** Figures as far back as the plan before the one before. */
const historyYears = 10;

/** Progress is measured from the baseline (01 §1.4); cumulative totals count from zero, states and growth need none. */
const measuredFromBaseline: readonly Basis[] = ["flow", "stock", "ratio"];

export function planFigures({ plans }: CatalogueSeed): Findings {
  return plans.flatMap(({ firstYear, lastYear, baselineYear }, at) => [
    ...(firstYear > lastYear ? [finding("plan_years", ["plans", at, "lastYear"], { firstYear, lastYear })] : []),
    ...(baselineYear >= firstYear
      ? [finding("plan_years", ["plans", at, "baselineYear"], { firstYear, baselineYear })]
      : []),
  ]);
}

function yearOfGoal(year: number | null, plan: Plan | undefined, path: CataloguePath): Findings {
  if (year === null || !plan) return [];
  const details = { year, firstYear: plan.firstYear, lastYear: plan.lastYear };
  if (year < plan.firstYear || year > plan.lastYear + visionYears) return [finding("year_outside", path, details)];
  return year > plan.lastYear ? [finding("year_beyond", path, details)] : [];
}

function yearOfBaseline(year: number, plan: Plan | undefined, path: CataloguePath): Findings {
  if (!plan || (year >= plan.firstYear - historyYears && year <= plan.lastYear)) return [];
  return [finding("year_outside", path, { year, firstYear: plan.firstYear - historyYears, lastYear: plan.lastYear })];
}

/** A value that its own printed text contradicts: one of the two was mistyped. */
function textOf(value: number | null, text: string, unit: string, path: CataloguePath): Findings {
  const printed = value === null ? null : printedNumbers(text, unit);
  if (value === null || printed === null || printed.some((each) => sameNumber(each, value))) return [];
  return [finding("text_differs", path, { value, text })];
}

function lineTargets(line: IndicatorSeed, at: number, plan: Plan | undefined): Findings {
  return line.targets.flatMap((target, index) => {
    const path = ["indicators", at, "targets", index];
    const { operator, value, lower, upper, text } = target;
    const findings = yearOfGoal(target.year, plan, [...path, "year"]);
    if (operator === "range") {
      const bounded = lower !== undefined && upper !== undefined && lower < upper && value === null;
      if (!bounded) findings.push(finding("range_bounds", [...path, "lower"]));
    } else {
      if (lower !== undefined || upper !== undefined)
        findings.push(finding("bounds_without_range", [...path, lower === undefined ? "upper" : "lower"]));
      findings.push(...textOf(value, text, line.unit, [...path, "value"]));
    }
    return findings;
  });
}

function lineBaseline(line: IndicatorSeed, at: number, plan: Plan | undefined): Findings {
  const { baseline, comparableBaseline } = line;
  const path = ["indicators", at, "baseline"];
  const hasTarget = line.targets.some(({ value, lower }) => value !== null || lower !== undefined);
  const isMissing = baseline.value === null && comparableBaseline === null;
  const findings = [
    ...yearOfBaseline(baseline.year, plan, [...path, "year"]),
    ...textOf(baseline.value, baseline.text, line.unit, [...path, "value"]),
  ];
  if (comparableBaseline)
    findings.push(...yearOfBaseline(comparableBaseline.year, plan, ["indicators", at, "comparableBaseline", "year"]));
  if (hasTarget && isMissing && measuredFromBaseline.includes(line.basis))
    findings.push(finding("baseline_missing", [...path, "value"], { line: line.name }));
  return findings;
}

function lineParts({ basis, parts, name }: IndicatorSeed, at: number): Findings {
  if (basis !== "composition")
    return parts.length > 0 ? [finding("parts_unexpected", ["indicators", at, "parts", 0], { line: name })] : [];
  if (parts.length < 2) return [finding("parts_missing", ["indicators", at, "basis"], { line: name })];
  return (["baseline", "target"] as const).flatMap((field) => {
    const shares = parts.flatMap((part) => part[field] ?? []);
    if (shares.length < parts.length || addsUpToHundred(shares)) return [];
    return [finding("parts_sum", ["indicators", at, "parts", 0, field], { line: name, sum: compositionSum(shares) })];
  });
}

export const usualSpelling = (unit: string): string => unit.normalize("NFKC").replace(/\s/gu, "");

/** Full-width signs and blanks look the same and are not: rules ask for `%` itself. */
function lineUnit({ unit }: IndicatorSeed, at: number): Findings {
  const usual = usualSpelling(unit);
  return usual === unit ? [] : [finding("unit_spelling", ["indicators", at, "unit"], { unit, usual })];
}

export function lineFigures(seed: CatalogueSeed): Findings {
  const plans = new Map(seed.plans.map((plan) => [plan.code, plan]));
  const lines = seed.indicators.flatMap((line, at) => {
    const plan = plans.get(line.plan);
    return [
      ...lineUnit(line, at),
      ...lineBaseline(line, at, plan),
      ...lineTargets(line, at, plan),
      ...lineParts(line, at),
    ];
  });
  const tasks = seed.tasks.flatMap(({ deadline, plan }, at) =>
    yearOfGoal(deadline === null ? null : Number(deadline), plans.get(plan), ["tasks", at, "deadline"]),
  );
  return [...lines, ...tasks];
}

export function observedFigures(seed: CatalogueSeed): Findings {
  const lines = new Map(seed.indicators.map((line) => [line.code, line]));
  return seed.observations.flatMap(({ indicator, dataPeriod, text }, at) => {
    const line = lines.get(indicator);
    if (!line) return [];
    const findings: Findings = [];
    if (canonicalDataPeriod(line.basis, line.frequency, dataPeriod) === null)
      findings.push(finding("data_period", ["observations", at, "dataPeriod"], { line: line.name, dataPeriod }));
    if (line.basis === "composition") {
      const shares = parseComposition(text ?? "", line.parts.length);
      if (!shares || !addsUpToHundred(shares))
        findings.push(
          finding("parts_sum", ["observations", at, "text"], {
            line: line.name,
            sum: shares ? compositionSum(shares) : (text ?? ""),
          }),
        );
    }
    return findings;
  });
}
