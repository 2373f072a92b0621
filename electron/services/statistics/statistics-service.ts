/** 统计月报: a block of figures of the statistics bureau, checked like entry, kept as one operation. */

import type {
  StatisticsBlock,
  StatisticsChoices,
  StatisticsForm,
  StatisticsJudged,
  StatisticsResult,
  StatisticsShape,
} from "../../../shared/contract/statistics.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { statisticsSummary } from "../../../shared/text/statistics.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { type Context, officeNote } from "../context.ts";
import { keepFigure } from "../entry/keep-figure.ts";
import { refusalOf } from "../entry/refusal.ts";
import { openPeriod } from "../periods-service.ts";
import { figuresOf } from "../plan-figures.ts";
import { type JudgedCell, judgeCells } from "./block-cells.ts";
import { statisticsChoices, statisticsForm } from "./block-form.ts";

export function createStatisticsService(ctx: Context) {
  return {
    choices(period: string): StatisticsChoices {
      const db = officeRead(ctx);
      return statisticsChoices(db, figuresOf(db, period), period);
    },

    form(shape: StatisticsShape): StatisticsForm {
      const db = officeRead(ctx);
      return statisticsForm(db, figuresOf(db, shape.period), shape);
    },

    check(block: StatisticsBlock): StatisticsResult {
      const db = officeRead(ctx);
      const cells = judgeCells(db, figuresOf(db, block.period), block, ctx.clock.now());
      return { saved: 0, cells: cells.map(({ judged }) => judged) };
    },

    /**
     * Writes what is ready, all of it or, when anything unforeseen happens, nothing. Cells that are questioned, refused or
     * unreadable are left and say why. Refuses a period that is not open, and everyone but the office.
     */
    save(block: StatisticsBlock): StatisticsResult {
      openPeriod(officeRead(ctx), block.period);
      const note = officeNote(ctx, "entry", statisticsSummary(periodLabel(block.period)));
      return ctx.store().write(note, (tx) => {
        const kept = judgeCells(tx, figuresOf(tx, block.period), block, tx.at).map((cell) => keep(tx, cell));
        return { saved: kept.filter(({ saved }) => saved).length, cells: kept.map(({ judged }) => judged) };
      });
    },
  };
}

/** Bulletins come to the office; nobody else has any business here. */
function officeRead(ctx: Context): ReadDb {
  if (ctx.actor().role !== "office") throw new AppError("FORBIDDEN");
  return ctx.store().read;
}

interface Kept {
  readonly judged: StatisticsJudged;
  readonly saved: boolean;
}

/** A cell that is refused now (its report was accepted) stays with its reason; the others are written all the same. */
function keep(tx: WriteTx, { judged, ready }: JudgedCell): Kept {
  if (!ready) return { judged, saved: false };
  try {
    return { judged, saved: keepFigure(tx, ready.figure, ready.input).changed };
  } catch (error) {
    return { judged: { ...judged, ...refusalOf(error) }, saved: false };
  }
}
