/** UI texts of 规划, and what its service says and logs. */
import type { PlanView } from "../contract/plans.ts";

export const planEditText = {
  fields: {
    code: "规划代码",
    name: "名称",
    title: "全称",
    years: "规划期",
    firstYear: "起始年",
    lastYear: "结束年",
    baselineYear: "基数年",
    documentNumber: "文号",
    adoptedOn: "通过日期",
  },
  codeTaken: "已有这个代码的规划",
  nameTaken: "已有同名规划",
  lineCodeTaken: (code: string) => `复制后的编码 ${code} 已被占用`,
  overlaps: (name: string, first: number, last: number) =>
    `与${name}（${first}—${last}年）重叠，一个季度只能属于一个规划`,
  held: ({ figures, issues, periods }: Pick<PlanView, "figures" | "issues" | "periods">): string[] => [
    ...(figures > 0 ? [`数据 ${figures} 个`] : []),
    ...(issues > 0 ? [`已下发的填报表 ${issues} 份`] : []),
    ...(periods > 0 ? [`填报期 ${periods} 个`] : []),
  ],
  heldReason: (held: readonly string[]) => `其中已有${held.join("、")}`,
  removeAction: (name: string) => `删除规划“${name}”`,
  removeInstead: "有数据的规划要保留，可在顶栏换看其他规划。",
  yearsAction: (name: string) => `修改“${name}”的规划期`,
  yearsInstead: "请保留这些年份。",
  periodsOutside: (codes: readonly string[]) => `填报期 ${codes.join("、")} 不在新的规划期内`,
  figuresCounted: (count: number) => `已有数据 ${count} 个，进度按原来的起点计算`,
  targetsOutside: (count: number) => `有 ${count} 个目标的目标年早于新的起始年`,
  logCreate: (name: string) => `新建规划“${name}”`,
  logCopy: (from: string, name: string) => `按“${from}”的结构新建规划“${name}”`,
  logEdit: (name: string) => `修改规划“${name}”`,
  logRemove: (name: string) => `删除规划“${name}”`,
} as const;
