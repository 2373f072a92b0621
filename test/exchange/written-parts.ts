/** The parts of a written workbook as they stand in the file, so that tests look at bytes and not at our own model of them. */
import { strFromU8, unzipSync } from "fflate";

export interface CellLook {
  readonly locked: boolean;
  readonly tinted: boolean;
  readonly numFmt: string;
  readonly wraps: boolean;
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const inside = (xml: string, tag: string): string => new RegExp(`<${tag}[ >].*?</${tag}>`, "s").exec(xml)?.[0] ?? "";

export function writtenParts(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const workbook = part("xl/workbook.xml");
  const sheets = [...workbook.matchAll(/<sheet [^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, "name") ?? "",
    state: attribute(tag, "state") ?? "visible",
  }));
  const xfs = inside(part("xl/styles.xml"), "cellXfs").match(/<xf [^>]*\/>|<xf .*?<\/xf>/gs) ?? [];
  const formats = new Map(
    [...part("xl/styles.xml").matchAll(/<numFmt [^>]*>/g)].map(([tag]) => [
      attribute(tag, "numFmtId"),
      attribute(tag, "formatCode"),
    ]),
  );
  const sheetXml = (name: string): string =>
    part(`xl/worksheets/sheet${sheets.findIndex((sheet) => sheet.name === name) + 1}.xml`);

  return {
    files,
    sheets,
    workbook,
    part,
    sheetXml,
    look(sheet: string, address: string): CellLook {
      const cell = new RegExp(`<c r="${address}"[^>]*>`).exec(sheetXml(sheet))?.[0];
      if (cell === undefined) throw new Error(`no cell ${address}`);
      const xf = xfs[Number(attribute(cell, "s") ?? 0)] ?? "";
      return {
        locked: !/locked="(0|false)"/.test(xf),
        tinted: Number(attribute(xf, "fillId") ?? 0) > 1,
        numFmt: formats.get(attribute(xf, "numFmtId")) ?? "General",
        wraps: /wrapText="(1|true)"/.test(xf),
      };
    },
    addresses: (sheet: string): string[] =>
      [...sheetXml(sheet).matchAll(/<c r="([A-Z]+\d+)"/g)].map(([, a]) => a ?? ""),
    /** Height of a row in points; rows counted from 1. */
    height: (sheet: string, row: number): number =>
      Number(attribute(new RegExp(`<row r="${row}"[^>]*>`).exec(sheetXml(sheet))?.[0] ?? "", "ht")),
    validations: (sheet: string): string[] =>
      sheetXml(sheet).match(/<dataValidation [^>]*\/>|<dataValidation .*?<\/dataValidation>/gs) ?? [],
    breaks: (sheet: string): number[] =>
      [...inside(sheetXml(sheet), "rowBreaks").matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id)),
    attribute,
  };
}

export type WrittenParts = ReturnType<typeof writtenParts>;
