/** A figure of the matrix in the change log: who is scored, of which line, and what changed. */
import type { SuppliedFigure } from "../../../shared/domain/assessment/rules.ts";
import { yearOf } from "../../../shared/domain/period.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import type { NewFigure } from "../../db/repos/assessment/figures.ts";
import { schemeInForce } from "./scoring.ts";

export const loggedFields = ["value", "target", "filling"] as const;

/** What lines are called in the log; by its code one that is no longer in the scheme. */
export function lineNamesIn(db: ReadDb, period: string): (code: string) => string {
  const lines = schemeInForce(db, yearOf(period))?.scheme.lines ?? [];
  return (code) => lines.find((line) => line.code === code)?.name ?? code;
}

type Scored = Pick<NewFigure, "period" | "organisation">;

/** As the log names it. */
export const figureLogName = (lineName: string, { period, organisation }: Scored): string =>
  `${lineName.replaceAll(/[@/]/g, "·")}@${period}@${organisation}`;

/** @param place the file and cell each field was read from */
export function logFigure(
  tx: WriteTx,
  lineName: string,
  scored: Scored,
  before: SuppliedFigure | null,
  after: SuppliedFigure | null,
  place: (field: (typeof loggedFields)[number]) => { readonly file?: string; readonly cell?: string } = () => ({}),
): void {
  for (const field of loggedFields) {
    const change = { before: before?.[field] ?? null, after: after?.[field] ?? null };
    if (change.before === change.after) continue;
    tx.log({
      entity: "assessment_figure",
      entityId: figureLogName(lineName, scored),
      field,
      ...change,
      ...place(field),
    });
  }
}
