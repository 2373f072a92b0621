/** UI texts of the screen 报告与打印. */
import type { PrintOptions } from "../contract/printed.ts";

export const reportsText = {
  title: "报告与打印",
  kind: "表种",
  period: "填报期",
  print: "打印",
  savePdf: "另存为 PDF",
  saveWorkbook: "另存为 Excel",
  preview: (title: string) => `打印预览：${title}`,
  saving: "正在生成 PDF",
  savedFolder: (folder: string) => `已保存：${folder}`,
  savedDownload: (fileName: string) => `${fileName} 已生成，由浏览器保存到下载文件夹。`,
  frozen: (at: string) => `封存于 ${at.slice(0, 10)}`,
  set: (prints: number) => `全套 ${prints} 份，每份单独编页`,
  verification: (code: string) => `校验码 ${code}`,
  subject: { period: "", organisation: "单位", line: "指标" },
  all: (count: number) => `全部（${count} 份）`,
  nothing: {
    title: "本期没有这种打印件",
    hint: "换一个填报期，或选别的表种。",
  },
  noPeriod: {
    title: "还没有可打印的填报期",
    hint: "报表按填报期生成。开放一个填报期后，在这里预览、打印和另存。",
    action: "开放填报期",
  },
  noPeriodDepartment: {
    title: "还没有可打印的填报期",
    hint: "报表按填报期生成。区发展改革委开放填报期后，在这里预览、打印和另存。",
  },
} as const;

/** How a print is put on paper. */
export const optionsText = {
  paper: "纸张",
  orientation: "方向",
  orientations: { "as-designed": "按表样", portrait: "纵向", landscape: "横向" } satisfies Record<
    PrintOptions["orientation"],
    string
  >,
  scale: "缩放",
  leastScale: 50,
  mostScale: 150,
  allPages: "全部，或 1-3,5",
} as const;

/** One file for each organisation or line. */
export const batchText = {
  button: "分单位另存",
  formats: { pdf: "每份一个 PDF", xlsx: "每份一个 Excel" },
  starting: "正在生成各份文件",
  progress: (done: number, total: number) => `正在生成 ${done} / ${total}`,
  cancel: "取消",
  cancelled: "已取消，没有留下文件。",
  folder: (files: number, folder: string) => `${files} 个文件已保存在：${folder}。`,
  zip: (files: number, fileName: string) => `${files} 个文件已放入 ${fileName}，由浏览器保存到下载文件夹。`,
} as const;

/** 核对校验码. */
export const verifyText = {
  label: "核对校验码",
  hint: "打印件页脚的校验码",
  button: "核对",
  noCode: (typed: string) => `“${typed}”不是校验码。校验码在打印件页脚左侧，共八位数字或字母 A—F，如 7C3E-04B9`,
  unknown: (code: string) =>
    `没有校验码 ${code}：本机没有封存过这样的打印件，它与未关闭填报期的现有数据也不一致。可能是数据后来改过、纸面被改动，或抄错了校验码`,
  known: (code: string, print: string) => `${code}：${print.replaceAll("\t", "，")}`,
} as const;
