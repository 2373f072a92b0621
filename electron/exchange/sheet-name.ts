/** Names of worksheets: what every office program takes, and how formulas call them. */

/** `'甲''乙'!K7`: the quotes are always right. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** At most 31 signs (UTF-16), none of those a reference is made of, and no other sheet's name. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain =
    wanted
      .toWellFormed()
      .replace(/[[\]:*?/\\\p{Cc}\ufffe\uffff]/gu, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "附表";
  const cut = (length: number): string =>
    plain
      .slice(0, length)
      .toWellFormed()
      .replace(/\ufffd$/, "");
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = cut(31);
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const suffix = `（${number}）`;
    name = cut(31 - suffix.length) + suffix;
  }
  return name;
}
