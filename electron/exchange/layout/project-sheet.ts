/** What stands where on the sheet 项目填报, shared by its writer and its reader: written and found by the same words. */
import type { FormProject } from "../../../shared/domain/form.ts";
import type { EntryAmount, ProjectEntryField } from "../../../shared/domain/projects/project-entry.ts";

export const projectSheetName = "项目填报";

export type ProjectReferenceColumn = "order" | "code" | "name" | "total" | "yearPlan" | "planned" | "earlierTotal";

export interface ProjectColumn {
  readonly id: ProjectReferenceColumn | ProjectEntryField;
  readonly entry: boolean;
  /** As printed; a reader compares it without white space. */
  readonly head: string;
  /** In characters of the default font. */
  readonly width: number;
}

/** From column B on; column A holds the row key and is hidden. */
export const projectColumns: readonly ProjectColumn[] = [
  { id: "order", entry: false, head: "序号", width: 5 },
  { id: "code", entry: false, head: "项目代码", width: 15 },
  { id: "name", entry: false, head: "项目名称", width: 22 },
  { id: "total", entry: false, head: "总投资\n（万元）", width: 11 },
  { id: "yearPlan", entry: false, head: "年度计划\n投资（万元）", width: 12 },
  { id: "planned", entry: false, head: "计划开工、竣工", width: 12 },
  { id: "earlierTotal", entry: false, head: "上次报的累计\n完成（万元）", width: 12 },
  { id: "yearDoneWan", entry: true, head: "本年完成投资\n（万元）", width: 12 },
  { id: "totalDoneWan", entry: true, head: "累计完成投资\n（万元）", width: 12 },
  { id: "filling", entry: true, head: "填报\n情况", width: 8 },
  { id: "stage", entry: true, head: "所在库", width: 8 },
  { id: "stageOn", entry: true, head: "转入日期（实际\n开工、竣工）", width: 13 },
  { id: "progress", entry: true, head: "形象进度", width: 20 },
  { id: "problems", entry: true, head: "存在问题", width: 16 },
  { id: "remark", entry: true, head: "数据来源及说明", width: 15 },
];

/** What the amounts are called in the 核对数 below them. */
export const countedLabel = { yearDoneWan: "本年完成", totalDoneWan: "累计完成" } as const satisfies Record<
  EntryAmount,
  string
>;

/** The only unit that projects are counted in. */
export const projectUnit = "万元";

/** Characters of a text; a longer one is kept, and said. */
export const longestProjectText = 500;

/** 2022年3月起，2023年6月止 in two lines; empty where nothing is planned. */
export function plannedWords({
  plannedStart,
  plannedFinish,
}: Pick<FormProject, "plannedStart" | "plannedFinish">): string {
  return [plannedStart, plannedFinish].flatMap((planned) => planned ?? []).join("\n");
}
