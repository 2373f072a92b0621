/** What is said in the demonstration: leaders' instructions with what was done about them, comments on lines and figures. */
import type { Organisation, Plan } from "../../../shared/contract/catalog.ts";
import { previousQuarter } from "../../../shared/domain/period.ts";
import { demoWords } from "../../../shared/text/demo.ts";
import { listAssignments, listIndicators, listTasks } from "../../db/repos/catalog.ts";
import { listReports } from "../../db/repos/reports.ts";
import { localDay } from "../local-day.ts";
import { createRemarksService } from "../remarks/remarks-service.ts";
import type { DemoDesk } from "./demo-desk.ts";
import { fateOf } from "./fate.ts";

/** Twice a year a leader asks about a task that is behind; it is answered in the quarters after, and then settled. */
export function instruct(desk: DemoDesk, plan: Plan, period: string, ongoing: string): void {
  const { ctx, dice, store, clock } = desk;
  const remarks = createRemarksService(ctx);
  desk.sit(desk.office);
  const [open] = remarks.instructions(null, null, null).filter(({ settledIn }) => settledIn === null);
  if (open && period !== ongoing && open.period < previousQuarter(period)) remarks.settle(open.id, period);
  if (!period.endsWith("Q2") && !period.endsWith("Q4")) return;
  const asked = new Set(remarks.instructions(null, null, null).map(({ item }) => item));
  const reporting = new Set(listReports(store.read, period).map(({ organisation }) => organisation));
  const led = new Set(
    listAssignments(store.read, plan.code, period).flatMap(({ role, item, organisation }) =>
      role === "lead" && reporting.has(organisation) ? [item] : [],
    ),
  );
  // Once about each, and only where somebody is there to answer.
  const behind = listTasks(store.read, plan.code).filter(
    ({ code }) => led.has(code) && !asked.has(code) && fateOf(code, dice).pace < 1.05,
  );
  if (behind.length === 0) return;
  remarks.instruct({
    item: dice.one(`${period}|instructed`, behind).code,
    period,
    leader: dice.one(`${period}|leader`, demoWords.leaders),
    givenOn: localDay(clock.now()),
    text: dice.one(`${period}|instruction`, demoWords.instructions),
  });
  const line = dice.one(`${period}|commented`, listIndicators(store.read, plan.code));
  remarks.comment({
    item: line.code,
    period,
    organisation: null,
    dataPeriod: null,
    text: dice.one(`${period}|comment`, demoWords.comments),
  });
}

/** The clerk says what was done about instructions of earlier quarters; the last one as a rule asks to have it settled. */
export function answerInstructions({ ctx, dice }: DemoDesk, { code }: Organisation, period: string): void {
  const remarks = createRemarksService(ctx);
  for (const { id, period: since } of remarks.instructions(null, code, period)) {
    if (since === period || dice.happens(`${id}|${period}|unanswered`, 0.15)) continue;
    const words = dice.one(`${id}|${period}|answer`, demoWords.answers);
    remarks.answer({ instruction: id, organisation: code, period, text: words });
  }
}

interface ReportedFigure {
  readonly indicator: string;
  readonly organisation: string;
  readonly dataPeriod: string;
}

/** The office says something of two figures that came in a quarter. */
export function commentFigures({ ctx, dice, store }: DemoDesk, period: string): void {
  const figures = store.read.all<ReportedFigure>(
    `SELECT indicator, organisation, data_period AS dataPeriod FROM observation
     WHERE reported_in = :period AND organisation IS NOT NULL AND value IS NOT NULL ORDER BY id`,
    { period },
  );
  if (figures.length === 0) return;
  const { comment } = createRemarksService(ctx);
  for (const which of ["first", "second"]) {
    const { indicator, ...about } = dice.one(`${period}|${which} figure`, figures);
    comment({
      item: indicator,
      period,
      ...about,
      text: dice.one(`${period}|${which} words`, demoWords.figureComments),
    });
  }
}
