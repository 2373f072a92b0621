/**
 * Weighs returned files against the issue register and the database as it is now. Reads only: preview and apply both call
 * it, so that what is written is what was shown.
 */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import { wordingOf, wordingOfLine } from "../../../shared/domain/figure-words.ts";
import { type EntryRecord, type IssuedForm, issuedRecord } from "../../../shared/domain/form.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import type { ReportLock } from "../../../shared/domain/report.ts";
import { combinePlans } from "../../../shared/merge/combine.ts";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import { fileVerdict, listsCells } from "../../../shared/merge/file-verdict.ts";
import { gradeFigure } from "../../../shared/merge/grade.ts";
import { askOversizedParts } from "../../../shared/merge/parts-sum.ts";
import { type FigureFacts, type MergePlan, type PlanFacts, planMerge } from "../../../shared/merge/plan.ts";
import { textCells } from "../../../shared/merge/plan-texts.ts";
import type { PlaceNote, ReturnedForm } from "../../../shared/merge/returned-form.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findRecordedFile } from "../../db/repos/batches.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { findIssue, type IssueRow, lastIssueVersion, newestIssueOf } from "../../db/repos/issues.ts";
import { findStandingBefore, type ObservationRow } from "../../db/repos/observations.ts";
import { reportDue } from "../asked-lines.ts";
import { recordOf } from "../forms-service.ts";
import type { JobProgress } from "../job.ts";
import { slotOf } from "../line-facts.ts";
import { localDay } from "../local-day.ts";
import type { PlanFigures } from "../plan-figures.ts";
import { lockOf } from "../submissions/report-gate.ts";
import { aboutFile, copiesAmong, namedOwners, severalFiles } from "./among-files.ts";
import { askedNotes, type EvaluatedFile, isOpenOutcome, refusedRows, rejectedFile } from "./evaluated.ts";
import { type FigureChecks, figureChecks } from "./figure-checks.ts";
import { originsOf } from "./origin.ts";
import { returnedFile } from "./returned-file.ts";
import type { Session, StagedFile } from "./staging.ts";
import { textFacts } from "./text-facts.ts";

interface Understood {
  readonly file: StagedFile;
  readonly issued: IssuedForm;
  /** Operation of the issue. */
  readonly issuedBy: number;
  readonly returned: ReturnedForm;
  /** Grows with what its neighbours say. */
  readonly about: PlaceNote[];
  readonly olderIssue: boolean;
  /** Without a precise issue the base is unknown (03 §3.4). */
  readonly baseKnown: boolean;
  /** Why nothing may be taken into the report today. */
  readonly lock: ReportLock | null;
}

/**
 * One step per file and stage, so that nobody waits for two hundred files.
 * @param now what is locked and what is unlocked depends on the day
 */
export function* evaluate(db: ReadDb, session: Session, now: Date): Generator<JobProgress, EvaluatedFile[]> {
  const checks = figureChecks(db);
  const named = namedOwners(db);
  const files = [...session.files];
  let halves = 0;
  const progress = (label: string): JobProgress => {
    const done = Math.floor(halves / 2);
    return { type: "progress", stage: "compare", done, total: files.length, label };
  };
  const weighed: (Understood | EvaluatedFile)[] = [];
  for (const file of files) {
    weighed.push(understand(db, file, named, now));
    halves++;
    yield progress(file.name);
  }
  const understood = weighed.filter((one): one is Understood => !("verdict" in one));
  const plans = new Map<Understood, MergePlan>();
  const copies = copiesAmong(understood);
  for (const group of byReport(understood.filter((one) => !copies.has(one)))) {
    planGroup(db, group, checks, plans);
    yield progress(group[0]?.file.name ?? "");
  }
  const evaluated: EvaluatedFile[] = [];
  for (const one of weighed) {
    const file =
      "verdict" in one ? one : (copy(db, one, copies) ?? finished(db, session, one, must(plans.get(one)), checks, now));
    evaluated.push(file);
    halves++;
    yield progress(file.name);
  }
  return evaluated;
}

function understand(
  db: ReadDb,
  file: StagedFile,
  named: ReturnType<typeof namedOwners>,
  now: Date,
): Understood | EvaluatedFile {
  const found = returnedFile(db, file);
  if ("code" in found) return reject(file, found);
  const { issue, returned, baseKnown } = found;
  const olderIssue = issue.version < lastIssueVersion(db, issue.organisation, issue.period);
  const lock = lockOf(db, issue.organisation, issue.period, now);
  const owner = named(file.name);
  const details = owner && owner.code !== issue.organisation && { named: owner.name, owner: nameOf(db, issue) };
  const about = details ? [aboutFile(owner.asIssued ? "other_organisation_named" : "named_otherwise", details)] : [];
  return { file, issued: issue.form, issuedBy: issue.operation, returned, about, olderIssue, baseKnown, lock };
}

const nameOf = (db: ReadDb, { organisation, form }: IssueRow): string =>
  findOrganisation(db, organisation)?.name ?? form.organisation.name;

