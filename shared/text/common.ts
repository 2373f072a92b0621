/** Words that appear on many screens. */
export const commonText = {
  close: "关闭",
  retry: "重新读取",
  notRead: "没有读到数据",
  loading: "正在读取",
  none: "—",
  all: "全部",
} as const;
