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
import type { Session } from "./staging.ts";

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
  const plans = new Map<Understood, Weighed>();
  for (const group of byReport(understood)) {
    planGroup(db, group, checks, plans);
    yield progress(group[0]?.file.name ?? "");
  }
  const evaluated: EvaluatedFile[] = [];
  for (const one of weighed) {
    const file = "verdict" in one ? one : finished(db, session, one, must(plans.get(one)), checks, now);
    evaluated.push(file);
    halves++;
    yield progress(file.name);
  }
  return evaluated;
}

type Weighed = Pick<OwnPlan, "plan" | "slots">;

const byReport = (files: readonly Understood[]) =>
  Map.groupBy(files, ({ issued }) => `${issued.organisation.code}@${issued.period}`).values();

/** Plans of one organisation's files for one period are combined: disjoint parts merge, overlapping ones are asked. */
function planGroup(
  db: ReadDb,
  group: readonly Understood[],
  checks: FigureChecks,
  plans: Map<Understood, Weighed>,
): void {
  const own = group.map((one) => ownPlan(db, one, checks));
  combinePlans(own.map(({ plan }) => plan)).forEach((plan, index) => {
    const [one, made] = [group[index], own[index]];
    if (one && made) plans.set(one, { plan, slots: made.slots });
  });
}

function finished(
  db: ReadDb,
  session: Session,
  { file, issued, returned, olderIssue, lock }: Understood,
  { plan, slots }: Weighed,
  checks: FigureChecks,
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
