/**
 * The catalogue after an import, the new one's records first. What the new one does not mention stays and must go
 * together with it: a name, a number or a post may already be taken.
 */
import type { CatalogueChange } from "./catalogue-changes.ts";
import { type CatalogueFinding, type CataloguePath, severityOf } from "./catalogue-finding.ts";
import { checkCatalogue } from "./catalogue-problems.ts";
import type { AssignmentSeed, CatalogueSeed } from "./seed.ts";

type Listed = "documents" | "plans" | "organisations" | "indicators" | "tasks";
const codeOf = (record: CatalogueSeed[Listed][number]): string => ("key" in record ? record.key : record.code);

export function catalogueAfter(
  current: CatalogueSeed,
  incoming: CatalogueSeed,
  changes: readonly CatalogueChange[],
): CatalogueSeed {
  const removed = new Set<unknown>(changes.filter(({ after }) => after === null).map(({ before }) => before));
  const retired = new Map<unknown, unknown>(
    changes.filter(({ action }) => action === "retired").map(({ before, after }) => [before, after]),
  );
  const stay = <Kind extends Listed>(kind: Kind): CatalogueSeed[Kind] => {
    const there = new Set(incoming[kind].map(codeOf));
    const kept = current[kind].filter((record) => !there.has(codeOf(record)) && !removed.has(record));
    return [...incoming[kind], ...kept.map((record) => retired.get(record) ?? record)] as CatalogueSeed[Kind];
  };
  const [indicators, tasks] = [stay("indicators"), stay("tasks")];
  return {
    version: incoming.version,
    documents: stay("documents"),
    plans: stay("plans"),
    organisations: stay("organisations"),
    indicators,
    tasks,
    assignments: [...incoming.assignments, ...standingTerms(current, incoming, changes, [...indicators, ...tasks])],
    observations: incoming.observations,
  };
}

const termKey = (each: AssignmentSeed): string =>
  JSON.stringify([each.indicator, each.task, each.role, each.from, each.organisation]);

/** Terms that the new catalogue does not say again: of items it does not list, and those that were kept or ended. */
function standingTerms(
  current: CatalogueSeed,
  incoming: CatalogueSeed,
  changes: readonly CatalogueChange[],
  items: readonly { readonly code: string }[],
): AssignmentSeed[] {
  const said = new Set(incoming.assignments.map(termKey));
  const existing = new Set(items.map(({ code }) => code));
  const own = changes.filter((change) => change.kind === "assignment");
  const changed = new Map(own.flatMap(({ before, after }) => (before ? [[before, after] as const] : [])));
  return current.assignments.flatMap((each) => {
    if (said.has(termKey(each)) || !existing.has(each.indicator ?? each.task ?? "")) return [];
    if (!changed.has(each)) return [each];
    const after = changed.get(each);
    return after && !said.has(termKey(after)) ? [after] : [];
  });
}

/** A contradiction between the new catalogue and what stays, at the new one's record. */
export interface Contradiction {
  readonly finding: CatalogueFinding;
  /** Where it stands in the new catalogue. */
  readonly path: CataloguePath;
  /** The record that stays, in the catalogue after the import. */
  readonly other: CataloguePath;
}

/** The new catalogue must have been checked by itself before: what it says twice is not repeated here. */
export function contradictions(incoming: CatalogueSeed, after: CatalogueSeed): Contradiction[] {
  const isNew = (path: CataloguePath): boolean => {
    const [kind, at] = path;
    const records = Object.entries(incoming).find(([name]) => name === kind)?.[1];
    return Array.isArray(records) && typeof at === "number" && at < records.length;
  };
  return checkCatalogue(after).flatMap((finding): Contradiction[] => {
    const { path, other } = finding;
    if (severityOf[finding.code] !== "error" || other === undefined || isNew(path) === isNew(other)) return [];
    return isNew(path) ? [{ finding, path, other }] : [{ finding, path: other, other: path }];
  });
}
