/** What refers to an organisation, in a few words. */
const words: Readonly<Record<string, (count: number) => string>> = {
  assignments: (count) => `责任分工 ${count} 条`,
  observations: (count) => `数据 ${count} 个`,
  issues: (count) => `下发的填报表 ${count} 份`,
  reports: (count) => `填报单 ${count} 份`,
  reminders: (count) => `催报 ${count} 次`,
  scans: (count) => `扫描件 ${count} 份`,
  exceptions: (count) => `延期或免报 ${count} 条`,
  projects: (count) => `重点项目记录 ${count} 条`,
  taskUpdates: (count) => `任务进展 ${count} 条`,
  comments: (count) => `批注 ${count} 条`,
  instructionAnswers: (count) => `批示落实情况 ${count} 条`,
  mergeDecisions: (count) => `汇总时的答复 ${count} 条`,
  mappings: (count) => `沿用旧表的对应关系 ${count} 份`,
  assessment: (count) => `考核记录 ${count} 条`,
  actors: (count) => `操作人 ${count} 名`,
  merged: (count) => `并入的单位 ${count} 个`,
  shipped: () => "随附目录中的记录",
};

/** 有责任分工 3 条、数据 12 个 */
export function referenceText(references: readonly { readonly kind: string; readonly count: number }[]): string {
  return `有${references.map(({ kind, count }) => words[kind]?.(count) ?? "").join("、")}`;
}
