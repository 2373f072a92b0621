/** Custom document properties: ours are set, those of others stay. */
import { declare, newPart, relate, relationNamespace, relationsOf } from "./relations.ts";
import { appended, rootOf, type Splice, spliced, startTag } from "./xml.ts";
import { attributesOf, escaped, escapedName, prefixFor } from "./xml-attributes.ts";
import type { ZipPackage } from "./zip-package.ts";

const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const values = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const type = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const none = newPart(`<Properties xmlns="${namespace}" xmlns:vt="${values}"></Properties>`);

/** Says that a property is one that people may set. */
const userDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Our reader takes names and values of properties for single bytes: signs beyond ASCII are written as references. */
const ascii = (markup: string): string =>
  markup.replace(/[^\n\t -~]/gu, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`);

export function putProperties(zip: ZipPackage, properties: Readonly<Record<string, string>>): void {
  if (Object.keys(properties).length === 0) return;
  const theirs = relationsOf(zip, "").find(({ kind }) => kind === "custom-properties")?.part;
  const part = theirs ?? "docProps/custom.xml";
  const xml = (theirs && zip.text(theirs)) ?? none;
  const { element, prefix, children } = rootOf(xml);
  const theirPrefix = prefixFor(startTag(xml, element), values);
  const [vt, bound] = theirPrefix === undefined ? ["vt:", ` xmlns:vt="${values}"`] : [theirPrefix, ""];
  const there = children.map((child) => ({ child, of: attributesOf(startTag(xml, child)) }));
  let last = Math.max(1, ...there.map(({ of }) => Number(of.get("pid") ?? 1)));
  const splices: Splice[] = [];
  let added = "";
  for (const [name, value] of Object.entries(properties)) {
    const known = there.find(({ of }) => of.get("name")?.toLowerCase() === name.toLowerCase());
    const pid = known?.of.get("pid") ?? String(++last);
    const markup =
      `<${prefix}property${bound} fmtid="${userDefined}" pid="${pid}" name="${ascii(escapedName(name))}">` +
      `<${vt}lpwstr>${ascii(escaped(value))}</${vt}lpwstr></${prefix}property>`;
    if (known) splices.push({ from: known.child.start, to: known.child.end, text: markup });
    else added += markup;
  }
  if (added !== "") splices.push(appended(xml, element, added));
  zip.put(part, spliced(xml, splices));
  if (theirs !== undefined) return;
  relate(zip, "", `${relationNamespace}/custom-properties`, part);
  declare(zip, { part }, type);
}
