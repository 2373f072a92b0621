/** One quarter of the demonstration: opened, reported by everybody in their own way, accepted, closed. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import { lastDay, periodLabel } from "../../../shared/domain/period.ts";
import { demoWords } from "../../../shared/text/demo.ts";
import { findOrganisation, listOrganisations } from "../../db/repos/catalog.ts";
import { findReport, listReports, moveReport } from "../../db/repos/reports.ts";
import { askedLines } from "../asked-lines.ts";
import { must, note } from "../context.ts";
import { type ProjectsToFill, projectsToFill } from "../form-projects.ts";
import { createPeriodsService } from "../periods-service.ts";
import { type PlanFigures, planFigures } from "../plan-figures.ts";
import { type PlanTasks, planTasks } from "../plan-tasks.ts";
import { createSubmissionsService } from "../submissions/submissions-service.ts";
import { assess } from "./assessment.ts";
import { type DemoDesk, daysAfter } from "./demo-desk.ts";
import { grantExceptions } from "./exceptions.ts";
import { clerkOf } from "./people.ts";
import { answerInstructions, commentFigures } from "./remarks.ts";
import { correctReport, type DemoReport, writeReport } from "./report-writer.ts";

/** Days after the quarter's end on which things happen. */
const opens = 1;
const due = 20;
const accepts = 38;
const closes = 45;
/** The day to which somebody is given more time. */
const deferredTo = 30;

type Manner =
  | "punctual"
  | "late"
  | "sent_back"
  | "sent_back_twice"
  | "draft"
  | "checking"
  | "sent_back_open"
  | "waiting"
  | "silent";

const manners = [
  ["punctual", 84],
  ["late", 9],
  ["sent_back", 6],
  ["sent_back_twice", 2],
] as const;
/** In the quarter that is still going on. */
const openManners = [
  ["punctual", 58],
  ["late", 8],
  ["sent_back", 4],
  ["draft", 5],
  ["checking", 10],
  ["sent_back_open", 6],
  ["waiting", 10],
  ["silent", 8],
] as const;

interface Arrival {
  readonly organisation: Organisation;
  readonly manner: Manner;
  /** Days after the quarter's end. */
  readonly day: number;
}

/** What is asked for in the quarter: read once for all organisations. */
interface Asked {
  readonly figures: PlanFigures;
  readonly tasks: PlanTasks;
  readonly projects: ProjectsToFill;
}

/** @param ongoing the quarter stays open, with some reports still to come; figures written */
export function writeQuarter(desk: DemoDesk, plan: string, period: string, ongoing: boolean): number {
  const { ctx, store, clock } = desk;
  const day = (after: number): string => daysAfter(lastDay(period), after);
  const periods = createPeriodsService(ctx);
  desk.sit(desk.office);
  clock.moveTo(day(opens), 0.1);
  periods.open(period, day(due));
  const everyone = listOrganisations(store.read).filter(({ active }) => active);
  const deferred = grantExceptions(
    desk,
    planFigures(store.read, plan, period),
    period,
    day(deferredTo),
    everyone.map(({ code }) => code),
    ongoing,
  );
  const figures = planFigures(store.read, plan, period);
  const asked: Asked = {
    figures,
    tasks: planTasks(store.read, figures.plan, period, figures.indicators),
    projects: projectsToFill(store.read, period),
  };
  let written = 0;
  for (const arrival of arrivals(desk, asked, period, everyone, deferred, ongoing)) {
    clock.moveTo(day(arrival.day), desk.dice.share(`${arrival.organisation.code}|${period}|hour`));
    written += report(desk, asked, period, arrival);
  }
  desk.sit(desk.office);
  clock.moveTo(day(ongoing ? due + 3 : accepts), 0.3);
  // Before reports are accepted: then nothing more is supplied with them.
  assess(desk, period, ongoing);
  acceptAll(desk, period, ongoing);
  commentFigures(desk, period);
  if (ongoing) return written;
  reopenOne(desk, asked, period, day(accepts + 4));
  desk.sit(desk.office);
  clock.moveTo(day(closes), 0.5);
  periods.close(period);
  return written;
}

