/**
 * What each organisation is asked for in a reporting period. The same form feeds the entry screen, the issued workbook
 * and the merge, so that all three agree on lines, references and what is due.
 */
import type { Indicator, Plan } from "../../shared/contract/catalog.ts";
import type { RegisterRow } from "../../shared/contract/periods.ts";
import { correctableDataPeriods } from "../../shared/domain/corrections.ts";
import { dueOfLine, isExcusedAsAWhole } from "../../shared/domain/due-exceptions.ts";
import { wordingOf, wordsOf } from "../../shared/domain/figure-words.ts";
import type {
  CorrectionOption,
  EntryRecord,
  Form,
  FormLine,
  FormProject,
  LastFigure,
  Reference,
  ReportMode,
} from "../../shared/domain/form.ts";
import { askedYears, targetInForce } from "../../shared/domain/line.ts";
import {
  canonicalDataPeriod,
  comparePeriods,
  dataPeriodLabel,
  isQuarter,
  isYearToDate,
  periodLabel,
  samePeriodLastYear,
  yearOf,
} from "../../shared/domain/period.ts";
import { isGiven, isUnreportedProject } from "../../shared/domain/projects/project-entry.ts";
import type { Basis } from "../../shared/domain/vocabulary.ts";
import { targetAsPrinted, targetOfYear } from "../../shared/text/figure.ts";
import type { ReadDb } from "../db/handles.ts";
import { findOrganisation, listOrganisations } from "../db/repos/catalog.ts";
import { answersTo } from "../db/repos/check-answers.ts";
import { listIssues } from "../db/repos/issues.ts";
import { findLatest, findSlot, type ObservationRow } from "../db/repos/observations.ts";
import { findPeriod } from "../db/repos/periods.ts";
import { countChangesSinceAcceptance, listReports } from "../db/repos/reports.ts";
import { type AskedLine, askedLines, duesOf, exemptLines, isAsked } from "./asked-lines.ts";
import { matrixToFill } from "./assessment/form-matrix.ts";
import { type Context, must } from "./context.ts";
import { type FormTasks, type TasksToFill, tasksToFill } from "./form-tasks.ts";
import { figuresOf, latest, type PlanFigures } from "./plan-figures.ts";
import { rowKey } from "./row-key.ts";
import { suppliesIn } from "./submissions/blank-supplies.ts";

export function createFormsService(ctx: Context) {
  return {
    form(organisation: string, period: string): Form {
      const db = ctx.store().read;
      const figures = figuresOf(db, period);
      const form = buildForm(db, figures, tasksToFill(db, figures, period), organisation, period);
      return withLastFigures(figures, withAnswers(db, form));
    },

    /** Every organisation with something to report in the period, and how far it is. */
    register(period: string): RegisterRow[] {
      const db = ctx.store().read;
      const figures = figuresOf(db, period);
      const allTasks = tasksToFill(db, figures, period);
      const due = findPeriod(db, period)?.due ?? null;
      const issues = new Map(listIssues(db, period).map((issue) => [issue.organisation, issue]));
      const reports = new Map(listReports(db, period).map((report) => [report.organisation, report]));
      const suppliesOf = suppliesIn(db, period);
      const changed = countChangesSinceAcceptance(db, period);
      return listOrganisations(db).flatMap((organisation): RegisterRow[] => {
        const lines = askedLines(figures, organisation.code, period);
        const dues = duesOf(figures, due, organisation.code, lines);
        const { tasks, instructions, projects: own, excused } = tasksOf(figures, allTasks, organisation.code);
        const projects = askedProjects(own);
        const supplies = suppliesOf(organisation.code);
        const asked = lines.length + tasks.length + instructions.length + projects.length + supplies.asked;
        const exempt =
          exemptLines(figures, organisation.code, period).length +
          excused.tasks.length +
          askedProjects(excused.projects).length;
        const report = reports.get(organisation.code);
        const issue = issues.get(organisation.code);
        if (asked === 0 && exempt === 0 && !report && !issue) return [];
        // Who stopped is in the periods before; in a later one only what it has already sent keeps it in the list.
        if (asked === 0 && !organisation.active && !report) return [];
        return [
          {
            organisation: organisation.code,
            name: organisation.name,
            kind: organisation.kind,
            state: report?.state ?? "not_started",
            lines: lines.length,
            filled: lines.filter(({ indicator, asked }) =>
              latest(figures.rowsOf(indicator, organisation.code), asked.dataPeriod),
            ).length,
            tasks: tasks.length,
            tasksFilled: tasks.filter(({ current }) => current !== null).length,
            projects: projects.length,
            projectsFilled: projects.filter(({ current, given }) => !isUnreportedProject(current, given)).length,
            supplies: supplies.asked,
            suppliesFilled: supplies.asked - supplies.blanks.length,
            issuedAt: issue?.issuedAt ?? null,
            issueVersion: issue?.version ?? null,
            receivedAt: report?.receivedAt ?? null,
            late: report?.late ?? false,
            due: dues.report,
            deferredUntil: dues.deferredUntil,
            exempt,
            returns: report?.returns ?? 0,
            nil: report?.nil ?? false,
            submittedAt: report?.submittedAt ?? null,
            acceptedAt: report?.acceptedAt ?? null,
            unlockedUntil: report?.unlockedUntil ?? null,
            changesSinceAcceptance: changed.get(organisation.code) ?? 0,
          },
        ];
      });
    },
  };
}

