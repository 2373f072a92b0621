/**
 * Weighs returned files against the issue register and the database as it is now. Reads only: preview and apply both call
 * it, so that what is written is what was shown.
 */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { combinePlans } from "../../../shared/merge/combine.ts";
import { fileVerdict, listsCells } from "../../../shared/merge/file-verdict.ts";
import { type GradedFigure, gradeFigure } from "../../../shared/merge/grade.ts";
import { gradeProject } from "../../../shared/merge/grade-project.ts";
import { gradeSupplies } from "../../../shared/merge/grade-supplies.ts";
import { askOversizedParts } from "../../../shared/merge/parts-sum.ts";
import type { MergePlan, PlannedFigure } from "../../../shared/merge/plan.ts";
import { textCells } from "../../../shared/merge/plan-texts.ts";
import { askScale } from "../../../shared/merge/unlikely-scale.ts";
import { dataVersion } from "../../db/data-version.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findRecordedFile } from "../../db/repos/batches.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { findIssue, lastIssueVersion, newestIssueOf } from "../../db/repos/issues.ts";
import { reportDue } from "../asked-lines.ts";
import type { JobProgress } from "../job.ts";
import { localDay } from "../local-day.ts";
import { aboutFile, copiesAmong, severalFiles } from "./among-files.ts";
import { askedNotes, type EvaluatedFile, isOpenOutcome, refusedRows, rejectedFile } from "./evaluated.ts";
import { type FigureChecks, figureChecks } from "./figure-checks.ts";
import { type ComparedWith, comparedWith, type OwnPlan, ownPlan, type Understood, understand } from "./own-plan.ts";
import { projectChecks } from "./project-facts.ts";
import type { Session, StagedFile } from "./staging.ts";

/**
 * One step per file and stage, so that nobody waits for two hundred files.
 * @param now what is locked and what is unlocked depends on the day
 */
export function* evaluate(db: ReadDb, session: Session, now: Date): Generator<JobProgress, EvaluatedFile[]> {
  const checks = figureChecks(db);
  const beside = comparedWith(db, session.period);
  const files = [...session.files];
  let halves = 0;
  const progress = (label: string): JobProgress => {
    const done = Math.floor(halves / 2);
    return { type: "progress", stage: "compare", done, total: files.length, label };
  };
  const weighed: (Understood | EvaluatedFile)[] = [];
  for (const file of files) {
    weighed.push(understand(db, file, beside, now));
    halves++;
    yield progress(file.name);
  }
  const understood = weighed.filter((one): one is Understood => !("verdict" in one));
  const evaluated = new Map<Understood, EvaluatedFile>();
  const copies = copiesAmong(understood);
  for (const [one, of] of copies) evaluated.set(one, copyOf(db, one, of));
  for (const group of byReport(understood.filter((one) => !copies.has(one)))) {
    const [only, ...others] = group;
    if (only && others.length === 0) evaluated.set(only, alone(db, session, only, checks, now));
    else
      for (const [one, plan] of planGroup(db, group, checks)) evaluated.set(one, finished(db, session, one, plan, now));
    halves += group.length;
    yield progress(only?.file.name ?? "");
  }
  return weighed.map((one) => ("verdict" in one ? one : must(evaluated.get(one))));
}

/**
 * Weighs each file as soon as it has been read: while it is the only one of its report, that is what `evaluate` finds. In
 * steps, since the first file is weighed when nothing of the database has been looked at yet.
 */
export function weighAhead(db: ReadDb, session: Session, now: () => Date): (file: StagedFile) => Generator<void> {
  let known: { readonly version: number; readonly beside: ComparedWith } | null = null;
  return function* (file) {
    const version = dataVersion(db);
    if (known?.version !== version) known = { version, beside: comparedWith(db, session.period) };
    const one = understand(db, file, known.beside, now());
    yield;
    // What was saved in a pause changes what was understood: it is weighed with the others then.
    if ("verdict" in one || dataVersion(db) !== version) return;
    const checks = figureChecks(db);
    checks.figures(one.issued.period);
    yield;
    if (dataVersion(db) === version) alone(db, session, one, checks, now());
  };
}

function alone(db: ReadDb, session: Session, one: Understood, checks: FigureChecks, now: Date): EvaluatedFile {
  const { file } = one;
  const own = ownPlan(db, one, checks);
  const asOf = `${own.asOf} ${session.period ?? ""} ${localDay(now)}`;
  if (file.alone?.asOf === asOf) return file.alone.evaluated;
  const [plan] = together([own.plan], one, checks);
  const evaluated = finished(db, session, one, { plan: must(plan), slots: own.slots, beside: [], checks }, now);
  file.alone = { asOf, evaluated };
  return evaluated;
}

/** Of a file that says what another one in the sitting says: nothing of it is listed or taken. */
function copyOf(db: ReadDb, { file, issued }: Understood, other: string): EvaluatedFile {
  const organisation = findOrganisation(db, issued.organisation.code) ?? null;
  const whose = { organisation, period: issued.period };
  const rejected = rejectedFile(file, { verdict: "duplicate", reason: null }, {}, whose);
  return { ...rejected, about: [aboutFile("copy_of_file", { file: other })] };
}

interface Weighed extends Pick<OwnPlan, "plan" | "slots"> {
  /** Plans of the report's other files, as they stand together. */
  readonly beside: readonly MergePlan[];
  readonly checks: FigureChecks;
}

const byReport = (files: readonly Understood[]) =>
  Map.groupBy(files, ({ issued }) => `${issued.organisation.code}@${issued.period}`).values();

