/** What 项目填报 itself watches while a person types. It guides and never guards: everything is checked again on import. */
import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import type { FormProject } from "../../../shared/domain/form.ts";
import {
  askedFields,
  entryAmounts,
  isGiven,
  type ProjectEntryField,
  reportedStages,
} from "../../../shared/domain/projects/project-entry.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { longestProjectText, type ProjectColumn } from "../layout/project-sheet.ts";
import { cellAddress, rowRanges } from "./canvas.ts";
import { blankFill, jumpFill } from "./styles.ts";
import { chooseFrom, numberBetween, textBetween } from "./validations.ts";

type ColumnOf = (id: ProjectColumn["id"]) => number;

const mostWan = 1e9;

const amountHelp = {
  yearDoneWan: "填1月至本季末的累计数，不填单季数。单位万元，只填数字；没有完成投资的填0，没有数的留空并选“填报情况”。",
  totalDoneWan: "填自开工以来至本季末的累计数。单位万元，只填数字；没有数的留空并选“填报情况”。",
} as const;

const textHelp = {
  progress: ["形象进度", "写本季末的形象进度，如主体施工到几层、设备安装、竣工验收。"],
  problems: ["存在问题", "没有问题的留空。"],
  remark: ["数据来源及说明", "累计数减少、超过总投资的，写明原因；所在库有变动的，写明依据。"],
} as const;

/** Rows in which a field is asked for, counted from 0. */
const rowsOf = (projects: readonly FormProject[], first: number, field: ProjectEntryField): number[] =>
  projects.flatMap(({ given }, index) => (askedFields(given).includes(field) ? [first + index] : []));

export function projectValidations(
  projects: readonly FormProject[],
  columnOf: ColumnOf,
  first: number,
): DataValidation[] {
  const over = (field: ProjectEntryField, make: (range: string) => DataValidation): DataValidation[] => {
    const rows = rowsOf(projects, first, field);
    return rows.length === 0 ? [] : [make(rowRanges(rows, columnOf(field)))];
  };
  return [
    ...entryAmounts.flatMap((field) =>
      over(field, (range) =>
        numberBetween(range, 0, mostWan, {
          title: field === "yearDoneWan" ? "本年完成投资" : "累计完成投资",
          prompt: amountHelp[field],
          errorTitle: "不是数字",
          error: "本格只能填不小于0的数字，单位万元，不带单位、“约”字或文字。",
        }),
      ),
    ),
    ...over("filling", (range) =>
      chooseFrom(range, Object.values(fillingLabel), "填报情况", "两个投资数都留空的，必须选一项原因。"),
    ),
    ...over("stage", (range) =>
      chooseFrom(range, reportedStages, "所在库", "有变动才改，改了的同时改“转入日期”，并写明依据。"),
    ),
    ...over("stageOn", (range) =>
      textBetween(range, 6, 20, {
        title: "转入日期",
        prompt: "转入现在这个库的日期：在建填实际开工日期，竣工填实际竣工日期，如2022-03-15。没有变动的不改。",
        errorTitle: "日期",
        error: "请填年月日，如2022-03-15。",
      }),
    ),
    ...(["progress", "problems", "remark"] as const).flatMap((field) =>
      over(field, (range) =>
        textBetween(range, 0, longestProjectText, {
          title: textHelp[field][0],
          prompt: `${textHelp[field][1]}不超过${longestProjectText}字。`,
          errorTitle: "字数",
          error: `本格应不超过${longestProjectText}字，请精简。`,
        }),
      ),
    ),
  ];
}

/** Neither amount filled in nor explained; 累计 less than was reported, or more than the whole investment. */
export function projectShades(projects: readonly FormProject[], columnOf: ColumnOf, first: number): ConditionalRule[] {
  const asked = projects.flatMap(({ given }, index) => (isGiven(given) ? [] : [first + index]));
  const [top] = asked;
  if (top === undefined) return [];
  const at = (id: ProjectColumn["id"]) => `$${cellAddress(top, columnOf(id))}`;
  const blanks = (["yearDoneWan", "totalDoneWan", "filling"] as const).map((id) => `LEN(TRIM(${at(id)}))=0`).join(",");
  const [total, before, whole] = [at("totalDoneWan"), at("earlierTotal"), at("total")];
  const falls = `IF(AND(ISNUMBER(${total}),ISNUMBER(${before})),${total}<${before},FALSE)`;
  const exceeds = `IF(AND(ISNUMBER(${total}),ISNUMBER(${whole})),${total}>${whole},FALSE)`;
  return [
    {
      type: "expression",
      priority: 1,
      range: `${rowRanges(asked, columnOf("yearDoneWan"))} ${rowRanges(asked, columnOf("totalDoneWan"))}`,
      formula: `AND(${blanks})`,
      style: { fill: blankFill },
    },
    {
      type: "expression",
      priority: 2,
      range: rowRanges(asked, columnOf("totalDoneWan")),
      formula: `OR(${falls},${exceeds})`,
      style: { fill: jumpFill, font: { bold: true, underline: true } },
    },
  ];
}
