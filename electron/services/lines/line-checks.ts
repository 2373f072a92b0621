/** The checks of the catalogue workbook over one line, as an error a person can act on. */
import type { Plan } from "../../../shared/contract/catalog.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { type LineSurroundings, lineProblems, surroundingsOf } from "../../../shared/domain/line-problems.ts";
import type { IndicatorSeed } from "../../../shared/domain/seed.ts";
import { lineFieldLabel, lineProblemText } from "../../../shared/text/lines.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listIndicators, listTasks } from "../../db/repos/catalog.ts";
import { documentSeeds } from "../../db/repos/documents.ts";

function surroundings(db: ReadDb, plan: Plan): LineSurroundings {
  return surroundingsOf(
    { plan, indicators: listIndicators(db, plan.code), tasks: listTasks(db, plan.code) },
    documentSeeds(db),
  );
}

/**
 * INVALID with the first error among the line's fields that begin with `fields` (all of them when left out). Warnings
 * are the screen's to show: they let the line in, as they let in a workbook.
 */
export function checkLine(db: ReadDb, plan: Plan, line: IndicatorSeed, fields = ""): void {
  const wrong = lineProblems(surroundings(db, plan), line).find(
    ({ severity, field }) => severity === "error" && field.startsWith(fields),
  );
  if (!wrong) return;
  throw new AppError("INVALID", {
    field: lineFieldLabel(wrong.field),
    name: line.name,
    reason: lineProblemText(wrong),
    path: wrong.field,
  });
}
