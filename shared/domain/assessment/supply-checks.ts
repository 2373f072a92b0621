/** The checks of figures of the matrix beside each other: wherever they are known from, they are compared alike. Pure. */
import type { CheckSettings } from "../checks.ts";
import { checkSupplied, type SupplyFinding } from "./checks.ts";
import type { SuppliedFigure } from "./rules.ts";
import type { SchemeLine } from "./scheme.ts";

/** `fai|jingbalu`: the figure of a line for one that is scored. */
export const supplySlot = (line: string, organisation: string): string => `${line}|${organisation}`;

/** By `supplySlot`. */
export type Figures = ReadonlyMap<string, SuppliedFigure>;

/** What stands of a quarter, of the one before it, and of the same quarter a year before. */
export interface KnownSupplies {
  readonly now: Figures;
  readonly previous: Figures;
  readonly yearBefore: Figures;
}

export interface SupplyChecks {
  /**
   * The gravest first.
   * @param incoming figures that come in together: each is one of the others to its neighbours
   */
  check(
    line: Pick<SchemeLine, "code" | "unit" | "decimals" | "rule">,
    organisation: string,
    figure: SuppliedFigure,
    incoming?: Figures,
  ): readonly SupplyFinding[];
}

export function checksBeside({ now, previous, yearBefore }: KnownSupplies, settings: CheckSettings): SupplyChecks {
  return {
    check(line, organisation, figure, incoming = new Map()) {
      const own = supplySlot(line.code, organisation);
      const slots = new Set([...now.keys(), ...incoming.keys()]);
      const others = [...slots].flatMap((slot) => {
        const other = incoming.get(slot) ?? now.get(slot);
        const isOther = slot !== own && slot.startsWith(`${line.code}|`);
        return isOther && other?.filling === "reported" && other.value !== null ? [other.value] : [];
      });
      const context = { previous: previous.get(own) ?? null, yearBefore: yearBefore.get(own) ?? null, others };
      return checkSupplied(line, figure, context, settings);
    },
  };
}
