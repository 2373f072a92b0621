/**
 * A composition over the years (三次产业结构): the parts at the baseline, year by year, and at the target. A year without a
 * figure stays in its place and is said to be missing.
 */
import type { Structure } from "../../contract/progress.ts";
import { parseComposition } from "../composition.ts";
import { type CompositionPart, type LineFacts, type PlanYears, type TargetFacts, targetInForce } from "../line.ts";
import { judgedValue, latestRecord, type Observation } from "../observation.ts";
import { dataPeriodLabel, endMonth, isYear, yearOf } from "../period.ts";

export interface StructureInput {
  readonly line: Pick<LineFacts, "basis" | "name" | "baseline" | "targets" | "parts">;
  readonly plan: PlanYears;
  /** The reporting period looked at; later figures are left out, estimates of its year are not. */
  readonly period: string;
  readonly observations: readonly Observation[];
}

type Row = Structure["rows"][number];

/** Null for a line that is no composition. Shares in %. */
export function buildStructure({ line, plan, period, observations }: StructureInput): Structure | null {
  const parts = line.parts ?? [];
  if (line.basis !== "composition" || parts.length === 0) return null;
  const target = targetInForce(line.targets, period);
  return {
    name: line.name,
    parts: parts.map(({ name }) => name),
    rows: [
      ...baselineRow(parts, line.baseline.year),
      ...reported(parts, plan, period, observations),
      ...(target === null ? [] : targetRow(parts, target, plan)),
    ],
  };
}

const whole = (shares: readonly (number | null)[]): number[] | null =>
  shares.every((share) => share !== null) ? [...shares] : null;

/** Nothing where the plan gives no share of any part; a row that is said to be missing where it gives only some. */
function baselineRow(parts: readonly CompositionPart[], year: number): Row[] {
  const shares = parts.map(({ baseline }) => baseline);
  if (shares.every((share) => share === null)) return [];
  return [{ kind: "baseline", label: dataPeriodLabel(String(year), "composition"), shares: whole(shares) }];
}

/** The target in force as it is written, all its parts; else the plan's own. */
function targetRow(parts: readonly CompositionPart[], target: TargetFacts, plan: PlanYears): Row[] {
  const shares = parseComposition(target.text, parts.length) ?? whole(parts.map((part) => part.target));
  if (shares === null) return [];
  return [{ kind: "target", label: dataPeriodLabel(String(target.year ?? plan.lastYear), "composition"), shares }];
}

/** Full years up to the period, then what is known of the running year. */
function reported(
  parts: readonly CompositionPart[],
  plan: PlanYears,
  period: string,
  observations: readonly Observation[],
): Row[] {
  const rows: Row[] = [];
  for (let year = plan.firstYear; year <= yearOf(period); year++) {
    const found = sharesOf(parts, String(year), observations);
    const ended = endMonth(String(year)) <= endMonth(period);
    if (found) rows.push(found);
    else if (ended) rows.push({ kind: "missing", label: dataPeriodLabel(String(year), "composition"), shares: null });
    if (!found && !ended) rows.push(...latestWithin(parts, year, period, observations));
  }
  return rows;
}

function latestWithin(
  parts: readonly CompositionPart[],
  year: number,
  period: string,
  observations: readonly Observation[],
): Row[] {
  const quarters = observations
    .map(({ dataPeriod }) => dataPeriod)
    .filter((each) => !isYear(each) && yearOf(each) === year && endMonth(each) <= endMonth(period))
    .sort((a, b) => endMonth(b) - endMonth(a));
  for (const quarter of new Set(quarters)) {
    const found = sharesOf(parts, quarter, observations);
    if (found) return [found];
  }
  return [];
}

/** The judged record's parts, else an estimate's, which says so; null where there is neither. */
function sharesOf(
  parts: readonly CompositionPart[],
  dataPeriod: string,
  observations: readonly Observation[],
): Row | null {
  const records = observations.filter((each) => each.dataPeriod === dataPeriod);
  const judged = judgedValue(records);
  const newest = latestRecord(records);
  const record = judged ?? (newest?.vintage === "预计数" ? newest : null);
  const shares = record?.text ? parseComposition(record.text, parts.length) : null;
  if (shares === null) return null;
  return { kind: judged ? "actual" : "estimate", label: dataPeriodLabel(dataPeriod, "composition"), shares };
}
