/** A cell as the person sees it. The library can say so too, at a price for every cell: most are texts and whole numbers. */
import { type CellObject, SSF } from "xlsx";

/** Formats that leave a text as it is. */
const leavesTexts: ReadonlySet<unknown> = new Set([undefined, "General", "@"]);

/** @param from1904 whether dates count from 1904. @returns of an error "": only the library knows its name */
export function cellText({ t, v, z }: CellObject, from1904: boolean): string {
  if (v === undefined || t === "z" || t === "e" || v instanceof Date) return "";
  if (typeof v === "string" && leavesTexts.has(z)) return v;
  if ((z === undefined || z === "General") && typeof v === "number" && Number.isSafeInteger(v) && Math.abs(v) < 1e9)
    return String(v);
  try {
    return SSF.format(z ?? "General", v, { date1904: from1904 });
  } catch {
    // A format that is none shows what it was meant for.
    return String(v);
  }
}
