/**
 * The `_meta` sheet straight from its XML: it has twice as many cells as all other sheets of a form together, and all that
 * is wanted of it is whose it is. Only a sheet that bears out its own checksum is believed, so that nothing here can
 * misread; every other one is left to the library.
 */
import { type MetaStamp, metaFromRows, metaSheetName } from "../layout/identity.ts";
import type { ZipParts } from "../preflight/zip.ts";

export interface QuickStamp {
  readonly stamp: MetaStamp;
  /** Names of all other sheets, in the order of the workbook: what is left to read. */
  readonly others: readonly string[];
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

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellValue(attributes: string, content: string, shared: readonly string[]): string | number | null {
  const value = /<v>([^<]*)<\/v>/.exec(content)?.[1];
  const type = attribute(attributes, "t") ?? "n";
  if (type === "inlineStr") return richText(content);
  if (value === undefined) return null;
  if (type === "s") return shared[Number(value)] ?? null;
  return type === "str" ? decoded(value) : Number(value);
}

function rowsOf(xml: string, shared: readonly string[]): (string | number | null)[][] {
  const rows: (string | number | null)[][] = [];
  for (const [, letters = "", row = "", attributes = "", content] of xml.matchAll(
    /<c r="([A-Z]{1,3})(\d{1,7})"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
  )) {
    if (content === undefined) continue;
    const at = Number(row) - 1;
    rows[at] ??= [];
    rows[at][columnOf(letters)] = cellValue(attributes, content, shared);
  }
  return Array.from(rows, (row) => row ?? []);
}

/** @param parts of a workbook that has passed pre-flight */
export function quickStamp({ textOf }: ZipParts): QuickStamp | undefined {
  const sheets = textOf("xl/workbook.xml")?.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const own = sheets.find((tag) => attribute(tag, "name") === metaSheetName);
  const relations = textOf("xl/_rels/workbook.xml.rels")?.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const relation = own && relations.find((tag) => attribute(tag, "Id") === attribute(own, "id"));
  const target = relation && attribute(relation, "Target")?.replace(/^(\/xl)?\//, "");
  const xml = target && textOf(`xl/${target}`);
  if (!xml) return undefined;
  const shared = textOf("xl/sharedStrings.xml")?.match(/<si>.*?<\/si>|<si\/>/gs) ?? [];
  const found = metaFromRows(rowsOf(xml, shared.map(richText)));
  if (!found?.checksumOk) return undefined;
  const { cells: _, ...head } = found.meta;
  const others = sheets.filter((tag) => tag !== own).map((tag) => decoded(attribute(tag, "name") ?? ""));
  return { stamp: { ...head, checksumOk: true }, others };
}
