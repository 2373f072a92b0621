/** The checks of figures that a merge would take: what is known of their lines is read once per period. */

import type { Indicator } from "../../../shared/contract/catalog.ts";
import type { SchemeLine } from "../../../shared/domain/assessment/scheme.ts";
import type { SupplyChecks } from "../../../shared/domain/assessment/supply-checks.ts";
import { checkRecord, type Finding } from "../../../shared/domain/checks.ts";
import { parseComposition } from "../../../shared/domain/composition.ts";
import type { EntryRecord } from "../../../shared/domain/form.ts";
import { yearOf } from "../../../shared/domain/period.ts";
import { dataVersion } from "../../db/data-version.ts";
import type { ReadDb } from "../../db/handles.ts";
import { schemeInForce } from "../assessment/scoring.ts";
import { supplyChecks } from "../assessment/supply-checks.ts";
import { checkContext } from "../check-context.ts";
import { figuresOf, type PlanFigures } from "../plan-figures.ts";
import { checkSettings } from "../settings.ts";

export interface FigureChecks {
  figures(period: string): PlanFigures;
  line(period: string, code: string): Indicator | undefined;
  /** A line of 四挂钩考核 as it is asked in the period, and the checks of its figures. */
  scored(period: string, code: string): SchemeLine | undefined;
  supplies(period: string): SupplyChecks;
  /** Findings on a record of an organisation that would stand, the gravest first. */
  check(at: FigurePlace, record: EntryRecord): readonly Finding[];
}

interface FigurePlace {
  /** Reporting period. */
  readonly period: string;
  readonly organisation: string;
  readonly item: string;
  readonly dataPeriod: string;
}

const kept = new WeakMap<ReadDb, { readonly version: number; readonly checks: FigureChecks }>();

/** Read anew only when the database has moved: a merge asks for them file by file. */
export function figureChecks(db: ReadDb): FigureChecks {
  const version = dataVersion(db);
  const last = kept.get(db);
  if (last?.version === version) return last.checks;
  const checks = readChecks(db);
  kept.set(db, { version, checks });
  return checks;
}

function readChecks(db: ReadDb): FigureChecks {
  const settings = checkSettings(db);
  const known = new Map<string, { readonly figures: PlanFigures; readonly lines: ReadonlyMap<string, Indicator> }>();
  const of = (period: string) => {
    const found = known.get(period);
    if (found) return found;
    const figures = figuresOf(db, period);
    const made = { figures, lines: new Map(figures.indicators.map((line) => [line.code, line])) };
    known.set(period, made);
    return made;
  };
  return {
    figures: (period) => of(period).figures,
    line: (period, code) => of(period).lines.get(code),
    scored: (period, code) => schemeInForce(db, yearOf(period))?.scheme.lines.find((line) => line.code === code),
    supplies: (period) => supplyChecks(db, period),
    check({ period, organisation, item, dataPeriod }, record) {
      const { figures, lines } = of(period);
      const line = lines.get(item);
      if (!line) return [];
      const shares = record.text ? parseComposition(record.text, line.parts.length) : null;
      return checkRecord(record, { ...checkContext(figures, line, organisation, dataPeriod), shares }, settings);
    },
  };
}
