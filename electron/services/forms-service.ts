/**
 * What each organisation is asked for in a reporting period. The same form feeds the entry screen, the issued workbook
 * and the merge, so that all three agree on lines, references and what is due.
 */
import type { Indicator, Plan } from "../../shared/contract/catalog.ts";
import type { RegisterRow } from "../../shared/contract/periods.ts";
import { correctableDataPeriods } from "../../shared/domain/corrections.ts";
import { type AskedFor, askedFor } from "../../shared/domain/due.ts";
import type { CorrectionOption, EntryRecord, Form, FormLine, Reference, ReportMode } from "../../shared/domain/form.ts";
import {
  canonicalDataPeriod,
  dataPeriodLabel,
  isQuarter,
  isYearToDate,
  periodLabel,
  samePeriodLastYear,
  yearOf,
} from "../../shared/domain/period.ts";
import type { Basis } from "../../shared/domain/vocabulary.ts";
import { targetAsPrinted } from "../../shared/text/figure.ts";
import type { ReadDb } from "../db/handles.ts";
import { findOrganisation, findPlan, listAssignments, listIndicators, listOrganisations } from "../db/repos/catalog.ts";
import { listIssues } from "../db/repos/issues.ts";
import { listStanding, type ObservationRow } from "../db/repos/observations.ts";
import { findPeriod, listReports } from "../db/repos/periods.ts";
import { type Context, must } from "./context.ts";
import { rowKey } from "./row-key.ts";

/** The catalogue and figures of one plan, read once for a whole batch of forms. */
export interface PlanFigures {
  readonly plan: Plan;
  readonly indicators: readonly Indicator[];
  /** Whose workbook carries the line: its provider, else its lead. */
  readonly answerer: ReadonlyMap<string, string>;
  readonly observations: ReadonlyMap<string, readonly ObservationRow[]>;
}

export function planFigures(db: ReadDb, planCode: string): PlanFigures {
  const answerer = new Map<string, string>();
  for (const { item, role, organisation } of listAssignments(db, planCode))
    if (role === "provider" || (role === "lead" && !answerer.has(item))) answerer.set(item, organisation);
  return {
    plan: must(findPlan(db, planCode), "规划", planCode),
    indicators: listIndicators(db, planCode),
    answerer,
    observations: Map.groupBy(listStanding(db, planCode), (row) => row.indicator),
  };
}

export function createFormsService(ctx: Context) {
  return {
    form(organisation: string, period: string): Form {
      const db = ctx.store().read;
      return buildForm(db, figuresOf(db, period), organisation, period);
    },

    /** Every organisation with something to report in the period, and how far it is. */
    register(period: string): RegisterRow[] {
      const db = ctx.store().read;
      const figures = figuresOf(db, period);
      const issues = new Map(listIssues(db, period).map((issue) => [issue.organisation, issue]));
      const reports = new Map(listReports(db, period).map((report) => [report.organisation, report]));
      return listOrganisations(db)
        .filter((organisation) => organisation.active)
        .flatMap((organisation): RegisterRow[] => {
          const lines = askedLines(figures, organisation.code, period);
          const report = reports.get(organisation.code);
          const issue = issues.get(organisation.code);
          if (lines.length === 0 && !report && !issue) return [];
          return [
            {
              organisation: organisation.code,
              name: organisation.name,
              kind: organisation.kind,
              state: report?.state ?? "not_started",
              lines: lines.length,
              filled: lines.filter(({ indicator, asked }) => latest(figures, indicator.code, asked.dataPeriod)).length,
              issuedAt: issue?.issuedAt ?? null,
              issueVersion: issue?.version ?? null,
              receivedAt: report?.receivedAt ?? null,
              late: report?.late ?? false,
            },
          ];
        });
    },
  };
}

/** Figures of the plan to which a reporting period belongs; NOT_FOUND for a period that was never opened. */
export function figuresOf(db: ReadDb, period: string): PlanFigures {
  return planFigures(db, must(findPeriod(db, period), "填报期", period).plan);
}

interface AskedLine {
  readonly indicator: Indicator;
  readonly asked: AskedFor;
}

