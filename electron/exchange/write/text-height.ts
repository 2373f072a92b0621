/** How high a row must be for its wrapped text. Widths are in characters of the default font; a Chinese one counts as two. */

/** Points a line of 11 pt text takes, with the taller fonts of machines without 仿宋 in mind. */
const linePoints = 15;
const padding = 1;
/** Excel's limit. */
const highestRow = 409;
/** Of a column, for its borders, its padding and an indent. */
const sidePadding = 2.5;

const isNarrow = (sign: string): boolean => sign.charCodeAt(0) < 0x2e80 && !/[—“”‘’…×※]/.test(sign);

const textWidth = (text: string): number => [...text].reduce((width, sign) => width + (isNarrow(sign) ? 1.1 : 2), 0);

export function lineCount(text: string, columnWidth: number): number {
  const room = Math.max(2, columnWidth - sidePadding);
  // Most texts are short: measuring each of their characters would cost more than the rest of the drawing.
  const linesOf = (line: string): number => (line.length * 2 <= room ? 1 : Math.ceil(textWidth(line) / room));
  return text.split("\n").reduce((lines, line) => lines + linesOf(line), 0);
}

/** Would the text need a row higher than there are? */
export const isTooLong = (text: string, columnWidth: number): boolean =>
  lineCount(text, columnWidth) * linePoints + padding > highestRow;

/** Of `entrySmall`: nine points in place of eleven. */
const smaller = 9 / 11;

/** The same for texts in the small font; 0 without any. */
export function smallRowHeight(texts: readonly (readonly [text: string, columnWidth: number])[]): number {
  const lines = texts.map(([text, width]) => lineCount(text, width / smaller));
  return lines.length === 0 ? 0 : Math.min(highestRow, Math.max(...lines) * linePoints * smaller + padding);
}

/** @returns points, enough for every text in its column and not less than `least` */
export function rowHeight(texts: readonly (readonly [text: string, columnWidth: number])[], least: number): number {
  const lines = Math.max(1, ...texts.map(([text, width]) => lineCount(text, width)));
  return Math.min(highestRow, Math.max(least, lines * linePoints + padding));
}
