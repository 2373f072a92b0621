/**
 * The head of the `_meta` sheet straight from its XML: the sheet has twice as many cells as all others of a form together,
 * and all that is wanted of it is whose it is; what stood in the cells is kept at home. Only a head that bears out its own
 * checksum is believed, so that nothing here can misread; every other sheet is left to the library.
 */
import { isCellHead, type MetaStamp, metaSheetName, stampFromHead } from "../layout/identity.ts";
import type { PartTexts } from "../preflight/zip.ts";

export interface QuickStamp {
  readonly stamp: MetaStamp;
  /** Names of all other sheets, in the order of the workbook: what is left to read. */
  readonly others: readonly string[];
  /** The part it was read from. */
  readonly part: string;
  /** What stands above the list of cells. */
  readonly head: readonly (readonly unknown[])[];
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];

const entities = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }));
/** `&#x110000;` is no sign: left as it stands, so that the checksum says so. */
const signOf = (code: number, whole: string): string => (code <= 0x10ffff ? String.fromCodePoint(code) : whole);
const decoded = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) =>
        hex || decimal ? signOf(Number.parseInt(hex || decimal, hex ? 16 : 10), whole) : (entities.get(name) ?? whole),
      )
    : text;

/** The texts of `<t>` put together, without those of ruby. */
function richText(xml: string): string {
  const plain = xml.includes("<rPh") ? xml.replace(/<rPh\b.*?<\/rPh>/gs, "") : xml;
  return [...plain.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, text = ""]) => decoded(text)).join("");
}

/** Shared strings by their number. Most are of other sheets: one is read when it is asked for. */
function sharedTexts(xml: string): (at: number) => string | null {
  const items = xml.match(/<si>.*?<\/si>|<si\/>/gs) ?? [];
  const read = new Map<number, string>();
  return (at) => {
    const item = items[at];
    if (item === undefined) return null;
    const text = read.get(at) ?? richText(item);
    read.set(at, text);
    return text;
  };
}

const columnOf = (letters: string): number =>
  letters.length === 1
    ? letters.charCodeAt(0) - 65
    : [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellValue(type: string, content: string, shared: (at: number) => string | null): string | number | null {
  if (type === "inlineStr") return richText(content);
  const value = content.startsWith("<v>")
    ? content.slice(3, content.indexOf("<", 3))
    : /<v>([^<]*)</.exec(content)?.[1];
  if (value === undefined) return null;
  if (type === "s") return shared(Number(value));
  return type === "str" ? decoded(value) : Number(value);
}

/** In rows: a sheet without our list of cells is not gone through to its end. */
const furthestHead = 40;

type Row = (string | number | null)[];

/** The rows above the list of cells. Cut at the ends of tags: a pattern over whole cells takes twice as long. */
function headRows(xml: string, shared: (at: number) => string | null): Row[] {
  const rows: Row[] = [];
  for (let at = xml.indexOf("<c "); at >= 0; at = xml.indexOf("<c ", at)) {
    const close = xml.indexOf(">", at);
    const end = close < 0 || xml.charCodeAt(close - 1) === 47 ? close : xml.indexOf("</c>", close);
    if (end < 0) break;
    const head = xml.slice(at, close);
    at = end;
    const [, letters = "", row = ""] = / r="([A-Z]{1,3})(\d{1,7})"/.exec(head) ?? [];
    if (end === close || row === "") continue;
    const type = / t="(\w+)"/.exec(head)?.[1] ?? "n";
    const place = Number(row) - 1;
    if (place > furthestHead || isCellHead(rows[place - 1] ?? [])) break;
    rows[place] ??= [];
    rows[place][columnOf(letters)] = cellValue(type, xml.slice(close + 1, end), shared);
  }
  return Array.from(rows, (row) => row ?? []);
}

/** @param parts of a workbook that has passed pre-flight */
export function quickStamp({ textOf }: PartTexts): QuickStamp | undefined {
  const sheets = textOf("xl/workbook.xml")?.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const own = sheets.find((tag) => attribute(tag, "name") === metaSheetName);
  const relations = textOf("xl/_rels/workbook.xml.rels")?.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const relation = own && relations.find((tag) => attribute(tag, "Id") === attribute(own, "id"));
  const target = relation && attribute(relation, "Target")?.replace(/^(\/xl)?\//, "");
  if (!target) return undefined;
  const part = `xl/${target}`;
  const xml = textOf(part);
  if (!xml) return undefined;
  const head = headRows(xml, sharedTexts(textOf("xl/sharedStrings.xml") ?? ""));
  const stamp = stampFromHead(head);
  if (!stamp) return undefined;
  const others = sheets.filter((tag) => tag !== own).map((tag) => decoded(attribute(tag, "name") ?? ""));
  return { stamp, others, part, head };
}
