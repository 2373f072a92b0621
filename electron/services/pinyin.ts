/** How a name is read, for finding it by pinyin. Names are few and long-lived: each is read once. */
import { pinyin } from "pinyin-pro";
import { foldedName } from "../../shared/domain/name-search.ts";

export interface Reading {
  /** First letters, letters and digits of the name kept: `shxfplsze`, `dwgdpnhjdl`. */
  readonly initials: string;
  /** One syllable for each character of the folded name, with blanks between; ü is written v: `lv di mian ji`. */
  readonly pinyin: string;
}

const known = new Map<string, Reading>();

/** Characters with several readings are read as their words have it: 重点 is zhong dian, 银行 yin hang. */
export function readingOf(name: string): Reading {
  const before = known.get(name);
  if (before) return before;
  // Read as a whole, because neighbours decide; then only what a search can be typed in.
  const syllables = pinyin(name, { type: "all", toneType: "none", v: true })
    .filter(({ origin }) => foldedName(origin) !== "")
    .flatMap(({ origin, pinyin: syllable, isZh }) => (isZh ? [syllable] : [...foldedName(origin)]));
  const reading = { initials: syllables.map((syllable) => syllable.slice(0, 1)).join(""), pinyin: syllables.join(" ") };
  known.set(name, reading);
  return reading;
}
