/** Looking into printed tables. */
import type { Printed } from "../../shared/contract/printed.ts";
import type { Sheet, SheetSection } from "../../shared/contract/sheets.ts";

/** The only table, or the n-th, of a printed sheet. */
export function tableOf({ sections }: Pick<Sheet, "sections">, index = 0): SheetSection {
  const section = sections[index];
  if (!section) throw new Error(`the sheet has no table ${index}`);
  return section;
}

/** A print that is a sheet of tables; fails for letters. */
export function asSheet(print: Printed | undefined): Sheet {
  if (!print || !("signature" in print)) throw new Error("not a sheet");
  return print;
}
