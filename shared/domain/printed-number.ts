/** The number in a figure's printed text, where the text is nothing but a number: 3000, 100家以上, 至少50, 1.5万个. */
import { canonicalDecimal } from "./number.ts";

const scales: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const before = "(?:约|大约|近|超|超过|突破|达到|达|不低于|不少于|不超过|不高于|至少|累计|力争|≥|>|≤|<|≈|=)*";
const after = "(?:以上|以下|以内|左右|多|余|%)*";
const pattern = new RegExp(`^${before}([+-]?\\d+(?:\\.\\d+)?)([百千万亿]*)(.*?)${after}$`, "u");

/**
 * Values the text can mean, in the line's unit; null where it is not one plain number (words, several numbers, years).
 * `1.5万` of a line in 个 is 15000, of one in 万个 is 1.5: both are given.
 */
export function printedNumbers(text: string, unit: string): number[] | null {
  const bare = text
    .normalize("NFKC")
    .replace(/[\s,，]/gu, "")
    .replaceAll("−", "-");
  const match = pattern.exec(bare);
  if (!match) return null;
  const [, digits = "", scale = "", rest = ""] = match;
  const bareUnit = unit.normalize("NFKC").replace(/\s/gu, "");
  const restIsUnit =
    rest === "" ||
    (bareUnit !== "" && (rest === bareUnit || `${scale}${rest}` === bareUnit || bareUnit.endsWith(rest)));
  if (!restIsUnit) return null;
  const figure = Number(digits);
  const factor = [...scale].reduce((product, sign) => product * (scales[sign] ?? 1), 1);
  const unitScale = [...(/^[百千万亿]*/u.exec(bareUnit)?.[0] ?? "")].reduce((p, sign) => p * (scales[sign] ?? 1), 1);
  return [figure, figure * factor, (figure * factor) / unitScale].map(canonicalDecimal);
}
