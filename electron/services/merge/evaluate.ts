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
import { type FigureFacts, type MergePlan, type PlanFacts, planMerge } from "../../../shared/merge/plan.ts";
import { textCells } from "../../../shared/merge/plan-texts.ts";
import type { ReturnedForm } from "../../../shared/merge/returned-form.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findRecordedFile } from "../../db/repos/batches.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { lastIssueVersion } from "../../db/repos/issues.ts";
import { findStandingBefore, type ObservationRow } from "../../db/repos/observations.ts";
import { reportDue } from "../asked-lines.ts";
import { recordOf } from "../forms-service.ts";
import type { JobProgress } from "../job.ts";
import { slotOf } from "../line-facts.ts";
import { localDay } from "../local-day.ts";
import type { PlanFigures } from "../plan-figures.ts";
import { lockOf } from "../submissions/report-gate.ts";
import { type EvaluatedFile, isOpenOutcome, refusedRows, rejectedFile } from "./evaluated.ts";
import { type FigureChecks, figureChecks } from "./figure-checks.ts";
import { type MappedShapes, mappedFile, mappedShapes } from "./mapped-file.ts";
import { originsOf } from "./origin.ts";
import { type MappedBy, type ReturnedFile, returnedFile } from "./returned-file.ts";
import type { Session, StagedFile } from "./staging.ts";
import { textFacts } from "./text-facts.ts";

interface Understood {
  readonly file: StagedFile;
  readonly issued: IssuedForm;
  /** Operation of the issue. */
  readonly issuedBy: number;
  readonly returned: ReturnedForm;
  readonly olderIssue: boolean;
  /** Without a precise issue the base is unknown (03 §3.4). */
  readonly baseKnown: boolean;
  /** Of a workbook that is not ours, known by its shape: only what is new to us is taken (docs/decisions/020). */
  readonly mapped: MappedBy | null;
  /** Why nothing may be taken into the report today. */
  readonly lock: ReportLock | null;
}

/**
 * One step per file and stage, so that nobody waits for two hundred files.
 * @param now what is locked and what is unlocked depends on the day
 */
export function* evaluate(db: ReadDb, session: Session, now: Date): Generator<JobProgress, EvaluatedFile[]> {
  const checks = figureChecks(db);
  const shapes = mappedShapes(db);
  const files = [...session.files];
  let halves = 0;
  const progress = (label: string): JobProgress => {
    const done = Math.floor(halves / 2);
    return { type: "progress", stage: "compare", done, total: files.length, label };
  };
  const weighed: (Understood | EvaluatedFile)[] = [];
  for (const file of files) {
    weighed.push(understand(db, file, session.period, shapes, now));
    halves++;
    yield progress(file.name);
  }
  const understood = weighed.filter((one): one is Understood => !("verdict" in one));
  const plans = new Map<Understood, MergePlan>();
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

function understand(
  db: ReadDb,
  file: StagedFile,
  period: string | null,
  shapes: MappedShapes,
  now: Date,
): Understood | EvaluatedFile {
  const ours = returnedFile(db, file);
  const found = "code" in ours ? (knownShape(db, file, ours, shapes, period) ?? ours) : ours;
  if ("code" in found) return reject(file, found);
  const { issue, returned, baseKnown } = found;
  const olderIssue = issue.version < lastIssueVersion(db, issue.organisation, issue.period);
  const lock = lockOf(db, issue.organisation, issue.period, now);
  const { mapped = null } = found;
  return { file, issued: issue.form, issuedBy: issue.operation, returned, olderIssue, baseKnown, mapped, lock };
}

/** A file that is nobody's form may be one that was mapped (03 §3.5). */
function knownShape(
  db: ReadDb,
  { read }: StagedFile,
  { code }: FileRejection,
  shapes: MappedShapes,
  period: string | null,
): ReturnedFile | FileRejection | undefined {
  if (!read?.ok || (code !== "not_ours" && code !== "stamps_lost")) return undefined;
  return mappedFile(db, read.table, shapes, period);
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
  combinePlans(own).forEach((plan, index) => {
    const one = group[index];
    if (one) plans.set(one, plan);
  });
}

function factsFor(
  db: ReadDb,
  { issued, issuedBy, olderIssue, baseKnown, mapped, lock }: Understood,
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
      const ours = recordOrNull(rows[0]);
      const asIssued = line ? issuedRecord(line) : recordOrNull(findStandingBefore(db, place, issuedBy));
      return {
        base: mapped ? baseOfMapped(mapped, line !== undefined, ours) : baseKnown ? asIssued : undefined,
        ours,
        origin: originsOf(db, rows, { issueId: issued.issueId, organisation: issued.organisation.code }),
        decimals: indicator.decimals,
        wording: line ? wordingOfLine(line) : wordingOf(indicator.basis, options.get(code)?.parts),
      };
    },
  };
}

/**
 * A blank of ours that the period asks for is filled by what a confirmed mapping brings; everything else is two-way, and so
 * is a file that does not say of which period it is.
 */
const baseOfMapped = (
  { periodStated }: MappedBy,
  asked: boolean,
  ours: EntryRecord | null,
): EntryRecord | null | undefined => (periodStated && asked && ours === null ? null : undefined);

const recordOrNull = (row: ObservationRow | undefined): EntryRecord | null => (row ? recordOf(row) : null);

function finished(
  db: ReadDb,
  session: Session,
  { file, issued, returned, olderIssue, lock }: Understood,
  plan: MergePlan,
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
    late: due === null ? null : localDay(now) > due,
  };
  return listsCells(verdict)
    ? { ...base, issued, returned, figures: graded, texts: plan.texts, strays: plan.strays, unchanged: plan.unchanged }
    : { ...base, issued, returned, figures: [], texts: [], strays: [], unchanged: 0 };
}

const hasStopped = ({ active, retiredFrom }: Organisation, period: string): boolean =>
  !active && retiredFrom !== null && period >= retiredFrom;

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("every understood file has a plan, every planned figure a line");
  return value;
}
