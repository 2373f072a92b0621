/** The matrix of a quarter: for every line asked one figure of everybody scored, supplied by the line's provider. */
import type { Matrix, MatrixEntry, MatrixInput, Turned } from "../../../shared/contract/assessment.ts";
import { isOpenFinding } from "../../../shared/domain/assessment/checks.ts";
import type { SuppliedFigure } from "../../../shared/domain/assessment/rules.ts";
import { isScoredIn, type SchemeLine } from "../../../shared/domain/assessment/scheme.ts";
import { supplySlot } from "../../../shared/domain/assessment/supply-checks.ts";
import { readCell, sameFigure } from "../../../shared/domain/assessment/typed.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel, previousQuarter, samePeriodLastYear, yearOf } from "../../../shared/domain/period.ts";
import { assessmentText, cellFaultText } from "../../../shared/text/assessment.ts";
import { supplyFindingText } from "../../../shared/text/assessment-checks.ts";
import type { ReadDb } from "../../db/handles.ts";
import {
  addFigure,
  figuresBeside,
  listFigureEntries,
  type NewFigure,
  retractFigure,
} from "../../db/repos/assessment/figures.ts";
import { batchOrigins } from "../../db/repos/batches.ts";
import { listOrganisationNames, listOrganisations } from "../../db/repos/catalog.ts";
import { findPeriod, type PeriodRow } from "../../db/repos/periods.ts";
import { requireOffice } from "../collecting/office-only.ts";
import { type Context, must, note, officeNote } from "../context.ts";
import { openPeriod } from "../periods-service.ts";
import { checkSettings } from "../settings.ts";
import { lockOf, requireUnlocked } from "../submissions/report-gate.ts";
import { lineNamesIn, logFigure } from "./figure-log.ts";
import { plainFigure, standingIn } from "./form-matrix.ts";
import { assessedOrganisations, schemeInForce } from "./scoring.ts";
import { supplyChecks } from "./supply-checks.ts";
import { turnEntry } from "./turn-entry.ts";

const { wrong, summary } = assessmentText;

