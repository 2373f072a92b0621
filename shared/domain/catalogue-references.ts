/** Is every record of a catalogue there once, and does every reference lead to one? */
import type { CatalogueFinding, CataloguePath, CheckCode, FindingDetails } from "./catalogue-finding.ts";
import { canonicalDataPeriod } from "./period.ts";
import { type CatalogueSeed, type IndicatorSeed, sourceKey } from "./seed.ts";

type Findings = CatalogueFinding[];

interface Claim {
  /** What must not come twice; null where the record claims nothing. */
  readonly key: string | null;
  readonly path: CataloguePath;
  readonly details: FindingDetails;
}

/** Every claim after the first one of the same key. */
function twice(code: CheckCode, claims: readonly Claim[]): Findings {
  const first = new Map<string, CataloguePath>();
  return claims.flatMap(({ key, path, details }) => {
    if (key === null) return [];
    const other = first.get(key);
    if (other) return [{ code, path, details, other }];
    first.set(key, path);
    return [];
  });
}

const keyOf = (...parts: readonly (string | number | null | undefined)[]): string => JSON.stringify(parts);
const bare = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");

/** Namesakes may stand side by side where something a person reads on the line sets them apart. */
const lineName = (line: IndicatorSeed): string =>
  keyOf(
    line.plan,
    line.collection,
    bare(line.name),
    bare(line.scope),
    bare(line.unit),
    line.task,
    line.partOf,
    ...(line.collection === "annual" ? line.targets.map(({ year }) => year) : []),
  );

/** What has retired is kept for its figures; a successor may have its name and its place. */
const isInUse = ({ retiredFrom }: { readonly retiredFrom: string | null }): boolean => retiredFrom === null;

export function repeatedRecords(seed: CatalogueSeed): Findings {
  const codes = (["plans", "organisations", "indicators", "tasks"] as const).flatMap((kind) =>
    twice(
      "code_twice",
      seed[kind].map(({ code }, at) => ({ key: code, path: [kind, at, "code"], details: { value: code } })),
    ),
  );
  const named = <T extends { readonly name: string }>(
    kind: string,
    records: readonly T[],
    key: (each: T) => string | null,
    field: "name" | "shortName" = "name",
    value: (each: T) => string = ({ name }) => name,
  ) =>
    twice(
      "name_twice",
      records.map((each, at) => ({ key: key(each), path: [kind, at, field], details: { value: value(each) } })),
    );
  const ordered = <T extends { readonly order: number }>(
    kind: string,
    records: readonly T[],
    group: (each: T) => string | null,
  ) =>
    twice(
      "order_twice",
      records.map((each, at) => ({
        key: group(each) === null ? null : keyOf(group(each), each.order),
        path: [kind, at, "order"],
        details: { value: each.order },
      })),
    );
  const keys = seed.documents.map(({ key }, at) => ({ key, path: ["documents", at, "key"], details: { value: key } }));
  return [
    ...codes,
    ...twice("code_twice", keys),
    ...named("plans", seed.plans, ({ name }) => bare(name)),
    ...named("organisations", seed.organisations, ({ name, active }) => (active ? bare(name) : null)),
    ...named(
      "organisations",
      seed.organisations,
      (each) => (each.active ? bare(each.shortName) : null),
      "shortName",
      (each) => each.shortName,
    ),
    ...named("indicators", seed.indicators, (line) => (isInUse(line) ? lineName(line) : null)),
    ...named("tasks", seed.tasks, (task) => (isInUse(task) ? keyOf(task.plan, task.box, bare(task.name)) : null)),
    ...ordered("organisations", seed.organisations, ({ active }) => (active ? "" : null)),
    ...ordered("indicators", seed.indicators, (line) => (isInUse(line) ? keyOf(line.plan, line.collection) : null)),
    ...ordered("tasks", seed.tasks, (task) => (isInUse(task) ? keyOf(task.plan, task.box) : null)),
    ...repeatedFigures(seed),
  ];
}

