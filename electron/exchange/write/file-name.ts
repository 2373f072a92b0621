import path from "node:path";
import type { IssuedForm } from "../../../shared/domain/form.ts";

/** Windows allows none of these in a name; their full-width forms read the same. */
const forbidden: Readonly<Record<string, string>> = {
  "<": "＜",
  ">": "＞",
  ":": "：",
  '"': "＂",
  "/": "／",
  "\\": "＼",
  "|": "｜",
  "?": "？",
  "*": "＊",
};

/** Windows counts whole paths, in characters; other systems each name, in bytes. A name leaves room for its folder. */
const longest = { signs: 60, bytes: 180 } as const;

/** As much of the front as fits; a sign made of several (an emoji, say) stays whole. */
function shortened(text: string): string {
  let kept = "";
  let bytes = 0;
  let signs = 0;
  for (const { segment } of new Intl.Segmenter("zh").segment(text)) {
    bytes += new TextEncoder().encode(segment).length;
    signs += segment.length;
    if (signs > longest.signs || bytes > longest.bytes) break;
    kept += segment;
  }
  return kept;
}

function safe(name: string): string {
  const plain = name
    .toWellFormed()
    // Signs nobody sees, among them those that turn the direction of reading: exe.txt is not what it seems.
    .replace(/[\p{Cc}\u200b-\u200c\u200e-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, " ")
    .replace(/[<>:"/\\|?*]/g, (sign) => forbidden[sign] ?? " ")
    .replace(/\s+/g, " ");
  // A name may neither begin with a blank nor end with a blank or a full stop.
  return shortened(plain).replace(/^\s+|[\s.]+$/g, "");
}

/** A name that came from anywhere, as one that every system takes; its ending stays. */
export function safeFileName(fileName: string): string {
  const { name, ext } = path.parse(fileName.replaceAll("\\", "＼").replaceAll("/", "／"));
  return `${safe(name) || "_"}${safe(ext) === "" ? "" : `.${safe(ext.slice(1))}`}`;
}

/**
 * `金水区_2022Q1_区统计局_填报表.xlsx`. Where the organisation's name had to be changed its code follows, so that two
 * organisations never share a file name.
 */
export function workbookFileName(form: IssuedForm): string {
  const { name, code } = form.organisation;
  const shown = safe(name);
  const organisation = shown === name ? shown : [shown, safe(code)].filter((part) => part !== "").join("-");
  return `金水区_${form.period}_${organisation}_填报表.xlsx`;
}
