/** UI texts of targets and their versions, and what their service says and logs. */
export const targetEditText = {
  fields: {
    year: "目标年",
    kind: "目标的写法",
    operator: "关系",
    value: "目标值",
    lower: "下限",
    upper: "上限",
    text: "目标原文",
    wording: "原文用词",
    authority: "依据",
    documentNumber: "文号",
    effectiveOn: "生效日期",
    reason: "调整理由",
    corrects: "更正哪一个目标",
    note: "说明",
  },
  documentNeeded: (authority: string) => `依据为${authority}的要填文号`,
  afterPlan: (lastYear: number) => `规划到${lastYear}年为止，之后生效的目标不会用到`,
  reasonNeeded: (length: number) => `请写明理由，不少于 ${length} 个字`,
  correctsNeeded: "文字更正要写明更正的是哪一个目标",
  corrected: ({ text, effectiveOn }: { readonly text: string; readonly effectiveOn: string }, note: string) =>
    `更正 ${effectiveOn} 起执行的目标“${text}”。${note}`,
  withdrawAction: (line: string, text: string) => `撤销“${line}”的目标“${text}”`,
  usedIn: (label: string) => `${label}已关闭，该期按这个目标评价`,
  onlyOne: "这是唯一的目标",
  setInstead: "目标再有调整的，请另设新目标。",
  setFirst: "请先设新目标，再撤销这一个。",
  logSet: (line: string, text: string, authority: string, effectiveOn: string) =>
    `设置“${line}”的目标：${text}（${authority}，自 ${effectiveOn} 起执行）`,
  logWithdraw: (line: string, text: string) => `撤销“${line}”的目标“${text}”`,
} as const;
