/** The figures of a report as a reviewer sees them: what stands, what it went out with, what the checks say of it. */
import type { Indicator } from "../../../shared/contract/catalog.ts";
import type { CheckAnswer } from "../../../shared/domain/check-answer.ts";
import { earlierFigureReplaced, type Finding } from "../../../shared/domain/checks.ts";
import { type EntryRecord, type IssuedForm, issuedRecord } from "../../../shared/domain/form.ts";
import { judgedValue } from "../../../shared/domain/observation.ts";
import { comparePeriods } from "../../../shared/domain/period.ts";
import { type Attention, attentionOf, isUnanswered } from "../../../shared/domain/review.ts";
import type { ReadDb } from "../../db/handles.ts";
import { answersTo } from "../../db/repos/check-answers.ts";
import type { ObservationRow } from "../../db/repos/observations.ts";
import { askedLines, askedOf, isAsked } from "../asked-lines.ts";
import { recordOf } from "../forms-service.ts";
import { factsOf } from "../line-facts.ts";
import { type FigureChecks, figureChecks } from "../merge/figure-checks.ts";
import { latest } from "../plan-figures.ts";

export interface FoundAndAnswered {
  readonly finding: Finding;
  readonly answer: CheckAnswer | null;
  readonly open: boolean;
}

export interface ReviewFigure {
  readonly indicator: Indicator;
  readonly dataPeriod: string;
  /** False: the period does not ask for it and brought it all the same (往期订正). */
  readonly asked: boolean;
  readonly optional: boolean;
  readonly now: EntryRecord | null;
  readonly issued: EntryRecord | null;
  readonly findings: readonly FoundAndAnswered[];
  readonly corrections: number;
  readonly attention: Attention;
  /** The newest figure of an earlier data period. */
  readonly previous: { readonly dataPeriod: string; readonly record: EntryRecord } | null;
}

/** @param issued the newest form that went out, if one did */
export function reviewFigures(
  db: ReadDb,
  organisation: string,
  period: string,
  issued: IssuedForm | null,
): ReviewFigure[] {
  const checks = figureChecks(db);
  const figures = checks.figures(period);
  const wentOut = new Map(issued?.lines.map((line) => [`${line.indicator}@${line.dataPeriod}`, issuedRecord(line)]));
  const asked = askedLines(figures, organisation, period).map(({ indicator, asked: { dataPeriod, optional } }) => {
    const rows = figures.rowsOf(indicator, organisation);
    const standing = latest(rows, dataPeriod);
    const now = standing ? recordOf(standing) : null;
    const figure = {
      now,
      issued: wentOut.get(`${indicator.code}@${dataPeriod}`) ?? null,
      findings: standing && now ? found(db, checks, { organisation, period, indicator, dataPeriod }, standing) : [],
      corrections: Math.max(0, reportedIn(rows, dataPeriod, period) - 1),
      optional,
    };
    const previous = previousOf(rows, dataPeriod);
    return { ...figure, indicator, dataPeriod, asked: true, attention: attentionOf(figure), previous };
  });
  return [...asked, ...correctedFigures(db, checks, organisation, period)];
}

/** Figures of data periods that the period does not ask for and yet brought, each beside what stood before it. */
function correctedFigures(db: ReadDb, checks: FigureChecks, organisation: string, period: string): ReviewFigure[] {
  const figures = checks.figures(period);
  return figures.indicators
    .filter((indicator) => isAsked(figures, indicator, organisation))
    .flatMap((indicator) => {
      const rows = figures.rowsOf(indicator, organisation);
      const due = new Set(askedOf(figures, indicator, organisation, period).map(({ dataPeriod }) => dataPeriod));
      const brought = rows.filter((row) => row.reportedIn === period && !due.has(row.dataPeriod));
      return [...new Set(brought.map((row) => row.dataPeriod))].flatMap((dataPeriod): ReviewFigure[] => {
        const standing = latest(rows, dataPeriod);
        if (!standing) return [];
        const stood = latest(
          rows.filter((row) => row.reportedIn !== period),
          dataPeriod,
        );
        const [now, before] = [recordOf(standing), stood ? recordOf(stood) : null];
        const place = { organisation, period, indicator, dataPeriod };
        const figure = {
          now,
          issued: before,
          findings: [...found(db, checks, place, standing), ...replaced(db, standing, before)],
          corrections: reportedIn(rows, dataPeriod, period) - (before ? 0 : 1),
          optional: true,
        };
        const previous = previousOf(rows, dataPeriod);
        return [{ ...figure, indicator, dataPeriod, asked: false, attention: attentionOf(figure), previous }];
      });
    });
}

/** Why an earlier figure was replaced; where it came by workbook the remark says it. */
function replaced(db: ReadDb, standing: ObservationRow, before: EntryRecord | null): FoundAndAnswered[] {
  const record = recordOf(standing);
  return earlierFigureReplaced(record, before).map((finding) => {
    const answer = answersTo(db, standing.id).find(({ code }) => code === finding.code) ?? null;
    return { finding, answer, open: isUnanswered({ finding, answer }, record.remark) };
  });
}

interface Place {
  readonly organisation: string;
  readonly period: string;
  readonly indicator: Indicator;
  readonly dataPeriod: string;
}

function found(db: ReadDb, checks: FigureChecks, place: Place, standing: ObservationRow): FoundAndAnswered[] {
  const record = recordOf(standing);
  const findings = checks.check({ ...place, item: place.indicator.code }, record);
  const answers = findings.length === 0 ? [] : answersTo(db, standing.id);
  return findings.map((finding) => {
    const answer = answers.find(({ code }) => code === finding.code) ?? null;
    return { finding, answer, open: isUnanswered({ finding, answer }, record.remark) };
  });
}

const reportedIn = (rows: readonly ObservationRow[], dataPeriod: string, period: string): number =>
  rows.filter((row) => row.dataPeriod === dataPeriod && row.reportedIn === period).length;

function previousOf(rows: readonly ObservationRow[], dataPeriod: string): ReviewFigure["previous"] {
  const earlier = [...new Set(rows.map((row) => row.dataPeriod))]
    .filter((code) => comparePeriods(code, dataPeriod) < 0)
    .sort(comparePeriods)
    .reverse();
  for (const code of earlier) {
    const judged = judgedValue(factsOf(rows.filter((row) => row.dataPeriod === code)));
    const row = judged && rows.find(({ id }) => id === judged.sequence);
    if (row && row.value !== null) return { dataPeriod: code, record: recordOf(row) };
  }
  return null;
}
