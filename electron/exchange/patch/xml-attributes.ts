/** Attributes of a start tag, and text as XML wants it. */

const attribute = /([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*')/g;

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** `&amp;` → `&` */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name)] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/**
 * A text for an element or an attribute. Controls and halves of characters would make the file one that no program opens;
 * `_x000D_` is how Office writes controls: the underscore of a text that merely looks so is written in the same way.
 */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : " "))
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** For names of sheets, parts and properties, which are no `ST_Xstring`. */
export const escapedName = (text: string): string => escaped(text).replaceAll("_x005F_", "_");

/** By name with prefix: `r:id`. */
export function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", quoted = ""] of tag.matchAll(attribute)) found.set(name, unescaped(quoted.slice(1, -1)));
  return found;
}

export const attributeOf = (tag: string, name: string): string | undefined => attributesOf(tag).get(name);

/** The tag with an attribute set, added or (undefined) taken away; everything else stays as it was written. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  for (const match of tag.matchAll(attribute)) {
    const [whole, found] = match;
    if (found !== name) continue;
    const behind = tag.slice(match.index + whole.length);
    return value === undefined
      ? tag.slice(0, match.index).trimEnd() + behind
      : `${tag.slice(0, match.index)}${name}="${escapedName(value)}"${behind}`;
  }
  if (value === undefined) return tag;
  return tag.replace(/\s*(\/?)>$/, (_, slash) => ` ${name}="${escapedName(value)}"${String(slash)}>`);
}

/** Prefix that a start tag binds to a namespace, with its colon; undefined where it binds none. */
export function prefixFor(tag: string, namespace: string): string | undefined {
  for (const [name, value] of attributesOf(tag))
    if (value === namespace && name.startsWith("xmlns:")) return `${name.slice("xmlns:".length)}:`;
  return undefined;
}
