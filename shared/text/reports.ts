/** UI texts of the screen 报告与打印. */
export const reportsText = {
  title: "报告与打印",
  kind: "表种",
  period: "填报期",
  print: "打印",
  savePdf: "另存为 PDF",
  saving: "正在生成 PDF",
  savedFolder: (folder: string) => `已保存：${folder}`,
  savedDownload: (fileName: string) => `${fileName} 已生成，由浏览器保存到下载文件夹。`,
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
