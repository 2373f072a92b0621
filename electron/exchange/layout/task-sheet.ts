/** What stands where on the sheet 任务填报, shared by its writer and its reader: written and found by the same words. */
import type { FormInstruction } from "../../../shared/domain/form.ts";
import type { TaskEntryField } from "../../../shared/domain/task-entry.ts";
import { dayText } from "../../../shared/text/day.ts";

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
    { id: "place", entry: false, head: "专栏／章节", width: 14 },
    { id: "name", entry: false, head: "任务", width: 19 },
    { id: "target", entry: false, head: `${targetYear}年\n量化目标`, width: 18 },
    { id: "annualTarget", entry: false, head: "年度目标", width: 11 },
    { id: "previous", entry: false, head: "上期\n状态", width: 8 },
    { id: "state", entry: true, head: "状态", width: 8 },
    { id: "done", entry: true, head: "本期形象进度", width: 25 },
    { id: "problems", entry: true, head: "存在问题", width: 18 },
    { id: "nextSteps", entry: true, head: "下步措施", width: 18 },
    { id: "matters", entry: true, head: "需区级协调事项", width: 15 },
    { id: "answer", entry: true, head: "落实情况\n（有批示的填）", width: 17 },
  ];
}

/** Heads the rows of instructions that are not answered in the row of a task. */
export const instructionBand = "批示落实";

/** Begins what stands below a name. */
export const instructionMark = "【批示】";

/** 【批示】张明（2022年3月5日）：请于二季度形成首份监测分析。 */
const instructionWords = ({ leader, givenOn, text }: FormInstruction): string =>
  `${instructionMark}${leader}（${dayText(givenOn)}）：${text}`;

/** As it stands in the column 任务: the name of the task, line or task, and below it the instruction there is on it. */
export const nameWithInstruction = (name: string, instruction: FormInstruction | null): string =>
  instruction === null ? name : `${name}\n${instructionWords(instruction)}`;

/** Stands in the column 专栏／章节 of an instruction's own row. */
export const instructionPlace = "批示";

/** Characters of a text; a longer one is kept, and said. */
export const longestTaskText = 300;