/** Of a file that says what another one in the sitting says: nothing of it is listed or taken. */
function copy(db: ReadDb, one: Understood, copies: ReadonlyMap<Understood, string>): EvaluatedFile | undefined {
  const of = copies.get(one);
  if (of === undefined) return undefined;
  const { file, issued } = one;
  const organisation = findOrganisation(db, issued.organisation.code) ?? null;
  const whose = { organisation, period: issued.period };
  const rejected = rejectedFile(file, { verdict: "duplicate", reason: null }, {}, whose);
  return { ...rejected, about: [aboutFile("copy_of_file", { file: of })] };
}

function reject(file: StagedFile, { code, details }: FileRejection): EvaluatedFile {
  const nothing = { settled: false, olderIssue: false, otherPeriod: false, periodClosed: false, open: 0, findings: 0 };
  return rejectedFile(file, fileVerdict({ ...nothing, rejection: code }), details);
}

const byReport = (files: readonly Understood[]) =>
  Map.groupBy(files, ({ issued }) => `${issued.organisation.code}@${issued.period}`).values();

/** Plans of one organisation's files for one period are combined: disjoint parts merge, overlapping ones are asked. */
function planGroup(
  db: ReadDb,
  group: readonly Understood[],
  checks: FigureChecks,
  plans: Map<Understood, MergePlan>,
): void {
  const own = group.map((one) => planMerge(one.returned, factsFor(db, one, checks.figures(one.issued.period))));
  const combined = combinePlans(own);
  const said = severalFiles(combined);
  combined.forEach((plan, index) => {
    const one = group[index];
    if (!one) return;
    plans.set(one, plan);
    one.about.push(...said);
  });
}

function factsFor(
  db: ReadDb,
  { issued, issuedBy, about, olderIssue, baseKnown, lock }: Understood,
  figures: PlanFigures,
): PlanFacts {
  const lines = new Map(issued.lines.map((line) => [`${line.indicator}@${line.dataPeriod}`, line]));
  const correctable = new Set(
    issued.corrections.flatMap((c) => c.dataPeriods.map((period) => `${c.indicator}@${period}`)),
  );
  const options = new Map(issued.corrections.map((option) => [option.indicator, option]));
  const indicators = new Map(figures.indicators.map((line) => [line.code, line]));
  return {
    olderIssue,
    namedOtherwise: about.some(({ code }) => code === "other_organisation_named"),
    refuse: lock === "REPORT_ACCEPTED" ? "report_accepted" : undefined,
    text: textFacts(db, issued, baseKnown),
    figure(code, dataPeriod): FigureFacts | undefined {
      const slot = `${code}@${dataPeriod}`;
      const line = lines.get(slot);
      const indicator = indicators.get(code);
      if (!indicator || (!line && !correctable.has(slot))) return undefined;
      const place = slotOf(indicator, dataPeriod, issued.organisation.code);
      const rows = figures
        .rowsOf(indicator, issued.organisation.code)
        .filter((row) => row.dataPeriod === dataPeriod)
        .reverse();
      const asIssued = line ? issuedRecord(line) : recordOrNull(findStandingBefore(db, place, issuedBy));
      return {
        base: baseKnown ? asIssued : undefined,
        ours: recordOrNull(rows[0]),
        origin: originsOf(db, rows, { issueId: issued.issueId, organisation: issued.organisation.code }),
        decimals: indicator.decimals,
        wording: line ? wordingOfLine(line) : wordingOf(indicator.basis, options.get(code)?.parts),
      };
    },
  };
}

const recordOrNull = (row: ObservationRow | undefined): EntryRecord | null => (row ? recordOf(row) : null);

function finished(
  db: ReadDb,
  session: Session,
  { file, issued, returned, about, olderIssue, lock }: Understood,
  plan: MergePlan,
  checks: FigureChecks,
  now: Date,
): EvaluatedFile {
  const whose = { period: issued.period, organisation: issued.organisation.code };
  const lines = checks.figures(issued.period).indicators;
  const graded = askOversizedParts(plan.figures, lines).map((figure) =>
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
    open:
      [...cells, ...texts].filter((cell) => isOpenOutcome(cell.outcome)).length +
      refusedRows(returned) +
      askedNotes([...about, ...returned.notes]),
    findings: cells.filter((cell) => cell.grade !== null && cell.grade !== "D").length,
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
    late: due === null ? null : localDay(now) > due,
  };
  return listsCells(verdict)
    ? {
        ...base,
        issued,
        returned,
        about,
        figures: graded,
        texts: plan.texts,
        strays: plan.strays,
        unchanged: plan.unchanged,
      }
    : { ...base, issued, returned, about, figures: [], texts: [], strays: [], unchanged: 0 };
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

const keyedRows = ({ lines, tasks = [], instructions = [] }: IssuedForm): { key: string; name: string }[] => [
  ...lines.map(({ key, name }) => ({ key, name })),
  ...tasks.map(({ key, name }) => ({ key, name })),
  ...instructions.map(({ key, itemName }) => ({ key, name: itemName })),
];

const hasStopped = ({ active, retiredFrom }: Organisation, period: string): boolean =>
  !active && retiredFrom !== null && period >= retiredFrom;

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("every understood file has a plan, every planned figure a line");
  return value;
}