/** What was answered about the figures that stand; the workbook does not show it. */
function withAnswers(db: ReadDb, form: Form): Form {
  const answersOf = ({ indicator, dataPeriod, current }: FormLine) => {
    const standing = current && findLatest(db, findSlot(db, indicator, dataPeriod, form.organisation.code));
    return standing ? answersTo(db, standing.id) : [];
  };
  return {
    ...form,
    lines: form.lines.map((line) => {
      const answers = answersOf(line);
      return answers.length === 0 ? line : { ...line, answers };
    }),
  };
}

/** The newest figure before the one asked for; the workbook has the year before in its place. */
function withLastFigures(figures: PlanFigures, form: Form): Form {
  const indicators = new Map(figures.indicators.map((indicator) => [indicator.code, indicator]));
  const lastOf = ({ indicator, dataPeriod }: FormLine): LastFigure | undefined => {
    const line = indicators.get(indicator);
    if (!line) return undefined;
    const rows = figures.rowsOf(line, form.organisation.code).filter(({ planTotal }) => !planTotal);
    const newest = [...new Set(rows.map((row) => row.dataPeriod))]
      .filter((code) => comparePeriods(code, dataPeriod) < 0)
      .sort((a, b) => comparePeriods(b, a))
      .map((code) => latest(rows, code))
      .find((row) => row && row.value !== null);
    if (!newest) return undefined;
    const { value, text } = newest;
    return { value, text, dataPeriodLabel: dataPeriodLabel(newest.dataPeriod, line.basis) };
  };
  return {
    ...form,
    lines: form.lines.map((line) => {
      const last = lastOf(line);
      return last ? { ...line, last } : line;
    }),
  };
}

const noTasks: FormTasks = { tasks: [], instructions: [], projects: [] };

/** Who is exempt as a whole (免报) need report neither tasks and projects nor what became of instructions: `excused`; nor 考核数据. */
function tasksOf(
  { exceptions }: PlanFigures,
  tasks: TasksToFill,
  organisation: string,
): FormTasks & { readonly excused: FormTasks } {
  const given = tasks.of(organisation);
  return isExcusedAsAWhole(exceptions, organisation) ? { ...noTasks, excused: given } : { ...given, excused: noTasks };
}

/** Is there anything in the form to fill in? */
export const isEmptyForm = ({ lines, tasks = [], instructions = [], projects = [], matrix }: Form): boolean =>
  lines.length + tasks.length + instructions.length + askedProjects(projects).length === 0 && matrix === undefined;

/** Those the office has not everything of already. */
export const askedProjects = (projects: readonly FormProject[]): FormProject[] =>
  projects.filter(({ given }) => !isGiven(given));

