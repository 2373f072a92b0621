/** A web page as tags and texts, without what no table shows: scripts, styles, notes of the program that wrote it. */

export type HtmlToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open" | "close"; readonly tag: string; readonly attributes: string };

/** What stands within is not on the page. LibreOffice writes comments of cells as `comment`, Excel its settings as `xml`. */
const unseen: ReadonlySet<string> = new Set(["script", "style", "title", "comment", "xml", "template", "noscript"]);

const named: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", ensp: "\u2002", emsp: "\u2003" },
  ...{ mdash: "—", ndash: "–", minus: "−", hellip: "…", middot: "·", times: "×", yen: "¥", permil: "‰", deg: "°" },
  ...{ ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", le: "≤", ge: "≥", ne: "≠", plusmn: "±" },
};

const codePoint = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");

/** What is no entity stays as it is written. */
export const decodeEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi,
        (whole, hex: string, decimal: string, name) => {
          if (hex) return codePoint(Number.parseInt(hex, 16));
          if (decimal) return codePoint(Number.parseInt(decimal, 10));
          return named[String(name)] ?? whole;
        },
      )
    : text;

/** Where the tag that begins here ends; a `>` in quotes is part of it. -1: nowhere. */
function endOfTag(html: string, start: number): number {
  for (let at = start; at < html.length; at++) {
    const sign = html[at];
    if (sign === ">") return at;
    if (sign !== '"' && sign !== "'") continue;
    const closing = html.indexOf(sign, at + 1);
    // A quote that is never closed is a slip of the pen.
    if (closing < 0) return html.indexOf(">", at);
    at = closing;
  }
  return -1;
}

export function* htmlTokens(html: string): Generator<HtmlToken> {
  for (let at = 0; at < html.length; ) {
    const start = html.indexOf("<", at);
    if (start !== at) yield { kind: "text", text: html.slice(at, start < 0 ? html.length : start) };
    if (start < 0) return;
    if (html.startsWith("<!--", start)) {
      const end = html.indexOf("-->", start + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const [, slash, name = ""] = /^<(\/?)([a-z][\w:-]*)/i.exec(html.slice(start, start + 64)) ?? [];
    if (name === "" && !/^<[/!?]/.test(html.slice(start, start + 2))) {
      yield { kind: "text", text: "<" };
      at = start + 1;
      continue;
    }
    const end = endOfTag(html, start + 1 + name.length);
    if (end < 0) return;
    at = end + 1;
    if (name === "") continue;
    const tag = name.toLowerCase();
    const attributes = html.slice(start + 1 + (slash ?? "").length + name.length, end);
    if (slash || !unseen.has(tag)) yield { kind: slash ? "close" : "open", tag, attributes };
    else if (!attributes.endsWith("/")) {
      const closing = new RegExp(`</${tag}\\b`, "gi");
      closing.lastIndex = at;
      const found = closing.exec(html);
      if (!found) return;
      at = found.index;
    }
  }
}

/** The value of an attribute, decoded; empty for one that has none, undefined where it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=[\\s/]|$)`, "i").exec(
    attributes,
  );
  return found ? decodeEntities(found[1] ?? found[2] ?? found[3] ?? "") : undefined;
}
