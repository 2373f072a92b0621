/** UI texts of the frame around every page. */
export const frameText = {
  name: "金水区“十四五”规划进展填报系统",
  skip: "跳到内容",
  plan: "规划",
  planName: (name: string, first: number, last: number) => `${name}（${first}—${last}年）`,
  period: "填报期",
  periodClosed: (label: string) => `${label}（已关闭）`,
  noPeriod: "尚未开放",
  planEnd: (label: string) => `${label}（规划期末）`,
  demo: "演示数据",
  demoHint: "本库为演示数据，不得对外引用",
  who: (organisation: string, person: string) => `${organisation}　${person}`,
  today: (date: Date) =>
    `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${["周日", "周一", "周二", "周三", "周四", "周五", "周六"][date.getDay()]}`,
  navigation: "主导航",
  pageHint: (name: string, key: string) => `${name}（${key}）`,
  dataDirectory: (directory: string) => `数据目录：${directory}`,
  lastBackup: (when: string) => `上次备份：${when}`,
  noBackup: "尚无备份",
  logIntact: (changes: number) => `变更日志校验通过（${changes} 条）`,
  logBroken: (changes: number) => `变更日志校验未通过（${changes} 条）`,
  notice: "内部资料　未经统计部门公布，不得对外引用",
  version: (version: string) => `版本 ${version}`,
  notStarted: "尚未建立数据库",
  nobodyYet: "数据库已建立，尚未登记使用者",
  offline: "不连接网络，数据只存本机",
  starting: "正在打开系统",
  notStartedUp: "系统没有打开",
  unknownPage: { title: "没有这个页面", hint: "地址可能写错了，或者页面已经改名。", action: "回到工作台" },
  crashed: {
    title: "这个页面没有显示出来",
    hint: "页面出现错误，已保存的数据不受影响。请重新打开本页；仍然出错，请记下时间并告诉系统维护人员。",
    action: "重新打开",
  },
} as const;

/** The pages, in the order of the navigation. */
export const pageNames = {
  workbench: "工作台",
  indicators: "指标",
  tasks: "专栏任务",
  projects: "重点项目",
  entry: "填报",
  exchange: "下发与汇总",
  reports: "报告与打印",
  settings: "目录与设置",
} as const;
