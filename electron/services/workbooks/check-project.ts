/** A row of 项目填报 as it is filled in on a department's machine: what the office would ask, with what the form knows. */
import type { WorkbookProblem } from "../../../shared/contract/workbooks.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import type { FormProject } from "../../../shared/domain/form.ts";
import { endOfMonth } from "../../../shared/domain/projects/months.ts";
import { emptyFigure } from "../../../shared/domain/projects/project.ts";
import {
  isEntryAmount,
  isProjectEntryField,
  type ProjectChecks,
} from "../../../shared/domain/projects/project-entry.ts";
import type { WorkbookField } from "../../../shared/domain/workbook-entry.ts";
import { gradeProject } from "../../../shared/merge/grade-project.ts";
import { type PlannedTextCell, planTexts, textCells } from "../../../shared/merge/plan-texts.ts";
import type { ReturnedTask } from "../../../shared/merge/returned-form.ts";
import { projectFindingText } from "../../../shared/text/projects.ts";
import { textCellMessage } from "../../../shared/text/task-exchange.ts";
import { projectUnit } from "../../exchange/layout/project-sheet.ts";
import { problem, readingOf, withoutPlace } from "./reading-problems.ts";

/** Of earlier figures the form knows the newest. */
function checksOf({ month, totalWan, earlier }: FormProject): ProjectChecks {
  const figures = earlier === null ? [] : [{ ...emptyFigure, ...earlier }];
  return { month, totalWan, figures, lastDay: endOfMonth(month) };
}

const nobody = { fromThisIssue: false, by: null, at: null };

/** Set against what was issued: nobody else has said anything meanwhile, as far as this machine knows. */
function cellsOf(row: ReturnedTask, project: FormProject): PlannedTextCell[] {
  const { stage, stageOn, current } = project;
  const issued = (field: string): string | null => {
    if (field === "stage") return stage;
    if (field === "stageOn") return stageOn;
    const said = isProjectEntryField(field) ? current?.[field] : null;
    return said === null || said === undefined || said === "" ? null : String(said);
  };
  const known = (field: string) => ({ base: issued(field), ours: issued(field), origin: nobody });
  const planned = planTexts([row], { olderIssue: false, text: (_, field) => known(field) });
  return planned.map((one) => gradeProject(one, checksOf(project))).flatMap(textCells);
}

/** Said by the reading of the cell itself, or by another cell of the record. */
const isSaidElsewhere = (row: ReturnedTask, { field, code }: PlannedTextCell): boolean =>
  code === "waits_for_record" || row.cells[field]?.doubt?.code === code;

export function problemsOfProject(row: ReturnedTask, project: FormProject): WorkbookProblem[] {
  const { key, name } = project;
  const reading = Object.entries(row.cells).flatMap(([field, cell]) =>
    readingOf(key, name, isEntryAmount(field) ? projectUnit : "", field as WorkbookField, cell),
  );
  const remark = row.cells.remark?.value;
  const explained = typeof remark === "string" && isReason(remark);
  const found = cellsOf(row, project).flatMap((cell): WorkbookProblem[] => {
    const { field, finding, code } = cell;
    if (finding) {
      const open = finding.grade === "A" || !explained;
      return [problem(key, field, `${projectFindingText(finding)}。`, { open, grade: finding.grade })];
    }
    const isOpen = cell.outcome === "question" || cell.outcome === "rejected";
    if (code === "" || !isOpen || isSaidElsewhere(row, cell)) return [];
    const unit = isEntryAmount(field) ? projectUnit : "";
    const message = withoutPlace(textCellMessage({ ...cell, code, name, unit }, field));
    // A blank takes nothing away, and a move backwards is for the office to confirm.
    const open = code !== "cleared" && !(code === "stage_backward" && explained);
    return [problem(key, field, message, { open })];
  });
  return [...reading, ...found];
}

/** Neither an amount nor why there is none; a cell in doubt says something. */
export const isBlankRow = ({ cells }: ReturnedTask): boolean =>
  (["yearDoneWan", "totalDoneWan"] as const).every((field) => (cells[field]?.raw ?? "").trim() === "") &&
  ((cells.filling?.raw ?? "") === "" || cells.filling?.value === "reported");
