/** Writes what a merge takes of 考核数据, inside the caller's transaction. */
import { sameFigure } from "../../../shared/domain/assessment/typed.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import { isSupplyDecided, takenSupply } from "../../../shared/merge/merge-supply.ts";
import type { PlannedSupply } from "../../../shared/merge/plan-supplies.ts";
import { assessmentWorkbookText } from "../../../shared/text/assessment-workbook.ts";
import type { WriteTx } from "../../db/handles.ts";
import { addFigure, standingFiguresOf } from "../../db/repos/assessment/figures.ts";
import { lineNamesIn, logFigure } from "../assessment/figure-log.ts";
import { plainFigure } from "../assessment/form-matrix.ts";
import type { Decisions } from "./decisions.ts";
import type { EvaluatedFile } from "./evaluated.ts";

/** @returns the files something was written from */
export function applySupplies(tx: WriteTx, files: readonly EvaluatedFile[], decisions: Decisions): Set<EvaluatedFile> {
  return new Set(
    files.filter((file) => file.supplies.filter((supply) => keepSupply(tx, file, supply, decisions)).length > 0),
  );
}

export const areSuppliesDecided = (file: EvaluatedFile, decisions: Decisions): boolean =>
  file.supplies.every((supply) => isSupplyDecided(supply.merge, decisions.supplyChoiceFor(file, supply)));

function keepSupply(tx: WriteTx, file: EvaluatedFile, supply: PlannedSupply, decisions: Decisions): boolean {
  const { organisation, period, issued } = file;
  if (!organisation || period === null) return false;
  const choice = decisions.supplyChoiceFor(file, supply);
  const after = takenSupply(supply.merge, choice);
  const [standing] = standingFiguresOf(tx, period, supply.line, supply.assessed);
  const before = plainFigure(standing);
  if (after === null || sameFigure(before, after)) return false;
  const given = decisions.aboutSupply(file, supply)?.reason ?? "";
  const isAnswer = after.filling === "not_obtained" || supply.findings.some(({ grade }) => grade !== "D");
  const scored = { period, organisation: supply.assessed };
  addFigure(tx, {
    ...scored,
    ...after,
    line: supply.line,
    suppliedBy: organisation.code,
    source: assessmentWorkbookText.source(file.name),
    // Where it was questioned, or there is none: the office's reason, else the one that came with it.
    reason: isReason(given) ? given : isAnswer ? supply.reason : "",
    revision: 0,
    // What the office typed is not what was returned: a return that comes again does not take over from it.
    issue: typeof choice === "object" ? null : issued?.issueId || null,
  });
  logFigure(tx, lineNamesIn(tx, period)(supply.line), scored, before, after, (field) => {
    const cell = supply.cells.find((each) => each.field === (field === "target" ? "target" : "value"));
    const at = cell ?? supply.cells[0];
    return { file: file.name, ...(at ? { cell: `${at.sheet}!${at.cell}` } : {}) };
  });
  return true;
}