/** Plans of one organisation's files for one period are combined: disjoint parts merge, overlapping ones are asked. */
function planGroup(db: ReadDb, group: readonly Understood[], checks: FigureChecks): [Understood, Weighed][] {
  const own = group.map((one) => ownPlan(db, one, checks));
  const plans = together(
    own.map(({ plan }) => plan),
    must(group[0]),
    checks,
  );
  const said = severalFiles(plans);
  for (const { about } of group) about.push(...said);
  return group.map((one, index) => {
    const plan = must(plans[index]);
    const beside = plans.filter((other) => other !== plan);
    return [one, { plan, slots: must(own[index]).slots, beside, checks }];
  });
}

/** Plans of one report as they would be taken together: totals and their parts are set against each other over all of them. */
function together(plans: readonly MergePlan[], { issued }: Understood, checks: FigureChecks): MergePlan[] {
  const combined = combinePlans(plans);
  const figures = askOversizedParts(
    combined.map((plan) => plan.figures),
    checks.figures(issued.period).indicators,
  );
  return combined.map((plan, index) => ({ ...plan, figures: must(figures[index]) }));
}

function finished(
  db: ReadDb,
  session: Session,
  { file, issued, returned, about, olderIssue, answered, lock }: Understood,
  { plan, slots, beside, checks }: Weighed,
  now: Date,
): EvaluatedFile {
  const whose = { period: issued.period, organisation: issued.organisation.code };
  const graded = plan.figures.map((figure) => gradedInUnit(figure, whose, checks));
  const cells = [...graded.flatMap((figure) => figure.cells), ...plan.strays];
  const today = localDay(now);
  const said = plan.texts.map((text) =>
    text.kind === "project"
      ? gradeProject(
          text,
          projectChecks(db, text.item, issued.period, today),
          beside.flatMap(({ texts: others }) =>
            others.filter(({ kind, item }) => kind === "project" && item === text.item),
          ),
        )
      : text,
  );
  const texts = said.flatMap(textCells);
  const supplies = issued.matrix
    ? gradeSupplies(
        plan.supplies,
        issued.matrix,
        checks.supplies(issued.period),
        beside.flatMap((other) => other.supplies),
      )
    : plan.supplies;
  const supplied = supplies.flatMap((supply) => supply.cells);
  const organisation = findOrganisation(db, issued.organisation.code) ?? null;
  const verdict = fileVerdict({
    rejection: null,
    settled: findRecordedFile(db, file.sha256)?.settled === true,
    olderIssue,
    otherPeriod: session.period !== null && session.period !== issued.period,
    periodClosed: lock === "PERIOD_CLOSED",
    stopped: organisation !== null && hasStopped(organisation, issued.period),
    open:
      [...cells, ...texts, ...supplied].filter((cell) => isOpenOutcome(cell.outcome)).length +
      refusedRows(returned) +
      askedNotes([...about, ...returned.notes]),
    findings: [...cells, ...texts, ...supplied].filter((cell) => cell.grade !== null && cell.grade !== "D").length,
  });
  const details = {
    organisation: organisation?.name ?? "",
    version: issued.version,
    current: lastIssueVersion(db, issued.organisation.code, issued.period),
    period: periodLabel(issued.period),
    expected: session.period === null ? "" : periodLabel(session.period),
    ...(olderIssue ? lackingIn(db, issued) : {}),
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
    about,
    slots,
    late: due === null ? null : localDay(now) > due,
    answers: answered.answers,
  };
  return listsCells(verdict)
    ? { ...base, figures: graded, texts: said, supplies, strays: plan.strays, unchanged: plan.unchanged }
    : { ...base, figures: [], texts: [], supplies: [], strays: [], unchanged: 0 };
}

/** A figure asked about in another unit than it was typed in is weighed as what a “yes” would take. */
function gradedInUnit(
  figure: PlannedFigure,
  whose: { readonly period: string; readonly organisation: string },
  checks: FigureChecks,
): GradedFigure {
  const at = { ...whose, item: figure.item, dataPeriod: figure.dataPeriod };
  const grade = (one: PlannedFigure) => gradeFigure(one, (record) => checks.check(at, record));
  const graded = grade(figure);
  const asked = askScale(figure, graded.findings);
  return asked === figure ? graded : grade(asked);
}

/** What the newest form asks for and an older one does not. */
function lackingIn(db: ReadDb, issued: IssuedForm): { missing: number; names: string } {
  const newest = newestIssueOf(db, issued.organisation.code, issued.period);
  const current = newest === null ? undefined : findIssue(db, newest)?.form;
  const known = new Set(keyedRows(issued).map(({ key }) => key));
  const lacking = current ? keyedRows(current).filter(({ key }) => !known.has(key)) : [];
  const names = lacking.slice(0, 3).map(({ name }) => name);
  return { missing: lacking.length, names: `${names.join("、")}${lacking.length > names.length ? "等" : ""}` };
}

const keyedRows = ({
  lines,
  tasks = [],
  instructions = [],
  projects = [],
  matrix,
}: IssuedForm): { key: string; name: string }[] => [
  ...lines.map(({ key, name }) => ({ key, name })),
  ...tasks.map(({ key, name }) => ({ key, name })),
  ...instructions.map(({ key, itemName }) => ({ key, name: itemName })),
  ...projects.map(({ key, name }) => ({ key, name })),
  ...(matrix?.lines ?? []).map(({ key, name }) => ({ key, name })),
];

const hasStopped = ({ active, retiredFrom }: Organisation, period: string): boolean =>
  !active && retiredFrom !== null && period >= retiredFrom;

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("every understood file has a plan, every planned figure a line");
  return value;
}
