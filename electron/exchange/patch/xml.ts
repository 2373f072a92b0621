/**
 * Just enough of XML to change a part by cutting and pasting its text: where elements begin and end, and what stands in
 * their start tags. Nothing is ever written anew from a model: what is not concerned stays as its writer wrote it.
 */

/** Offsets into the part's text. An empty element `<a/>` has openEnd = closeStart = end. */
export interface XmlElement {
  /** Without its prefix. */
  readonly local: string;
  readonly start: number;
  /** Behind the start tag. */
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Puts every text in its place; splices never overlap, those at one place come in the order given. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of splices.toSorted((a, b) => a.from - b.from)) {
    if (from < at) throw new RangeError("splices overlap");
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}

const code = {
  quote: 34,
  apostrophe: 39,
  slash: 47,
  less: 60,
  greater: 62,
  colon: 58,
  bang: 33,
  question: 63,
} as const;

/** Where the tag that begins at `at` ends; `>` may stand in an attribute's value. */
function tagEnd(xml: string, at: number): number {
  for (let i = at + 1; i < xml.length; i += 1) {
    const sign = xml.charCodeAt(i);
    if (sign === code.greater) return i + 1;
    if (sign === code.quote || sign === code.apostrophe) {
      i = xml.indexOf(sign === code.quote ? '"' : "'", i + 1);
      if (i < 0) break;
    }
  }
  throw new SyntaxError("a tag has no end");
}

/** Comments, CDATA, declarations: what begins with `<!` or `<?` and is no tag. */
function behindOther(xml: string, at: number): number {
  const [opening, closing] = xml.startsWith("<!--", at)
    ? ["<!--", "-->"]
    : xml.startsWith("<![CDATA[", at)
      ? ["<![CDATA[", "]]>"]
      : xml.startsWith("<?", at)
        ? ["<?", "?>"]
        : ["<!", ">"];
  const end = xml.indexOf(closing, at + opening.length);
  if (end < 0) throw new SyntaxError("markup has no end");
  return end + closing.length;
}

/** Goes from tag to tag. Its fields are those of the tag it stands at: no object per tag, a sheet has millions. */
export class TagScanner {
  kind: "open" | "close" | "empty" = "open";
  start = 0;
  end: number;
  private nameStart = 0;
  private localStart = 0;
  private nameEnd = 0;
  readonly xml: string;
  private readonly to: number;

  constructor(xml: string, from = 0, to = xml.length) {
    this.xml = xml;
    this.to = to;
    this.end = from;
  }

  /** @returns false at the end of the range */
  next(): boolean {
    const { xml } = this;
    for (let at = this.end; ; ) {
      at = xml.indexOf("<", at);
      if (at < 0 || at >= this.to) return false;
      const second = xml.charCodeAt(at + 1);
      if (second === code.bang || second === code.question) {
        at = behindOther(xml, at);
        continue;
      }
      this.start = at;
      this.end = tagEnd(xml, at);
      const closes = second === code.slash;
      this.kind = closes ? "close" : xml.charCodeAt(this.end - 2) === code.slash ? "empty" : "open";
      this.nameStart = at + (closes ? 2 : 1);
      this.localStart = this.nameStart;
      let i = this.nameStart;
      for (; i < this.end; i += 1) {
        const sign = xml.charCodeAt(i);
        if (sign === code.colon) this.localStart = i + 1;
        else if (sign <= 32 || sign === code.slash || sign === code.greater) break;
      }
      this.nameEnd = i;
      return true;
    }
  }

  /** Continues behind `at`. */
  moveTo(at: number): void {
    this.end = at;
  }

  is(local: string): boolean {
    return this.nameEnd - this.localStart === local.length && this.xml.startsWith(local, this.localStart);
  }

  get local(): string {
    return this.xml.slice(this.localStart, this.nameEnd);
  }

  get name(): string {
    return this.xml.slice(this.nameStart, this.nameEnd);
  }

  /** Stands at a start tag: goes to the end of its element. */
  element(): XmlElement {
    const { local, start, end: openEnd, kind } = this;
    if (kind === "empty") return { local, start, openEnd, closeStart: openEnd, end: openEnd };
    for (let depth = 1; this.next(); ) {
      if (this.kind === "open") depth += 1;
      else if (this.kind === "close") depth -= 1;
      if (depth === 0) return { local, start, openEnd, closeStart: this.start, end: this.end };
    }
    throw new SyntaxError(`${local} has no end`);
  }
}

/** The elements of a range, one beside the other. @param skip its insides are not looked at: there may be megabytes */
export function elementsIn(xml: string, from: number, to: number, skip?: string): XmlElement[] {
  const scanner = new TagScanner(xml, from, to);
  const found: XmlElement[] = [];
  while (scanner.next()) {
    if (scanner.kind === "close") throw new SyntaxError("an end without a beginning");
    if (skip !== undefined && scanner.kind === "open" && scanner.is(skip)) {
      const { local, start, end: openEnd, name } = scanner;
      scanner.moveTo(xml.lastIndexOf(`</${name}`, to));
      if (scanner.end < openEnd || !scanner.next()) throw new SyntaxError(`${local} has no end`);
      found.push({ local, start, openEnd, closeStart: scanner.start, end: scanner.end });
    } else found.push(scanner.element());
  }
  return found;
}

export interface XmlRoot {
  readonly element: XmlElement;
  /** `x:` where the writer gives its elements a prefix; ours get the same. */
  readonly prefix: string;
  readonly children: readonly XmlElement[];
}

/** The root of a part and what is directly in it. @throws SyntaxError where there is none */
export function rootOf(xml: string, skip?: string): XmlRoot {
  const scanner = new TagScanner(xml);
  if (!scanner.next() || scanner.kind === "close") throw new SyntaxError("no root");
  const { local, name, start, end: openEnd, kind } = scanner;
  const prefix = name.slice(0, name.length - local.length);
  if (kind === "empty")
    return { element: { local, start, openEnd, closeStart: openEnd, end: openEnd }, prefix, children: [] };
  const closeStart = xml.lastIndexOf(`</${name}`);
  if (closeStart < openEnd) throw new SyntaxError("the root has no end");
  const element = { local, start, openEnd, closeStart, end: tagEnd(xml, closeStart) };
  return { element, prefix, children: elementsIn(xml, openEnd, closeStart, skip) };
}

export const childrenOf = (xml: string, element: XmlElement): XmlElement[] =>
  elementsIn(xml, element.openEnd, element.closeStart);

/** The first child of that name. */
export const childOf = (xml: string, element: XmlElement, local: string): XmlElement | undefined =>
  childrenOf(xml, element).find((child) => child.local === local);

export const startTag = (xml: string, element: XmlElement): string => xml.slice(element.start, element.openEnd);

/** Puts text at the end of an element, which is opened where it was empty. */
export function appended(xml: string, element: XmlElement, text: string): Splice {
  if (element.openEnd < element.end) return { from: element.closeStart, to: element.closeStart, text };
  const tag = startTag(xml, element);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return { from: element.start, to: element.end, text: `${tag.replace(/\s*\/>$/, ">")}${text}</${name}>` };
}
