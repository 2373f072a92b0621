/** The look of printed tables as worksheets: the hand of the issued workbooks, without entry cells. */
import type { CellStyle } from "hucre/xlsx";
import { font, plainNumber, styles } from "../write/styles.ts";

const left = { ...styles.headLeft, alignment: { horizontal: "left", vertical: "center", wrapText: true } } as const;

export const cellStyles = {
  title: styles.title,
  listTitle: { ...styles.title, font: font("黑体", 16), alignment: { horizontal: "left", vertical: "center" } },
  subtitle: styles.headCentre,
  info: left,
  sectionTitle: { ...left, font: font("黑体", 11) },
  columnHead: styles.columnHead,
  note: { ...styles.note, numFmt: "@" },
  text: styles.text,
  word: styles.word,
  head: { ...styles.word, font: font("黑体", 11) },
} as const satisfies Record<string, CellStyle>;

const numberStyles = new Map<string, CellStyle>();

export function numberStyle(numFmt: string): CellStyle {
  const known = numberStyles.get(numFmt);
  if (known) return known;
  const made = { ...plainNumber, numFmt };
  numberStyles.set(numFmt, made);
  return made;
}

/** For what is printed in a column of figures and is none. */
export const besideNumbers: CellStyle = {
  ...styles.word,
  alignment: { horizontal: "right", vertical: "center", wrapText: true, indent: 1 },
};
