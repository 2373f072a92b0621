/** UI texts of comments (批注), leaders' instructions (批示) and what was done about them (落实情况). */

import { named } from "./named.ts";

export const remarksText = {
  tab: (count: number) => (count === 0 ? "批注与批示" : `批注与批示 ${count}`),
  comments: "批注",
  instructions: "批示与落实情况",
  noComments: "还没有批注。",
  noInstructions: "没有登记批示。",
  comment: {
    label: "写批注",
    placeholder: "写明要核对、说明或提醒的事项",
    /** What it is about: the figure of a data period, of an organisation. */
    about: (name: string) => `针对 ${name}`,
    wholeItem: "改为针对整项",
    send: "添加批注",
    withdraw: "撤回",
    withdrawTitle: "撤回这条批注？",
    withdrawHint: "撤回后不再显示，变更日志中仍留有记录。",
    keep: "不撤回",
    signed: (organisation: string, by: string, at: string) => `${organisation}　${by}　${at}`,
    noPeriod: "填报期开放后才能写批注。",
  },
  instruction: {
    register: "登记批示",
    head: (leader: string, day: string) => `${leader}　${day}`,
    open: "待落实",
    settled: (period: string) => `${period}办结`,
    from: (period: string) => `自${period}起答复`,
    answer: "落实情况",
    noAnswer: "还没有报落实情况。",
    answered: (organisation: string, period: string, by: string, at: string) =>
      [organisation, period, by, at].join("　"),
    settle: "办结",
    reopen: "重新督办",
    retract: "撤销登记",
    retractTitle: "撤销这条批示的登记？",
    retractHint: "批示和已报的落实情况不再显示，变更日志中仍留有记录。登记有误时才撤销；已经落实的，请用“办结”。",
    keep: "不撤销",
    actions: (leader: string) => `${leader}的批示`,
  },
  form: {
    title: (name: string) => `登记对${named(name)}的批示`,
    leader: "批示领导",
    leaderHint: "可从分管区领导中选择，也可直接填写，如“王区长”。",
    leaderMissing: "请填写批示领导。",
    day: "批示日期",
    dayMissing: "请选择批示日期。",
    text: "批示内容",
    textHint: "按原文照录。",
    textMissing: "请填写批示内容。",
    period: "从哪个填报期起答复",
    periodHint: "从这一期起，牵头单位和数据单位在“任务填报”中答复落实情况，直到办结。",
    save: "登记",
  },
} as const;
