/**
 * 考核数据 of a returned file with what the checks say of it: the figures of one line are compared with each other too, also
 * with those that other files of the report bring.
 */
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { gradeSupply, type PlannedSupply } from "../../../shared/merge/plan-supplies.ts";
import type { ReadDb } from "../../db/handles.ts";
import { supplySlot } from "../assessment/form-matrix.ts";
import { supplyChecks } from "../assessment/supply-checks.ts";

export function gradedSupplies(
  db: ReadDb,
  { matrix, period }: IssuedForm,
  planned: readonly PlannedSupply[],
  beside: readonly PlannedSupply[],
): readonly PlannedSupply[] {
  if (!matrix || planned.length === 0) return planned;
  const lines = new Map(matrix.lines.map((line) => [line.code, line]));
  const checks = supplyChecks(db, period);
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
