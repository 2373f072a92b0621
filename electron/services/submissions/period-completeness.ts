/** 应报、实报、按时、缺报原因 of one period, from what stands in the database. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import type { CompletenessView } from "../../../shared/contract/submissions.ts";
import { type AskedCell, completenessBy, completenessOf } from "../../../shared/domain/completeness.ts";
import { dueOfLine } from "../../../shared/domain/due-exceptions.ts";
import { dataPeriodLabel } from "../../../shared/domain/period.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import type { ObservationRow } from "../../db/repos/observations.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { listReports } from "../../db/repos/reports.ts";
import { localDay } from "../local-day.ts";
import { figuresOf, latest, type PlanFigures } from "../plan-figures.ts";
import { requiredLines } from "./blank-lines.ts";

type Gap = CompletenessView["gaps"][number];
interface Known {
  readonly cell: AskedCell;
  readonly gap: Omit<Gap, "answer">;
}

export function periodCompleteness(db: ReadDb, period: string): CompletenessView {
  const figures = figuresOf(db, period);
  const organisations = listOrganisations(db);
  const due = findPeriod(db, period)?.due ?? null;
  const lateReports = new Set(listReports(db, period).flatMap(({ organisation, late }) => (late ? organisation : [])));
  const firstSaid = firstSaidAt(db, period);
  const isLate = (organisation: string, indicator: string, dataPeriod: string): boolean => {
    const at = firstSaid.get(`${organisation}@${indicator}@${dataPeriod}`);
    const lineDue = dueOfLine(figures.exceptions, due, organisation, indicator);
    return lateReports.has(organisation) || (lineDue !== null && at !== undefined && localDay(at) > lineDue);
  };
  const known = organisations.flatMap((organisation) => knownOf(figures, organisation, period, isLate));
  const cells = known.map(({ cell }) => cell);
  const lineNames = new Map(figures.indicators.map(({ code, name }) => [code, name]));
  return {
    period,
    total: completenessOf(cells),
    byOrganisation: completenessBy(cells, "organisation").map(({ key, counts }) => {
      const organisation = organisations.find(({ code }) => code === key);
      return { code: key, name: organisation?.name ?? key, kind: organisation?.kind ?? "", counts };
    }),
    byLine: completenessBy(cells, "indicator").map(({ key, counts }) => ({
      code: key,
      name: lineNames.get(key) ?? key,
      counts,
    })),
    gaps: known.flatMap(({ cell: { answer }, gap }) => (answer === "filled" ? [] : [{ ...gap, answer }])),
  };
}

function knownOf(
  figures: PlanFigures,
  { code, name }: Organisation,
  period: string,
  isLate: (organisation: string, indicator: string, dataPeriod: string) => boolean,
): Known[] {
  return requiredLines(figures, code, period).map(({ indicator, asked: { dataPeriod } }) => {
    const row = latest(figures.rowsOf(indicator, code), dataPeriod);
    return {
      cell: {
        organisation: code,
        indicator: indicator.code,
        answer: answerOf(row),
        late: isLate(code, indicator.code, dataPeriod),
      },
      gap: {
        organisation: code,
        organisationName: name,
        indicator: indicator.code,
        name: indicator.name,
        dataPeriod,
        dataPeriodLabel: dataPeriodLabel(dataPeriod, indicator.basis),
        remark: row?.remark ?? "",
      },
    };
  });
}

/** A figure counts whatever it is called; a blank is what was said of it. */
function answerOf(row: ObservationRow | undefined): AskedCell["answer"] {
  if (!row) return "blank";
  if (row.value !== null) return "filled";
  return row.filling === null || row.filling === "reported" ? "blank" : row.filling;
}

/** When the first word on each figure was recorded, in the period or, where it came later, in a later one (ISO instant), by organisation@line@data period. */
function firstSaidAt(db: ReadDb, period: string): Map<string, string> {
  const rows = db.all<{ key: string; at: string }>(
    `SELECT o.organisation || '@' || o.indicator || '@' || o.data_period AS key, min(p.at) AS at
     FROM observation o JOIN operation p ON p.id = o.operation
     WHERE o.reported_in >= :period AND o.retracted_by IS NULL
     GROUP BY o.organisation, o.indicator, o.data_period`,
    { period },
  );
  return new Map(rows.map(({ key, at }) => [key, at]));
}
