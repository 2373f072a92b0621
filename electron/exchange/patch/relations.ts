/** What ties the parts of a package together: relationships and content types (ECMA-376 part 2). */
import { appended, childrenOf, rootOf, spliced, startTag } from "./xml.ts";
import { attributesOf, escapedName, prefixFor } from "./xml-attributes.ts";
import type { ZipPackage } from "./zip-package.ts";

export const relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = "[Content_Types].xml";

export interface Relation {
  readonly id: string;
  /** The last part of the type's address: `worksheet`, `comments`. */
  readonly kind: string;
  /** Name of the part; undefined for what is outside the package. */
  readonly part: string | undefined;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is "". */
const relationsPart = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

/** A target is relative to the part that names it, or begins with `/`. */
function resolved(part: string, target: string): string {
  const plain = target.replaceAll("\\", "/");
  const steps = plain.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const name = steps.join("/");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** From where `part` stands to `target`, both names of parts. */
const relative = (part: string, target: string): string => {
  const folder = part.split("/").slice(0, -1);
  const there = target.split("/");
  let same = 0;
  while (same < folder.length && folder[same] === there[same]) same += 1;
  return [...folder.slice(same).map(() => ".."), ...there.slice(same)].join("/");
};

export function relationsOf(zip: ZipPackage, part: string): Relation[] {
  const xml = zip.text(relationsPart(part));
  if (xml === undefined) return [];
  return rootOf(xml).children.map((child) => {
    const of = attributesOf(startTag(xml, child));
    const outside = of.get("TargetMode") === "External";
    return {
      id: of.get("Id") ?? "",
      kind: of.get("Type")?.split("/").at(-1) ?? "",
      part: outside ? undefined : resolved(part, of.get("Target") ?? ""),
    };
  });
}

/** @returns the id of the new relation */
export function relate(zip: ZipPackage, part: string, type: string, target: string): string {
  const at = relationsPart(part);
  const xml = zip.text(at) ?? `${xmlHead}<Relationships xmlns="${packageNamespace}"></Relationships>`;
  const taken = new Set(relationsOf(zip, part).map(({ id }) => id.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${number}`)) number += 1;
  const { element, prefix } = rootOf(xml);
  const entry = `<${prefix}Relationship Id="rId${number}" Type="${type}" Target="${escapedName(relative(part, target))}"/>`;
  zip.put(at, spliced(xml, [appended(xml, element, entry)]));
  return `rId${number}`;
}

/** Takes a part out, with its relation and its content type. */
export function removePart(zip: ZipPackage, from: string, relation: Relation): void {
  const { part } = relation;
  if (part === undefined) return;
  const cut = (at: string, isIt: (of: ReadonlyMap<string, string>) => boolean): void => {
    const xml = zip.text(at) ?? "";
    const found = childrenOf(xml, rootOf(xml).element).filter((child) => isIt(attributesOf(startTag(xml, child))));
    zip.put(
      at,
      spliced(
        xml,
        found.map(({ start, end }) => ({ from: start, to: end, text: "" })),
      ),
    );
  };
  cut(relationsPart(from), (of) => of.get("Id") === relation.id);
  cut(contentTypes, (of) => of.get("PartName")?.toLowerCase() === `/${part}`.toLowerCase());
  zip.remove(part);
}

/** Says what a new part is; `extension` instead of its name: what all parts that end so are. */
export function declare(zip: ZipPackage, what: { part: string } | { extension: string }, type: string): void {
  const xml = zip.text(contentTypes) ?? "";
  const { element, prefix, children } = rootOf(xml);
  const [tag, key, value] =
    "part" in what ? ["Override", "PartName", `/${what.part}`] : ["Default", "Extension", what.extension];
  const already = children.some(
    (child) => attributesOf(startTag(xml, child)).get(key)?.toLowerCase() === value.toLowerCase(),
  );
  if (already) return;
  const entry = `<${prefix}${tag} ${key}="${escapedName(value)}" ContentType="${type}"/>`;
  zip.put(contentTypes, spliced(xml, [appended(xml, element, entry)]));
}

/** A name no part has: `xl/comments3.xml`. */
export function freePart(zip: ZipPackage, before: string, after: string): string {
  const taken = new Set(zip.names.map((name) => name.toLowerCase()));
  let number = 1;
  while (
    taken.has(`${before}${number}${after}`.toLowerCase()) ||
    zip.latin1(`${before}${number}${after}`) !== undefined
  )
    number += 1;
  return `${before}${number}${after}`;
}

/** `r:id="rId7"`, with the namespace where the document's root does not bind it. */
export function relationAttribute(rootTag: string, id: string): string {
  const prefix = prefixFor(rootTag, relationNamespace);
  return prefix === undefined ? `xmlns:r="${relationNamespace}" r:id="${id}"` : `${prefix}id="${id}"`;
}

export const newPart = (xml: string): string => xmlHead + xml;
