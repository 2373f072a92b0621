/** A catalogue workbook as a catalogue, or every reason why it is not taken: all of it or nothing. */

import { usualSpelling } from "../../../shared/domain/catalogue-figures.ts";
import type { CatalogueProblem } from "../../../shared/domain/catalogue-finding.ts";
import { checkCatalogue } from "../../../shared/domain/catalogue-problems.ts";
import { type CatalogueSeed, catalogueSeed } from "../../../shared/domain/seed.ts";
import { bareText } from "../read/grid.ts";
import type { Table } from "../table.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { findRecordSheets, type RecordSheet } from "./find-columns.ts";
import { guideSheetName, type SheetId, unitsLabel, versionLabel } from "./layout.ts";
import { createProblems, type Problems } from "./problems.ts";
import { directoriesOf, type ReadRow, readRows } from "./read-rows.ts";

export type ReadCatalogue =
  /** `notices`: warnings only; the catalogue is taken as read. */
  | {
      readonly ok: true;
      readonly catalogue: CatalogueSeed;
      readonly notices: readonly CatalogueProblem[];
      /** Where a record or field of the catalogue stands. */
      readonly locate: Assembled["locate"];
    }
  /** Errors first, each in the order of the workbook. */
  | { readonly ok: false; readonly problems: readonly CatalogueProblem[] };

/** A workbook made from scratch has no version; the first one is as good as any. */
const firstVersion = 1;

function versionOf(table: Table, problems: Problems): number {
  const guide = table.sheets.find(({ name }) => bareText(name) === guideSheetName);
  for (const { cells } of guide?.rows ?? []) {
    const label = cells.findIndex(({ text }) => bareText(text) === versionLabel);
    const version = label < 0 ? Number.NaN : Number(cells[label + 1]?.value ?? Number.NaN);
    if (Number.isInteger(version)) return version;
  }
  problems.say("version_missing", guide?.name ?? "", "", { version: firstVersion });
  return firstVersion;
}

const separated = (text: string): string => `、${text.replace(/[、，,；;\s]+/gu, "、")}、`;

/** Whether 说明 lists a unit; null where it lists none: then any will do. */
function unitList(table: Table): ((unit: string) => boolean) | null {
  const guide = table.sheets.find(({ name }) => bareText(name) === guideSheetName);
  for (const { cells } of guide?.rows ?? []) {
    const label = cells.findIndex(({ column, text }) => column === 0 && bareText(text) === unitsLabel);
    if (label < 0) continue;
    const listed = separated(String(cells[label + 1]?.value ?? ""));
    // A unit may itself hold a separator.
    return (unit) => listed.includes(separated(unit));
  }
  return null;
}

/** A unit nobody has listed is a slip of the pen until somebody does. One that is only spelled oddly is said by itself. */
function sayUnknownUnits(table: Table, { indicators }: CatalogueSeed, { locate }: Assembled, problems: Problems): void {
  const isListed = unitList(table);
  if (isListed === null) return;
  indicators.forEach(({ unit }, at) => {
    if (unit === "" || isListed(unit) || usualSpelling(unit) !== unit) return;
    const { sheet, cell } = locate(["indicators", at, "unit"]);
    problems.say("unit_unknown", sheet, cell, { unit });
  });
}

function rowsOf(sheets: ReadonlyMap<SheetId, RecordSheet>, problems: Problems): Record<SheetId, readonly ReadRow[]> {
  const directories = directoriesOf(sheets);
  const read = (id: SheetId): readonly ReadRow[] => {
    const sheet = sheets.get(id);
    return sheet ? readRows(sheet, directories, problems) : [];
  };
  return {
    plans: read("plans"),
    organisations: read("organisations"),
    indicators: read("indicators"),
    targets: read("targets"),
    parts: read("parts"),
    tasks: read("tasks"),
    assignments: read("assignments"),
    observations: read("observations"),
    places: read("places"),
    variants: read("variants"),
    documents: read("documents"),
  };
}

/** The schema's complaints, where a person can go to them. What it forbids is what the column's help asks for. */
function sayInvalid(
  issues: readonly { readonly path: readonly PropertyKey[] }[],
  locate: ReturnType<typeof assemble>["locate"],
  problems: Problems,
): void {
  for (const { path } of issues) {
    const plainPath = path.map((key) => (typeof key === "number" ? key : String(key)));
    const { sheet, cell, column } = locate(plainPath);
    const last = plainPath.at(-1);
    if (last === "targets") problems.say("target_missing", sheet, cell);
    else if (last === "places") problems.say("place_missing", sheet, cell);
    else if (plainPath[0] === "assignments" && plainPath.length === 2) problems.say("owner_unclear", sheet, cell);
    else problems.say("invalid", sheet, cell, { head: column?.head ?? "", help: column?.help ?? "" });
  }
}

const errorsFirst = (problems: Problems): readonly CatalogueProblem[] =>
  problems.all().toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));

/**
 * Reads the workbook written by `writeCatalogueWorkbook`, edited or made anew. Columns are found by their heads in any
 * order; unknown columns and sheets are ignored with a notice, blank rows without. Whether the records go together is
 * only checked once each of them can be read, so a workbook may need two rounds of corrections.
 * @param table from the reader process
 */
export function readCatalogueWorkbook(table: Table): ReadCatalogue {
  const problems = createProblems();
  const sheets = findRecordSheets(table, problems);
  // With a column lost every row would be complained about.
  if (!sheets || problems.hasErrors()) return { ok: false, problems: errorsFirst(problems) };
  const assembled = assemble(rowsOf(sheets, problems), versionOf(table, problems), problems);
  const { catalogue, locate } = assembled;
  const parsed = catalogueSeed.safeParse(catalogue);
  if (!parsed.success) sayInvalid(parsed.error.issues, locate, problems);
  if (!parsed.success || problems.hasErrors()) return { ok: false, problems: errorsFirst(problems) };
  sayUnknownUnits(table, parsed.data, assembled, problems);
  for (const { code, path, details, other } of checkCatalogue(parsed.data)) {
    const { sheet, cell } = locate(path);
    const there = other && locate(other);
    problems.say(code, sheet, cell, there ? { ...details, other: `“${there.sheet}”!${there.cell}` } : details);
  }
  if (problems.hasErrors()) return { ok: false, problems: errorsFirst(problems) };
  return { ok: true, catalogue: parsed.data, notices: problems.all(), locate };
}
