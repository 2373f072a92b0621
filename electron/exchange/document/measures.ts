/** Measures of official documents (GB/T 9704), in the units of the file: twentieths of a point, half points for type. */

/** 1440 to the inch. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
export const points = (count: number): number => Math.round(count * 20);

/** Type in half points. */
export const typeSize = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const;

export const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25), header: mm(15) },
};
/** A4 across, for wide tables: bound at the top. */
export const widePage = {
  size: { width: mm(210), height: mm(297), orientation: "landscape" as const },
  margin: { top: mm(28), bottom: mm(20), left: mm(18), right: mm(18), footer: mm(12), header: mm(12) },
};
export const wideTextWidthMm = 297 - 18 - 18;

/** Of the text between the margins. */
export const textWidthMm = 210 - 28 - 26;

export const bodyLine = points(28);
/** 2号 needs more than a line of the body. */
export const titleLine = points(34);

/** One character of the body. */
export const character = points(16);
