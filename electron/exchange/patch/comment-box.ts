/** The box a comment is shown in: where it stands, and large enough for Chinese text. VML, all of it ASCII. */
import type { Position, SheetOutline } from "./sheet-outline.ts";

/** Pixels at 96 dpi, as the anchors of VML count. */
const boxWidth = 280;
/** 宋体 9: a line of 280 px less its margins holds 22 signs. */
const signsInLine = 22;
const lineHeight = 16;
const tallest = 420;

export interface Box {
  readonly left: number;
  readonly leftOffset: number;
  readonly top: number;
  readonly topOffset: number;
  readonly right: number;
  readonly rightOffset: number;
  readonly bottom: number;
  readonly bottomOffset: number;
}

/** Signs of a text in columns: a Chinese one is as wide as two others. */
const widthOf = (line: string): number => [...line].reduce((sum, sign) => sum + (/[!-ÿ ]/.test(sign) ? 0.5 : 1), 0);

const linesOf = (text: string): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / signsInLine)), 0);

/** Goes on from `index` until `length` pixels are used up. */
function stretch(index: number, length: number, sizeOf: (index: number) => number): { index: number; offset: number } {
  let [at, left] = [index, length];
  for (; left > sizeOf(at) && at < index + 500; at += 1) left -= sizeOf(at);
  return { index: at, offset: Math.round(Math.min(left, sizeOf(at))) };
}

/** Beside the cell, a little above it. @param heights points of the rows that say one */
export function boxAround(
  { row, column }: Position,
  text: string,
  { columns, defaultWidth, defaultHeight }: SheetOutline,
  heights: ReadonlyMap<number, number>,
): Box {
  const columnPixels = (index: number): number => {
    const span = columns.find(({ from, to }) => index >= from && index <= to);
    return span?.hidden ? 0 : Math.round((span?.width ?? defaultWidth) * 7 + 5);
  };
  const rowPixels = (index: number): number => Math.round(((heights.get(index) ?? defaultHeight) * 4) / 3);
  const left = column + 1;
  const top = Math.max(0, row - 1);
  const right = stretch(left, boxWidth + 12, columnPixels);
  const height = Math.min(tallest, Math.max(3, linesOf(text) + 1) * lineHeight + 10);
  const bottom = stretch(top, height, rowPixels);
  return {
    left,
    leftOffset: 12,
    top,
    topOffset: 2,
    right: right.index,
    rightOffset: right.offset,
    bottom: bottom.index,
    bottomOffset: bottom.offset,
  };
}

export const noteShapeType =
  '<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_t202" ' +
  'coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
  '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

export const vmlDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
  "</o:shapelayout></xml>";

const anchorOf = (box: Box): string =>
  [
    [box.left, box.leftOffset],
    [box.top, box.topOffset],
    [box.right, box.rightOffset],
    [box.bottom, box.bottomOffset],
  ]
    .flat()
    .join(", ");

/** An anchor that spans as many columns and rows, or more. */
function isAsLarge(anchor: string, box: Box): boolean {
  const [left = 0, , top = 0, , right = 0, , bottom = 0] = anchor.split(",").map(Number);
  return right - left >= box.right - box.left && bottom - top >= box.bottom - box.top;
}

/** The box of a comment that was there before; unchanged where it is large enough, or its drawing names no place. */
export function withLargerBox(vml: string, { row, column }: Position, box: Box): string {
  const isIts = (shape: string): boolean =>
    new RegExp(`<\\w+:Row>\\s*${row}\\s*<`).test(shape) && new RegExp(`<\\w+:Column>\\s*${column}\\s*<`).test(shape);
  const larger = (anchor: string): string =>
    anchor.replace(/>([^<]*)/, (whole, theirs: string) => (isAsLarge(theirs, box) ? whole : `>${anchorOf(box)}`));
  return vml.replace(/<(\w+:)ClientData\s[^>]*>[\s\S]*?<\/\1ClientData>/g, (shape) =>
    isIts(shape) ? shape.replace(/<\w+:Anchor>[^<]*/, larger) : shape,
  );
}

/** The namespaces again, since the drawing may be somebody else's. */
export function noteShape(number: number, { row, column }: Position, box: Box): string {
  return (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    `xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${number}" type="#_x0000_t202" ` +
    'style="position:absolute;margin-left:80pt;margin-top:5pt;width:210pt;height:80pt;z-index:1;visibility:hidden" ' +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchorOf(box)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    "</x:ClientData></v:shape>"
  );
}
