/** 审核: all reports of a period at a glance, and one of them with what has to be looked at first (see the contract). */
import type { Indicator } from "../../../shared/contract/catalog.ts";
import type { Comment } from "../../../shared/contract/remarks.ts";
import type { Review, ReviewLine, ReviewRow, ReviewTask } from "../../../shared/contract/review.ts";
import type { ReportView } from "../../../shared/contract/submissions.ts";
import { wordingOf, wordsOf } from "../../../shared/domain/figure-words.ts";
import type { EntryRecord, IssuedForm } from "../../../shared/domain/form.ts";
import {
  canonicalDataPeriod,
  dataPeriodLabel,
  periodLabel,
  samePeriodLastYear,
} from "../../../shared/domain/period.ts";
import { isGiven, isUnreportedProject } from "../../../shared/domain/projects/project-entry.ts";
import { inOrderOfAttention, taskAttention } from "../../../shared/domain/review.ts";
import type { Grade } from "../../../shared/domain/vocabulary.ts";
import { findingText } from "../../../shared/text/findings.ts";
import { provenanceText } from "../../../shared/text/provenance.ts";
import { reviewText } from "../../../shared/text/review.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findOrganisation, listOrganisations } from "../../db/repos/catalog.ts";
import { findIssue, newestIssueOf } from "../../db/repos/issues.ts";
import { listSlotHistory } from "../../db/repos/observations.ts";
import { listComments } from "../../db/repos/remarks.ts";
import { findReport } from "../../db/repos/reports.ts";
import { listTaskUpdates } from "../../db/repos/task-updates.ts";
import { requireOffice } from "../collecting/office-only.ts";
import { type Context, must } from "../context.ts";
import { projectsToFill } from "../form-projects.ts";
import { slotOf } from "../line-facts.ts";
import { figureChecks } from "../merge/figure-checks.ts";
import { latest, type PlanFigures } from "../plan-figures.ts";
import { planTasks } from "../plan-tasks.ts";
import { viewOfComment } from "../remarks/comment-view.ts";
import { suppliesIn } from "../submissions/blank-supplies.ts";
import { type ReviewFigure, reviewFigures } from "./figures.ts";
import { reviewProject } from "./projects.ts";

interface Others {
  report(id: { readonly organisation: string; readonly period: string }): ReportView;
}

export function createReviewService(ctx: Context, { report }: Others) {
  function comments(db: ReadDb, period: string): Comment[] {
    const names = new Map(listOrganisations(db).map(({ code, name }) => [code, name]));
    return listComments(db, null, period).map((row) => viewOfComment(row, names, ctx.actor()));
  }

  return {
    overview(period: string): ReviewRow[] {
      requireOffice(ctx);
      const db = ctx.store().read;
      const { plan } = figureChecks(db).figures(period);
      const tasks = planTasks(db, plan, period);
      const projects = projectsToFill(db, period);
      const suppliesOf = suppliesIn(db, period);
      const said = comments(db, period);
      return listOrganisations(db).flatMap(({ code, name, kind }): ReviewRow[] => {
        const figures = reviewFigures(db, code, period, issuedForm(db, code, period));
        const led = tasks.linesOf(code).map(({ line }) => line);
        const built = projects.of(code).filter(({ given }) => !isGiven(given));
        const supplies = suppliesOf(code);
        if (figures.length + led.length + built.length + supplies.asked === 0) return [];
        const { state, late, returns } = findReport(db, code, period);
        const about = new Set([...figures.map(({ indicator }) => indicator.code), ...led.map(({ task }) => task)]);
        return [
          {
            organisation: code,
            name,
            kind,
            state,
            late,
            returns,
            lines: count(figures, ({ asked }) => asked),
            blanks: count(figures, ({ attention }) => attention === "blank"),
            changed: count(figures, ({ attention }) => attention === "changed" || attention === "corrected"),
            corrected: count(figures, ({ corrections }) => corrections > 0),
            findings: findingCounts(figures),
            tasks: led.length,
            tasksUnsaid: count(led, ({ current }) => current === null),
            projects: built.length,
            projectsUnsaid: count(built, ({ current, given }) => isUnreportedProject(current, given)),
            supplies: supplies.asked,
            suppliesUnsaid: supplies.blanks.length,
            matters: count(led, ({ current }) => (current?.matters ?? "") !== ""),
            comments: count(said, (one) => about.has(one.item) && isAbout(one, code)),
          },
        ];
      });
    },

    of(organisationName: string, period: string): Review {
      requireOffice(ctx);
      const db = ctx.store().read;
      const { code } = must(findOrganisation(db, organisationName), "单位", organisationName);
      const issued = issuedForm(db, code, period);
      const figures = figureChecks(db).figures(period);
      const said = comments(db, period).filter((one) => isAbout(one, code));
      const lines = reviewFigures(db, code, period, issued).map((figure) => ({
        ...lineView(db, figures, code, figure),
        comments: said.filter(({ item }) => item === figure.indicator.code),
      }));
      const tasks = planTasks(db, figures.plan, period)
        .linesOf(code)
        .map(({ line }): ReviewTask => {
          const before = listTaskUpdates(db, line.task).find(
            (update) => update.organisation === code && update.period < period,
          );
          return {
            task: line.task,
            name: line.name,
            place: line.boxTitle,
            attention: taskAttention(line.current, before ?? null),
            now: line.current,
            before: before ? { ...before, periodLabel: periodLabel(before.period) } : null,
            comments: said.filter(({ item }) => item === line.task),
          };
        });
      return {
        report: report({ organisation: code, period }),
        issued: issued && { version: issued.version, at: issued.issuedAt },
        lines: inOrderOfAttention(lines.map((line) => ({ ...line, grade: gravest(line) }))).map(
          ({ grade: _, ...line }) => line,
        ),
        tasks,
        projects: projectsToFill(db, period)
          .of(code)
          .map((project) => reviewProject(db, project)),
      };
    },
  };
}

