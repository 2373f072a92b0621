/** 回收登记 and 审核: the organisations that the filter leaves, with everything the screen knows of them in columns. */
import type { ReviewRow } from "../../../shared/contract/review.ts";
import type { TableRequest } from "../../../shared/contract/tables.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import {
  type CollectedRow,
  collectedRows,
  hasAnswered,
  isExcused,
  paperStanding,
  passes,
  type RegisterFilter,
} from "../../../shared/listings/register-rows.ts";
import { inOrder, passes as passesReview, type ReviewFilter } from "../../../shared/listings/review-rows.ts";
import { collectingText, missingWords, owedLabel, paperStandingLabel } from "../../../shared/text/collecting.ts";
import { registerText } from "../../../shared/text/exchange-screens.ts";
import { reportMarkLabel } from "../../../shared/text/filing.ts";
import { reviewText } from "../../../shared/text/review.ts";
import { tablesText } from "../../../shared/text/tables.ts";
import { reportStateLabel } from "../../../shared/text/words.ts";
import { blank, count, day, moment, text, word } from "../../exchange/printed-workbook/list-cells.ts";
import { type ListColumn, type ListExport, listSheet, numbered, wordOr } from "./list-sheet.ts";
import type { ListWorld } from "./sources.ts";

const words = tablesText.register;
const { columns: heads } = registerText;

export function registerList(
  { period, filter }: Extract<TableRequest, { table: "register" }>,
  { sources, now }: ListWorld,
): ListExport {
  const all = collectedRows(sources.forms.register(period), sources.collecting.register(period));
  const asked = all.filter((row) => hasAnswered(row) || !isExcused(row));
  return {
    title: words.title,
    about: periodLabel(period),
    asAt: `${periodLabel(period)}，${now}`,
    filters: filter === "all" ? [] : [registerFilterWord(filter)],
    source: tablesText.sources.register,
    unit: "",
    notes: [
      registerText.summary(asked.length, asked.filter(hasAnswered).length, all.filter(({ late }) => late).length),
    ],
    sheets: [
      listSheet(
        words.title,
        registerColumns,
        all.filter((row) => passes(filter, row)),
        registerText.none,
      ),
    ],
  };
}

export function registerFilterWord(filter: RegisterFilter): string {
  switch (filter) {
    case "not_started":
    case "submitted":
    case "accepted":
    case "returned":
      return reportStateLabel[filter];
    case "draft":
      return registerText.draftFilter;
    default:
      return registerText.filters[filter];
  }
}

const registerColumns: readonly ListColumn<CollectedRow>[] = [
  numbered,
  { head: heads.name, mm: 34, cell: ({ name }) => text(name) },
  { head: words.kind, mm: 18, cell: ({ kind }) => word(kind) },
  { head: heads.state, mm: 20, cell: (row) => word(stateWords(row)) },
  { head: words.asked, mm: 15, cell: ({ lines }) => count(lines) },
  { head: words.filled, mm: 15, cell: ({ filled }) => count(filled) },
  { head: words.tasks, mm: 15, cell: ({ tasks }) => count(tasks) },
  { head: words.tasksFilled, mm: 15, cell: ({ tasksFilled }) => count(tasksFilled) },
  { head: words.exempt, mm: 15, cell: ({ exempt }) => count(exempt) },
  { head: words.issued, mm: 30, cell: ({ issuedAt }) => moment(issuedAt) },
  { head: words.version, mm: 15, cell: ({ issueVersion }) => (issueVersion === null ? blank : count(issueVersion)) },
  { head: heads.received, mm: 30, cell: ({ receivedAt }) => moment(receivedAt) },
  { head: heads.due, mm: 22, cell: ({ due }) => day(due) },
  { head: words.deferred, mm: 22, cell: ({ due, deferredUntil }) => day(deferredUntil === due ? null : deferredUntil) },
  { head: heads.late, mm: 18, cell: (row) => word(timeliness(row)) },
  { head: words.daysLate, mm: 15, cell: ({ known }) => (known.owes === null ? blank : count(known.daysLate)) },
  { head: words.owes, mm: 24, cell: ({ known }) => wordOr(known.owes === null ? "" : owedLabel[known.owes]) },
  { head: words.missing, mm: 34, cell: ({ known }) => text(missingWords(known.missing)) },
  { head: words.submitted, mm: 30, cell: ({ submittedAt }) => moment(submittedAt) },
  { head: words.accepted, mm: 30, cell: ({ acceptedAt }) => moment(acceptedAt) },
  { head: words.returns, mm: 15, cell: ({ returns }) => count(returns) },
  { head: words.changes, mm: 18, cell: ({ changesSinceAcceptance }) => count(changesSinceAcceptance) },
  { head: words.contact, mm: 20, cell: ({ known }) => word(known.contactName) },
  { head: words.phone, mm: 28, cell: ({ known }) => text(known.contactPhone) },
  { head: words.lastReminder, mm: 18, cell: ({ known }) => wordOr(known.reminders.at(-1)?.level) },
  { head: words.remindedAt, mm: 30, cell: ({ known }) => moment(known.reminders.at(-1)?.at ?? null) },
  { head: words.reminders, mm: 15, cell: ({ known }) => count(known.reminders.length) },
  { head: words.scans, mm: 15, cell: ({ known }) => count(known.scans.length) },
  { head: words.paper, mm: 18, cell: paperCell },
];

