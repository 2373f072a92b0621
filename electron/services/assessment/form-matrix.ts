/** 考核数据 of a form: the lines that an organisation supplies in a quarter, for everybody who is scored. */
import type { FormMatrix } from "../../../shared/domain/assessment/form-matrix.ts";
import type { SuppliedFigure } from "../../../shared/domain/assessment/rules.ts";
import { isScoredIn, type SchemeLine } from "../../../shared/domain/assessment/scheme.ts";
import type { Assessed } from "../../../shared/domain/assessment/scores.ts";
import { supplySlot } from "../../../shared/domain/assessment/supply-checks.ts";
import { previousQuarter, samePeriodLastYear, yearOf } from "../../../shared/domain/period.ts";
import { dataVersion } from "../../db/data-version.ts";
import type { ReadDb } from "../../db/handles.ts";
import { type FigureRow, standingFigures } from "../../db/repos/assessment/figures.ts";
import { rowKey } from "../row-key.ts";
import { assessedOrganisations, schemeInForce } from "./scoring.ts";

/** What stands in a period, by `supplySlot`. */
export const standingIn = (db: ReadDb, period: string): ReadonlyMap<string, FigureRow> =>
  new Map(standingFigures(db, period).map((row) => [supplySlot(row.line, row.organisation), row]));

export const plainFigure = (row: SuppliedFigure | undefined): SuppliedFigure | null =>
  row ? { value: row.value, target: row.target, filling: row.filling } : null;

interface Known {
  readonly lines: readonly SchemeLine[];
  readonly assessed: readonly Assessed[];
  readonly now: ReadonlyMap<string, FigureRow>;
  readonly before: ReadonlyMap<string, FigureRow>;
}

const kept = new WeakMap<ReadDb, { readonly version: number; readonly periods: Map<string, Known> }>();

/** Read anew only when the database has moved: a hundred forms ask one after another. */
function knownOf(db: ReadDb, period: string): Known {
  const version = dataVersion(db);
  const last = kept.get(db);
  const periods = last?.version === version ? last.periods : new Map<string, Known>();
  if (periods !== last?.periods) kept.set(db, { version, periods });
  const found = periods.get(period);
  if (found) return found;
  const lines = (schemeInForce(db, yearOf(period))?.scheme.lines ?? []).filter((line) => isScoredIn(line, period));
  const asked = lines.length > 0;
  const known: Known = {
    lines,
    assessed: asked ? assessedOrganisations(db) : [],
    now: asked ? standingIn(db, period) : new Map(),
    before: asked ? standingIn(db, previousQuarter(period)) : new Map(),
  };
  periods.set(period, known);
  return known;
}

/** Undefined where it supplies nothing in the period. */
export function matrixToFill(db: ReadDb, provider: string, period: string): FormMatrix | undefined {
  const { lines: all, assessed, now, before } = knownOf(db, period);
  const lines = all.filter((line) => line.provider === provider);
  if (lines.length === 0 || assessed.length === 0) return undefined;
  return {
    lines: lines.map(({ code, name, unit, decimals, direction, rule }) => ({
      key: rowKey(provider, `scored-${code}`, period),
      code,
      name,
      unit,
      decimals,
      direction,
      rule,
    })),
    rows: assessed.map(({ organisation, name, kind }) => ({
      key: rowKey(provider, `scored/${organisation}`, period),
      organisation,
      name,
      kind,
      cells: lines.map(({ code }) => ({
        current: plainFigure(now.get(supplySlot(code, organisation))),
        previous: plainFigure(before.get(supplySlot(code, organisation))),
      })),
    })),
  };
}

/** What the checks compare with besides goes out with the form: a department checks its figures as the office would. */
export function withYearBefore(db: ReadDb, matrix: FormMatrix, period: string): FormMatrix {
  const known = standingIn(db, samePeriodLastYear(period));
  return {
    ...matrix,
    rows: matrix.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => ({
        ...cell,
        yearBefore: plainFigure(known.get(supplySlot(matrix.lines[at]?.code ?? "", row.organisation))),
      })),
    })),
  };
}