/** Two targets of one year and day, two figures of one period from one source: nobody could say which counts. */
function repeatedFigures(seed: CatalogueSeed): Findings {
  const targets = seed.indicators.flatMap(({ name, targets }, at) =>
    targets.map(({ year, effectiveOn }, index) => ({
      key: keyOf(at, year, effectiveOn),
      path: ["indicators", at, "targets", index, "year"],
      details: { line: name, year: year ?? "" },
    })),
  );
  const lines = new Map(seed.indicators.map((line) => [line.code, line]));
  const asStored = (figure: CatalogueSeed["observations"][number]) => {
    const line = lines.get(figure.indicator);
    const dataPeriod = line && canonicalDataPeriod(line.basis, line.frequency, figure.dataPeriod);
    return dataPeriod ? { ...figure, dataPeriod } : figure;
  };
  const observations = seed.observations.map((each, at) => ({
    key: sourceKey(asStored(each)),
    path: ["observations", at, "dataPeriod"],
    details: { line: each.indicator, dataPeriod: each.dataPeriod },
  }));
  return [...twice("target_twice", targets), ...twice("observation_twice", observations)];
}

export function danglingReferences(seed: CatalogueSeed): Findings {
  const plans = new Set(seed.plans.map(({ code }) => code));
  const organisations = new Set(seed.organisations.map(({ code }) => code));
  const documents = new Set(seed.documents.map(({ key }) => key));
  const planOfLine = new Map(seed.indicators.map(({ code, plan }) => [code, plan]));
  const planOfTask = new Map(seed.tasks.map(({ code, plan }) => [code, plan]));
  const findings: Findings = [];
  const need = (known: { has(code: string): boolean }, code: string | null | undefined, ...path: CataloguePath) => {
    if (code != null && !known.has(code)) findings.push({ code: "reference_unknown", path, details: { value: code } });
  };
  const samePlan = (plan: string, known: Map<string, string>, code: string | null, ...path: CataloguePath) => {
    const theirs = code === null ? undefined : known.get(code);
    if (theirs !== undefined && theirs !== plan)
      findings.push({ code: "reference_other_plan", path, details: { value: code ?? "", plan: theirs } });
  };
  seed.indicators.forEach((line, at) => {
    need(plans, line.plan, "indicators", at, "plan");
    need(planOfTask, line.task, "indicators", at, "task");
    samePlan(line.plan, planOfTask, line.task, "indicators", at, "task");
    for (const field of ["partOf", "annualOf"] as const) need(planOfLine, line[field], "indicators", at, field);
    samePlan(line.plan, planOfLine, line.partOf, "indicators", at, "partOf");
    line.places.forEach((place, i) => {
      need(documents, place.document, "indicators", at, "places", i, "document");
    });
    line.variants.forEach(({ place }, i) => {
      need(documents, place.document, "indicators", at, "variants", i, "place", "document");
    });
  });
  seed.tasks.forEach((task, at) => {
    need(plans, task.plan, "tasks", at, "plan");
    task.places.forEach((place, i) => {
      need(documents, place.document, "tasks", at, "places", i, "document");
    });
  });
  seed.assignments.forEach((each, at) => {
    need(organisations, each.organisation, "assignments", at, "organisation");
    need(planOfLine, each.indicator, "assignments", at, "indicator");
    need(planOfTask, each.task, "assignments", at, "task");
  });
  seed.observations.forEach((each, at) => {
    need(planOfLine, each.indicator, "observations", at, "indicator");
    need(organisations, each.organisation, "observations", at, "organisation");
    need(documents, each.place.document, "observations", at, "place", "document");
  });
  seed.organisations.forEach((each, at) => {
    need(organisations, each.mergedInto, "organisations", at, "mergedInto");
  });
  return [
    ...findings,
    ...cycles(seed.indicators, "indicators", "partOf"),
    ...cycles(seed.indicators, "indicators", "annualOf"),
    ...cycles(seed.organisations, "organisations", "mergedInto"),
  ];
}

/** Each record on a circle of references is said once. */
function cycles<Field extends string>(
  records: readonly ({ readonly code: string } & Readonly<Record<Field, string | null>>)[],
  kind: string,
  field: Field,
): Findings {
  const next = new Map<string, string | null>(records.map((each) => [each.code, each[field]]));
  const isOnCircle = (code: string): boolean => {
    const seen = new Set<string>();
    let at = next.get(code) ?? null;
    while (at !== null && at !== code && !seen.has(at)) {
      seen.add(at);
      at = next.get(at) ?? null;
    }
    return at === code;
  };
  return records.flatMap((each, at) =>
    isOnCircle(each.code)
      ? [{ code: "part_cycle" as const, path: [kind, at, field], details: { value: each[field] ?? "" } }]
      : [],
  );
}
