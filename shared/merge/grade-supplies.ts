/**
 * 考核数据 of a returned file with what the checks say of it: the figures of one line are compared with each other too, also
 * with those that other files of the report bring.
 */
import type { FormMatrix } from "../domain/assessment/form-matrix.ts";
import { type SupplyChecks, supplySlot } from "../domain/assessment/supply-checks.ts";
import { gradeSupply, type PlannedSupply } from "./plan-supplies.ts";

export function gradeSupplies(
  planned: readonly PlannedSupply[],
  matrix: Pick<FormMatrix, "lines">,
  checks: SupplyChecks,
  beside: readonly PlannedSupply[] = [],
): readonly PlannedSupply[] {
  const lines = new Map(matrix.lines.map((line) => [line.code, line]));
  const incoming = new Map(
    [...beside, ...planned].flatMap(({ line, assessed, merge }) =>
      merge.proposal === null ? [] : [[supplySlot(line, assessed), merge.proposal] as const],
    ),
  );
  return planned.map((supply) => {
    const line = lines.get(supply.line);
    return line ? gradeSupply(supply, (figure) => checks.check(line, supply.assessed, figure, incoming)) : supply;
  });
}
