/** 填报说明: what, until when, how, whom to ask, what the shades and the graded checks mean (03 §3.1). */
import type { WriteSheet } from "hucre/xlsx";
import { reasonMinLength } from "../../../shared/domain/checks.ts";
import { wordingOfLine } from "../../../shared/domain/figure-words.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { guideSheetName, indicatorSheetName } from "../layout/indicator-sheet.ts";
import { createCanvas } from "./canvas.ts";
import { optionalMark } from "./line-rows.ts";
import { pageParts } from "./page.ts";
import { styles } from "./styles.ts";
import { rowHeight } from "./text-height.ts";
import { confidential, dueText } from "./title-block.ts";

const widths = [2, 15, 74] as const;

function sections(form: IssuedForm): [head: string, text: string][] {
  const { office, organisation } = form;
  const contact = [office.name, office.contactName, office.contactPhone].filter((part) => part !== "").join("　");
  return [
    ["填报单位", organisation.name],
    ["报告期", form.periodLabel],
    ["模板编号", form.templateCode],
    ["报送截止", [dueText(form.due), ...otherDues(form)].join("\n")],
    ["联系方式", contact],
    [
      "填什么",
      `“${indicatorSheetName}”逐行填写本期数、同比、增速口径、数据性质、填报情况和说明，共${form.lines.length}行。没有进展的也要零报告。${
        form.lines.some(({ optional }) => optional) ? `序号带${optionalMark}的，有变化时才报。` : ""
      }`,
    ],
    [
      "怎么填",
      [
        "1.只填浅色底的格子，其余已锁定。格内已有的数是已报数，有变动的直接改。",
        "2.数字按“计量单位”栏填，不写单位、不加“约”；百分数5.2%填5.2。",
        "3.年初累计：一季度填1—3月累计，上半年填1—6月累计，不填单季数。期末数填期末时点的数。",
        "4.有数且为零的填0；没有数的留空，并在“填报情况”中选择原因。",
        "5.更正以前的数，填在“往期订正”中，并写明原因。",
        ...wordedHelp(form),
      ].join("\n"),
    ],
    [
      "填报情况",
      [
        "已填报：本期有数，包括0。",
        "无数据：本期没有发生。",
        "不适用：本单位不涉及。",
        "未取得：应有而暂未取得，请写明何时可报。",
      ].join("\n"),
    ],
    [
      "数据性质",
      "预计数（不参与评价）、快报数（初步核算）、年报数（最终核实）、普查修订数。新报的数不会抹去以前的数。",
    ],
    [
      "自动提示",
      "深黄底：尚未填写，也未说明原因。\n橙底加粗并带下划线：与上年同期（年度数、期末数也可与上年全年）相差超过20%。",
    ],
    [
      "审核规则",
      [
        "强制：本期数不是数字，或与“填报情况”矛盾，须改正后才能提交。",
        "准强制：累计数小于本年以前各季、疑似万元与亿元混填，须说明原因并经审核同意。",
        `核实：变动超过20%、百分数疑似填成小数等，须说明原因（不少于${reasonMinLength}个字）。`,
        "提示：小数位过多、与上期相同，供参考。",
      ].join("\n"),
    ],
    [
      "怎么交",
      [
        "1.打印填报表，由单位负责人签字并加盖公章。",
        "2.将电子表（不改文件格式）和盖章扫描件一并报送。",
        "3.核对电子表与纸质表的“核对数”一致。请勿改动模板编号和工作表结构。",
      ].join("\n"),
    ],
  ];
}

/** Lines with a day of their own (延期), by the day: 延至2022年5月16日：… */
function otherDues({ lines }: IssuedForm): string[] {
  const byDay = Map.groupBy(
    lines.flatMap(({ due, name, dataPeriodLabel }) =>
      due === undefined ? [] : [{ due, words: `${name}（${dataPeriodLabel}）` }],
    ),
    ({ due }) => due,
  );
  return [...byDay]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([due, some]) => `延至${dueText(due)}：${some.map(({ words }) => words).join("、")}`);
}

/** How to fill in what is no number, where the form asks for it. */
function wordedHelp({ lines }: IssuedForm): string[] {
  const kinds = new Set(lines.map((line) => wordingOfLine(line)?.kind));
  return [
    ...(kinds.has("composition") ? ["结构比重依次填各项比重，用冒号隔开，如0.02:13.46:86.52，合计应为100。"] : []),
    ...(kinds.has("milestone") ? ["报数方式为“进展状态”的，从下拉列表中选择，如推进中、已完成。"] : []),
  ].map((text, index) => `${index + 6}.${text}`);
}

export function drawGuideSheet(form: IssuedForm): WriteSheet {
  const canvas = createCanvas();
  canvas.span(0, 1, 2, "填　报　说　明", styles.title);
  canvas.height(0, 36);
  canvas.span(1, 1, 2, confidential, styles.headLeft);
  canvas.height(1, 20);
  const rows = sections(form);
  rows.forEach(([head, text], index) => {
    canvas.put(index + 2, 1, head, styles.columnHead);
    canvas.put(index + 2, 2, text, styles.text);
    canvas.height(index + 2, rowHeight([[text, widths[2]]], 24) + 4);
  });
  const noteRow = rows.length + 2;
  canvas.span(noteRow, 1, 2, "本表为内部监测用表，不是统计法定报表；数据以统计部门公布为准。", styles.note);
  canvas.height(noteRow, 22);
  return {
    name: guideSheetName,
    columns: widths.map((width, column) => ({ width, hidden: column === 0 })),
    ...canvas.parts(),
    ...pageParts("portrait", form.templateCode, guideSheetName),
  };
}
