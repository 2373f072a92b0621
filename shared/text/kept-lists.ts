/** Words of lists of projects that are known again: how each is read, how often it comes, who read it last. */
import type { Rhythm } from "../domain/projects/rhythm.ts";
import { plannedDateText } from "./projects.ts";

export const rhythmLabel: Readonly<Record<Rhythm, string>> = {
  monthly: "按月",
  quarterly: "按季",
  yearly: "按年",
  irregular: "不定期",
};

export const keptListsText = {
  title: "记住的清单",
  hint: "读过一次的清单，以后同样表头的自动识别。停用后不再识别，已导入的不受影响。",
  unnamed: "项目清单",
  columns: {
    name: "名称",
    shape: "读法",
    rhythm: "多久一次",
    last: "上次导入",
    by: "导入人",
    state: "状态",
    actions: "操作",
  },
  shape: (sheets: number, columns: number) => (sheets === 1 ? `${columns} 列` : `${sheets} 张表 ${columns} 列`),
  /** While fewer than two months are known. */
  noRhythm: (count: number) => (count === 1 ? "只导入过一次" : "—"),
  never: "还没有导入过",
  ofMonth: (month: string | null) => (month === null ? "" : `截至${plannedDateText(month)}`),
  inUse: "使用中",
  retired: "已停用",
  look: "查看",
  rename: "改名",
  renameTitle: "清单改名",
  nameField: "清单名称",
  retire: "停用",
  retireTitle: (name: string) => `停用“${name}”？`,
  retireContent: "停用后同样表头的清单不再自动识别，要重新核对各列；已导入的项目和批次不变。停用的可以恢复使用。",
  keep: "不停用",
  restore: "恢复使用",
  sheetOf: (sheet: string) => `工作表“${sheet}”`,
  unread: (heads: readonly string[]) => `不读的列：${heads.join("、")}`,
  allIn: (stage: string) => `整张表的项目都在${stage}`,
  imports: "导入记录",
  noImports: "没有导入记录。",
  importColumns: { month: "清单截至", file: "文件", batch: "批次", at: "导入" },
  monthUnknown: "未记录",
  log: {
    renamed: (before: string, after: string) => `项目清单读法“${before}”改名为“${after}”`,
    retired: (name: string) => `停用项目清单读法“${name}”`,
    restored: (name: string) => `恢复使用项目清单读法“${name}”`,
  },
  wrong: {
    retiredAlready: "已经停用过",
    inUseAlready: "没有停用",
    sameHeads: (name: string) => `同样表头的清单现在按“${name}”识别，请先停用它`,
  },
} as const;
