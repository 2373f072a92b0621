/** A sheet of ours, put behind those of the workbook: its markup, on A4 across, as wide as the paper. */
import { columnLetters } from "../read/grid.ts";
import { quotedSheet } from "../sheet-name.ts";
import type { AddedCell, AddedSheet } from "./cell-patch.ts";
import { nameOf } from "./sheet-outline.ts";
import type { Look, Styler } from "./styles.ts";
import { Unpatchable } from "./unpatchable.ts";
import { escaped, escapedName } from "./xml-attributes.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** What a cell can hold. */
const longestText = 32_767;

const font = (name: string, size: number, more = ""): string =>
  `<font>${more}<sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`;
const linkFont = `<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="仿宋"/><charset val="134"/></font>`;
const inside = (horizontal: string, unlocked: boolean, more = ""): string =>
  `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"${more}/>` +
  (unlocked ? '<protection locked="0"/>' : "");

const looks: Readonly<Record<AddedCell["style"] | "link", Look>> = {
  title: { font: font("黑体", 18), border: false, inside: inside("center", false), asText: true },
  note: { font: font("楷体", 10.5), border: false, inside: inside("left", false), asText: true },
  head: { font: font("黑体", 11), fill: "FFEDEDED", border: true, inside: inside("center", false), asText: true },
  text: { font: font("仿宋", 11), border: true, inside: inside("left", false, ' indent="1"'), asText: true },
  number: {
    font: font("仿宋", 11),
    border: true,
    inside: '<alignment horizontal="right" vertical="center" indent="1" shrinkToFit="1"/>',
    asText: false,
  },
  entry: {
    font: font("宋体", 11),
    fill: "FFFFF2CC",
    border: true,
    inside: inside("left", true, ' indent="1"'),
    asText: true,
  },
  link: { font: linkFont, border: true, inside: inside("left", false, ' indent="1"'), asText: true },
};

function cellMarkup(cell: AddedCell, reference: string, style: number): string {
  const { value } = cell;
  if (value === null || value === "") return `<c r="${reference}" s="${style}"/>`;
  if (typeof value === "number") return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  if (value.length > longestText) throw new Unpatchable("too_long", reference);
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Whoever may fill in something may not overwrite the rest. No password: protection guides, it never guards (03 §3.1). */
const protection = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

export function sheetMarkup({ columnWidths, rows, merges, headRows }: AddedSheet, styler: Styler): string {
  const styles = new Map<string, number>();
  const styleOf = (look: keyof typeof looks): number => {
    const index = styles.get(look) ?? styler.add(looks[look]);
    styles.set(look, index);
    return index;
  };
  const links: string[] = [];
  const body = rows.map(({ height, cells }, row) => {
    const markup = cells.map((cell, column) => {
      const reference = nameOf({ row, column });
      if (cell.linkTo) {
        const target = escapedName(`${quotedSheet(cell.linkTo.sheet)}!${cell.linkTo.cell}`);
        links.push(
          `<hyperlink ref="${reference}" location="${target}" display="${escapedName(String(cell.value ?? ""))}"/>`,
        );
      }
      return cellMarkup(cell, reference, styleOf(cell.linkTo && cell.style === "text" ? "link" : cell.style));
    });
    const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    return `<row r="${row + 1}"${size}>${markup.join("")}</row>`;
  });
  const columns = columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const ranges = merges.map(
    ([top, left, bottom, right]) =>
      `<mergeCell ref="${nameOf({ row: top, column: left })}:${nameOf({ row: bottom, column: right })}"/>`,
  );
  const below = headRows ? headRows[1] + 1 : 0;
  const pane = headRows
    ? `<pane ySplit="${below}" topLeftCell="A${below + 1}" activePane="bottomLeft" state="frozen"/>`
    : "";
  const width = Math.max(1, columnWidths.length, ...rows.map(({ cells }) => cells.length));
  const entries = rows.some(({ cells }) => cells.some(({ style }) => style === "entry"));
  // In the order of CT_Worksheet.
  return [
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${columnLetters(width - 1)}${Math.max(1, rows.length)}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${body.join("")}</sheetData>`,
    entries ? protection : "",
    ranges.length > 0 ? `<mergeCells count="${ranges.length}">${ranges.join("")}</mergeCells>` : "",
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.709" right="0.709" top="1.102" bottom="0.63" header="0.472" footer="0.315"/>',
    '<pageSetup paperSize="9" firstPageNumber="1" fitToHeight="0" orientation="landscape" useFirstPageNumber="1"/>',
    '<headerFooter><oddFooter>&amp;C&amp;"宋体,常规"&amp;14— &amp;P —</oddFooter></headerFooter></worksheet>',
  ].join("");
}