export function createMatrixService(ctx: Context) {
  /** Whose figures the person may supply: the office everybody's, a department those of the lines that it provides. */
  const supplies = ({ provider }: SchemeLine): boolean => {
    const { role, organisation } = ctx.actor();
    return role === "office" || organisation === provider;
  };

  return {
    matrix(period: string): Matrix {
      const { read } = ctx.store();
      const { state } = must(findPeriod(read, period), "填报期", periodLabel(period));
      const known = schemeInForce(read, yearOf(period));
      const lines = (known?.scheme.lines ?? []).filter((line) => isScoredIn(line, period) && supplies(line));
      const organisations = listOrganisations(read);
      const former = listOrganisationNames(read);
      const now = standingIn(read, period);
      const before = standingIn(read, previousQuarter(period));
      const yearBefore = standingIn(read, samePeriodLastYear(period));
      return {
        period,
        label: periodLabel(period),
        state,
        scheme: known ? { name: known.scheme.name, example: known.scheme.example, version: known.version } : null,
        providers: organisations
          .map(({ code, name }) => ({
            code,
            name,
            lines: lines.filter(({ provider }) => provider === code).length,
            lock: lockOf(read, code, period, ctx.clock.now()),
          }))
          .filter((each) => each.lines > 0),
        checks: checkSettings(read),
        lines,
        rows: assessedOrganisations(read).map((each) => ({
          ...each,
          names: [
            each.name,
            ...organisations.filter(({ code }) => code === each.organisation).map(({ shortName }) => shortName),
            ...(former.get(each.organisation) ?? []),
          ],
          cells: lines.map(({ code }) => ({
            line: code,
            current: plainFigure(now.get(supplySlot(code, each.organisation))),
            previous: plainFigure(before.get(supplySlot(code, each.organisation))),
            yearBefore: plainFigure(yearBefore.get(supplySlot(code, each.organisation))),
          })),
        })),
      };
    },

    /**
     * Keeps what is new as one operation, or nothing: INVALID names the cell that cannot be read, REASON_REQUIRED one that is
     * likely a slip, CHANGED_MEANWHILE one that somebody else has changed, REPORT_ACCEPTED that its provider's report is accepted.
     * A closed quarter takes revisions only.
     */
    saveMatrix(input: MatrixInput): { saved: number } {
      const { read } = ctx.store();
      const { period, source, reason, revision } = input;
      requireWritable(read, input);
      const given = readCells(read, input);
      const isQuestioned = given.some(({ questioned }) => questioned);
      const figures = given.map(
        ({ line, organisation, figure, questioned }): NewFigure => ({
          period,
          line: line.code,
          organisation,
          ...figure,
          suppliedBy: line.provider,
          source,
          // It answers what was questioned; where nothing was, it says why there is no figure. Of the others it says nothing.
          reason: revision || questioned || (!isQuestioned && figure.filling === "not_obtained") ? reason : "",
          revision: revision ? 1 : 0,
          issue: null,
        }),
      );
      if (figures.length === 0) throw new AppError("INVALID", { field: assessmentText.title, reason: wrong.nothing });
      const words = (revision ? summary.revision : summary.figures)(period, figures.length);
      const before = standingIn(read, period);
      const nameOf = lineNamesIn(read, period);
      ctx.store().write(note(ctx, revision ? "assessment-revision" : "assessment-figures", words), (tx) => {
        for (const figure of figures) {
          addFigure(tx, figure);
          logFigure(
            tx,
            nameOf(figure.line),
            figure,
            before.get(supplySlot(figure.line, figure.organisation)) ?? null,
            figure,
          );
        }
      });
      return { saved: figures.length };
    },

    entries(period: string): MatrixEntry[] {
      requireOffice(ctx);
      const { read } = ctx.store();
      const { batchOf } = batchOrigins(read);
      return listFigureEntries(read, period).map((row) => ({
        ...row,
        revision: row.revision === 1,
        batch: batchOf.get(row.operation) ?? null,
      }));
    },

    /** Takes back what an operation entered; what was changed since stays and is named. */
    undoEntry: (operation: number): Turned => turn(operation, "undo"),

    /** Brings back what was taken back where nothing has changed since. */
    restoreEntry: (operation: number): Turned => turn(operation, "restore"),
  };

  function turn(operation: number, way: "undo" | "restore"): Turned {
    const { read } = ctx.store();
    const rows = figuresBeside(read, operation);
    const [first] = rows;
    if (!first) throw new AppError("NOT_FOUND", { what: "考核数据录入", name: String(operation) });
    openPeriod(read, first.period);
    if (batchOrigins(read).batchOf.has(operation))
      throw new AppError("INVALID", { field: assessmentText.title, reason: wrong.ofBatch });
    for (const provider of new Set(rows.map(({ suppliedBy }) => suppliedBy)))
      requireUnlocked(read, provider, first.period, ctx.clock.now());
    const nameOf = lineNamesIn(read, first.period);
    const { turned, kept } = turnEntry(rows, operation, way);
    if (turned.length > 0)
      ctx.store().write(officeNote(ctx, `assessment-${way}`, summary[way](turned.length)), (tx) => {
        for (const { record, before, after } of turned) {
          if (way === "undo") retractFigure(tx, record.id);
          else addFigure(tx, record);
          logFigure(tx, nameOf(record.line), record, before, after);
        }
      });
    return { reversed: turned.length, kept };
  }

  interface ReadFigure {
    readonly line: SchemeLine;
    readonly organisation: string;
    readonly figure: SuppliedFigure;
    /** Kept for the reason that was given. */
    readonly questioned: boolean;
  }

  function readCells(db: ReadDb, { period, cells, reason, revision }: MatrixInput): ReadFigure[] {
    const known = schemeInForce(db, yearOf(period));
    if (!known) throw new AppError("INVALID", { field: assessmentText.title, reason: wrong.noScheme(yearOf(period)) });
    const names = new Map(assessedOrganisations(db).map(({ organisation, name }) => [organisation, name]));
    const now = standingIn(db, period);
    const read = cells.flatMap(({ line: code, organisation, value, target, expected }) => {
      const line = known.scheme.lines.find((each) => each.code === code);
      if (!line) throw new AppError("UNKNOWN_LINE", { line: code });
      const name = names.get(organisation);
      const what = assessmentText.unitOf(line.name, name ?? organisation);
      const refuse = (text: string, why: string) => new AppError("INVALID", { field: what, text, reason: why });
      if (name === undefined) throw refuse(organisation, wrong.notAssessed);
      if (!supplies(line)) throw new AppError("NOT_ASSIGNED", { line: line.name });
      if (!isScoredIn(line, period)) throw refuse("", wrong.notAsked);
      if (!revision) requireUnlockedProvider(db, line, period);
      const standing = plainFigure(now.get(supplySlot(code, organisation)));
      if (!sameFigure(standing, expected)) throw new AppError("CHANGED_MEANWHILE", { line: what });
      const typed = readCell(line, { value, target }, standing);
      if (!typed.ok) throw refuse(typed.field === "value" ? value : target, cellFaultText(typed.fault));
      return sameFigure(typed.figure, standing) ? [] : [{ line, organisation, figure: typed.figure, what }];
    });
    const checks = supplyChecks(db, period);
    const incoming = new Map(read.map((one) => [supplySlot(one.line.code, one.organisation), one.figure]));
    return read.map(({ line, organisation, figure, what }): ReadFigure => {
      const findings = checks.check(line, organisation, figure, incoming);
      const open = findings.filter((finding) => isOpenFinding(finding, reason));
      if (open.length > 0)
        throw new AppError("REASON_REQUIRED", {
          line: what,
          findings: open.map((finding) => supplyFindingText(finding, line.unit)),
        });
      return { line, organisation, figure, questioned: findings.some(({ grade }) => grade !== "D") };
    });
  }

  function requireUnlockedProvider(db: ReadDb, { provider }: SchemeLine, period: string): void {
    requireUnlocked(db, provider, period, ctx.clock.now());
  }
}

function requireWritable(db: ReadDb, { period, revision, source, reason }: MatrixInput): PeriodRow {
  const found = must(findPeriod(db, period), "填报期", periodLabel(period));
  if (!revision) return openPeriod(db, period);
  if (found.state !== "closed") throw new AppError("INVALID", { field: wrong.revision, reason: wrong.notClosed });
  if (source === "") throw new AppError("INVALID", { field: wrong.revision, reason: wrong.revisionSource });
  if (!isReason(reason)) throw new AppError("INVALID", { field: wrong.revision, reason: wrong.reasonShort });
  return found;
}