export function askedLines(figures: PlanFigures, organisation: string, period: string): AskedLine[] {
  return figures.indicators
    .filter((indicator) => figures.answerer.get(indicator.code) === organisation)
    .flatMap((indicator) => askedOf(figures, indicator, period).map((asked) => ({ indicator, asked })));
}

export function askedOf(figures: PlanFigures, indicator: Indicator, period: string): AskedFor[] {
  // What this very period brought is still asked for in it: a line does not leave the form by being filled in.
  const earlier = (figures.observations.get(indicator.code) ?? []).filter((row) => row.reportedIn !== period);
  return askedFor(indicator, figures.plan, period, new Set(earlier.map((row) => row.dataPeriod)));
}

export function buildForm(db: ReadDb, figures: PlanFigures, organisationName: string, period: string): Form {
  const organisation = must(findOrganisation(db, organisationName), "单位", organisationName);
  return {
    organisation: {
      code: organisation.code,
      name: organisation.name,
      contactName: organisation.contactName,
      contactPhone: organisation.contactPhone,
    },
    period,
    periodLabel: periodLabel(period),
    due: findPeriod(db, period)?.due ?? null,
    targetYear: figures.plan.lastYear,
    lines: askedLines(figures, organisation.code, period).map((line) => formLine(figures, organisation.code, line)),
    corrections: corrections(figures, organisation.code, period),
  };
}

function formLine(figures: PlanFigures, organisation: string, { indicator, asked }: AskedLine): FormLine {
  const { dataPeriod, optional } = asked;
  const current = latest(figures, indicator.code, dataPeriod);
  return {
    key: rowKey(organisation, indicator.code, dataPeriod),
    indicator: indicator.code,
    name: indicator.name,
    unit: indicator.unit,
    decimals: indicator.decimals,
    growthUnit: indicator.growthUnit,
    reportMode: reportMode(indicator.basis, dataPeriod),
    dataPeriod,
    dataPeriodLabel: dataPeriodLabel(dataPeriod, indicator.basis),
    baselineText: indicator.baselineText,
    targetText: targetAsPrinted(indicator.operator, indicator.targetText),
    samePeriodLastYear: isQuarter(dataPeriod) ? reference(figures, indicator, samePeriodLastYear(dataPeriod)) : "—",
    lastFullYear: reference(figures, indicator, lastFullYear(indicator, dataPeriod)),
    optional,
    current: current ? recordOf(current) : null,
  };
}

/** The data period that holds the year before as a whole: the year, or its last quarter for quarterly levels. */
export function lastFullYear(indicator: Pick<Indicator, "basis" | "frequency">, dataPeriod: string): string {
  const year = String(yearOf(dataPeriod) - 1);
  return canonicalDataPeriod(indicator.basis, indicator.frequency, year) ?? year;
}

/** 未报 when the figure belongs to the plan's years, — when nobody was ever asked for it. */
function reference(figures: PlanFigures, indicator: Indicator, dataPeriod: string): Reference {
  const value = latest(figures, indicator.code, dataPeriod)?.value ?? null;
  if (value !== null) return value;
  return yearOf(dataPeriod) >= figures.plan.firstYear ? "未报" : "—";
}

function reportMode(basis: Basis, dataPeriod: string): ReportMode {
  if (!isQuarter(dataPeriod)) return "年度数";
  if (!isYearToDate(basis)) return "期末数";
  return basis === "ytd_ratio" ? "本年以来" : "年初累计";
}

function corrections(figures: PlanFigures, organisation: string, period: string): CorrectionOption[] {
  return figures.indicators
    .filter((indicator) => figures.answerer.get(indicator.code) === organisation)
    .map((indicator) => ({
      indicator: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      decimals: indicator.decimals,
      growthUnit: indicator.growthUnit,
      basis: indicator.basis,
      dataPeriods: correctableDataPeriods(indicator, figures.plan, period),
    }));
}

export function latest(figures: PlanFigures, indicator: string, dataPeriod: string): ObservationRow | undefined {
  return figures.observations.get(indicator)?.findLast((row) => row.dataPeriod === dataPeriod);
}

export function recordOf(row: ObservationRow): EntryRecord {
  const { value, growth, growthBasis, vintage, filling, remark } = row;
  return { value, growth, growthBasis, vintage, filling, remark };
}
