/** UI texts of 订正: a figure of a closed period corrected by the office, in the words of 01 §1.11. */
export const revisionText = {
  name: "订正",
  /** On the button of a line, for those who do not see it. */
  of: (line: string, dataPeriod: string) => `订正${line} ${dataPeriod}`,
  summary: (period: string, line: string) => `订正${period}“${line}”`,
  title: (line: string) => `订正：${line}`,
  hint: "本期已关闭。订正后的数与原来的数一并保留；关闭时的进展评价不变，另列按订正数的评价。",
  standing: (dataPeriod: string) => `${dataPeriod}现值`,
  nothing: "未报",
  fields: { reason: "订正原因", source: "订正依据" },
  reasonHint: "不少于 6 个字，记入变更日志。",
  sourceHint: "如文号、统计局通报或核定函。",
  wrong: {
    notClosed: "填报期没有关闭，请直接修改数据",
    source: "请写明依据，如文号、通报或核定函",
    unchanged: "数据没有改动，请先填写订正后的数。",
    reason: "订正原因不少于6个字",
  },
  save: "保存订正",
  /** Beside a corrected figure, with why and after what. */
  said: (reason: string, source: string) => `订正：${reason}；依据：${source}`,
} as const;
