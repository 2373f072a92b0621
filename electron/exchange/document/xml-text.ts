/** Signs that XML has no place for (controls, halves of characters) would make the file one that no program opens. */
export const xmlText = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, " ");