const count = <T>(all: readonly T[], counted: (one: T) => boolean): number => all.filter(counted).length;

/** Said of the organisation, or of the line or task whoever reports it. */
const isAbout = ({ organisation }: Comment, code: string): boolean => organisation === null || organisation === code;

function issuedForm(db: ReadDb, organisation: string, period: string): IssuedForm | null {
  const id = newestIssueOf(db, organisation, period);
  return id === null ? null : (findIssue(db, id)?.form ?? null);
}

function findingCounts(figures: readonly ReviewFigure[]): ReviewRow["findings"] {
  const all = figures.flatMap(({ findings }) => findings).filter(({ finding }) => finding.grade !== "D");
  const open = (grade: Grade) => count(all, (one) => one.open && one.finding.grade === grade);
  return { A: open("A"), B: open("B"), C: open("C"), explained: count(all, (one) => !one.open) };
}

const gravest = ({ findings }: ReviewLine): Grade | null => findings.find(({ open }) => open)?.grade ?? null;

function lineView(
  db: ReadDb,
  figures: PlanFigures,
  organisation: string,
  { indicator, dataPeriod, previous, findings, ...figure }: ReviewFigure,
): Omit<ReviewLine, "comments"> {
  const { code, name, unit, decimals, growthUnit, basis } = indicator;
  const yearAgo = canonicalDataPeriod(basis, indicator.frequency, samePeriodLastYear(dataPeriod));
  const sameAgo = yearAgo === null ? null : latest(figures.rowsOf(indicator, organisation), yearAgo)?.value;
  const inWords = (record: EntryRecord | null) => record && withWords(indicator, record);
  const origin = figure.now && listSlotHistory(db, slotOf(indicator, dataPeriod, organisation))[0];
  return {
    ...figure,
    now: inWords(figure.now),
    issued: inWords(figure.issued),
    indicator: code,
    name,
    unit,
    decimals,
    growthUnit,
    dataPeriod,
    dataPeriodLabel: dataPeriodLabel(dataPeriod, basis),
    samePeriodLastYear:
      basis !== "milestone" && basis !== "composition" ? (sameAgo ?? reviewText.none) : reviewText.none,
    previous: previous && {
      dataPeriod: previous.dataPeriod,
      label: dataPeriodLabel(previous.dataPeriod, basis),
      record: withWords(indicator, previous.record),
    },
    findings: findings.map(({ finding, answer, open }) => ({
      code: finding.code,
      grade: finding.grade,
      message: findingText(finding, indicator),
      answer,
      open,
    })),
    provenance: origin ? provenanceText(origin) : null,
  };
}

/** A figure that is given in words, with them. */
function withWords({ basis, parts }: Indicator, record: EntryRecord): EntryRecord {
  const wording = wordingOf(
    basis,
    parts.map(({ name }) => name),
  );
  const words = wording && wordsOf(wording, record);
  return typeof words === "string" ? { ...record, text: words } : record;
}
