/** The rows of a block: lines of an organisation, or organisations of a line, with what stands in each column. */
import type { Indicator, Organisation } from "../../../shared/contract/catalog.ts";
import type {
  StatisticsChoices,
  StatisticsForm,
  StatisticsRow,
  StatisticsShape,
} from "../../../shared/contract/statistics.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { isPerOrganisation } from "../../../shared/domain/organisations.ts";
import {
  canonicalDataPeriod,
  comparePeriods,
  nextQuarter,
  periodLabel,
  previousQuarter,
} from "../../../shared/domain/period.ts";
import type { ReadDb } from "../../db/handles.ts";
import {
  findIndicator,
  findOrganisation,
  listAssignments,
  listOrganisationNames,
  listOrganisations,
} from "../../db/repos/catalog.ts";
import { must } from "../context.ts";
import { recordOf } from "../forms-service.ts";
import { latest, type PlanFigures } from "../plan-figures.ts";

/** Quarters of the plan up to the reporting period, newest first, with the year before as its last quarter. */
function columnsOf({ plan }: PlanFigures, period: string): StatisticsChoices["columns"] {
  const columns: StatisticsChoices["columns"] = [];
  for (let code = `${plan.firstYear}Q1`; comparePeriods(code, period) <= 0; code = nextQuarter(code))
    columns.unshift({ code, label: periodLabel(code) });
  const before = previousQuarter(`${plan.firstYear}Q1`);
  return [...columns, { code: before, label: periodLabel(before) }];
}

export function statisticsChoices(db: ReadDb, figures: PlanFigures, period: string): StatisticsChoices {
  return {
    organisations: listOrganisations(db).flatMap(({ code, name }) => {
      const lines = linesOf(db, figures, code, period).length;
      return lines === 0 ? [] : [{ code, name, lines }];
    }),
    lines: figures.indicators
      .filter(({ aggregation }) => isPerOrganisation(aggregation))
      .flatMap(({ code, name, unit }) => {
        const organisations = figures.reporters.get(code)?.length ?? 0;
        return organisations === 0 ? [] : [{ code, name, unit, organisations }];
      }),
    columns: columnsOf(figures, period),
  };
}

/** Lines an organisation may enter, by the rules of entry; of its own accord, so not all shared lines for the office. */
function linesOf(db: ReadDb, figures: PlanFigures, organisation: string, period: string): Indicator[] {
  const held = new Set(
    listAssignments(db, figures.plan.code, period)
      .filter((each) => each.organisation === organisation)
      .map(({ item }) => item),
  );
  return figures.indicators.filter(({ code, aggregation, annualOf }) => {
    if (annualOf !== null) return false;
    return isPerOrganisation(aggregation)
      ? figures.reporters.get(code)?.includes(organisation) === true
      : held.has(code);
  });
}

export function statisticsForm(db: ReadDb, figures: PlanFigures, shape: StatisticsShape): StatisticsForm {
  const columns = shape.columns.map((code) => ({ code, label: periodLabel(code) }));
  const organisations = new Map(listOrganisations(db).map((each) => [each.code, each]));
  const rowOf = (line: Indicator, organisation: string, name: string, names: string[]): StatisticsRow => ({
    organisation,
    organisationName: organisations.get(organisation)?.name ?? organisation,
    indicator: line.code,
    name,
    unit: line.unit,
    decimals: line.decimals,
    growthUnit: line.growthUnit,
    names,
    slots: shape.columns.map((column) => slotOf(figures, line, organisation, column)),
  });
  const rows =
    shape.shape === "lines"
      ? linesWithHolder(db, figures, shape).map(({ line, organisation }) =>
          rowOf(line, organisation, line.name, lineNames(line)),
        )
      : organisationRows(db, figures, shape.indicator, organisations, rowOf);
  return { period: shape.period, columns, rows };
}

/** As bulletins print a line: with its unit or its scope in brackets, or bare. */
function lineNames({ name, unit, scope }: Indicator): string[] {
  const scoped = scope === "" ? [] : [`${name}（${scope}）`];
  return [name, `${name}（${unit}）`, `${name}（单位：${unit}）`, ...scoped];
}

function slotOf(figures: PlanFigures, line: Indicator, organisation: string, column: string) {
  const dataPeriod = canonicalDataPeriod(line.basis, line.frequency, column);
  const current = dataPeriod === null ? undefined : latest(figures.rowsOf(line, organisation), dataPeriod);
  return { dataPeriod, current: current ? recordOf(current) : null, currentText: current?.text ?? null };
}

/** Lines of one organisation; without one, every line that has one answer, with who is asked for it. */
function linesWithHolder(
  db: ReadDb,
  figures: PlanFigures,
  { organisation, period }: Extract<StatisticsShape, { shape: "lines" }>,
): { readonly line: Indicator; readonly organisation: string }[] {
  if (organisation !== "") {
    const { code } = must(findOrganisation(db, organisation), "单位", organisation);
    return linesOf(db, figures, code, period).map((line) => ({ line, organisation: code }));
  }
  return figures.indicators
    .filter(({ aggregation }) => !isPerOrganisation(aggregation))
    .flatMap((line) => (figures.reporters.get(line.code) ?? []).map((holder) => ({ line, organisation: holder })));
}

type RowOf = (line: Indicator, organisation: string, name: string, names: string[]) => StatisticsRow;

function organisationRows(
  db: ReadDb,
  figures: PlanFigures,
  indicator: string,
  organisations: ReadonlyMap<string, Organisation>,
  rowOf: RowOf,
): StatisticsRow[] {
  const line = findIndicator(db, figures.plan.code, indicator);
  if (!line || !isPerOrganisation(line.aggregation)) throw new AppError("UNKNOWN_LINE", { line: indicator });
  const names = listOrganisationNames(db);
  return (figures.reporters.get(line.code) ?? [])
    .flatMap((code) => organisations.get(code) ?? [])
    .sort((a, b) => a.order - b.order)
    .map(({ code, name, shortName }) => rowOf(line, code, name, [name, shortName, ...(names.get(code) ?? [])]));
}
