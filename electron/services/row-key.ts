import { createHash } from "node:crypto";

/** The hidden key of a workbook row: short, opaque, the same in every issue of the same row. */
export function rowKey(organisation: string, indicator: string, dataPeriod: string): string {
  return `K${createHash("sha256").update(`${organisation}/${indicator}/${dataPeriod}`).digest("hex").slice(0, 9)}`;
}
