/**
 * Whether a catalogue may be taken in. The seed's schema says what one record may hold; these checks say whether the
 * records go together. Pure; any source of a catalogue can use them.
 */
import { lineFigures, observedFigures, planFigures } from "./catalogue-figures.ts";
import type { CatalogueFinding } from "./catalogue-finding.ts";
import { repeatedHolders } from "./catalogue-holders.ts";
import { danglingReferences, repeatedRecords } from "./catalogue-references.ts";
import type { CatalogueSeed } from "./seed.ts";

/** Exactly one organisation runs the monitoring. */
function officeCount({ organisations }: CatalogueSeed): CatalogueFinding[] {
  const offices = organisations.flatMap(({ isOffice, name }, at) => (isOffice ? [{ at, name }] : []));
  if (offices.length === 0) return [{ code: "office_missing", path: ["organisations"], details: {} }];
  const [first, ...others] = offices;
  return others.map(({ at, name }) => ({
    code: "office_twice",
    path: ["organisations", at, "isOffice"],
    details: { name },
    other: ["organisations", first?.at ?? 0, "isOffice"],
  }));
}

/** Nobody would be asked for such a line. One that has retired is not asked for any more. */
function linesWithoutLead({ indicators, assignments }: CatalogueSeed): CatalogueFinding[] {
  const led = new Set(
    assignments.flatMap(({ role, indicator, to }) => (role === "lead" && indicator && to === null ? [indicator] : [])),
  );
  return indicators.flatMap(({ code, name, retiredFrom }, at) =>
    led.has(code) || retiredFrom !== null
      ? []
      : [{ code: "lead_missing" as const, path: ["indicators", at, "code"], details: { line: name } }],
  );
}

/** Everything wrong with a catalogue of the right shape, errors and warnings, in no particular order. */
export function checkCatalogue(seed: CatalogueSeed): CatalogueFinding[] {
  return [
    ...repeatedRecords(seed),
    ...repeatedHolders(seed),
    ...danglingReferences(seed),
    ...officeCount(seed),
    ...linesWithoutLead(seed),
    ...planFigures(seed),
    ...lineFigures(seed),
    ...observedFigures(seed),
  ];
}
