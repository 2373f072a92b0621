/** Who answers for what in a catalogue: at any time one lead and at most one provider; supporters are many. */
import type { CatalogueFinding, CataloguePath, CheckCode } from "./catalogue-finding.ts";
import type { AssignmentSeed, CatalogueSeed } from "./seed.ts";

interface Claim {
  readonly each: AssignmentSeed;
  readonly path: CataloguePath;
}

/** Both periods of an assignment are inclusive; without one it is open on that side. */
const overlap = (a: AssignmentSeed, b: AssignmentSeed): boolean =>
  (a.from ?? "") <= (b.to ?? "9999Q4") && (b.from ?? "") <= (a.to ?? "9999Q4");

const itemOf = ({ indicator, task }: AssignmentSeed): string => indicator ?? task ?? "";

/** Every claim of a group that overlaps one before it. */
function overlapping(code: CheckCode, claims: readonly Claim[], group: (each: AssignmentSeed) => string | null) {
  const findings: CatalogueFinding[] = [];
  for (const [key, members] of Map.groupBy(claims, ({ each }) => group(each))) {
    if (key === null) continue;
    members.forEach(({ each, path }, at) => {
      const other = members.slice(0, at).find((before) => overlap(before.each, each));
      if (other) findings.push({ code, path, details: { item: itemOf(each) }, other: other.path });
    });
  }
  return findings;
}

const groupOf = (each: AssignmentSeed, ...more: readonly string[]): string =>
  JSON.stringify([each.indicator, each.task, each.role, ...more]);

export function repeatedHolders({ assignments }: CatalogueSeed): CatalogueFinding[] {
  const claims = assignments.map((each, at): Claim => ({ each, path: ["assignments", at, "role"] }));
  const backwards = claims.flatMap(({ each: { from, to }, path }): CatalogueFinding[] =>
    from !== null && to !== null && from > to
      ? [{ code: "period_order", path: [...path.slice(0, 2), "to"], details: { from, to } }]
      : [],
  );
  const same = overlapping("assignment_twice", claims, (each) => groupOf(each, each.organisation));
  const said = new Set(same.map(({ path }) => path[1]));
  const others = claims.filter(({ path }) => !said.has(path[1] ?? ""));
  const sole = (role: "lead" | "provider", code: CheckCode) =>
    overlapping(code, others, (each) => (each.role === role ? groupOf(each) : null));
  return [...backwards, ...same, ...sole("lead", "lead_twice"), ...sole("provider", "provider_twice")];
}
