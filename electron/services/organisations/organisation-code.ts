/** A code for a new organisation: initials of its name's pinyin, as the shipped ones have (区统计局: tjj). */
import { pinyin } from "pinyin-pro";

/** Parts of a name that tell nothing apart: the district, and what every street is called. */
const withoutCommon = (name: string): string =>
  name.replace(/^(?:郑州市)?(?:金水)?区委?(?=..)/, "").replace(/街道(?:办事处)?$/, "");

/** Lower-case letters and digits, at least two, none of `taken`. */
export function organisationCode(name: string, taken: ReadonlySet<string>): string {
  const letters = pinyin(withoutCommon(name.trim()), { pattern: "first", toneType: "none", type: "array" })
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/^[0-9]+/, "")
    .slice(0, 12);
  const stem = letters.length < 2 ? `dw${letters}` : letters;
  let code = stem;
  for (let number = 2; taken.has(code); number++) code = `${stem}${number}`;
  return code;
}
