/**
 * The look of the issued workbook. A cell names one font and has no fallback list: charset 134 (GB2312) is what makes a
 * machine without it fall back to a Chinese one. Every style says whether its cell is locked.
 */
import type { CellStyle } from "hucre/xlsx";

type Font = NonNullable<CellStyle["font"]>;
type Fill = NonNullable<CellStyle["fill"]>;
type Alignment = NonNullable<CellStyle["alignment"]>;

export const font = (name: string, size: number, more: Font = {}): Font => ({
  name,
  size,
  charset: 134,
  ...more,
});

const solid = (rgb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });
/** Conditional formats read the other colour; LibreOffice reads both. */
const shade = (rgb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } });

const thin = { style: "thin" } as const;
const box = { top: thin, right: thin, bottom: thin, left: thin };
const underline = { bottom: thin };

const locked = { protection: { locked: true } };
const open = { protection: { locked: false } };

const heading = font("黑体", 11);
const body = font("仿宋", 11);
const typed = font("宋体", 11);
const tint = solid("FFFFF2CC");
/** Keeps typed and printed text as text, whatever it begins with: without it `-abc` turns into a formula when edited. */
const asText = "@";

const wrapped = (horizontal: "left" | "center" | "right", more: Alignment = {}): Alignment => ({
  horizontal,
  vertical: "center",
  wrapText: true,
  ...more,
});
// Shrinks rather than shows ### for a long figure. Never wrapped: LibreOffice then sometimes drops the indent.
const numbers: Alignment = { horizontal: "right", vertical: "center", indent: 1, shrinkToFit: true };

export const styles = {
  title: { font: font("黑体", 18), alignment: wrapped("center"), ...locked },
  headLeft: { font: body, alignment: wrapped("left"), numFmt: asText, ...locked },
  headCentre: { font: body, alignment: wrapped("center"), numFmt: asText, ...locked },
  columnHead: { font: heading, alignment: wrapped("center"), border: box, fill: solid("FFEDEDED"), ...locked },
  entryHead: {
    font: { ...heading, bold: true },
    alignment: wrapped("center"),
    border: box,
    fill: solid("FFD9D9D9"),
    ...locked,
  },
  text: { font: body, alignment: wrapped("left", { indent: 1 }), border: box, numFmt: asText, ...locked },
  word: { font: body, alignment: wrapped("center"), border: box, numFmt: asText, ...locked },
  band: { font: heading, alignment: wrapped("left", { indent: 1 }), border: box, ...locked },
  computed: { font: heading, alignment: wrapped("center"), border: box, ...locked },
  note: { font: font("楷体", 10.5), alignment: wrapped("left"), ...locked },
  entryWord: { font: typed, alignment: wrapped("center"), border: box, fill: tint, numFmt: asText, ...open },
  /** Parts of a composition: shrunk rather than broken in the middle of a number. */
  entryParts: {
    font: typed,
    alignment: { horizontal: "center", vertical: "center", shrinkToFit: true },
    border: box,
    fill: tint,
    numFmt: asText,
    ...open,
  },
  entryText: {
    font: typed,
    alignment: wrapped("left", { indent: 1 }),
    border: box,
    fill: tint,
    numFmt: asText,
    ...open,
  },
  /** For what was reported at such length that no row is high enough for it. */
  entrySmall: {
    font: font("宋体", 9),
    alignment: wrapped("left", { indent: 1 }),
    border: box,
    fill: tint,
    numFmt: asText,
    ...open,
  },
  signLabel: { font: body, alignment: { horizontal: "right", vertical: "center" }, ...locked },
  signLine: { font: body, alignment: { horizontal: "left", vertical: "center" }, border: underline, ...locked },
  signShown: {
    font: typed,
    alignment: { horizontal: "left", vertical: "center", indent: 1 },
    border: underline,
    ...locked,
  },
  signEntry: {
    font: typed,
    alignment: { horizontal: "left", vertical: "center", indent: 1 },
    border: underline,
    fill: tint,
    numFmt: asText,
    ...open,
  },
} as const satisfies Record<string, CellStyle>;

/** Shades of the conditional formats; the guide names them, and the second one is underlined for black and white. */
export const blankFill = shade("FFFFD966");
export const jumpFill = shade("FFF4B183");
const sample = { alignment: wrapped("center"), border: box, ...locked };
/** Of the tint and the shades, for the guide. */
export const shadeSamples = {
  entry: { ...sample, font: heading, fill: tint },
  blank: { ...sample, font: heading, fill: blankFill },
  jump: { ...sample, font: { ...heading, bold: true, underline: true }, fill: jumpFill },
} as const satisfies Record<string, CellStyle>;

/** A figure typed with more decimals than the line has stays visible as typed. */
const numberFormat = (decimals: number): string => (decimals === 0 ? "General" : `0.${"0".repeat(decimals)}####`);

const numberStyles = new Map<string, CellStyle>();

/**
 * One object for all cells of a kind. LibreOffice forgets the indent of a right-aligned cell where the cell to its left
 * differs in nothing but the number format: neighbours of another format are told apart by black against automatic ink.
 */
function numberStyle(kind: "reference" | "entry", ink: "automatic" | "black", numFmt: string): CellStyle {
  const key = `${kind} ${ink} ${numFmt}`;
  const known = numberStyles.get(key);
  if (known) return known;
  const base = kind === "entry" ? typed : body;
  const made: CellStyle = {
    font: ink === "black" ? { ...base, color: { rgb: "FF000000" } } : base,
    alignment: numbers,
    border: box,
    numFmt,
    ...(kind === "entry" ? { fill: tint, ...open } : locked),
  };
  numberStyles.set(key, made);
  return made;
}

/** Shows the digits there are: baselines and targets as the plan prints them. */
export const plainNumber: CellStyle = numberStyle("reference", "automatic", numberFormat(0));
export const referenceNumber = (decimals: number): CellStyle =>
  numberStyle("reference", "black", numberFormat(decimals));
export const entryNumber = (decimals: number): CellStyle => numberStyle("entry", "automatic", numberFormat(decimals));
/** A neighbour of `entryNumber` to its left. */
export const targetNumber = (decimals: number): CellStyle => numberStyle("entry", "black", numberFormat(decimals));
export const growthNumber: CellStyle = numberStyle("entry", "black", numberFormat(1));
