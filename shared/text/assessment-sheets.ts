/** Words of the printed 考核排名表 and 考核成绩单. */
import { assessedLabel } from "./assessment.ts";

export const assessmentSheetText = {
  confidentiality: "内部资料",
  info: {
    maker: (office: string) => `制表单位（盖章）：${office}`,
    scheme: (name: string, version: number, example: boolean) =>
      `依据：${name}第 ${version} 版${example ? "（示例方案，指标和权重由区发展改革委确定）" : ""}`,
    unit: "计量单位：分",
    place: (rank: string) => `名次：${rank}`,
    total: (total: string) => `得分：${total}`,
  },
  ranking: {
    formVersion: "JS-P10·第1版",
    tableNumber: "监测表8",
    title: "四挂钩考核排名表",
    subtitle: (period: string) => `（${assessedLabel(period)}）`,
    section: (label: string, kind: string) => `${label}　${kind}`,
    everybody: "街道、园区",
    columns: {
      rank: ["名次"],
      name: ["单位"],
      total: ["得分"],
      moved: ["较上季", "位次"],
      movedYear: ["较上年", "位次"],
      adjusted: ["加扣分"],
      note: ["备注"],
    },
    empty: "本期没有考核得分。",
    legend: "▲升　▼降　—：无法比较或没有得分",
    notes: [
      "缺数据的指标不按 0 分计：权重由同类其他指标分担，全类都缺的由其他类别分担；得分为暂计，名次为暂排。",
      "“不适用”的指标不计分，权重同样分担，不算缺数据。",
    ],
    yearNote: (weights: readonly number[]) => `年度得分由四个季度的得分按 ${weights.join("：")} 加权计算。`,
    provisional: (missing: number) => `暂计，缺${missing}项`,
    tied: "并列",
    summary: (scored: number, provisional: number) =>
      provisional === 0 ? `${scored}个单位计分。` : `${scored}个单位计分，其中${provisional}个缺数据，为暂计。`,
    up: (places: number) => `▲${places}`,
    down: (places: number) => `▼${places}`,
    same: "持平",
  },
  card: {
    formVersion: "JS-P11·第1版",
    tableNumber: "监测表9",
    title: (name: string) => `${name}四挂钩考核成绩单`,
    columns: {
      category: ["类别"],
      line: ["指标"],
      weight: ["权重"],
      value: ["完成"],
      target: ["目标"],
      score: ["得分"],
      rule: ["计分方式"],
      provider: ["数据提供", "单位"],
    },
    adjustments: "加扣分",
    adjustmentColumns: { order: ["序号"], reason: ["事由"], basis: ["依据"], points: ["分值"] },
    adjusted: (points: string, base: string) => `各类加权 ${base} 分，加扣分 ${points} 分。`,
    signature: ["被考核单位核对意见（盖章）：", "核对人：", "日期：　　　年　　月　　日"],
    legend: "—：本期不考、缺数据或无此项",
    empty: "本期没有考核得分。",
    rankOf: (rank: number, of: number) => `第${rank}名（共${of}个）`,
    noRank: "未排名",
  },
  signature: ["单位负责人：", "审核人：", "制表人：", "制表日期：　　　年　　月　　日"],
} as const;
