/** What is said of a closed period's verdicts: kept as they were, or never kept (01 §1.4). */
export const frozenText = {
  kept: "评价和数据为填报期关闭时的留存，以后的订正不改变它；轨迹图按现有数据绘制。",
  /** Notes of a line, marked on the sheet and listed with the table and the detail. */
  notKept: "本期关闭时没有留存评价，所列评价和数据按现有数据计算。",
  figuresNotKept: "本期关闭时只留存了评价，上年全年、本期累计和同比按现有数据列出。",
} as const;
