/** 应报、实报、按时、缺报原因 of one period, from what stands in the database. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import type { CompletenessView } from "../../../shared/contract/submissions.ts";
import { type AskedCell, completenessBy, completenessOf } from "../../../shared/domain/completeness.ts";
import { exceptionFor } from "../../../shared/domain/due-exceptions.ts";
import { dataPeriodLabel } from "../../../shared/domain/period.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { type DueExceptionRow, listExceptions } from "../../db/repos/due-exceptions.ts";
import type { ObservationRow } from "../../db/repos/observations.ts";
import { listReports } from "../../db/repos/reports.ts";
import { type AskedLine, askedLines, exemptLines } from "../asked-lines.ts";
import { figuresOf, latest, type PlanFigures } from "../plan-figures.ts";
import { obliged } from "./blank-lines.ts";
import { suppliesIn } from "./blank-supplies.ts";
import { type IsLate, latenessIn } from "./lateness.ts";

type Gap = CompletenessView["gaps"][number];
interface Known {
  readonly cell: AskedCell;
  readonly gap: Omit<Gap, "answer">;
}

/** What is known of a period when its cells are looked at one by one. */
interface Facts {
  readonly figures: PlanFigures;
  readonly period: string;
  readonly exceptions: readonly DueExceptionRow[];
  /** Whose report is a nil return: every blank in it says 无数据. */
  readonly nilReports: ReadonlySet<string>;
  readonly isLateOf: (organisation: string, asked: readonly AskedLine[]) => IsLate;
}

export function periodCompleteness(db: ReadDb, period: string): CompletenessView {
  const figures = figuresOf(db, period);
  const organisations = listOrganisations(db);
  const reports = listReports(db, period);
  const facts: Facts = {
    figures,
    period,
    exceptions: listExceptions(db, period),
    nilReports: new Set(reports.flatMap(({ organisation, nil }) => (nil ? organisation : []))),
    isLateOf: latenessIn(db, figures, period, reports),
  };
  const known = organisations.flatMap((organisation) => knownOf(facts, organisation));
  const cells = known.map(({ cell }) => cell);
  const suppliesOf = suppliesIn(db, period);
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
    supplies: organisations.flatMap(({ code, name, kind }) => {
      const { asked, notObtained, blanks } = suppliesOf(code);
      return asked === 0 ? [] : [{ code, name, kind, asked, notObtained, blank: blanks.length }];
    }),
    gaps: known.flatMap(({ cell: { answer }, gap }) => (answer === "filled" ? [] : [{ ...gap, answer }])),
  };
}

function knownOf(facts: Facts, { code, name }: Organisation): Known[] {
  const { figures, period, exceptions, nilReports, isLateOf } = facts;
  const asked = askedLines(figures, code, period);
  const isLate = isLateOf(code, asked);
  const gapOf = ({ indicator, asked: { dataPeriod } }: AskedLine, remark: string): Known["gap"] => ({
    organisation: code,
    organisationName: name,
    indicator: indicator.code,
    name: indicator.name,
    dataPeriod,
    dataPeriodLabel: dataPeriodLabel(dataPeriod, indicator.basis),
    remark,
  });
  const answered = obliged(asked).map((line): Known => {
    const { indicator } = line;
    const row = latest(figures.rowsOf(indicator, code), line.asked.dataPeriod);
    const said = answerOf(row);
    const answer = said === "blank" && nilReports.has(code) ? "nil" : said;
    return {
      cell: { organisation: code, indicator: indicator.code, answer, late: isLate(line) },
      gap: gapOf(line, row?.remark ?? ""),
    };
  });
  const exempt = obliged(exemptLines(figures, code, period)).map(
    (line): Known => ({
      cell: { organisation: code, indicator: line.indicator.code, answer: "exempt", late: false },
      gap: gapOf(line, exceptionFor(exceptions, code, line.indicator.code)?.reason ?? ""),
    }),
  );
  return [...answered, ...exempt];
}

/** A figure counts whatever it is called; a blank is what was said of it. */
function answerOf(row: ObservationRow | undefined): AskedCell["answer"] {
  if (!row) return "blank";
  if (row.value !== null) return "filled";
  return row.filling === null || row.filling === "reported" ? "blank" : row.filling;
}
