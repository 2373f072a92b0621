/** Invented names and words of the demonstration's projects. */
import { periodLabel } from "../domain/period.ts";
import type { ProjectStage } from "../domain/projects/pools.ts";

export const demoProjectWords = {
  summary: (period: string) => `导入${periodLabel(period)}重点项目清单（演示）`,
  places: ["龙子湖东", "沙口路", "柳林", "姚砦", "杨君刘", "关虎屯", "丰产里", "北三环", "滨河", "东明里"],
  kinds: [
    { name: "数字产业园", industry: "数字经济", totalWan: 120_000 },
    { name: "安置房", industry: "保障性住房", totalWan: 90_000 },
    { name: "小学新建工程", industry: "教育", totalWan: 16_000 },
    { name: "商业综合体", industry: "商贸服务", totalWan: 180_000 },
    { name: "道路打通工程", industry: "市政设施", totalWan: 8_000 },
    { name: "科创孵化中心", industry: "科技服务", totalWan: 56_000 },
    { name: "社区卫生服务中心", industry: "卫生健康", totalWan: 6_500 },
    { name: "滨水公园", industry: "生态环境", totalWan: 12_000 },
    { name: "知识产权创意园", industry: "文化创意", totalWan: 48_000 },
    { name: "老旧小区改造", industry: "城市更新", totalWan: 21_000 },
    { name: "总部楼宇", industry: "商务服务", totalWan: 150_000 },
    { name: "养老服务中心", industry: "养老托育", totalWan: 9_000 },
  ],
  phase: ["", "二期", "三期"],
  reason: {
    储备: "列入储备",
    拟开工: "完成立项和选址，列入年度开工计划",
    在建: "取得施工许可，正式开工",
    拟竣工: "主体完工，转入装修和配套",
    竣工: "通过竣工验收",
    退库: "投资方调整计划，项目不再实施",
  } satisfies Record<ProjectStage, string>,
  progress: {
    储备: "开展前期论证",
    拟开工: "办理规划、用地手续",
    在建: "主体施工",
    拟竣工: "室内装修、室外配套施工",
    竣工: "已竣工验收",
    退库: "",
  } satisfies Record<ProjectStage, string>,
  problem: "征迁尚未完成，影响进场",
} as const;
