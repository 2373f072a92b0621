/** What one returned file would do by itself. It is kept with the file: as long as the database does not move it stays so. */
import { wordingOf, wordingOfLine } from "../../../shared/domain/figure-words.ts";
import { type EntryRecord, type IssuedForm, issuedRecord } from "../../../shared/domain/form.ts";
import type { ReportLock } from "../../../shared/domain/report.ts";
import type { PlaceCode } from "../../../shared/merge/cell-codes.ts";
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import { fileVerdict } from "../../../shared/merge/file-verdict.ts";
import { type FigureFacts, type MergePlan, type PlanFacts, planMerge } from "../../../shared/merge/plan.ts";
import type { PlaceNote, ReturnedForm } from "../../../shared/merge/returned-form.ts";
import { dataVersion } from "../../db/data-version.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { type IssueRow, lastIssueVersion } from "../../db/repos/issues.ts";
import { findStandingBefore, type ObservationRow } from "../../db/repos/observations.ts";
import type { WorkbookKind } from "../../exchange/table.ts";
import { recordOf } from "../forms-service.ts";
import { slotOf } from "../line-facts.ts";
import type { PlanFigures } from "../plan-figures.ts";
import { lockOf } from "../submissions/report-gate.ts";
import { aboutFile, type NamedOwners, namedOwners } from "./among-files.ts";
import { type AnsweredReturn, answeredReturn } from "./answered-return.ts";
import { type EvaluatedFile, placeOfFigure, rejectedFile, type WeighedSlot } from "./evaluated.ts";
import type { FigureChecks } from "./figure-checks.ts";
import { type MappedShapes, mappedFile, mappedShapes } from "./mapped-file.ts";
import { originsOf } from "./origin.ts";
import { type MappedBy, type ReturnedFile, returnedFile } from "./returned-file.ts";
import type { StagedFile } from "./staging.ts";
import { supplyFacts } from "./supply-facts.ts";
import { textFacts } from "./text-facts.ts";

export interface Understood {
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
  readonly answered: AnsweredReturn;
  /** Of a workbook that is not ours, known by its shape: only what is new to us is taken (docs/decisions/020). */
  readonly mapped: MappedBy | null;
  /** Why nothing may be taken into the report today. */
  readonly lock: ReportLock | null;
}

/** A plan, and what it was made from. */
export interface OwnPlan {
  /** Of the database, and of what the day and later issues make of the file. */
  readonly asOf: string;
  readonly plan: MergePlan;
  readonly slots: ReadonlyMap<string, WeighedSlot>;
}

/** What files by the dozen are compared with: read once for a whole preview. */
export interface ComparedWith {
  readonly named: NamedOwners;
  readonly shapes: MappedShapes;
  /** The sitting's; null where it takes returns of any. */
  readonly period: string | null;
}

export const comparedWith = (db: ReadDb, period: string | null): ComparedWith => ({
  named: namedOwners(db),
  shapes: mappedShapes(db),
  period,
});

/** What is to be said of a file that is no ordinary .xlsx (05 §5.4 rows 50–52, 55). */
const kindNotes: Readonly<Record<WorkbookKind, PlaceCode | null>> = {
  xlsx: null,
  xlsm: "macros_ignored",
  xlsb: "other_format",
  xls: "other_format",
  ods: "other_format",
  csv: "text_table",
  html: "web_table",
  xml: "web_table",
};

/** @param now what is locked and what is unlocked depends on the day */
export function understand(db: ReadDb, file: StagedFile, beside: ComparedWith, now: Date): Understood | EvaluatedFile {
  const ours = returnedFile(db, file);
  const found = "code" in ours ? (knownShape(db, file, ours, beside) ?? ours) : ours;
  if ("code" in found) return reject(file, found);
  const { issue, returned, baseKnown, feedback, kind, mapped = null } = found;
  const olderIssue = issue.version < lastIssueVersion(db, issue.organisation, issue.period);
  const lock = lockOf(db, issue.organisation, issue.period, now);
  const owner = beside.named(file.name);
  const details = owner && owner.code !== issue.organisation && { named: owner.name, owner: nameOf(db, issue) };
  const about = details ? [aboutFile(owner.asIssued ? "other_organisation_named" : "named_otherwise", details)] : [];
  const ofKind = kindNotes[kind];
  if (ofKind !== null) about.push(aboutFile(ofKind, { kind }));
  return {
    file,
    issued: issue.form,
    issuedBy: issue.operation,
    returned,
    about,
    olderIssue,
    baseKnown,
    answered: answeredReturn(db, issue.issueId, feedback),
    mapped,
    lock,
  };
}

