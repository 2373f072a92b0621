/** 重点项目: what the screens say. */
export const projectsScreenText = {
  logFields: { on: "变动日期", reason: "原因" } as Readonly<Record<string, string>>,
  wrong: {
    project: "重点项目",
    code: "项目代码",
    codeTaken: "已有这个代码的项目，请核对；要修改它，请在项目详情中修改",
    on: "变动日期",
    month: "所属月份",
    monthInFuture: "这个月还没有到",
    closedMonth: (period: string) => `${period}已关闭，补报或更正须说明原因，已冻结的评价和打印不变`,
    takenIn: "列入重点项目",
    takeBack: "撤销变动",
    notLast: "只能撤销最近一次变动",
    onlyStage: "这是项目入库时的所在库，不能撤销",
    finishBeforeStart: "计划竣工早于计划开工",
    session: "项目清单",
    doesNotFit: "选定的列与这份文件不符，请重新核对各列",
    monthOutside: "清单的月份还没有到",
  },
  goals: {
    line: "年度目标",
    notCounted: "只有以“个”为单位、由一个单位报送的年度目标才能按项目库计数",
    underWayNote: "原文只要求加快在建项目进度，116 是当时的项目数，比较仅供参考",
  },
} as const;
