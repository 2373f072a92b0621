/** What 填报说明 says: what, until when, how, whom to ask, what the shades and the graded checks mean (03 §3.1). */
import { wordingOfLine } from "../../../shared/domain/figure-words.ts";
import type { FormProject, IssuedForm } from "../../../shared/domain/form.ts";
import { isGiven } from "../../../shared/domain/projects/project-entry.ts";
import { taskStates } from "../../../shared/domain/vocabulary.ts";
import { matrixGuide } from "../../../shared/text/assessment-workbook.ts";
import { checkRules, shareWords } from "../../../shared/text/check-rules.ts";
import { indicatorSheetName } from "../layout/indicator-sheet.ts";
import { projectSheetName } from "../layout/project-sheet.ts";
import { longestTaskText, taskSheetName } from "../layout/task-sheet.ts";
import { checksOf } from "./issued-checks.ts";
import { optionalMark } from "./line-rows.ts";
import { dueText } from "./title-block.ts";

/** Cells that show a shade are shaded so themselves. */
export type GuideShade = "entry" | "blank" | "jump";

export interface GuideRow {
  readonly head: string;
  readonly text: string;
  readonly shade?: GuideShade;
}

const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}.${line}`).join("\n");

export function guideRows(form: IssuedForm): GuideRow[] {
  const { office, organisation, lines, tasks = [], instructions = [] } = form;
  const asksProjects = askedOf(form).length > 0;
  const contact = [office.name, office.contactName, office.contactPhone].filter((part) => part !== "").join("　");
  const hasTasks = tasks.length + instructions.length > 0;
  const changeShare = shareWords(checksOf(form).changeShare);
  const both = [lines.length > 0, hasTasks, asksProjects].filter(Boolean).length > 1;
  const sheets = [
    ...(lines.length > 0 ? [indicatorSheetName] : []),
    ...(hasTasks ? [taskSheetName] : []),
    ...((form.projects ?? []).length > 0 ? [projectSheetName] : []),
  ];
  return [
    { head: "填报单位", text: `${organisation.name}　　报告期：${form.periodLabel}` },
    { head: "模板编号", text: `${form.templateCode}（第${form.version}版）` },
    { head: "报送截止", text: [dueText(form.due), ...otherDues(form)].join("\n") },
    { head: "联系方式", text: contact },
    { head: "填什么", text: whatToFill(form).join("\n") },
    ...(lines.length === 0
      ? []
      : [
          { head: both ? "怎么填指标" : "怎么填", text: numbered(figureSteps(form)) },
          {
            head: "填报情况",
            text: "已填报：本期有数，包括0。无数据：本期没有发生。不适用：本单位不涉及。\n未取得：应有而暂未取得，请写明何时可报。",
          },
          {
            head: "数据性质",
            text: "预计数（不参与评价）、快报数（初步核算）、年报数（最终核实）、普查修订数。新报的数不会抹去以前的数。",
          },
        ]),
    ...(hasTasks ? [{ head: both ? "怎么填任务" : "怎么填", text: numbered(taskSteps(form)) }] : []),
    ...(asksProjects ? [{ head: both ? "怎么填项目" : "怎么填", text: numbered(projectSteps) }] : []),
    ...(form.matrix ? [{ head: matrixGuide.head, text: numbered(matrixGuide.steps) }] : []),
    { head: "浅黄底", text: "填报格，只填这些格；其余已锁定。", shade: "entry" },
    { head: "深黄底", text: `${stillToFill(form).join("；")}。`, shade: "blank" },
    ...(lines.length === 0
      ? []
      : [
          {
            head: "橙底加粗",
            text: `与上年同期（年度数、期末数也可与上年全年）相差超过${changeShare}，请核对并写明原因。`,
            shade: "jump" as const,
          },
        ]),
    { head: "符号", text: symbols(form).join("　") },
    ...(lines.length === 0 ? [] : [{ head: "审核规则", text: checkRules(checksOf(form)).join("\n") }]),
    {
      head: "怎么交",
      text: numbered([
        `打印填报表，由单位负责人签字并加盖公章${signedOnce(sheets)}。`,
        "将电子表（不改文件格式）和盖章扫描件一并报送。",
        "核对电子表与纸质表的“核对数”一致。请勿改动模板编号和工作表结构。",
      ]),
    },
    {
      head: "重新下发",
      text: "重新下发的表版次加1，以最新一版为准，并带有已经入库的内容，不必重填。旧版报回仍能识别，与库中不同的逐项核实，不会覆盖。",
    },
  ];
}

const askedOf = ({ projects = [] }: IssuedForm): FormProject[] => projects.filter(({ given }) => !isGiven(given));

/** Who filled the form in is typed on the first sheet. */
function signedOnce([first, ...others]: readonly string[]): string {
  if (others.length === 0) return "";
  return `；填表人、联系电话、填报日期在“${first}”中填，${others.map((name) => `“${name}”`).join("")}自动带出`;
}

function whatToFill(form: IssuedForm): string[] {
  const { lines, tasks = [], instructions = [], projects = [], matrix } = form;
  const answers = tasks.filter(({ instruction }) => instruction !== null).length + instructions.length;
  const optional = lines.some((line) => line.optional) ? `序号带${optionalMark}的，有变化时才报。` : "";
  return [
    ...(lines.length === 0
      ? []
      : [`“${indicatorSheetName}”${lines.length}行：本期数、同比、增速口径、数据性质、填报情况和说明。${optional}`]),
    ...(tasks.length === 0
      ? []
      : [`“${taskSheetName}”${tasks.length}项：状态、本期形象进度、存在问题、下步措施、需区级协调事项。`]),
    ...(answers === 0 ? [] : [`“${taskSheetName}”中有领导批示${answers}件，逐件填落实情况。`]),
    ...(projects.length === 0 ? [] : [projectsToFill(askedOf(form).length, projects.length)]),
    ...(matrix ? [matrixGuide.what(matrix.rows.length, matrix.lines.length)] : []),
    "没有进展的也要零报告。",
  ];
}

const figureSteps = (form: IssuedForm): string[] => [
  "格内已有的数是已报数，有变动的直接改。",
  "数字按“计量单位”栏填，不写单位、不加“约”；百分数5.2%填5.2。",
  "年初累计：一季度填1—3月累计，上半年填1—6月累计，不填单季数。期末数填期末时点的数。",
  "有数且为零的填0；没有数的留空，并在“填报情况”中选择原因。",
  "更正以前的数，填在“往期订正”中，并写明原因。",
  ...wordedHelp(form),
];

/** How to fill in what is no number, where the form asks for it. */
function wordedHelp({ lines }: IssuedForm): string[] {
  const kinds = new Set(lines.map((line) => wordingOfLine(line)?.kind));
  return [
    ...(kinds.has("composition") ? ["结构比重依次填各项比重，用冒号隔开，如0.02:13.46:86.52，合计应为100。"] : []),
    ...(kinds.has("milestone") ? ["报数方式为“进展状态”的，从下拉列表中选择，如推进中、已完成。"] : []),
  ];
}

function taskSteps({ tasks = [], instructions = [] }: IssuedForm): string[] {
  const hasInstruction = instructions.length > 0 || tasks.some(({ instruction }) => instruction !== null);
  return [
    ...(tasks.length === 0
      ? []
      : [
          `“状态”从下拉列表中选：${taskStates.join("、")}。没有进展的也要选。`,
          "“本期形象进度”写本期末办到了哪一步，用数字和事实说话。",
          "选“滞后”的，写明存在问题和下步措施；选“已调整”的，写明调整内容和依据。",
        ]),
    `每格不超过${longestTaskText}字；格内已有的文字是已报内容，有变动的直接改。`,
    ...(hasInstruction ? ["有【批示】的，在“落实情况”中写明办到哪一步、何时办结；格内为“—”的不填。"] : []),
  ];
}

function projectsToFill(asked: number, all: number): string {
  if (asked === 0) return `“${projectSheetName}”${all}个项目：数已由项目清单提供，供核对，不必再填。`;
  const known = all === asked ? "" : `；另有${all - asked}个已由项目清单提供，不必再填`;
  return `“${projectSheetName}”${asked}个项目：本年完成投资、累计完成投资、所在库、形象进度、存在问题${known}。`;
}

const projectSteps = [
  "投资以万元为单位。“本年完成投资”填1月至本季末的累计数，“累计完成投资”填开工以来的累计数，都不填单季数。",
  "没有完成投资的填0；没有数的留空，并在“填报情况”中选择原因。",
  "项目开工、竣工或退回前一库的，改“所在库”和“转入日期”，并在“数据来源及说明”栏写明依据；没有变动的不改。",
  "累计数比以前减少、超过总投资的，在“数据来源及说明”栏写明原因。",
  "没有底色的数来自项目清单，有误的请与区发展改革委联系。",
];

function stillToFill(form: IssuedForm): string[] {
  const { lines, tasks = [], instructions = [], matrix } = form;
  return [
    ...(lines.length === 0 ? [] : ["本期数没有填，也没有选“填报情况”"]),
    ...(tasks.length === 0 ? [] : ["状态没有选", "选了“滞后”而没有写存在问题、下步措施"]),
    ...(instructions.length === 0 && tasks.every(({ instruction }) => instruction === null) ? [] : ["批示没有答复"]),
    ...(askedOf(form).length === 0 ? [] : ["项目的投资没有填，也没有选“填报情况”"]),
    ...(matrix ? [matrixGuide.blank] : []),
  ];
}

const symbols = ({ lines, instructions = [] }: IssuedForm): string[] => [
  "—：没有此项，或以前没有报过。",
  ...(lines.length === 0 ? [] : ["未报：以前应报而没有报。", "订：往期订正行。"]),
  ...(lines.some(({ optional }) => optional) ? [`${optionalMark}：有变化时才报。`] : []),
  ...(instructions.length === 0 ? [] : ["批：批示落实行。"]),
];

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
