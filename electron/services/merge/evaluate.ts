/**
 * Weighs returned files against the issue register and the database as it is now. Reads only: preview and apply both call
 * it, so that what is written is what was shown.
 */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { combinePlans } from "../../../shared/merge/combine.ts";
import { fileVerdict, listsCells } from "../../../shared/merge/file-verdict.ts";
import { gradeFigure } from "../../../shared/merge/grade.ts";
import { textCells } from "../../../shared/merge/plan-texts.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findRecordedFile } from "../../db/repos/batches.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { lastIssueVersion } from "../../db/repos/issues.ts";
import { reportDue } from "../asked-lines.ts";
import type { JobProgress } from "../job.ts";
import { localDay } from "../local-day.ts";
import { type EvaluatedFile, isOpenOutcome, refusedRows } from "./evaluated.ts";
import { type FigureChecks, figureChecks } from "./figure-checks.ts";
import { type OwnPlan, ownPlan, type Understood, understand } from "./own-plan.ts";
import type { Session, StagedFile } from "./staging.ts";

/**
 * One step per file and stage, so that nobody waits for two hundred files.
 * @param now what is locked and what is unlocked depends on the day
 */
export function* evaluate(db: ReadDb, session: Session, now: Date): Generator<JobProgress, EvaluatedFile[]> {
  const checks = figureChecks(db);
  const files = [...session.files];
  let halves = 0;
  const progress = (label: string): JobProgress => {
    const done = Math.floor(halves / 2);
    return { type: "progress", stage: "compare", done, total: files.length, label };
  };
  const weighed: (Understood | EvaluatedFile)[] = [];
  for (const file of files) {
    weighed.push(understand(db, file, now));
    halves++;
    yield progress(file.name);
  }
  const understood = weighed.filter((one): one is Understood => !("verdict" in one));
  const evaluated = new Map<Understood, EvaluatedFile>();
  for (const group of byReport(understood)) {
    const [only, ...others] = group;
    if (only && others.length === 0) evaluated.set(only, alone(db, session, only, checks, now));
    else
      for (const [one, plan] of planGroup(db, group, checks)) evaluated.set(one, finished(db, session, one, plan, now));
    halves += group.length;
    yield progress(only?.file.name ?? "");
  }
  return weighed.map((one) => ("verdict" in one ? one : must(evaluated.get(one))));
}

/** Weighs each file as soon as it has been read: while it is the only one of its report, that is what `evaluate` finds. */
export function weighAhead(db: ReadDb, session: Session, now: () => Date): (file: StagedFile) => void {
  return (file) => {
    const one = understand(db, file, now());
    if (!("verdict" in one)) alone(db, session, one, figureChecks(db), now());
  };
}

function alone(db: ReadDb, session: Session, one: Understood, checks: FigureChecks, now: Date): EvaluatedFile {
  const { file } = one;
  const own = ownPlan(db, one, checks);
  const asOf = `${own.asOf} ${session.period ?? ""} ${localDay(now)}`;
  if (file.alone?.asOf === asOf) return file.alone.evaluated;
  const [plan] = combinePlans([own.plan]);
  const evaluated = finished(db, session, one, { plan: must(plan), slots: own.slots, checks }, now);
  file.alone = { asOf, evaluated };
  return evaluated;
}

interface Weighed extends Pick<OwnPlan, "plan" | "slots"> {
  readonly checks: FigureChecks;
}

const byReport = (files: readonly Understood[]) =>
  Map.groupBy(files, ({ issued }) => `${issued.organisation.code}@${issued.period}`).values();

/** Plans of one organisation's files for one period are combined: disjoint parts merge, overlapping ones are asked. */
function planGroup(db: ReadDb, group: readonly Understood[], checks: FigureChecks): [Understood, Weighed][] {
  const own = group.map((one) => ownPlan(db, one, checks));
  const plans = combinePlans(own.map(({ plan }) => plan));
  return group.map((one, index) => [one, { plan: must(plans[index]), slots: must(own[index]).slots, checks }]);
}

function finished(
  db: ReadDb,
  session: Session,
  { file, issued, returned, olderIssue, lock }: Understood,
  { plan, slots, checks }: Weighed,
  now: Date,
): EvaluatedFile {
  const whose = { period: issued.period, organisation: issued.organisation.code };
  const graded = plan.figures.map((figure) =>
    gradeFigure(figure, (record) =>
      checks.check({ ...whose, item: figure.item, dataPeriod: figure.dataPeriod }, record),
    ),
  );
  const cells = [...graded.flatMap((figure) => figure.cells), ...plan.strays];
  const texts = plan.texts.flatMap(textCells);
  const organisation = findOrganisation(db, issued.organisation.code) ?? null;
  const verdict = fileVerdict({
    rejection: null,
    settled: findRecordedFile(db, file.sha256)?.settled === true,
    olderIssue,
    otherPeriod: session.period !== null && session.period !== issued.period,
    periodClosed: lock === "PERIOD_CLOSED",
    stopped: organisation !== null && hasStopped(organisation, issued.period),
    open: [...cells, ...texts].filter((cell) => isOpenOutcome(cell.outcome)).length + refusedRows(returned),
    findings: cells.filter((cell) => cell.grade !== null && cell.grade !== "D").length,
  });
  const details = {
    organisation: organisation?.name ?? "",
    version: issued.version,
    current: lastIssueVersion(db, issued.organisation.code, issued.period),
    period: periodLabel(issued.period),
    expected: session.period === null ? "" : periodLabel(session.period),
  };
  const due = reportDue(db, issued.organisation.code, issued.period);
  const base = {
    name: file.name,
    sha256: file.sha256,
    verdict,
    reasonDetails: details,
    organisation,
    period: issued.period,
    issued,
    returned,
    slots,
    late: due === null ? null : localDay(now) > due,
  };
  return listsCells(verdict)
    ? { ...base, figures: graded, texts: plan.texts, strays: plan.strays, unchanged: plan.unchanged }
    : { ...base, figures: [], texts: [], strays: [], unchanged: 0 };
}

const hasStopped = ({ active, retiredFrom }: Organisation, period: string): boolean =>
  !active && retiredFrom !== null && period >= retiredFrom;

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("every understood file has a plan, every planned figure a line");
  return value;
}
