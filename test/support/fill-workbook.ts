/**
 * Fills cells of a written workbook in place, as an office program would: the value goes into the cell's XML, style and
 * everything else stay. Small on purpose; LibreOffice and openpyxl cover what real programs do besides.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type Filling = Readonly<Record<string, string | number | null>>;

/** @param cells by address (`K5`); null empties a cell. Throws when the sheet has no such cell. */
export function fillWorkbook(bytes: Uint8Array, sheetName: string, cells: Filling): Uint8Array {
  const parts = unzipSync(bytes);
  const path = sheetPath(parts, sheetName);
  let xml = strFromU8(parts[path] ?? new Uint8Array());
  for (const [address, value] of Object.entries(cells)) xml = setCell(xml, address, value);
  // Nobody recalculates here: stale results of formulas are dropped, as openpyxl does.
  xml = xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
  return zipSync({ ...parts, [path]: strToU8(xml) }, { mtime: "2022-04-10T09:00:00" });
}

function sheetPath(parts: Record<string, Uint8Array>, name: string): string {
  const workbook = text(parts, "xl/workbook.xml");
  const id = new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]+)"`).exec(workbook)?.[1];
  const rels = text(parts, "xl/_rels/workbook.xml.rels");
  const relation = rels.match(/<Relationship [^>]*>/g)?.find((r) => r.includes(`Id="${id}"`));
  const target = relation && /Target="([^"]+)"/.exec(relation)?.[1];
  if (!target) throw new Error(`no sheet ${name}`);
  return `xl/${target.replace(/^\/?(xl\/)?/, "")}`;
}

function setCell(xml: string, address: string, value: string | number | null): string {
  const pattern = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, "s");
  const attributes = pattern.exec(xml)?.[1];
  if (attributes === undefined) throw new Error(`no cell ${address}`);
  const kept = attributes.replace(/ t="[^"]*"/, "");
  const content =
    value === null
      ? `<c r="${address}"${kept}/>`
      : typeof value === "number"
        ? `<c r="${address}"${kept}><v>${value}</v></c>`
        : `<c r="${address}"${kept} t="inlineStr"><is><t>${value.replace(/[<&]/g, (c) => (c === "<" ? "&lt;" : "&amp;"))}</t></is></c>`;
  return xml.replace(pattern, () => content);
}

const text = (parts: Record<string, Uint8Array>, path: string): string => strFromU8(parts[path] ?? new Uint8Array());
