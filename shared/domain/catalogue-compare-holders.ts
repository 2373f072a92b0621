/** Responsibilities of two catalogues. Whoever has reported a line keeps the term in which that was so. */
import { type CatalogueChange, type ChangeOf, fieldChanges } from "./catalogue-changes.ts";
import type { Compared } from "./catalogue-compare-lines.ts";
import { type CatalogueFacts, type ImportFinding, newestPeriod } from "./catalogue-facts.ts";
import type { AssignmentSeed, CatalogueSeed } from "./seed.ts";

const itemOf = ({ indicator, task }: AssignmentSeed): string => indicator ?? task ?? "";
const postKey = (each: AssignmentSeed): string => JSON.stringify([each.indicator, each.task, each.role, each.from]);
const termKey = (each: AssignmentSeed): string => JSON.stringify([postKey(each), each.organisation]);

const change = (
  action: ChangeOf<"assignment">["action"],
  before: AssignmentSeed | null,
  after: AssignmentSeed | null,
  at: number | null,
): ChangeOf<"assignment"> => ({
  kind: "assignment",
  action,
  before,
  after,
  fields: before && after ? fieldChanges(before, after) : [],
  path: at === null ? null : ["assignments", at],
});

/** Only of lines and tasks that the workbook lists. */
export function compareHolders(current: CatalogueSeed, incoming: CatalogueSeed, facts: CatalogueFacts): Compared {
  const listed = new Set([...incoming.indicators, ...incoming.tasks].map(({ code }) => code));
  const open = new Map(incoming.assignments.map((each, at) => [termKey(each), { each, at }]));
  const changes: CatalogueChange[] = [];
  const findings: ImportFinding[] = [];
  const left: AssignmentSeed[] = [];
  for (const before of current.assignments.filter((each) => listed.has(itemOf(each)))) {
    const found = open.get(termKey(before));
    if (!found) left.push(before);
    else if (fieldChanges(before, found.each).length > 0) changes.push(change("changed", before, found.each, found.at));
    open.delete(termKey(before));
  }
  for (const before of left) {
    const successor = before.role === "support" ? undefined : successorOf(before, [...open.values()]);
    const hasReported = facts.reporters.has(`${itemOf(before)} ${before.organisation}`);
    if (hasReported && successor) {
      findings.push({
        code: "holder_has_figures",
        path: ["assignments", successor.at, "organisation"],
        details: { item: itemOf(before), organisation: before.organisation },
      });
    } else if (hasReported) changes.push(...ended(before, facts));
    else if (successor && postKey(successor.each) === postKey(before)) {
      changes.push(change("changed", before, successor.each, successor.at));
      open.delete(termKey(successor.each));
    } else changes.push(change("removed", before, null, null));
  }
  for (const { each, at } of open.values()) changes.push(change("added", null, each, at));
  return { changes, findings };
}

interface Placed {
  readonly each: AssignmentSeed;
  readonly at: number;
}

/** Who holds the same post at the same time in the workbook; the one with the same beginning first. */
function successorOf(before: AssignmentSeed, candidates: readonly Placed[]): Placed | undefined {
  const rivals = candidates.filter(
    ({ each }) =>
      itemOf(each) === itemOf(before) &&
      each.role === before.role &&
      (each.from ?? "") <= (before.to ?? "9999Q4") &&
      (before.from ?? "") <= (each.to ?? "9999Q4"),
  );
  return rivals.find(({ each }) => each.from === before.from) ?? rivals[0];
}

/** Ends with the newest period that was opened; a term that has ended stays as it was. */
function ended(before: AssignmentSeed, facts: CatalogueFacts): CatalogueChange[] {
  const newest = newestPeriod(facts);
  if (newest === null || (before.to !== null && before.to <= newest)) return [];
  return [change("retired", before, { ...before, to: newest }, null)];
}
