/** Who reported when, over all periods of a plan: catalogue and figures are read once, no form is built. */
import type { OverTime, ReturnCell, ReturnStanding } from "../../../shared/contract/over-time.ts";
import { isExcusedAsAWhole, isExempt } from "../../../shared/domain/due-exceptions.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { listPeriods, type PeriodRow } from "../../db/repos/periods.ts";
import { listReports, type ReportRow, untouchedReport } from "../../db/repos/reports.ts";
import { askedOf } from "../asked-lines.ts";
import { type PlanFigures, planFiguresByPeriod } from "../plan-figures.ts";

/** Periods that were ever opened; organisations in the usual order, without those that were never asked. */
export function returnsOverTime(db: ReadDb, plan: string): OverTime {
  const periods = listPeriods(db).filter((period) => period.plan === plan && period.state !== "planned");
  const figuresIn = planFiguresByPeriod(db, plan);
  const columns = periods.map((period) => cellsOf(db, figuresIn(period.code), period));
  const organisations = listOrganisations(db).map(({ code, name, kind }) => ({
    code,
    name,
    kind,
    cells: columns.flatMap((cells) => cells.get(code) ?? []),
  }));
  return {
    plan,
    periods: periods.map(({ code, state, due }) => ({ code, label: periodLabel(code), state, due })),
    organisations: organisations.filter(({ cells }) => cells.length > 0),
  };
}

function cellsOf(db: ReadDb, figures: PlanFigures, { code }: PeriodRow): Map<string, ReturnCell> {
  const asked = whoIsAsked(figures, code);
  const reports = new Map(listReports(db, code).map((report) => [report.organisation, report]));
  const everybody = new Set([...asked.keys(), ...reports.keys()]);
  return new Map(
    [...everybody].map((organisation) => {
      const report = reports.get(organisation) ?? untouchedReport(organisation, code);
      const { state, late, returns, nil, receivedAt } = report;
      const standing = standingOf(report, asked.get(organisation) === "exempt");
      return [organisation, { period: code, standing, state, late, returns, nil, receivedAt }];
    }),
  );
}

/**
 * Of everybody who answers for a line that falls due in the period, or leads a task: is anything asked, or is all of it
 * exempt (免报)? Tasks are exempt where the organisation is as a whole.
 */
function whoIsAsked(figures: PlanFigures, period: string): Map<string, "asked" | "exempt"> {
  const found = new Map<string, "asked" | "exempt">();
  for (const line of figures.indicators)
    for (const organisation of figures.reporters.get(line.code) ?? []) {
      if (found.get(organisation) === "asked" || askedOf(figures, line, organisation, period).length === 0) continue;
      found.set(organisation, isExempt(figures.exceptions, organisation, line.code) ? "exempt" : "asked");
    }
  for (const organisation of figures.taskLeads()) {
    const excused = isExcusedAsAWhole(figures.exceptions, organisation);
    if (!excused) found.set(organisation, "asked");
    else if (!found.has(organisation)) found.set(organisation, "exempt");
  }
  return found;
}

/** What has come counts, whatever was asked; late stays late. */
function standingOf({ state, late }: ReportRow, exempt: boolean): ReturnStanding {
  if (state === "returned") return "returned";
  if (state === "submitted" || state === "accepted") return late ? "late" : "answered";
  return exempt ? "exempt" : "missing";
}
