/** The cells of a block read and checked as if each had been entered by itself, in the order of their data periods. */
import type { EntryInput } from "../../../shared/contract/entry.ts";
import type { StatisticsBlock, StatisticsCell, StatisticsJudged } from "../../../shared/contract/statistics.ts";
import { isOpen } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { type EntryRecord, emptyRecord } from "../../../shared/domain/form.ts";
import { canonicalDataPeriod, comparePeriods } from "../../../shared/domain/period.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findIndicator } from "../../db/repos/catalog.ts";
import { findLatest, type ObservationRow } from "../../db/repos/observations.ts";
import { pendingFigures } from "../entry/pending-figures.ts";
import { type ReadFigure, readFigureOf, sameRecord, viewsOf } from "../entry/read-figure.ts";
import { refusalOf } from "../entry/refusal.ts";
import { recordOf } from "../forms-service.ts";
import { slotOf } from "../line-facts.ts";
import type { PlanFigures } from "../plan-figures.ts";
import { requireUnlocked } from "../submissions/report-gate.ts";

/** A cell that may be written: its figure, and what entry would have been given. */
export interface ReadyCell {
  readonly figure: ReadFigure;
  readonly input: EntryInput;
}

export interface JudgedCell {
  readonly judged: StatisticsJudged;
  /** Only of cells that are `ready`. */
  readonly ready: ReadyCell | null;
}

/**
 * Judges every cell that says something; blank ones are left out. A figure of the block counts for the checks of the
 * ones after it: 上半年 below the 一季度 pasted beside it is a fall.
 * @param at what is locked and what is unlocked depends on the day
 */
export function judgeCells(db: ReadDb, figures: PlanFigures, block: StatisticsBlock, at: string | Date): JudgedCell[] {
  const { seen, add } = pendingFigures(figures);
  return block.cells
    .filter(({ value, growth }) => value.trim() !== "" || growth.trim() !== "")
    .toSorted((a, b) => comparePeriods(a.dataPeriod, b.dataPeriod))
    .map((cell) => {
      const judged = judgeCell(db, seen, block, cell, at);
      if (judged.read) add(judged.read, block.period);
      return judged;
    });
}

interface Judging extends JudgedCell {
  /** The figure, where it counts for the checks of later ones. */
  readonly read: ReadFigure | null;
}

function judgeCell(
  db: ReadDb,
  figures: PlanFigures,
  block: StatisticsBlock,
  cell: StatisticsCell,
  at: string | Date,
): Judging {
  const { organisation, indicator, dataPeriod } = cell;
  const base = { organisation, indicator, dataPeriod, before: null, after: null, findings: [], error: null };
  const left = (judged: StatisticsJudged, read: ReadFigure | null = null): Judging => ({ judged, ready: null, read });
  try {
    const latest = standing(db, figures, cell);
    const before = latest ? recordOf(latest) : null;
    if (saysNoFigure(cell.value) && saysNoFigure(cell.growth)) return left({ ...base, before, outcome: "no_figure" });
    const input = entryInputOf(block, cell, latest);
    const figure = readFigureOf(db, figures, input);
    const after = figure.record;
    if (!sameRecord(before, cell.expected))
      throw new AppError("CHANGED_MEANWHILE", { line: figure.line.name, now: before?.value ?? null });
    requireUnlocked(db, figure.organisation, block.period, at);
    // A total over the plan is no neighbour of the years' own figures.
    const counts = latest?.planTotal ? null : figure;
    const said = { ...base, before, after, findings: viewsOf(figure) };
    if (isSameFigure(before, latest?.text ?? null, figure))
      return left({ ...said, findings: [], outcome: "same" }, counts);
    if (figure.findings.some(({ grade }) => grade === "A")) return left({ ...said, outcome: "blocked" });
    if (figure.findings.some((finding) => isOpen(finding, cell.reason)))
      return left({ ...said, outcome: "question" }, counts);
    return { judged: { ...said, outcome: "ready" }, ready: { figure, input }, read: counts };
  } catch (error) {
    return left({ ...base, ...refusalOf(error), before: beforeOf(db, figures, cell) });
  }
}

function standing(db: ReadDb, { plan }: PlanFigures, cell: StatisticsCell): ObservationRow | undefined {
  const line = findIndicator(db, plan.code, cell.indicator);
  if (!line) throw new AppError("UNKNOWN_LINE", { line: cell.indicator });
  const dataPeriod = canonicalDataPeriod(line.basis, line.frequency, cell.dataPeriod) ?? cell.dataPeriod;
  return findLatest(db, slotOf(line, dataPeriod, cell.organisation));
}

function beforeOf(db: ReadDb, figures: PlanFigures, cell: StatisticsCell): EntryRecord | null {
  if (!findIndicator(db, figures.plan.code, cell.indicator)) return null;
  const latest = standing(db, figures, cell);
  return latest ? recordOf(latest) : null;
}

/** Blank, or a sign that there is no figure: a bulletin's — never erases what stands. */
function saysNoFigure(text: string): boolean {
  const parsed = parseTypedNumber(text);
  return !parsed.ok && (parsed.code === "blank" || parsed.code === "no_figure_mark");
}

/** What entry would be given: the cell over what stands, so that a blank never overwrites. */
function entryInputOf(block: StatisticsBlock, cell: StatisticsCell, latest: ObservationRow | undefined): EntryInput {
  const stood = latest ? recordOf(latest) : emptyRecord;
  const valueSaid = !saysNoFigure(cell.value);
  const growthSaid = !saysNoFigure(cell.growth);
  return {
    organisation: cell.organisation,
    period: block.period,
    indicator: cell.indicator,
    dataPeriod: cell.dataPeriod,
    value: valueSaid ? cell.value : (latest?.text ?? typed(stood.value)),
    growth: growthSaid ? cell.growth : typed(stood.growth),
    growthBasis: growthSaid ? (block.growthBasis ?? stood.growthBasis) : stood.growthBasis,
    vintage: block.vintage ?? stood.vintage,
    filling: valueSaid ? null : stood.filling,
    remark: block.remark.trim() === "" ? (stood.remark ?? "") : block.remark,
    reason: cell.reason.trim(),
    expected: cell.expected,
  };
}

const typed = (figure: number | null): string => (figure === null ? "" : String(figure));

/** Nothing that is said of the figure moves; another word about its source alone is no change of a figure. */
function isSameFigure(before: EntryRecord | null, text: string | null, { record, text: now }: ReadFigure): boolean {
  return before !== null && text === now && sameRecord({ ...before, remark: null }, { ...record, remark: null });
}