export function buildForm(
  db: ReadDb,
  figures: PlanFigures,
  tasks: TasksToFill,
  organisationName: string,
  period: string,
): Form {
  const organisation = must(findOrganisation(db, organisationName), "单位", organisationName);
  const { code } = organisation;
  const lines = askedLines(figures, code, period);
  const work = tasksOf(figures, tasks, code);
  const matrix = isExcusedAsAWhole(figures.exceptions, code) ? undefined : matrixToFill(db, code, period);
  const periodDue = findPeriod(db, period)?.due ?? null;
  const { report: due } = duesOf(figures, periodDue, code, lines);
  const otherDue = ({ indicator }: AskedLine): Pick<FormLine, "due"> => {
    const own = dueOfLine(figures.exceptions, periodDue, code, indicator.code);
    return own === null || own === due ? {} : { due: own };
  };
  return {
    organisation: {
      code,
      name: organisation.name,
      contactName: organisation.contactName,
      contactPhone: organisation.contactPhone,
    },
    period,
    periodLabel: periodLabel(period),
    due,
    targetYear: figures.plan.lastYear,
    lines: lines.map((line) => ({ ...formLine(figures, code, line), ...otherDue(line) })),
    corrections: corrections(figures, code, period),
    tasks: work.tasks,
    instructions: work.instructions,
    ...(work.projects.length === 0 ? {} : { projects: work.projects }),
    ...(matrix ? { matrix } : {}),
  };
}

function formLine(figures: PlanFigures, organisation: string, { indicator, asked }: AskedLine): FormLine {
  const { dataPeriod, optional } = asked;
  const rows = figures.rowsOf(indicator, organisation);
  const current = latest(rows, dataPeriod);
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
    targetText: targetText(indicator, figures.plan, dataPeriod),
    samePeriodLastYear: isQuarter(dataPeriod)
      ? reference(figures, indicator, rows, samePeriodLastYear(dataPeriod))
      : "—",
    lastFullYear: reference(figures, indicator, rows, lastFullYear(indicator, dataPeriod)),
    optional,
    current: current ? recordOf(current) : null,
    ...partNames(indicator),
    currentText: current?.text ?? null,
  };
}

/** The target for the year asked about, where the document sets several; its year where that is not the column's. */
function targetText({ targets, operator, targetText: adopted }: Indicator, plan: Plan, dataPeriod: string): string {
  const inForce = targetInForce(targets, `${yearOf(dataPeriod)}Q4`);
  const text = targetAsPrinted(inForce?.operator ?? operator, inForce?.text ?? adopted);
  const year = inForce?.year ?? plan.lastYear;
  return year === plan.lastYear ? text : targetOfYear(text, year);
}

/** The data period that holds the year before as a whole: the year, or its last quarter for quarterly levels. */
export function lastFullYear(indicator: Pick<Indicator, "basis" | "frequency">, dataPeriod: string): string {
  const year = String(yearOf(dataPeriod) - 1);
  return canonicalDataPeriod(indicator.basis, indicator.frequency, year) ?? year;
}

/** 未报 when the figure belongs to the plan's years, — when nobody was ever asked for it. */
function reference(
  { plan }: PlanFigures,
  { basis, parts }: Indicator,
  rows: readonly ObservationRow[],
  dataPeriod: string,
): Reference {
  const row = latest(rows, dataPeriod);
  const wording = wordingOf(
    basis,
    parts.map(({ name }) => name),
  );
  const known = row && (wording ? wordsOf(wording, row) : row.value);
  if (known !== undefined && known !== null) return known;
  return yearOf(dataPeriod) >= plan.firstYear ? "未报" : "—";
}

function reportMode(basis: Basis, dataPeriod: string): ReportMode {
  if (basis === "milestone") return "进展状态";
  if (!isQuarter(dataPeriod)) return "年度数";
  if (!isYearToDate(basis)) return "期末数";
  return basis === "ytd_ratio" ? "本年以来" : "年初累计";
}

function corrections(figures: PlanFigures, organisation: string, period: string): CorrectionOption[] {
  return figures.indicators
    .filter((indicator) => isAsked(figures, indicator, organisation))
    .map((indicator) => ({
      indicator: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      decimals: indicator.decimals,
      growthUnit: indicator.growthUnit,
      basis: indicator.basis,
      ...partNames(indicator),
      dataPeriods: correctableDataPeriods(indicator, askedYears(indicator, figures.plan), period),
    }));
}

const partNames = ({ basis, parts }: Indicator): { parts?: string[] } =>
  basis === "composition" && parts.length > 0 ? { parts: parts.map(({ name }) => name) } : {};

export function recordOf(row: Pick<ObservationRow, keyof EntryRecord>): EntryRecord {
  const { value, text, growth, growthBasis, vintage, filling, remark } = row;
  return { value, ...(text === null ? {} : { text }), growth, growthBasis, vintage, filling, remark };
}
