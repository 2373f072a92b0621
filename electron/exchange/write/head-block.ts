/** The three lines above the table: title; confidentiality, period, 模板编号; who fills in, who asks and on what grounds. */
import type { IssuedForm } from "../../../shared/domain/form.ts";
import type { Canvas } from "./canvas.ts";
import { styles } from "./styles.ts";

export const confidentiality = "内部资料　未经统计部门公布，不得对外引用";
export const formTitle = "金水区“十四五”规划主要指标监测填报表";
/** Row of the column heads, counted from 0. */
export const headRow = 3;

/** `2022-04-20` → 2022年4月20日 */
export const dayText = (iso: string | null): string => {
  const [year, month, day] = (iso ?? "").split("-").map(Number);
  return year && month && day ? `${year}年${month}月${day}日` : "另行通知";
};

export function headBlock(canvas: Canvas, form: IssuedForm, tableNumber: string, title: string): void {
  const last = canvas.widths.length - 1;
  const left = Math.floor(last / 3);
  const middle = Math.floor((last * 2) / 3);
  const line = (row: number, texts: readonly [string, string, string]): void => {
    canvas.put(row, 1, texts[0], styles.left, left);
    canvas.put(row, left + 1, texts[1], styles.middle, middle);
    canvas.put(row, middle + 1, texts[2], styles.right, last);
    canvas.height(row, 20);
  };
  canvas.put(0, 1, title, styles.title, last);
  canvas.height(0, 32);
  line(1, [confidentiality, `（${form.periodLabel}）`, `${tableNumber}　模板编号：${form.templateCode}`]);
  line(2, [
    `填报单位：${form.organisation.name}`,
    `制表单位：${form.office.name}　依据：${form.documentNumber}`,
    `报送截止：${dayText(form.due)}　浅色底为填报格`,
  ]);
}
