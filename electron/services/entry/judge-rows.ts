/** The typed rows of a report, judged together as saving them would: what is ready, what asks for a word, what is refused. */
import type { EntryInput, JudgedRow, TypedReport, TypedRow } from "../../../shared/contract/entry.ts";
import { earlierFigureReplaced, isOpen, isReason } from "../../../shared/domain/checks.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import type { EntryRecord } from "../../../shared/domain/form.ts";
import { comparePeriods } from "../../../shared/domain/period.ts";
import { fillings, growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findLatest } from "../../db/repos/observations.ts";
import { askedOf } from "../asked-lines.ts";
import { recordOf } from "../forms-service.ts";
import { slotOf } from "../line-facts.ts";
import type { PlanFigures } from "../plan-figures.ts";
import { requireUnlocked } from "../submissions/report-gate.ts";
import { pendingFigures } from "./pending-figures.ts";
import { type ReadFigure, readFigureOf, sameRecord, viewsOf } from "./read-figure.ts";
import { refusalOf } from "./refusal.ts";

export interface Judging {
  readonly judged: JudgedRow;
  /** Only of rows that are `ready`. */
  readonly ready: { readonly figure: ReadFigure; readonly input: EntryInput } | null;
}

/** In the order of their data periods: a corrected 一季度 counts for the 上半年 typed beside it. */
export function judgeRows(db: ReadDb, figures: PlanFigures, report: TypedReport, at: string | Date): Judging[] {
  const { seen, add } = pendingFigures(figures);
  return report.rows
    .toSorted((a, b) => comparePeriods(a.dataPeriod, b.dataPeriod))
    .map((row) => judgeRow(db, seen, report, row, at, (figure) => add(figure, report.period)));
}

function judgeRow(
  db: ReadDb,
  figures: PlanFigures,
  report: TypedReport,
  row: TypedRow,
  at: string | Date,
  count: (figure: ReadFigure) => void,
): Judging {
  const { indicator, dataPeriod } = row;
  const base = { indicator, dataPeriod, before: null, after: null, findings: [], error: null };
  try {
    const input = inputOf(report, row);
    const read = readFigureOf(db, figures, input);
    const latest = findLatest(db, slotOf(read.line, read.dataPeriod, read.organisation));
    const before = latest ? recordOf(latest) : null;
    const figure = corrected(figures, read, before, report.period);
    if (!sameRecord(before, row.expected))
      return {
        judged: {
          ...base,
          before,
          ...refusalOf(new AppError("CHANGED_MEANWHILE", { line: figure.line.name, now: before?.value ?? null })),
        },
        ready: null,
      };
    requireUnlocked(db, figure.organisation, report.period, at);
    if (!latest?.planTotal) count(figure);
    const said = { ...base, before, after: figure.record, findings: viewsOf(figure) };
    if (sameRecord(before, figure.record) && (latest?.text ?? null) === figure.text)
      return { judged: { ...said, findings: [], outcome: "same" }, ready: null };
    const outcome = outcomeOf(figure, row);
    return { judged: { ...said, outcome }, ready: outcome === "ready" ? { figure, input } : null };
  } catch (error) {
    return { judged: { ...base, ...refusalOf(error) }, ready: null };
  }
}

/** A figure that this period does not ask for is a correction: replacing what stands wants a reason. */
function corrected(figures: PlanFigures, figure: ReadFigure, before: EntryRecord | null, period: string): ReadFigure {
  const { line, organisation, dataPeriod, findings, record } = figure;
  const replaced = earlierFigureReplaced(record, before);
  if (replaced.length === 0) return figure;
  if (askedOf(figures, line, organisation, period).some((asked) => asked.dataPeriod === dataPeriod)) return figure;
  return { ...figure, findings: [...findings, ...replaced].sort((a, b) => a.grade.localeCompare(b.grade)) };
}

function outcomeOf({ findings }: ReadFigure, { reason, exempt }: TypedRow): JudgedRow["outcome"] {
  const blocking = findings.some(({ grade }) => grade === "A");
  if (blocking) return exempt && isReason(reason) ? "ready" : "blocked";
  return findings.some((finding) => isOpen(finding, reason)) ? "question" : "ready";
}

/** Longest words of a cell, as everywhere they are kept. */
const longest = { value: 60, growth: 60, remark: 500, reason: 500 } as const;

/** INVALID for a word that is none of its list and for a text that is too long; nothing is cut or guessed. */
function inputOf({ organisation, period }: TypedReport, row: TypedRow): EntryInput {
  for (const [field, most] of Object.entries(longest) as [keyof typeof longest, number][])
    if (row[field].trim().length > most)
      throw new AppError("INVALID", { field: entryText.columns[field], reason: entryText.tooLong(most) });
  const { indicator, dataPeriod, value, growth, remark, reason, exempt, expected } = row;
  return {
    organisation,
    period,
    indicator,
    dataPeriod,
    value,
    growth,
    growthBasis: wordOf("growthBasis", row.growthBasis, growthBases, (word) => word),
    vintage: wordOf("vintage", row.vintage, vintages, (word) => word),
    filling: wordOf("filling", row.filling, fillings, (code) => fillingLabel[code]),
    remark,
    reason: reason.trim(),
    ...(exempt ? { exempt } : {}),
    expected,
  };
}

function wordOf<Word extends string>(
  field: "growthBasis" | "vintage" | "filling",
  typed: string,
  words: readonly Word[],
  label: (word: Word) => string,
): Word | null {
  const text = typed.trim();
  if (text === "") return null;
  const found = words.find((word) => label(word) === text);
  if (found === undefined)
    throw new AppError("INVALID", {
      field: entryText.columns[field],
      text,
      reason: entryText.oneOf(words.map(label)),
    });
  return found;
}
