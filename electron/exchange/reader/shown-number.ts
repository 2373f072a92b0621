/**
 * A web page shows a figure as it was displayed and says beside it what it is: `<td sdval="68.94">68.9</td>`. What is shown is what
 * was meant; what stands beside it is believed only where it is the same figure with its further decimals.
 */

const plain = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,15}))?)(%?)$/;

export interface ShownNumber {
  readonly value: number;
  readonly format: "General" | "0.00%";
}

/** @returns undefined where the text is all there is, or says something else */
export function shownNumber(text: string, beside: string | undefined): ShownNumber | undefined {
  const [, digits = "", decimals = "", percent] = plain.exec(text.trim()) ?? [];
  if (beside === undefined || digits === "" || !/^[-+\d.eE]+$/.test(beside)) return undefined;
  const value = Number(beside);
  const shown = Number(digits.replaceAll(",", ""));
  const half = 0.5 * 10 ** -decimals.length;
  const away = Math.abs((percent ? value * 100 : value) - shown);
  if (!Number.isFinite(value) || away > half * (1 + 1e-6)) return undefined;
  return { value, format: percent ? "0.00%" : "General" };
}
