/** The checks of figures of the matrix, with what they are compared with. */
import { checkSupplied, type SupplyFinding } from "../../../shared/domain/assessment/checks.ts";
import type { SuppliedFigure } from "../../../shared/domain/assessment/rules.ts";
import type { SchemeLine } from "../../../shared/domain/assessment/scheme.ts";
import { previousQuarter, samePeriodLastYear } from "../../../shared/domain/period.ts";
import type { ReadDb } from "../../db/handles.ts";
import { checkSettings } from "../settings.ts";
import { plainFigure, standingIn, supplySlot } from "./form-matrix.ts";

/** Figures that come in together, by `supplySlot`: each is one of the others to its neighbours. */
export type Incoming = ReadonlyMap<string, SuppliedFigure>;

export interface SupplyChecks {
  /** The gravest first. */
  check(
    line: Pick<SchemeLine, "code" | "unit" | "decimals" | "rule">,
    organisation: string,
    figure: SuppliedFigure,
    incoming?: Incoming,
  ): readonly SupplyFinding[];
}

export function supplyChecks(db: ReadDb, period: string): SupplyChecks {
  const settings = checkSettings(db);
  const [now, previous, yearBefore] = [period, previousQuarter(period), samePeriodLastYear(period)].map((each) =>
    standingIn(db, each),
  );
  return {
    check(line, organisation, figure, incoming = new Map()) {
      const own = supplySlot(line.code, organisation);
      const slots = new Set([...(now?.keys() ?? []), ...incoming.keys()]);
      const others = [...slots].flatMap((slot) => {
        const other = incoming.get(slot) ?? now?.get(slot);
        const isOther = slot !== own && slot.startsWith(`${line.code}|`);
        return isOther && other?.filling === "reported" && other.value !== null ? [other.value] : [];
      });
      const context = {
        previous: plainFigure(previous?.get(own)),
        yearBefore: plainFigure(yearBefore?.get(own)),
        others,
      };
      return checkSupplied(line, figure, context, settings);
    },
  };
}
