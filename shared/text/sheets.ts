/** Words of the printed sheets (04 §4.3). Fixed parts of a form change only with its version. */

/** ①–⑱ are in every font we fall back to; from 19 on plain digits in brackets. */
const lastCircled = 18;

/** The mark of the n-th note, 1-based: ①, …, ⑱, (19). */
export function noteMark(n: number): string {
  return n <= lastCircled ? String.fromCodePoint(0x2460 + n - 1) : `(${n})`;
}

export const sheetText = {
  preview: "打印预览",
  demo: "演示数据",
  none: "无",
  summary: "汇　总：",
  legend: "图　例：",
  footLeft: (formVersion: string, verification: string) => `表样 ${formVersion}　　校验码 ${verification}`,
} as const;

const chineseNumerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 12 → 十二; up to 99. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? chineseNumerals[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? chineseNumerals[ones] : ""}`;
}

/** 14th → 十四五 */
export const planName = (planCode: string): string => `${chineseNumber(Number.parseInt(planCode, 10))}五`;

export const mainIndicatorsText = {
  formVersion: "JS-P01·第1版",
  tableNumber: "监测表1",
  progressTitle: "主要指标进展情况表",
  completionTitle: "主要指标完成情况表",
  subtitle: (asAt: string) => `（${asAt}）`,
  empty: "规划目录中没有主要指标，本表无可列项目。",
  confidentiality: "内部资料　未经统计部门公布，不得对外引用",
  info: {
    maker: (office: string) => `制表单位（盖章）：${office}`,
    authority: (documentNumber: string) => `依据：${documentNumber}`,
    elapsed: (percent: string, passed: number, all: number) => `本期时序进度：${percent}%（${passed}/${all}个季度）`,
    unit: "计量单位：见表内",
  },
  /** Heads line by line, as they break in the narrow columns. */
  columns: {
    order: ["序号"],
    name: ["指标名称"],
    unit: ["单位"],
    attribute: ["属性"],
    lastYear: ["上年", "全年"],
    current: ["本期", "累计"],
    growth: ["同比", "(%/百分点)"],
    progress: ["五年", "进度", "%"],
    elapsed: ["时序", "进度", "%"],
    gap: ["与时序", "进度差", "(百分点)"],
    verdict: ["进展评价"],
    remark: ["备注"],
  },
  /** The plan before gives its name to the baselines: 十四五 starts from “十三五”基数. */
  baselineHead: (planCode: string) => [`“${chineseNumber(Number.parseInt(planCode, 10) - 1)}五”`, "基数"],
  targetHead: (lastYear: number) => [`${lastYear}年`, "目标"],
  leadHead: (allSuggested: boolean) => (allSuggested ? ["牵头单位", "（建议）"] : ["牵头单位"]),
  suggestedLead: (name: string) => `${name}（建议）`,
  targetOfYear: (text: string, year: number) => `${text}（${year}年）`,
  growth: { "%": (figure: string) => `${figure}%`, 百分点: (figure: string) => `${figure}百分点` },
  vintageNote: {
    预计数: "为预计数，不参与评价。",
    快报数: "为快报数，以年报数为准。",
  },
  signature: ["单位负责人：", "审核人：", "制表人：", "联系电话：", "制表日期：　　　年　　月　　日"],
  summary: {
    none: "没有可列的指标。",
    all: (lines: number) => `${lines}项中`,
    count: (verdict: string, lines: number) => `${verdict}${lines}项`,
    pending: (lines: number) => `目标待下达${lines}项，不计入评价`,
    composites: (lines: number) => `结构性指标${lines}项单独评价，不计入以上各项`,
    elapsed: "五年评价与时序进度按最新可评价数据的所属时点计",
  },
  legend: {
    未报: "未报：应报未报",
    本季不报: "本季不报：本季无报送任务",
    免报: "免报：本期经同意不报",
    "—": "—：无此项或尚不能计算",
  },
} as const;
