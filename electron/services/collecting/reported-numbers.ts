/** 核对数 of what an organisation reported: of its newest merged file, else of the figures that stand. */
import type { CheckNumber } from "../../../shared/domain/check-number.ts";
import { wordingOf } from "../../../shared/domain/figure-words.ts";
import { canonicalDecimal } from "../../../shared/domain/number.ts";
import type { ReadDb } from "../../db/handles.ts";
import { newestCheckNumbers } from "../../db/repos/returned-files.ts";
import { askedLines } from "../asked-lines.ts";
import { latest, type PlanFigures } from "../plan-figures.ts";

/**
 * @returns for an organisation its 核对数; null while it has reported nothing. Batches merged before files kept theirs, and
 * reports filled in on the screen, are counted by what stands.
 */
export function reportedNumbers(
  db: ReadDb,
  figures: PlanFigures,
  period: string,
): (organisation: string, hasReported: boolean) => CheckNumber | null {
  const merged = newestCheckNumbers(db, period);
  return (organisation, hasReported) => {
    if (!hasReported) return null;
    return merged.get(organisation) ?? standingNumber(figures, organisation, period);
  };
}

/** As the printed formula counts: figures given in words are no numbers, a blank is none either. */
function standingNumber(figures: PlanFigures, organisation: string, period: string): CheckNumber {
  const values = askedLines(figures, organisation, period)
    .filter(({ indicator }) => wordingOf(indicator.basis, namesOf(indicator.parts)) === null)
    .map(({ indicator, asked }) => latest(figures.rowsOf(indicator, organisation), asked.dataPeriod)?.value ?? null)
    .filter((value) => value !== null);
  return { count: values.length, sum: canonicalDecimal(values.reduce((sum, value) => sum + value, 0)) };
}

const namesOf = (parts: readonly { readonly name: string }[]): string[] => parts.map(({ name }) => name);
