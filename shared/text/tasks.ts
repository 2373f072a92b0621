/** UI texts of the screen 专栏任务. */
export const tasksText = {
  /** The heading of the tasks that are in no 专栏. */
  outside: "其他重点任务",
  tableLabel: "专栏任务和量化目标",
  columns: {
    order: "序",
    task: "任务",
    quantity: "量化目标",
    target: "目标",
    value: "最新值",
    verdict: "进展评价",
    lead: "牵头单位",
    deadline: "完成时限",
  },
  box: (number: number, title: string) => `专栏${number}　${title}`,
  note: (tasks: number, quantities: number) => `${tasks} 项任务，${quantities} 个量化目标`,
  noQuantity: "没有量化目标",
  noDeadline: "未写年份",
  year: (year: string) => `${year}年`,
  none: { title: "这个规划没有专栏任务", hint: "专栏任务随规划目录装入。" },
} as const;
