/** What a cell's number format says about its number; the one place that reads formats. */

/** Without quoted words and colours: 0"年" is no date. */
const bareFormat = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");

export const isPercentFormat = (format: string): boolean => bareFormat(format).includes("%");

export const isDateFormat = (format: string): boolean => /[ymdhs]/i.test(bareFormat(format).replace(/general/gi, ""));

/** Shown as it is kept: General, or text. */
export const isPlainFormat = (format: string): boolean =>
  bareFormat(format).toLowerCase() === "general" || format === "@";