/** A file that is nobody's form may be one that was mapped (03 §3.5). */
function knownShape(
  db: ReadDb,
  { read }: StagedFile,
  { code }: FileRejection,
  { shapes, period }: ComparedWith,
): ReturnedFile | FileRejection | undefined {
  if (!read?.ok || (code !== "not_ours" && code !== "stamps_lost")) return undefined;
  return mappedFile(db, read.table, shapes, period);
}

const nameOf = (db: ReadDb, { organisation, form }: IssueRow): string =>
  findOrganisation(db, organisation)?.name ?? form.organisation.name;

function reject(file: StagedFile, { code, details }: FileRejection): EvaluatedFile {
  const nothing = { settled: false, olderIssue: false, otherPeriod: false, periodClosed: false, open: 0, findings: 0 };
  return rejectedFile(file, fileVerdict({ ...nothing, rejection: code }), details);
}

export function ownPlan(db: ReadDb, one: Understood, checks: FigureChecks): OwnPlan {
  const namedOtherwise = isNamedOtherwise(one);
  const asOf = `${dataVersion(db)} ${one.lock ?? ""} ${one.olderIssue} ${namedOtherwise}`;
  const { file } = one;
  if (file.plan?.asOf === asOf) return file.plan;
  const slots = new Map<string, WeighedSlot>();
  const plan = planMerge(one.returned, factsFor(db, one, checks.figures(one.issued.period), slots));
  file.plan = { asOf, plan, slots };
  return file.plan;
}

/** It bears the very name under which another organisation was sent its form. */
const isNamedOtherwise = ({ about }: Understood): boolean =>
  about.some(({ code }) => code === "other_organisation_named");

function factsFor(db: ReadDb, one: Understood, figures: PlanFigures, slots: Map<string, WeighedSlot>): PlanFacts {
  const { issued, issuedBy, olderIssue, baseKnown, answered, mapped, lock } = one;
  const lines = new Map(issued.lines.map((line) => [`${line.indicator}@${line.dataPeriod}`, line]));
  const options = new Map(issued.corrections.map((option) => [option.indicator, option]));
  const indicators = new Map(figures.indicators.map((line) => [line.code, line]));
  return {
    olderIssue,
    namedOtherwise: isNamedOtherwise(one),
    refuse: lock === "REPORT_ACCEPTED" ? "report_accepted" : undefined,
    text: textFacts(db, issued, baseKnown),
    supply: supplyFacts(db, issued, baseKnown),
    earlierReturn: answered.earlier,
    reconsidered: answered.reconsidered,
    reconsideredText: answered.reconsideredText,
    figure(code, dataPeriod): FigureFacts | undefined {
      const slot = placeOfFigure({ item: code, dataPeriod });
      const line = lines.get(slot);
      const indicator = indicators.get(code);
      if (!indicator || !(line || options.get(code)?.dataPeriods.includes(dataPeriod))) return undefined;
      const place = slotOf(indicator, dataPeriod, issued.organisation.code);
      const rows = standingRows(figures.rowsOf(indicator, issued.organisation.code), dataPeriod);
      slots.set(slot, { slot: place, standing: rows[0] });
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

const none: readonly ObservationRow[] = [];

/** Of a data period, newest first. */
const standingRows = (rows: readonly ObservationRow[], dataPeriod: string): readonly ObservationRow[] =>
  rows.length === 0 ? none : rows.filter((row) => row.dataPeriod === dataPeriod).reverse();

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
