/** Verdicts of all lines of a plan at a period, and one line with everything behind it. */
import type { Indicator } from "../../shared/contract/catalog.ts";
import type { IndicatorDetail, ObservationView, Progress, ProgressRow } from "../../shared/contract/progress.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { targetInForce } from "../../shared/domain/line.ts";
import type { SheetFigure } from "../../shared/domain/main-indicators-sheet.ts";
import { dataPeriodLabel, elapsedShare, yearOf } from "../../shared/domain/period.ts";
import { buildTrajectory } from "../../shared/domain/trajectory.ts";
import { countVerdicts, judge } from "../../shared/domain/verdict.ts";
import { explain } from "../../shared/text/explanation.ts";
import { targetAsPrinted } from "../../shared/text/figure.ts";
import { provenanceText } from "../../shared/text/provenance.ts";
import type { ReadDb } from "../db/handles.ts";
import { documentTitles, findIndicator, listAssignments, listOrganisations } from "../db/repos/catalog.ts";
import { listHistory, type ObservationHistoryRow } from "../db/repos/observations.ts";
import { type Context, must } from "./context.ts";
import { type PlanFigures, planFigures } from "./forms-service.ts";
import { factsOf, lineFacts } from "./line-facts.ts";
import { periodFigures } from "./period-figures.ts";

/** Who leads and who provides, by line, with names. */
interface Holders {
  readonly lead: Map<string, { name: string; suggested: boolean }>;
  readonly provider: Map<string, { name: string; suggested: boolean }>;
}

export function createProgressService(ctx: Context) {
  return {
    /** @param period any quarter of the plan; it need not have been opened. */
    table(plan: string, period: string): Progress {
      const db = ctx.store().read;
      const figures = planFigures(db, plan);
      insidePlan(figures, period);
      const holders = holdersOf(db, plan);
      const indicators = figures.indicators.map((line) => rowOf(figures, holders, line, period));
      const { baselineYear, lastYear } = figures.plan;
      return {
        plan,
        period,
        periodShare: elapsedShare(baselineYear, lastYear, period),
        indicators,
        counts: countVerdicts(indicators),
      };
    },

    detail(indicator: string, period: string): IndicatorDetail {
      const db = ctx.store().read;
      const line = must(findIndicator(db, "", indicator), "指标", indicator);
      const figures = planFigures(db, line.plan);
      insidePlan(figures, period);
      const titles = documentTitles(db);
      const facts = lineFacts(line);
      return {
        row: rowOf(figures, holdersOf(db, line.plan), line, period),
        trajectory: buildTrajectory({
          line: { ...facts, decimals: line.decimals, baseline: { ...facts.baseline, text: line.baselineText } },
          plan: figures.plan,
          period,
          observations: factsOf(figures.observations.get(line.code) ?? []),
        }),
        targets: line.targets,
        observations: observationViews(db, line),
        places: line.places.map((place) => ({ ...place, documentTitle: titles.get(place.document) ?? place.document })),
      };
    },
  };
}

function insidePlan({ plan }: PlanFigures, period: string): void {
  const year = yearOf(period);
  if (year < plan.firstYear || year > plan.lastYear)
    throw new AppError("INVALID", {
      field: "填报期",
      text: period,
      reason: `不在${plan.name}规划期（${plan.firstYear}—${plan.lastYear}年）内`,
    });
}

function holdersOf(db: ReadDb, plan: string): Holders {
  const names = new Map(listOrganisations(db).map((o) => [o.code, o.name]));
  const holders: Holders = { lead: new Map(), provider: new Map() };
  for (const { item, role, organisation, suggested } of listAssignments(db, plan))
    if (role !== "support") holders[role].set(item, { name: names.get(organisation) ?? organisation, suggested });
  return holders;
}

export function rowOf(figures: PlanFigures, holders: Holders, line: Indicator, period: string): ProgressRow {
  const facts = lineFacts(line);
  const observations = factsOf(figures.observations.get(line.code) ?? []);
  const judgement = judge({ plan: figures.plan, line: facts, period, observations });
  const target = targetInForce(facts.targets, period);
  const { latest } = judgement;
  return {
    ...judgement,
    order: line.order,
    category: line.category,
    unit: line.unit,
    decimals: line.decimals,
    attribute: line.attribute,
    operator: target?.operator ?? line.operator,
    direction: line.direction,
    baselineText: line.baselineText,
    targetText: targetAsPrinted(target?.operator ?? line.operator, target?.text ?? line.targetText),
    targetYear: target?.year ?? figures.plan.lastYear,
    latest: latest && { ...latest, dataPeriodLabel: dataPeriodLabel(latest.dataPeriod, line.basis) },
    figures: figuresBeside(figures, line, period),
    valueAtLabel: judgement.valueAt && dataPeriodLabel(judgement.valueAt, line.basis),
    lead: holders.lead.get(line.code)?.name ?? null,
    leadSuggested: holders.lead.get(line.code)?.suggested ?? false,
    provider: holders.provider.get(line.code)?.name ?? null,
    notes: line.notes,
    explanation: explain(judgement, line),
  };
}

function figuresBeside(figures: PlanFigures, line: Indicator, period: string): ProgressRow["figures"] {
  const { lastYear, current, growth, growthUnit } = periodFigures(figures, line, period);
  const plain = (figure: SheetFigure) => (typeof figure === "string" ? figure : figure.value);
  return { lastYear: plain(lastYear), current: plain(current), growth, growthUnit };
}

function observationViews(db: ReadDb, line: Indicator): ObservationView[] {
  const names = new Map(listOrganisations(db).map((o) => [o.code, o.name]));
  return listHistory(db, line.code).map((row) => observationView(row, line, names));
}

function observationView(
  row: ObservationHistoryRow,
  line: Indicator,
  names: ReadonlyMap<string, string>,
): ObservationView {
  return {
    id: row.id,
    dataPeriod: row.dataPeriod,
    dataPeriodLabel: dataPeriodLabel(row.dataPeriod, line.basis),
    organisation: row.organisation,
    organisationName: row.organisation === null ? "" : (names.get(row.organisation) ?? row.organisation),
    reportedIn: row.reportedIn,
    value: row.value,
    growth: row.growth,
    growthBasis: row.growthBasis,
    vintage: row.vintage,
    filling: row.filling ?? "reported",
    remark: row.remark ?? "",
    provenance: provenanceText(row),
    by: row.by,
    at: row.at,
    retracted: row.retractedBy !== null,
  };
}
