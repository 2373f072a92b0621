/** Lines, their targets and tasks of two catalogues: what was added or changed, and what figures and closed periods forbid. */
import { type CatalogueChange, type ChangeOf, fieldChanges } from "./catalogue-changes.ts";
import { type CatalogueFacts, closedPeriods, type ImportFinding } from "./catalogue-facts.ts";
import type { CataloguePath } from "./catalogue-finding.ts";
import { targetInForce } from "./line.ts";
import { canonicalDataPeriod } from "./period.ts";
import type { CatalogueSeed, IndicatorSeed, TargetSeed } from "./seed.ts";

export interface Compared {
  readonly changes: readonly CatalogueChange[];
  readonly findings: readonly ImportFinding[];
}

/** With figures these say what the figures are: another meaning needs another line. */
const fixedByFigures = ["basis", "unit", "aggregation", "plan"] as const;
/** What a verdict is made from; wording and notes are not. */
const judged = ["operator", "value", "lower", "upper"] as const;

export function compareLines(current: CatalogueSeed, incoming: CatalogueSeed, facts: CatalogueFacts): Compared {
  const known = new Map(current.indicators.map((line) => [line.code, line]));
  const changes: CatalogueChange[] = [];
  const findings: ImportFinding[] = [];
  incoming.indicators.forEach((after, at) => {
    const path: CataloguePath = ["indicators", at];
    const before = known.get(after.code);
    if (!before) {
      changes.push({ kind: "indicator", action: "added", before: null, after, fields: [], path });
      after.targets.forEach((target, index) => {
        changes.push(newTarget(after, target, [...path, "targets", index]));
      });
      return;
    }
    const fields = fieldChanges(before, after, ["targets"]);
    if (fields.length > 0) changes.push({ kind: "indicator", action: "changed", before, after, fields, path });
    findings.push(...keptByFigures(before, after, path, facts));
    if (before.retiredFrom === null && after.retiredFrom !== null && after.retiredReason.trim() === "")
      findings.push({
        code: "retired_reason_missing",
        path: [...path, "retiredReason"],
        details: { line: after.name },
      });
    const targets = compareTargets(before, after, path, facts);
    changes.push(...targets.changes);
    findings.push(...targets.findings);
  });
  return { changes, findings };
}

function keptByFigures(
  before: IndicatorSeed,
  after: IndicatorSeed,
  path: CataloguePath,
  facts: CatalogueFacts,
): ImportFinding[] {
  const periods = facts.figurePeriods.get(before.code) ?? [];
  if (periods.length === 0) return [];
  const line = before.name;
  const fixed = fixedByFigures
    .filter((field) => before[field] !== after[field])
    .map(
      (field): ImportFinding => ({
        code: "figures_kept",
        path: [...path, field],
        details: { line, field, before: before[field] },
      }),
    );
  // A composition's figures are read by the number of its parts.
  if (before.parts.length !== after.parts.length)
    fixed.push({
      code: "figures_kept",
      path: [...path, "parts"],
      details: { line, field: "parts", before: before.parts.map(({ name }) => name).join("、") },
    });
  const lost = periods.find((code) => canonicalDataPeriod(before.basis, after.frequency, code) !== code);
  const wasLost = periods.some((code) => canonicalDataPeriod(before.basis, before.frequency, code) !== code);
  if (before.frequency !== after.frequency && lost !== undefined && !wasLost)
    fixed.push({
      code: "frequency_kept",
      path: [...path, "frequency"],
      details: { line, dataPeriod: lost, before: before.frequency },
    });
  return fixed;
}

const newTarget = (line: IndicatorSeed, target: TargetSeed, path: CataloguePath): ChangeOf<"target"> => ({
  kind: "target",
  action: "added",
  before: null,
  after: { ...target, indicator: line.code },
  fields: [],
  path,
});

const targetKey = ({ year, effectiveOn }: TargetSeed): string => `${year}@${effectiveOn}`;

function compareTargets(
  before: IndicatorSeed,
  after: IndicatorSeed,
  path: CataloguePath,
  facts: CatalogueFacts,
): Compared {
  const changes: CatalogueChange[] = [];
  const findings: ImportFinding[] = [];
  const indicator = after.code;
  const wanted = new Map(after.targets.map((target, index) => [targetKey(target), { target, index }]));
  const refuse = (target: TargetSeed, period: string, how: "changed" | "removed", place: CataloguePath) =>
    findings.push({
      code: "target_in_force",
      path: place,
      details: { line: after.name, target: target.text, period, how },
    });
  for (const target of before.targets) {
    const judgedBy = closedPeriods(facts, before.plan).find((code) => targetInForce(before.targets, code) === target);
    const found = wanted.get(targetKey(target));
    if (!found) {
      if (judgedBy !== undefined) refuse(target, judgedBy, "removed", path);
      changes.push({
        kind: "target",
        action: "removed",
        before: { ...target, indicator },
        after: null,
        fields: [],
        path: null,
      });
      continue;
    }
    const fields = fieldChanges(target, found.target);
    const place = [...path, "targets", found.index];
    const touched = judged.find((field) => fields.some((each) => each.field === field));
    if (judgedBy !== undefined && touched !== undefined) refuse(target, judgedBy, "changed", [...place, touched]);
    if (fields.length > 0)
      changes.push({
        kind: "target",
        action: "changed",
        before: { ...target, indicator },
        after: { ...found.target, indicator },
        fields,
        path: place,
      });
  }
  const had = new Set(before.targets.map(targetKey));
  for (const { target, index } of wanted.values())
    if (!had.has(targetKey(target))) changes.push(newTarget(after, target, [...path, "targets", index]));
  return { changes, findings };
}

export function compareTasks(current: CatalogueSeed, incoming: CatalogueSeed): Compared {
  const known = new Map(current.tasks.map((task) => [task.code, task]));
  const changes = incoming.tasks.flatMap((after, at): CatalogueChange[] => {
    const path = ["tasks", at];
    const before = known.get(after.code);
    if (!before) return [{ kind: "task", action: "added", before: null, after, fields: [], path }];
    const fields = fieldChanges(before, after);
    return fields.length === 0 ? [] : [{ kind: "task", action: "changed", before, after, fields, path }];
  });
  const findings = incoming.tasks.flatMap((after, at): ImportFinding[] => {
    const isNew = after.retiredFrom !== null && known.get(after.code)?.retiredFrom === null;
    return isNew && after.retiredReason.trim() === ""
      ? [{ code: "retired_reason_missing", path: ["tasks", at, "retiredReason"], details: { line: after.name } }]
      : [];
  });
  return { changes, findings };
}