/** Everybody who is asked for something, in the order in which they report. */
function arrivals(
  { dice }: DemoDesk,
  { figures, tasks }: Asked,
  period: string,
  everyone: readonly Organisation[],
  deferred: ReadonlySet<string>,
  ongoing: boolean,
): Arrival[] {
  return everyone
    .filter(({ code }) => askedLines(figures, code, period).length > 0 || tasks.linesOf(code).length > 0)
    .map((organisation) => {
      const question = `${organisation.code}|${period}`;
      const hasTime = deferred.has(organisation.code);
      const usual: Manner = dice.pick(`${question}|manner`, ongoing ? openManners : manners);
      const manner = hasTime ? (ongoing ? "waiting" : "punctual") : usual;
      const early = 4 + Math.floor(dice.share(`${question}|day`) * (due - 5));
      const late = due + 1 + Math.floor(dice.share(`${question}|late`) * 3);
      const day = hasTime || manner === "late" ? late : early;
      return { organisation, manner, day };
    })
    .sort((a, b) => a.day - b.day || a.organisation.order - b.organisation.order);
}

function report(desk: DemoDesk, asked: Asked, period: string, { organisation, manner }: Arrival): number {
  if (manner === "waiting" || manner === "silent") return 0;
  const facts: DemoReport = {
    organisation,
    period,
    ...asked,
    state: manner === "draft" || manner === "checking" ? "draft" : "submitted",
    late: manner === "late",
    received: manner !== "draft",
  };
  desk.sit(clerkOf(organisation, desk));
  answerInstructions(desk, organisation, period);
  const written = writeReport(desk, facts);
  const times = manner === "sent_back_twice" ? 2 : manner === "sent_back" || manner === "sent_back_open" ? 1 : 0;
  for (let time = 0; time < times; time++) {
    sendBack(desk, organisation, period);
    if (manner === "sent_back_open") break;
    desk.sit(clerkOf(organisation, desk));
    correctReport(desk, facts);
  }
  return written;
}

function sendBack(desk: DemoDesk, { code, name }: Organisation, period: string): void {
  desk.sit(desk.office);
  const reason = desk.dice.one(`${code}|${period}|reason`, demoWords.returnReasons);
  const made = note(desk.ctx, "report_return", demoWords.summary.returned(name, periodLabel(period)));
  desk.store.write(made, (tx) => {
    const before = findReport(tx, code, period);
    const after = { ...before, state: "returned" as const, returns: before.returns + 1, returnReason: reason };
    moveReport(tx, before, { ...after, submittedAt: null }, reason);
  });
}

/** In some quarters one accepted report is unlocked, corrected and accepted again. */
function reopenOne(desk: DemoDesk, asked: Asked, period: string, until: string): void {
  const { ctx, dice, store } = desk;
  const accepted = listReports(store.read, period).filter(({ state, nil }) => state === "accepted" && !nil);
  if (accepted.length === 0 || !dice.happens(`${period}|reopened`, 0.4)) return;
  const { organisation: code } = dice.one(`${period}|which reopened`, accepted);
  const organisation = must(findOrganisation(store.read, code), "单位", code);
  const submissions = createSubmissionsService(ctx);
  submissions.unlock({ organisation: code, period }, until, dice.one(`${period}|why reopened`, demoWords.unlocks));
  desk.sit(clerkOf(organisation, desk));
  correctReport(desk, { organisation, period, ...asked, state: "submitted", late: false, received: true });
  desk.sit(desk.office);
  submissions.accept(period, [code]);
}

/** Of an ongoing quarter the office has got through half of what has come. */
function acceptAll(desk: DemoDesk, period: string, ongoing: boolean): void {
  const ready = listReports(desk.store.read, period).filter(
    ({ organisation, state }) =>
      state === "submitted" && !(ongoing && desk.dice.happens(`${organisation}|${period}|unread`, 0.5)),
  );
  if (ready.length === 0) return;
  const made = note(desk.ctx, "report_accept", demoWords.summary.accept(ready.length, periodLabel(period)));
  desk.store.write(made, (tx) => {
    for (const before of ready)
      moveReport(tx, before, {
        ...before,
        state: "accepted",
        acceptedAt: tx.at,
        acceptedBy: tx.operation(),
        returnReason: "",
      });
  });
}
