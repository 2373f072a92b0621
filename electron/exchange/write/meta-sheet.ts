/** The very hidden sheet that says what was issued to whom, and what stood in every entry cell. */
import type { Cell, WriteSheet } from "hucre/xlsx";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { carriedForm } from "../layout/carried-form.ts";
import { metaSheetName, metaToRows, type WorkbookMeta } from "../layout/identity.ts";
import { plainCell } from "./canvas.ts";

export function metaSheet(meta: WorkbookMeta, checksum: string, form: IssuedForm): WriteSheet {
  const rows = metaToRows(meta, checksum, carriedForm(form));
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) => {
    row.forEach((content, c) => {
      // Only what cannot stand as it is gets a cell of its own: plain rows are much faster to write.
      if (typeof content === "string" && /^#|_x/.test(content)) cells.set(`${r},${c}`, plainCell(content));
    });
  });
  return { name: metaSheetName, veryHidden: true, rows, cells, protection: { sheet: true } };
}
