/** What goes into one cell of a form, with everything that is said of it in the list. */
import type { FillEntry } from "../../../shared/contract/outside-forms.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import { formNumber } from "../../../shared/domain/outside-form/form-number.ts";

/** `FillEntry` without the place and the names of what was asked for. */
export type Content = Omit<FillEntry, "sheet" | "cell" | "item" | "field">;

/** Nothing to fill in, and why. Blank, never 0. */
export const blank = (missing: string): Content => ({
  dataPeriod: "",
  value: null,
  standing: "",
  vintage: "",
  reportedBy: "",
  source: "",
  at: "",
  missing,
  notes: [],
});

/** A figure in the form's unit, and as it stands where that is another. */
export function inForm(
  figure: number,
  { factor, decimals }: { readonly factor: number; readonly decimals: number | null },
  unit: string,
): { readonly value: number; readonly standing: string } {
  const value = formNumber(figure, factor, decimals);
  return { value, standing: factor === 1 ? "" : `${plainNumber(figure)} ${unit}`.trim() };
}
