/** UI texts of issuing beside the workbooks: the covering notice, and what to do with what was made. */
export const issueNoticeText = {
  together: "同时生成通知代拟稿",
  alone: "生成通知代拟稿",
  aloneHint: (organisations: number) => `按下发登记，写给已下发的 ${organisations} 个单位`,
  making: "正在生成",
  gaps: "标黄的〔　〕处请核定补全，再按程序送签。",
  done: (workbooks: number) => `已生成通知代拟稿，附填报表 ${workbooks} 份。`,
  savedIn: (folder: string, fileName: string) => `保存在：${folder}，文件名 ${fileName}。`,
  downloading: (fileName: string) => `${fileName} 由浏览器保存到下载文件夹。`,
  /** After an issue with a notice. */
  beside: (fileName: string) => `通知代拟稿在一起：${fileName}，`,
  next: "下一步：把填报表分别发给各单位，收回后到“汇总”拖入；谁报了、谁没报，看“回收登记”。",
} as const;
