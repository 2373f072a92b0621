/**
 * What taking a catalogue would do to the one that is there, and which limits it would break. The new one is the office's
 * own will: it counts for the plans it lists; organisations and documents it does not mention stay.
 */
import { type CatalogueChange, fieldChanges } from "./catalogue-changes.ts";
import { compareHolders } from "./catalogue-compare-holders.ts";
import { type Compared, compareLines, compareTasks } from "./catalogue-compare-lines.ts";
import type { CatalogueFacts, ImportFinding } from "./catalogue-facts.ts";
import { missingItems } from "./catalogue-missing.ts";
import { canonicalDataPeriod, yearOf } from "./period.ts";
import { type CatalogueSeed, type ObservationSeed, sourceKey } from "./seed.ts";

/**
 * @param current everything that is there, of every plan
 * @param reason why lines and tasks retire; kept with each
 */
export function compareCatalogues(
  current: CatalogueSeed,
  incoming: CatalogueSeed,
  facts: CatalogueFacts,
  reason: string,
): Compared {
  const parts = [
    compareDocuments(current, incoming),
    comparePlans(current, incoming, facts),
    compareOrganisations(current, incoming),
    compareTasks(current, incoming),
    compareLines(current, incoming, facts),
    { changes: missingItems(current, incoming, facts, reason), findings: [] },
    compareHolders(current, incoming, facts),
    compareFigures(current, incoming, facts),
  ];
  return {
    changes: parts.flatMap(({ changes }) => changes),
    findings: parts.flatMap(({ findings }) => findings),
  };
}

function compareDocuments(current: CatalogueSeed, incoming: CatalogueSeed): Compared {
  const known = new Map(current.documents.map((document) => [document.key, document]));
  const changes = incoming.documents.flatMap((after, at): CatalogueChange[] => {
    const path = ["documents", at];
    const before = known.get(after.key);
    if (!before) return [{ kind: "document", action: "added", before: null, after, fields: [], path }];
    const fields = fieldChanges(before, after);
    return fields.length === 0 ? [] : [{ kind: "document", action: "changed", before, after, fields, path }];
  });
  return { changes, findings: [] };
}

function comparePlans(current: CatalogueSeed, incoming: CatalogueSeed, { periods }: CatalogueFacts): Compared {
  const known = new Map(current.plans.map((plan) => [plan.code, plan]));
  const changes: CatalogueChange[] = [];
  const findings: ImportFinding[] = [];
  incoming.plans.forEach((after, at) => {
    const path = ["plans", at];
    const before = known.get(after.code);
    if (!before) {
      changes.push({ kind: "plan", action: "added", before: null, after, fields: [], path });
      return;
    }
    const fields = fieldChanges(before, after);
    if (fields.length > 0) changes.push({ kind: "plan", action: "changed", before, after, fields, path });
    for (const field of ["firstYear", "lastYear"] as const) {
      const outside = periods.find(
        ({ code, plan }) =>
          plan === after.code &&
          (field === "firstYear" ? yearOf(code) < after.firstYear : yearOf(code) > after.lastYear),
      );
      if (outside)
        findings.push({
          code: "periods_outside",
          path: [...path, field],
          details: { period: outside.code, before: before[field] },
        });
    }
  });
  return { changes, findings };
}

/** Former names are never forgotten, and a name that is given up becomes one. */
function compareOrganisations(current: CatalogueSeed, incoming: CatalogueSeed): Compared {
  const known = new Map(current.organisations.map((each) => [each.code, each]));
  const changes = incoming.organisations.flatMap((given, at): CatalogueChange[] => {
    const path = ["organisations", at];
    const before = known.get(given.code);
    if (!before) return [{ kind: "organisation", action: "added", before: null, after: given, fields: [], path }];
    const former = [...before.aliases, ...given.aliases, ...(before.name === given.name ? [] : [before.name])];
    const after = { ...given, aliases: [...new Set(former)] };
    const fields = fieldChanges(before, after);
    return fields.length === 0 ? [] : [{ kind: "organisation", action: "changed", before, after, fields, path }];
  });
  const there = new Set(incoming.organisations.map(({ code }) => code));
  const missing = current.organisations.filter(({ code, active }) => active && !there.has(code));
  if (missing.length === 0) return { changes, findings: [] };
  const details = { count: missing.length, names: missing.map(({ name }) => name).join("、") };
  return { changes, findings: [{ code: "organisations_missing", path: ["organisations"], details }] };
}

/** A newer figure of a source stands beside the older one; none is ever taken away. */
function compareFigures(current: CatalogueSeed, incoming: CatalogueSeed, facts: CatalogueFacts): Compared {
  const lines = new Map(incoming.indicators.map((line) => [line.code, line]));
  const asStored = (figure: ObservationSeed): ObservationSeed => {
    const line = lines.get(figure.indicator);
    const dataPeriod = line && canonicalDataPeriod(line.basis, line.frequency, figure.dataPeriod);
    return dataPeriod ? { ...figure, dataPeriod } : figure;
  };
  const known = new Map(current.observations.map((figure) => [sourceKey(figure), figure]));
  const there = new Set<string>();
  const changes: CatalogueChange[] = [];
  const findings: ImportFinding[] = [];
  incoming.observations.forEach((given, at) => {
    const after = asStored(given);
    const path = ["observations", at];
    const before = known.get(sourceKey(after)) ?? null;
    there.add(sourceKey(after));
    const fields = before ? fieldChanges(before, after) : [];
    if (before && fields.length === 0) return;
    const details = { line: lines.get(after.indicator)?.name ?? after.indicator, dataPeriod: after.dataPeriod };
    // The newest figure of a period counts: one from a document would cover what was reported.
    if (facts.reportedSlots.has(`${after.indicator} ${after.dataPeriod}`))
      findings.push({ code: "figure_reported", path: [...path, "value"], details });
    changes.push({ kind: "observation", action: before ? "changed" : "added", before, after, fields, path });
  });
  for (const figure of current.observations) {
    const line = lines.get(figure.indicator);
    if (!line || there.has(sourceKey(figure))) continue;
    const details = { line: line.name, dataPeriod: figure.dataPeriod, value: figure.text ?? figure.value };
    findings.push({ code: "observation_missing", path: ["observations"], details });
  }
  return { changes, findings };
}