/** A draft that came as a file waits for the office, as the register shows it. */
function stateWords({ state, receivedAt, nil }: CollectedRow): string {
  const word = state === "draft" && receivedAt !== null ? reportMarkLabel.toVerify : reportStateLabel[state];
  return nil ? `${word}（${reportMarkLabel.nil}）` : word;
}

function timeliness(row: CollectedRow): string {
  if (row.late) return reportMarkLabel.late;
  if (hasAnswered(row)) return registerText.onTime;
  return isExcused(row) ? registerText.excused : registerText.notReceived;
}

function paperCell(row: CollectedRow) {
  const standing = paperStanding(row);
  return word(standing === null ? collectingText.noScan : paperStandingLabel[standing]);
}

const review = tablesText.review;

export function reviewList(
  { period, filter }: Extract<TableRequest, { table: "review" }>,
  { sources, now }: ListWorld,
): ListExport {
  const all = inOrder(sources.review.overview(period));
  const rows = all.filter((row) => passesReview(filter, row));
  return {
    title: review.title,
    about: periodLabel(period),
    asAt: `${periodLabel(period)}，${now}`,
    filters: filter === "all" ? [] : [reviewFilterWord(filter, rows.length)],
    source: tablesText.sources.register,
    unit: "",
    notes: [],
    sheets: [listSheet(review.title, reviewColumns, rows, reviewText.nothingFound)],
  };
}

const reviewFilterWord = (filter: ReviewFilter, rows: number): string => reviewText.filters[filter](rows);

const { name, state, changed, explained, matters, comments } = reviewText.heads;

const reviewColumns: readonly ListColumn<ReviewRow>[] = [
  numbered,
  { head: name, mm: 40, cell: (row) => text(row.name) },
  { head: review.kind, mm: 20, cell: (row) => word(row.kind) },
  { head: state, mm: 20, cell: (row) => word(reportStateLabel[row.state]) },
  { head: review.late, mm: 15, cell: ({ late }) => word(late ? tablesText.yes : "") },
  { head: review.returns, mm: 17, cell: ({ returns }) => count(returns) },
  { head: review.lines, mm: 17, cell: ({ lines }) => count(lines) },
  { head: review.filled, mm: 17, cell: ({ lines, blanks }) => count(lines - blanks) },
  { head: changed, mm: 17, cell: (row) => count(row.changed) },
  { head: review.corrected, mm: 17, cell: ({ corrected }) => count(corrected) },
  ...(["A", "B", "C"] as const).map(
    (grade): ListColumn<ReviewRow> => ({
      head: review.open(grade),
      mm: 19,
      cell: ({ findings }) => count(findings[grade]),
    }),
  ),
  { head: explained, mm: 17, cell: ({ findings }) => count(findings.explained) },
  { head: review.tasks, mm: 17, cell: ({ tasks }) => count(tasks) },
  { head: review.tasksSaid, mm: 17, cell: ({ tasks, tasksUnsaid }) => count(tasks - tasksUnsaid) },
  { head: review.projects, mm: 17, cell: ({ projects }) => count(projects) },
  { head: review.projectsSaid, mm: 17, cell: ({ projects, projectsUnsaid }) => count(projects - projectsUnsaid) },
  { head: review.supplies, mm: 17, cell: ({ supplies }) => count(supplies) },
  { head: review.suppliesSaid, mm: 17, cell: ({ supplies, suppliesUnsaid }) => count(supplies - suppliesUnsaid) },
  { head: matters, mm: 17, cell: (row) => count(row.matters) },
  { head: comments, mm: 17, cell: (row) => count(row.comments) },
];
