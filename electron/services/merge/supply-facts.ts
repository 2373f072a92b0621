/** What is known of 考核数据 of an issued form when it comes back: as issued, as it stands, by whom. */

import { isScoredIn } from "../../../shared/domain/assessment/scheme.ts";
import { sameFigure } from "../../../shared/domain/assessment/typed.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { yearOf } from "../../../shared/domain/period.ts";
import type { SupplyFacts, SupplyPlanFacts } from "../../../shared/merge/plan-supplies.ts";
import type { ReadDb } from "../../db/handles.ts";
import { figureProvenance, standingFiguresOf } from "../../db/repos/assessment/figures.ts";
import { plainFigure } from "../assessment/form-matrix.ts";
import { assessedOrganisations, schemeInForce } from "../assessment/scoring.ts";
import { broughtBy } from "./origin.ts";

/**
 * A line that was given another unit or rule since, another provider, or is not asked any more takes nothing.
 * @param baseKnown without a precise issue the base is unknown (03 §3.4)
 */
export function supplyFacts(db: ReadDb, issued: IssuedForm, baseKnown: boolean): SupplyPlanFacts["supply"] | undefined {
  const { matrix, period } = issued;
  if (!matrix) return undefined;
  const scheme = schemeInForce(db, yearOf(period))?.scheme;
  const assessed = new Set(assessedOrganisations(db).map(({ organisation }) => organisation));
  const asked = new Map(
    matrix.lines.flatMap((line, position) => {
      const now = scheme?.lines.find(({ code }) => code === line.code);
      const same =
        now !== undefined &&
        isScoredIn(now, period) &&
        now.provider === issued.organisation.code &&
        now.unit === line.unit &&
        now.rule.kind === line.rule.kind;
      return same ? [[line.code, { line, position }] as const] : [];
    }),
  );
  const rows = new Map(matrix.rows.map((row) => [row.organisation, row]));
  return ({ line: code, assessed: organisation }): SupplyFacts | "unknown_line" => {
    const known = asked.get(code);
    const row = rows.get(organisation);
    if (!known || !row || !assessed.has(organisation)) return "unknown_line";
    const standing = standingFiguresOf(db, period, code, organisation);
    const brought = broughtBy(standing, sameFigure);
    const said = brought && figureProvenance(db, brought.operation);
    return {
      base: baseKnown ? (row.cells[known.position]?.current ?? null) : undefined,
      ours: plainFigure(standing[0]),
      origin: {
        fromThisIssue: brought?.issue === issued.issueId,
        by: said?.by ?? null,
        at: said?.at ?? null,
      },
      decimals: known.line.decimals,
    };
  };
}
