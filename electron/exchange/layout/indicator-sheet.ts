/** What stands where on the sheet 指标填报, shared by its writer and its reader: written and found by the same words. */
import type { EntryField } from "../../../shared/domain/form.ts";

export const guideSheetName = "填报说明";
export const indicatorSheetName = "指标填报";

/** Column A holds the row key and is hidden. Columns are counted from 0. */
export const keyColumn = 0;

export type ReferenceColumn =
  | "order"
  | "name"
  | "unit"
  | "reportMode"
  | "dataPeriod"
  | "baseline"
  | "target"
  | "samePeriodLastYear"
  | "lastFullYear";

export interface Column {
  readonly id: ReferenceColumn | EntryField;
  readonly entry: boolean;
  /** As printed; a reader compares it without white space. */
  readonly head: string;
  /** In characters of the default font. */
  readonly width: number;
}

/** From column B on. The year in 目标 is the plan's last one. */
export function indicatorColumns(targetYear: number): readonly Column[] {
  return [
    { id: "order", entry: false, head: "序号", width: 5 },
    { id: "name", entry: false, head: "指标名称", width: 20 },
    { id: "unit", entry: false, head: "计量\n单位", width: 8 },
    { id: "reportMode", entry: false, head: "报数\n方式", width: 9 },
    { id: "dataPeriod", entry: false, head: "所属期", width: 14 },
    { id: "baseline", entry: false, head: "基数", width: 9 },
    { id: "target", entry: false, head: `${targetYear}年\n目标`, width: 10 },
    { id: "samePeriodLastYear", entry: false, head: "上年\n同期", width: 9 },
    { id: "lastFullYear", entry: false, head: "上年\n全年", width: 9 },
    { id: "value", entry: true, head: "本期数", width: 11 },
    { id: "growth", entry: true, head: "同比（%／\n百分点）", width: 10 },
    { id: "growthBasis", entry: true, head: "增速\n口径", width: 8 },
    { id: "vintage", entry: true, head: "数据性质", width: 10 },
    { id: "filling", entry: true, head: "填报\n情况", width: 8 },
    { id: "remark", entry: true, head: "数据来源及说明", width: 20 },
  ];
}

/** Head words without white space and width differences, by which a moved column is found again. */
export const bareHead = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** Rows at the foot of the lines for corrections of earlier data periods (往期订正). */
export const correctionRows = 3;
export const correctionBand = "往期订正";
/** Key of a correction row: fixed, since the row names no figure until someone writes one into it. */
export const correctionKey = (index: number): string => `FIX${index + 1}`;

export const checkNumberLabel = "核对数";
export const stampLabels = { contactName: "填表人：", contactPhone: "联系电话：", filledOn: "填报日期：" } as const;
