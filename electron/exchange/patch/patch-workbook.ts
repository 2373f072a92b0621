/** Patches a workbook of somebody else in place: see cell-patch.ts for what that may be, and docs/decisions/019. */
import { setImmediate } from "node:timers/promises";
import { preflight } from "../preflight.ts";
import { sheetName } from "../sheet-name.ts";
import { sheetMarkup } from "./added-sheet.ts";
import type { PatchResult, PatchWorkbook, WorkbookPatch } from "./cell-patch.ts";
import { putProperties } from "./properties.ts";
import {
  declare,
  freePart,
  newPart,
  type Relation,
  relate,
  relationNamespace,
  relationsOf,
  removePart,
} from "./relations.ts";
import { patchSheet } from "./sheet-patch.ts";
import { openStyles, plainStyles } from "./styles.ts";
import { Unpatchable } from "./unpatchable.ts";
import { calculatedAnew, isStrict, type NewSheet, namedSheets, withSheets } from "./workbook-part.ts";
import { openPackage, type ZipPackage } from "./zip-package.ts";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const formula = /<(?:\w+:)?f[\s>/]/;

interface Book {
  readonly zip: ZipPackage;
  readonly part: string;
  readonly xml: string;
  readonly relations: readonly Relation[];
}

function openBook(bytes: Uint8Array): Book {
  const zip = openPackage(bytes);
  if (zip.names.some((name) => /^_xmlsignatures\//i.test(name))) throw new Unpatchable("signed");
  const part = relationsOf(zip, "").find(({ kind }) => kind === "officeDocument")?.part;
  const xml = part === undefined ? undefined : zip.text(part);
  if (part === undefined || xml === undefined) throw new Unpatchable("structure");
  if (isStrict(xml)) throw new Unpatchable("strict");
  return { zip, part, xml, relations: relationsOf(zip, part) };
}

/** Where the looks are; made where there are none. */
function stylesPart({ zip, part, relations }: Book): string {
  const theirs = relations.find(({ kind }) => kind === "styles")?.part;
  if (theirs !== undefined) return theirs;
  const styles = "xl/styles.xml";
  zip.put(styles, newPart(plainStyles));
  relate(zip, part, `${relationNamespace}/styles`, styles);
  declare(zip, { part: styles }, `${spreadsheet}.styles+xml`);
  return styles;
}

async function patched(
  book: Book,
  { cells, sheets, untinted = [], properties = {} }: WorkbookPatch,
): Promise<Uint8Array> {
  const { zip, part, relations } = book;
  const there = namedSheets(book.xml);
  const partOf = (sheet: string): string => {
    const named = there.find(({ name }) => name === sheet);
    const found = named && relations.find(({ id }) => id === named.relation);
    if (!named) throw new RangeError(`no sheet: ${sheet}`);
    if (found?.kind !== "worksheet" || found.part === undefined) throw new Unpatchable("structure", sheet);
    return found.part;
  };
  const bySheet = Map.groupBy(cells, ({ sheet }) => sheet);
  for (const sheet of untinted) if (!bySheet.has(sheet)) bySheet.set(sheet, []);
  const concerned = [...bySheet].map(([sheet, of]) => ({ sheet, of, at: partOf(sheet) }));
  let xml = book.xml;

  if (concerned.length > 0 || sheets.length > 0) {
    const styles = stylesPart(book);
    const before = zip.text(styles);
    if (before === undefined) throw new Unpatchable("structure", styles);
    const styler = openStyles(before);
    let [valued, formulaGone] = [false, false];
    for (const { sheet, of, at } of concerned) {
      const done = patchSheet(zip, at, sheet, of, styler, untinted.includes(sheet));
      valued ||= done.valued;
      formulaGone ||= done.formulaGone;
      // A sheet may be of megabytes: whoever waits for something else comes in between.
      await setImmediate();
    }
    const calculation = relations.find(({ kind }) => kind === "calcChain");
    const calculates =
      formulaGone ||
      (valued &&
        relations.some(({ kind, part: of }) => kind === "worksheet" && of && formula.test(zip.latin1(of) ?? "")));
    // It is only a hint, made anew by whoever calculates; naming a cell without a formula makes the file one to be mended.
    if (formulaGone && calculation) removePart(zip, part, calculation);
    if (calculates) xml = calculatedAnew(xml);

    const names = there.map(({ name }) => name);
    const added: NewSheet[] = sheets.map((sheet) => {
      const name = sheetName(sheet.name, names);
      names.push(name);
      const target = freePart(zip, "xl/worksheets/sheet", ".xml");
      zip.put(target, newPart(sheetMarkup(sheet, styler)));
      declare(zip, { part: target }, `${spreadsheet}.worksheet+xml`);
      return { name, relation: relate(zip, part, `${relationNamespace}/worksheet`, target), headRows: sheet.headRows };
    });
    if (added.length > 0) xml = withSheets(xml, added);
    const after = styler.xml();
    if (after !== before) zip.put(styles, after);
  }
  if (xml !== book.xml) zip.put(part, xml);
  putProperties(zip, properties);
  await setImmediate();
  return zip.bytes();
}

/**
 * Only cells, looks, comments, sheets and properties named in the patch change; all other bytes of the file stay.
 * @throws RangeError where a sheet or cell that is named does not exist, or a number is none
 */
export const patchWorkbook: PatchWorkbook = async (bytes, patch): Promise<PatchResult> => {
  const checked = await preflight(bytes, "patch.xlsx");
  if (!checked.ok) return { ok: false, reason: checked.rejection.code };
  if (checked.kind !== "xlsx" && checked.kind !== "xlsm")
    return { ok: false, reason: "unpatchable", why: "format", where: "" };
  try {
    return { ok: true, bytes: await patched(openBook(bytes), patch) };
  } catch (error) {
    if (error instanceof Unpatchable) return { ok: false, reason: "unpatchable", why: error.why, where: error.where };
    // Markup that does not close: some programs read it, none may write in it.
    if (error instanceof SyntaxError) return { ok: false, reason: "unpatchable", why: "structure", where: "" };
    throw error;
  }
};
