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

/** Windows counts whole paths; a name leaves room for its folder. */
const longestName = 60;

function safe(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(/\p{Cc}/gu, " ")
    .replace(/[<>:"/\\|?*]/g, (sign) => forbidden[sign] ?? " ")
    .replace(/\s+/g, " ");
  // A name may neither begin with a blank nor end with a blank or a full stop.
  return [...plain]
    .slice(0, longestName)
    .join("")
    .replace(/^\s+|[\s.]+$/g, "");
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
