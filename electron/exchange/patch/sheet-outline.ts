/** What a sheet's part says around its cells: merges, columns, and where new elements go. */
import { addressOf } from "../read/grid.ts";
import { childrenOf, rootOf, type Splice, startTag, type XmlElement } from "./xml.ts";
import { attributeOf, attributesOf } from "./xml-attributes.ts";

/** Counted from 0, inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** `$K$7` → row 6, column 10; undefined where it is no cell. */
export function positionOf(address: string): Position | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address.trim()) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row >= 0 && row < 1_048_576 && column < 16_384 ? { row, column } : undefined;
}

export function rangeOf(reference: string): Range | undefined {
  const [from = "", to = from] = reference.split(":");
  const [start, end] = [positionOf(from), positionOf(to)];
  return start && end ? { top: start.row, left: start.column, bottom: end.row, right: end.column } : undefined;
}

export const covers = ({ top, left, bottom, right }: Range, { row, column }: Position): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const nameOf = ({ row, column }: Position): string => addressOf(row, column);

interface ColumnSpan {
  readonly from: number;
  readonly to: number;
  /** In characters; undefined: the default. */
  readonly width: number | undefined;
  readonly style: number;
  readonly hidden: boolean;
}

export interface SheetOutline {
  readonly xml: string;
  readonly root: XmlElement;
  readonly prefix: string;
  readonly children: readonly XmlElement[];
  readonly merges: readonly Range[];
  readonly columns: readonly ColumnSpan[];
  /** Points. */
  readonly defaultHeight: number;
  /** Characters. */
  readonly defaultWidth: number;
}

export const isOn = (value: string | undefined): boolean => value === "1" || value === "true";
const numberOr = (value: string | undefined, otherwise: number): number => {
  const found = Number(value);
  return value !== undefined && Number.isFinite(found) ? found : otherwise;
};

export function outlineOf(xml: string): SheetOutline {
  const { element: root, prefix, children } = rootOf(xml, "sheetData");
  const tagsIn = (local: string): string[] =>
    children
      .filter((child) => child.local === local)
      .flatMap((element) => childrenOf(xml, element).map((child) => startTag(xml, child)));
  const formatElement = children.find(({ local }) => local === "sheetFormatPr");
  const format = attributesOf(formatElement ? startTag(xml, formatElement) : "");
  return {
    xml,
    root,
    prefix,
    children,
    merges: tagsIn("mergeCells").flatMap((tag) => rangeOf(attributeOf(tag, "ref") ?? "") ?? []),
    columns: tagsIn("cols").map((tag) => {
      const of = attributesOf(tag);
      const width = of.get("width");
      return {
        from: numberOr(of.get("min"), 1) - 1,
        to: numberOr(of.get("max"), 1) - 1,
        width: width === undefined ? undefined : numberOr(width, 8.43),
        style: numberOr(of.get("style"), 0),
        hidden: isOn(of.get("hidden")),
      };
    }),
    defaultHeight: numberOr(format.get("defaultRowHeight"), 15),
    defaultWidth: numberOr(format.get("defaultColWidth"), 8.43),
  };
}

/** Order of what may stand in a worksheet (CT_Worksheet, ECMA-376 part 1 §18.3.1.99), as far as `legacyDrawing`. */
const beforeLegacyDrawing = new Set(
  (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
    "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks " +
    "printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags " +
    "drawing"
  ).split(" "),
);

/** Where the drawing of the comments is named. */
export function legacyDrawing(outline: SheetOutline, relation: string): Splice {
  const last = outline.children.findLast(({ local }) => beforeLegacyDrawing.has(local));
  const at = last?.end ?? outline.root.openEnd;
  return { from: at, to: at, text: `<${outline.prefix}legacyDrawing ${relation}/>` };
}
