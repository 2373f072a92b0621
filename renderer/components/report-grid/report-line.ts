/** A figure of a report: asked for in its period, or an earlier one that is corrected. */
import type { Wording } from "../../../shared/domain/figure-words.ts";
import type { FormLine } from "../../../shared/domain/form.ts";
import { fillingLabel } from "../../../shared/text/words.ts";

export interface ReportLine
  extends Pick<FormLine, "indicator" | "name" | "unit" | "decimals" | "growthUnit" | "dataPeriod" | "dataPeriodLabel"> {
  /** Of its row and its draft. */
  readonly key: string;
  readonly wording: Wording | null;
  /** Null: not asked for in this period (往期订正). */
  readonly asked: FormLine | null;
}

/** A blank figure that says why it is blank is none (01 §1.2); 已填报 says nothing without a figure. */
export const isBlank = (value: string, filling: string): boolean =>
  value.trim() === "" && (filling.trim() === "" || filling.trim() === fillingLabel.reported);

interface Typed {
  readonly row: string;
  readonly field: string;
  readonly text: string;
}

/**
 * A typed figure marks its line 已填报 where nothing was chosen, and clearing it takes that mark away again: the person sees
 * both. What they chose themselves (in `changes`, or before) stays, and the core says if it contradicts the figure.
 * @param fillingOf what 填报情况 of a line shows; undefined: the row is no line
 */
export function withFilling<T extends Typed>(
  changes: readonly T[],
  fillingOf: (row: string) => string | undefined,
): (T | (Typed & { field: "filling" }))[] {
  const chosen = new Set(changes.flatMap(({ row, field }) => (field === "filling" ? [row] : [])));
  return changes.flatMap((change) => {
    const filling = fillingOf(change.row);
    if (change.field !== "value" || filling === undefined || chosen.has(change.row)) return [change];
    const blank = change.text.trim() === "";
    const filled = (text: string) => ({ row: change.row, field: "filling" as const, text });
    if (!blank && filling === "") return [change, filled(fillingLabel.reported)];
    if (blank && filling === fillingLabel.reported) return [change, filled("")];
    return [change];
  });
}
