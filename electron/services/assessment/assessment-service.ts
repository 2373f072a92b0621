/** 四挂钩考核: scores and ranks of a quarter or year, with the services of its parts. */
import type { FigureOrigin, Score } from "../../../shared/contract/assessment.ts";
import type { Scheme } from "../../../shared/domain/assessment/scheme.ts";
import { requireOffice } from "../collecting/office-only.ts";
import type { Context } from "../context.ts";
import { figureOrigins } from "./figure-origins.ts";
import { createMatrixService } from "./matrix-service.ts";
import { createSchemesService } from "./schemes-service.ts";
import { scoreOf } from "./score-view.ts";
import { createStatementsService } from "./statements-service.ts";

export function createAssessmentService(ctx: Context, example: Scheme) {
  return {
    ...createSchemesService(ctx, example),
    ...createMatrixService(ctx),
    ...createStatementsService(ctx),

    /** @param period `2022Q1`, or `2022` for the year */
    score(period: string): Score {
      requireOffice(ctx);
      return scoreOf(ctx.store().read, period);
    },

    /** @param period a quarter */
    figureOrigins(period: string, organisation: string): FigureOrigin[] {
      requireOffice(ctx);
      return figureOrigins(ctx.store().read, period, organisation);
    },
  };
}
