/** Words that appear on many screens. */
export const commonText = {
  close: "关闭",
  retry: "重新读取",
  notRead: "没有读到数据",
  loading: "正在读取",
  none: "—",
  all: "全部",
  save: "保存",
  cancel: "不保存",
  unsavedTitle: "放弃未保存的修改？",
  discard: "放弃修改",
  stay: "继续修改",
  copyLink: "复制链接",
  linkCopied: "链接已复制",
  linkNotCopied: "没有复制成功",
  suggested: "建议",
  suggestedHint: "规划文本没有写明，由系统建议，请核实后修改。",
} as const;
