/** workbook.xml: which sheets there are, their printed titles, and that everything is calculated anew. */

import { quotedSheet } from "../sheet-name.ts";
import { relationAttribute } from "./relations.ts";
import { Unpatchable } from "./unpatchable.ts";
import { appended, childrenOf, rootOf, type Splice, spliced, startTag, type XmlElement } from "./xml.ts";
import { attributesOf, escapedName, withAttribute } from "./xml-attributes.ts";

export interface NamedSheet {
  readonly name: string;
  readonly id: number;
  readonly relation: string;
}

export interface NewSheet {
  readonly name: string;
  readonly relation: string;
  readonly headRows: readonly [number, number] | null;
}

const sheetsOf = (xml: string): XmlElement => {
  const found = rootOf(xml).children.find(({ local }) => local === "sheets");
  if (!found) throw new Unpatchable("structure", "workbook.xml");
  return found;
};

export function namedSheets(xml: string): NamedSheet[] {
  return childrenOf(xml, sheetsOf(xml)).map((child) => {
    const of = attributesOf(startTag(xml, child));
    const relation = [...of].find(([name]) => name.endsWith(":id"))?.[1] ?? "";
    return { name: of.get("name") ?? "", id: Number(of.get("sheetId") ?? 0), relation };
  });
}

/** What stands before `definedNames` and `calcPr` in CT_Workbook (ECMA-376 part 1 §18.2.27). */
const beforeNames =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences".split(" ");
const beforeCalculation = [...beforeNames, "definedNames"];

function behind(xml: string, locals: readonly string[]): number {
  const { children, element } = rootOf(xml);
  return children.findLast(({ local }) => locals.includes(local))?.end ?? element.openEnd;
}

const put = (xml: string, splice: Splice): string => spliced(xml, [splice]);

export function withSheets(xml: string, sheets: readonly NewSheet[]): string {
  const { element: root, prefix } = rootOf(xml);
  const there = namedSheets(xml);
  const highest = Math.max(0, ...there.map(({ id }) => id));
  const entries = sheets.map(({ name, relation }, index) => {
    const id = relationAttribute(startTag(xml, root), relation);
    return `<${prefix}sheet name="${escapedName(name)}" sheetId="${highest + index + 1}" ${id}/>`;
  });
  const titles = sheets.flatMap(({ name, headRows }, index) =>
    headRows === null
      ? []
      : `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${there.length + index}">` +
        `${escapedName(`${quotedSheet(name)}!$${headRows[0] + 1}:$${headRows[1] + 1}`)}</${prefix}definedName>`,
  );
  const named = put(xml, appended(xml, sheetsOf(xml), entries.join("")));
  if (titles.length === 0) return named;
  const names = rootOf(named).children.find(({ local }) => local === "definedNames");
  if (names) return put(named, appended(named, names, titles.join("")));
  const at = behind(named, beforeNames);
  const text = `<${prefix}definedNames>${titles.join("")}</${prefix}definedNames>`;
  return put(named, { from: at, to: at, text });
}

/** Results of formulas were calculated from figures that are others now. */
export function calculatedAnew(xml: string): string {
  const { prefix, children } = rootOf(xml);
  const there = children.find(({ local }) => local === "calcPr");
  if (there) {
    const tag = withAttribute(startTag(xml, there), "fullCalcOnLoad", "1");
    return put(xml, { from: there.start, to: there.openEnd, text: tag });
  }
  const at = behind(xml, beforeCalculation);
  return put(xml, { from: at, to: at, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` });
}

/** Strict OOXML has namespaces of its own. */
export const isStrict = (xml: string): boolean =>
  /=\s*["']http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main/.test(xml);
