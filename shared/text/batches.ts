/** 批次: taking back, taking in again, and why a record stayed as it is. */
export const turnReasons = {
  changedSinceMerge: "汇总之后又有更改",
  changedSinceUndo: "撤回之后又有更改",
  PERIOD_NOT_OPEN: "填报期没有开放",
  PERIOD_CLOSED: "填报期已关闭",
  REPORT_ACCEPTED: "填报单已接收",
} as const;
