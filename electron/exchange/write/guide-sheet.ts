/** The first sheet, 填报说明: what, until when, how, and what the checks say. */
import type { WriteSheet } from "hucre/xlsx";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { guideSheetName } from "../layout/indicator-sheet.ts";
import { createCanvas } from "./canvas.ts";
import { confidentiality, dayText } from "./head-block.ts";
import { portrait } from "./page.ts";
import { styles } from "./styles.ts";

const textWidth = 74;
/** Chinese characters in a line of the text column. */
const charactersPerLine = Math.floor(textWidth / 2);

function guidance(form: IssuedForm): [string, string][] {
  const { office } = form;
  const contact = [office.name, office.contactName, office.contactPhone].filter(Boolean).join("　");
  return [
    ["填报单位", `${form.organisation.name}　　　　报告期：${form.periodLabel}`],
    ["模板编号", form.templateCode],
    ["报送截止", dayText(form.due)],
    ["联系方式", contact],
    ["填什么", "“指标填报”表中，逐行填写本期数、同比、增速口径、数据性质、填报情况和说明。没有数据的也要选填报情况，零报告也要报。"],
    [
      "怎么填",
      "1.只填浅色底的格子，其余已锁定。\n2.数字按“计量单位”栏填，不写单位；百分数5.2%填5.2。\n3.年初累计：一季度填1—3月累计，上半年填1—6月累计，不填单季数。\n4.有数且为零的填0；没有数的留空，并在“填报情况”中选择原因。\n5.更正以前的数，填在“往期订正”中，并写明原因。",
    ],
    ["填报情况", "已填报：本期有数。　无数据：本期没有发生。　不适用：本单位不涉及。　未取得：应有而暂未取得，请写明何时可报。"],
    ["自动提示", "深黄底：尚未填写也未说明。　橙底加粗并带下划线：与可比时期相差超过20%。"],
    [
      "审核规则",
      "强制：不是数字、填报情况与数值矛盾等，须改正后才能提交。\n准强制：累计数小于本年上期、疑似万元与亿元混填，须说明原因并经认可。\n核实：变动超过20%等，请说明原因（不少于6个字）。\n提示：小数位过多、与上期相同等，供参考。",
    ],
    ["怎么交", "1.打印填报表，签字盖章。\n2.将电子表（不改文件格式）和盖章扫描件一并报送。\n3.核对电子表与纸质表的“核对数”一致。请勿改动模板编号和工作表结构。"],
  ];
}

export function guideSheet(form: IssuedForm): WriteSheet {
  const canvas = createCanvas(guideSheetName, [2, 15, textWidth]);
  canvas.put(0, 1, "填　报　说　明", styles.title, 2);
  canvas.height(0, 36);
  canvas.put(1, 1, confidentiality, styles.left, 2);
  canvas.height(1, 20);
  const rows = guidance(form);
  rows.forEach(([label, text], index) => {
    canvas.put(index + 2, 1, label, styles.guideLabel);
    canvas.put(index + 2, 2, text, styles.guideText);
    const lines = text.split("\n").reduce((sum, line) => sum + Math.ceil([...line].length / charactersPerLine), 0);
    canvas.height(index + 2, Math.max(24, lines * 16 + 10));
  });
  canvas.put(rows.length + 2, 1, "本表为内部监测用表，不是统计法定报表；数据以统计部门公布为准。", styles.note, 2);
  canvas.height(rows.length + 2, 22);
  return canvas.sheet(portrait(form.templateCode, guideSheetName));
}
