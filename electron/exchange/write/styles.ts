/** Looks of the issued workbook. Style objects are made once and shared: the writer then stores each of them once. */
import type { CellStyle } from "hucre/xlsx";

type Font = NonNullable<CellStyle["font"]>;
type Alignment = NonNullable<CellStyle["alignment"]>;

/** One name per cell is all the format knows; charset 134 lets a machine without it choose another Chinese font. */
const font = (name: string, size: number, more: Partial<Font> = {}): Font => ({ name, size, charset: 134, family: 3, ...more });
const title = font("黑体", 18);
const heading = font("黑体", 11);
const body = font("仿宋", 11);
const entry = font("宋体", 11);
const remark = font("楷体", 10.5);

/** Fills of cells read the foreground, those of conditional formats the background: both are given. */
export const solid = (rgb: string): NonNullable<CellStyle["fill"]> => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { rgb },
  bgColor: { rgb },
});

export const tints = { head: "FFEDEDED", entryHead: "FFD9D9D9", entry: "FFFFF2CC", missing: "FFFFD966", jump: "FFF4B183" };

const thin = { style: "thin", color: { rgb: "FF000000" } } as const;
const box = { top: thin, right: thin, bottom: thin, left: thin };
const underline = { bottom: thin };
const locked = { protection: { locked: true } };
const open = { protection: { locked: false } };
const align = (horizontal: "left" | "center" | "right", more: Partial<Alignment> = {}): Alignment => ({
  horizontal,
  vertical: "center",
  wrapText: true,
  ...more,
});
const oneLine = (horizontal: "left" | "center" | "right"): Alignment => align(horizontal, { wrapText: false });
/** Numbers never wrap: LibreOffice would lose the indent. */
const number = align("right", { wrapText: false, indent: 1 });

export const styles = {
  title: { font: title, alignment: align("center"), ...locked },
  left: { font: body, alignment: oneLine("left"), ...locked },
  middle: { font: body, alignment: oneLine("center"), ...locked },
  right: { font: body, alignment: oneLine("right"), ...locked },
  head: { font: heading, alignment: align("center"), border: box, fill: solid(tints.head), ...locked },
  entryHead: {
    font: { ...heading, bold: true },
    alignment: align("center"),
    border: box,
    fill: solid(tints.entryHead),
    ...locked,
  },
  text: { font: body, alignment: align("left"), border: box, numFmt: "@", ...locked },
  word: { font: body, alignment: align("center"), border: box, numFmt: "@", ...locked },
  order: { font: body, alignment: align("center"), border: box, numFmt: "0", ...locked },
  band: { font: heading, alignment: align("left"), border: box, ...locked },
  result: { font: heading, alignment: align("center"), border: box, ...locked },
  key: { font: body, numFmt: "@", ...locked },
  note: { font: remark, alignment: align("left"), ...locked },
  guideLabel: { font: heading, alignment: align("center"), border: box, fill: solid(tints.head), ...locked },
  guideText: { font: body, alignment: align("left", { indent: 1 }), border: box, numFmt: "@", ...locked },
  entryWord: { font: entry, alignment: align("center"), border: box, fill: solid(tints.entry), numFmt: "@", ...open },
  entryText: { font: entry, alignment: align("left"), border: box, fill: solid(tints.entry), numFmt: "@", ...open },
  signature: { font: entry, alignment: oneLine("left"), border: underline, ...locked },
  signatureEntry: { font: entry, alignment: oneLine("left"), border: underline, fill: solid(tints.entry), numFmt: "@", ...open },
} as const satisfies Record<string, CellStyle>;

/** At least the line's decimals, more where more were typed: a rounded display must not hide a figure. */
const format = (decimals: number): string => (decimals === 0 ? "General" : `0.${"0".repeat(decimals)}####`);

const cached = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
};

/** A reference figure; `null` for what a plan prints, which is shown as it is. */
export const referenceNumber = cached(
  (decimals: number | null): CellStyle => ({
    font: body,
    alignment: number,
    border: box,
    numFmt: decimals === null ? "General" : format(decimals),
    ...locked,
  }),
);

export const entryNumber = cached(
  (decimals: number): CellStyle => ({
    font: entry,
    alignment: number,
    border: box,
    fill: solid(tints.entry),
    numFmt: format(decimals),
    ...open,
  }),
);
