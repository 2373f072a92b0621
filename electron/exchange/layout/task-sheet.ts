/** What stands where on the sheet 任务填报, shared by its writer and its reader: written and found by the same words. */
import type { TaskEntryField } from "../../../shared/domain/task-entry.ts";

export const taskSheetName = "任务填报";

export type TaskReferenceColumn = "order" | "place" | "name" | "target" | "annualTarget" | "previous";

export interface TaskColumn {
  readonly id: TaskReferenceColumn | TaskEntryField;
  readonly entry: boolean;
  /** As printed; a reader compares it without white space. */
  readonly head: string;
  /** In characters of the default font. */
  readonly width: number;
}

/** From column B on; column A holds the row key and is hidden. The year is the plan's last one. */
export function taskColumns(targetYear: number): readonly TaskColumn[] {
  return [
    { id: "order", entry: false, head: "序号", width: 5 },
    { id: "place", entry: false, head: "专栏／章节", width: 13 },
    { id: "name", entry: false, head: "任务", width: 20 },
    { id: "target", entry: false, head: `${targetYear}年\n量化目标`, width: 16 },
    { id: "annualTarget", entry: false, head: "年度目标", width: 11 },
    { id: "previous", entry: false, head: "上期\n状态", width: 8 },
    { id: "state", entry: true, head: "状态", width: 8 },
    { id: "done", entry: true, head: "本期形象进度", width: 22 },
    { id: "problems", entry: true, head: "存在问题", width: 17 },
    { id: "nextSteps", entry: true, head: "下步措施", width: 17 },
    { id: "matters", entry: true, head: "需区级协调事项", width: 15 },
    { id: "answer", entry: true, head: "落实情况\n（有批示的填）", width: 15 },
  ];
}

/** Above the instructions that have a row of their own, below the tasks. */
export const instructionBand = "批示落实";
/** Begins what stands below a task's name in its cell: 【批示】leader（date）：text. */
export const instructionMark = "【批示】";
