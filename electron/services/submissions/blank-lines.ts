/**
 * Asked lines that nothing was said about: neither a figure nor why there is none. A report filled in on the screen is
 * judged by what is asked now; one that came back as a file by the form that was issued, for that is what was answered.
 */
import type { ReportView } from "../../../shared/contract/submissions.ts";
import { isUnexplainedBlank } from "../../../shared/domain/checks.ts";
import { isExempt } from "../../../shared/domain/due-exceptions.ts";
import type { FormLine, IssuedForm } from "../../../shared/domain/form.ts";
import { dataPeriodLabel } from "../../../shared/domain/period.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listExceptions } from "../../db/repos/due-exceptions.ts";
import { findLatest, findSlot } from "../../db/repos/observations.ts";
import { type AskedLine, askedLines } from "../asked-lines.ts";
import { recordOf } from "../forms-service.ts";
import { latest, type PlanFigures } from "../plan-figures.ts";

type Standing = Parameters<typeof recordOf>[0];
export type StandingAt = (line: FormLine) => Standing | undefined;

const isBlank = (row: Standing | undefined): boolean => row === undefined || isUnexplainedBlank(recordOf(row));

/** What must be answered: without lines that may be left blank (reported when something happens). */
export const obliged = (lines: readonly AskedLine[]): AskedLine[] => lines.filter(({ asked }) => !asked.optional);

/** What must be answered in the period, as it is asked now. */
export function requiredLines(figures: PlanFigures, organisation: string, period: string): AskedLine[] {
  return obliged(askedLines(figures, organisation, period));
}

/** Of what is asked now, in the form's order. */
export function blankLines(figures: PlanFigures, organisation: string, period: string): ReportView["blanks"] {
  return requiredLines(figures, organisation, period)
    .filter(({ indicator, asked }) => isBlank(latest(figures.rowsOf(indicator, organisation), asked.dataPeriod)))
    .map(({ indicator, asked }) => ({
      indicator: indicator.code,
      name: indicator.name,
      dataPeriod: asked.dataPeriod,
      dataPeriodLabel: dataPeriodLabel(asked.dataPeriod, indicator.basis),
    }));
}

/** Of how many lines asked now something was said, with those that may be left blank. */
export function countFilled(figures: PlanFigures, organisation: string, period: string): number {
  return askedLines(figures, organisation, period).filter(
    ({ indicator, asked }) => !isBlank(latest(figures.rowsOf(indicator, organisation), asked.dataPeriod)),
  ).length;
}

/**
 * Is a line of an issued form blank without a word? One that was exempted since the workbook went out is not missing.
 * @param standingAt what stands for a line, where that is known already
 */
export function hasBlankLine(db: ReadDb, issued: IssuedForm, standingAt: StandingAt = () => undefined): boolean {
  const { code } = issued.organisation;
  const exceptions = listExceptions(db, issued.period);
  return issued.lines
    .filter((line) => !line.optional && !isExempt(exceptions, code, line.indicator))
    .some((line) => isBlank(standingAt(line) ?? findLatest(db, findSlot(db, line.indicator, line.dataPeriod, code))));
}
