/** Words of the trajectory chart: labels at its points, and its summary for those who do not see it. */
import { quarterLabel } from "../domain/period.ts";

export const trajectoryText = {
  title: (unit: string) => `历年轨迹（${unit}）`,
  actual: "实际",
  estimate: "预计",
  expected: "时序线",
  limit: "控制线",
  yearToDate: "年初累计",
  baselineTick: "基数",
  yearTick: (year: number) => `${year}年`,
  baseline: (text: string) => `基数 ${text}`,
  comparableBaseline: (figure: string, printed: string) => `可比基数 ${figure}（规划基数 ${printed}）`,
  fromZero: "自零起累计",
  target: (text: string) => `目标 ${text}`,
  point: (period: string, figure: string) => `${period} ${figure}`,
  total: (period: string, figure: string) => `累计至${period} ${figure}`,
  estimated: (period: string, figure: string) => `${period}预计 ${figure}`,
  now: (asAt: string) => asAt,
  targetRow: "目标",
  due: (figure: string) => `时序应达 ${figure}`,
  columns: { what: "项目", period: "时点", value: "数值" },
  summary: {
    start: (name: string, unit: string) => `${name}轨迹，单位${unit}`,
    expected: (period: string, figure: string) => `${period}时序应达 ${figure}`,
    targetPending: "目标待下达，没有时序线",
    noPath: "没有可比的基数，没有时序线",
    missing: (years: string) => `缺${years}数据`,
    nothing: "尚无数据",
    target: (year: number, text: string) => `${year}年目标 ${text}`,
  },
} as const;

/** `2022Q2` → 2022年二季度（推算） */
export const singleQuarterLabel = (quarter: string): string => `${quarterLabel(quarter)}（推算）`;
