/** What was noticed about a returned task, project or answer, in words (03 §3.6). Texts stand beside the message: it does not repeat them. */
import type { ProjectEntryField } from "../domain/projects/project-entry.ts";
import type { TaskEntryField } from "../domain/task-entry.ts";
import type { CellCode } from "../merge/cell-codes.ts";
import type { TextField } from "../merge/returned-form.ts";
import { type CellSubject, cellMessage } from "./exchange.ts";
import { taskEntryText, taskFieldLabel } from "./task-entry.ts";

export const taskEntryFieldLabel: Readonly<Record<TaskEntryField, string>> = {
  ...taskFieldLabel,
  answer: taskEntryText.instruction.answer,
};

/** As the columns of 项目填报 are headed. */
export const projectEntryLabel: Readonly<Record<ProjectEntryField, string>> = {
  yearDoneWan: "本年完成投资",
  totalDoneWan: "累计完成投资",
  filling: "填报情况",
  stage: "所在库",
  stageOn: "转入日期",
  progress: "形象进度",
  problems: "存在问题",
  remark: "数据来源及说明",
};

const labels: Readonly<Record<TextField, string>> = { ...projectEntryLabel, ...taskEntryFieldLabel };

const changed = ({ by, at }: CellSubject): string => (by ? `（${by}${at ? ` ${at}` : ""}修改）` : "");

const messages: Readonly<Partial<Record<CellCode, (subject: CellSubject) => string>>> = {
  superseded: () => "更正本单位此前报送的内容。",
  cleared: () => "下发时有内容，返回表中为空白，是删除还是漏填？请确认；不确认则保留库中内容。",
  changed_meanwhile: (one) => `下发以后库中内容也改过${changed(one)}，与报送的不同。请选择采用哪一个。`,
  base_unknown: () => "没有下发时的底稿可比，报送内容与库中不同。请选择采用哪一个。",
  back_to_issued: () =>
    "返回表中仍是下发时的内容，而本单位此前已报过新的内容。是改回原来的，还是这份表没有更新？请确认。",
  files_differ: () => "本单位报来的几份文件中，这一栏写得不一样。请选择采用哪一份。",
  older_issue_cell: () => "来自旧版填报表，与库中内容不同。请确认是否采用。",
  row_by_name: () => "该行编号缺失，按名称对应，请确认。",
  external_link: () => "内容取自其他文件的公式，请确认。",
  merged_cells: ({ details }) =>
    `${details["range"] ?? ""}合并成了一格，不能确定写的是哪一栏、哪一行。请确认是否采用，或请单位取消合并后重报。`,
  unknown_task: (one) => `“${one.name}”已不在任务目录中，未导入。`,
  formula_uncached: () =>
    "该格是公式，但文件中没有保存结果，未导入。请用 Excel 或 WPS 打开并保存后重报，或直接填写文字。",
  formula_error: ({ details, raw }) => `该格公式出错（${details["error"] ?? raw}），未导入。请改填文字。`,
};

/** Of an amount of a project the figures are said, as of a line's. */
const projectMessages: Readonly<Partial<Record<CellCode, (subject: CellSubject) => string>>> = {
  row_by_name: () => "该行编号缺失，按项目代码或名称对应，请确认。",
  waits_for_record: () => "本项目还有一格待确认，投资数与填报情况、所在库与转入日期各自一并处理。",
  filling_contradicts: () => "填了投资数，“填报情况”却说没有数，两者矛盾。请确认。",
  filling_without_value: () => "“填报情况”选了“已填报”，投资数却是空白。请补填数字或改选填报情况。",
};

/** `“任务填报”!I7 “151”工程 本期形象进度：返回表中为空白 …` */
export function textCellMessage(subject: CellSubject, field: TextField): string {
  const name = `${subject.name} ${labels[field]}`;
  const isFigure = subject.unit !== "";
  const words = isFigure ? projectMessages[subject.code] : (messages[subject.code] ?? projectMessages[subject.code]);
  return words ? `“${subject.sheet}”!${subject.cell} ${name}：${words(subject)}` : cellMessage({ ...subject, name });
}
