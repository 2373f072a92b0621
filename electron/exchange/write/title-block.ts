/** The head of an entry sheet: title, 内部资料, whom it is for, who made it on what authority, until when. */
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { dayText } from "../../../shared/text/day.ts";
import type { Canvas } from "./canvas.ts";
import { styles } from "./styles.ts";
import { rowHeight } from "./text-height.ts";

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** “十四五” for a plan that ends in 2025; empty for plans that are not five-year plans. */
export function planWord(targetYear: number): string {
  const number = (targetYear - 1955) / 5;
  if (!Number.isInteger(number) || number < 1 || number > 99) return "";
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `“${tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`}${digits[ones]}五”`;
}

export const indicatorTitle = (form: IssuedForm): string => `金水区${planWord(form.targetYear)}规划主要指标监测填报表`;
export const taskTitle = (form: IssuedForm): string => `金水区${planWord(form.targetYear)}规划重点任务进展填报表`;

/** Pools of projects outlive plans, and need not be named after one. */
export const projectTitle = "金水区重点项目进展填报表";

/** 2022-04-20 → 2022年4月20日 */
export const dueText = (due: string | null): string => (due === null ? "另行通知" : dayText(due));

export const confidential = "内部资料　未经统计部门公布，不得对外引用";

export interface TitleBlock {
  readonly title: string;
  /** 表号, e.g. 监测表1. */
  readonly tableNumber: string;
  /** Widths in characters, by column from A on. */
  readonly widths: readonly number[];
  /** Where the block at the right begins, and the middle one. */
  readonly middle: number;
  readonly right: number;
}

const leastHeight = 17;

/** Draws rows 0 to 3 from column B on; @returns the first row below. */
export function drawTitleBlock(canvas: Canvas, form: IssuedForm, block: TitleBlock): number {
  const { middle, right, widths } = block;
  const last = widths.length - 1;
  canvas.span(0, 1, last, block.title, styles.title);
  canvas.height(0, 30);
  const rows = [
    [confidential, `（${form.periodLabel}）`, `表　　号：${block.tableNumber}`],
    [`填报单位：${form.organisation.name}`, null, `制表单位：${form.office.name}`],
    [
      `报送截止：${dueText(form.due)}　　浅色底为填报格`,
      `模板编号：${form.templateCode}`,
      `依　　据：${form.documentNumber}`,
    ],
  ] as const;
  const width = (from: number, to: number) => widths.slice(from, to + 1).reduce((sum, each) => sum + each, 0);
  rows.forEach(([left, centre, atRight], index) => {
    const row = index + 1;
    const leftEnd = centre === null ? right - 1 : middle - 1;
    canvas.span(row, 1, leftEnd, left, styles.headLeft);
    if (centre !== null) canvas.span(row, middle, right - 1, centre, styles.headCentre);
    canvas.span(row, right, last, atRight, styles.headLeft);
    const texts = [
      [left, width(1, leftEnd)],
      [atRight, width(right, last)],
    ] as const;
    canvas.height(row, rowHeight(texts, leastHeight));
  });
  return rows.length + 1;
}
