/** The look of the catalogue workbook: the issued workbook's fonts and borders, nothing locked, new rows kept as text. */
import type { CellStyle } from "hucre/xlsx";
import { font, plainNumber, styles } from "../write/styles.ts";

const grey = { rgb: "FF595959" };
const asText = "@";

export const title: CellStyle = styles.title;
export const hint: CellStyle = styles.note;
/** Heads of columns that must be filled, may be left blank, and are only there to be read. */
export const requiredHead: CellStyle = styles.entryHead;
export const optionalHead: CellStyle = styles.columnHead;
export const nameHead: CellStyle = { ...styles.columnHead, font: font("黑体", 11, { color: grey }) };

export const text: CellStyle = styles.text;
export const word: CellStyle = styles.word;
export const number: CellStyle = plainNumber;
export const name: CellStyle = { ...styles.text, font: font("楷体", 11, { color: grey }) };

/** Of rows that are still to be written: without it 10-15 would become a date, and -abc a formula. */
export const newText: CellStyle = { font: font("仿宋", 11), numFmt: asText };
export const newNumber: CellStyle = { font: font("仿宋", 11) };
