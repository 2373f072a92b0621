/** 重点项目: words of fields, pools, findings and the log. What only the screens say is in projects-screen.ts. */
import { formatNumber, plainNumber } from "../domain/number.ts";
import type { ProjectFinding } from "../domain/projects/figure-checks.ts";
import type { Lateness } from "../domain/projects/late.ts";
import type { ListColumnRole, MappingFault } from "../domain/projects/list-mapping.ts";
import type { PoolMeasure } from "../domain/projects/pool-counts.ts";
import type { StageFault } from "../domain/projects/pools.ts";
import { isAmountField, type ListField } from "../domain/projects/project.ts";
import { named } from "./named.ts";

export const projectFieldLabel: Readonly<Record<ListField | "task", string>> = {
  name: "项目名称",
  organisation: "责任单位",
  industry: "行业",
  content: "建设内容及规模",
  totalWan: "总投资",
  plannedStart: "计划开工",
  plannedFinish: "计划竣工",
  task: "所属专栏任务",
  stage: "所在库",
  yearPlanWan: "年度计划投资",
  yearDoneWan: "本年完成投资",
  totalDoneWan: "累计完成投资",
  progress: "形象进度",
  problems: "存在问题",
};

export const listRoleLabel: Readonly<Record<ListColumnRole, string>> = {
  ...projectFieldLabel,
  code: "项目代码",
  ignore: "不读",
};

export const latenessLabel: Readonly<Record<Lateness, string>> = { start: "逾期未开工", finish: "逾期未竣工" };

export const poolMeasureLabel: Readonly<Record<PoolMeasure, string>> = {
  started: "当年开工项目数",
  underWay: "期末在建项目数（在建、拟竣工）",
  finished: "当年竣工项目数",
};

/** `2022-03-15` → 2022年3月15日, `2022-03` → 2022年3月, `2022` → 2022年 */
export function plannedDateText(date: string | null): string {
  if (date === null) return "";
  const [year, month, day] = date.split("-");
  return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
}

/** 万元 as the office reads it: 12000 万元 in a list is 1.20 亿元 in a sum. */
export const inYi = (wan: number | null): string => (wan === null ? "—" : formatNumber(wan / 1e4, 2));

/** A value of a project in words, with its unit. */
export function projectValueText(field: string, value: string | number | null): string {
  if (value === null || value === "") return "（空）";
  if (isAmountField(field) && typeof value === "number") return `${plainNumber(value)} 万元`;
  return field === "plannedStart" || field === "plannedFinish" ? plannedDateText(String(value)) : String(value);
}

const amount = (value: number | null): string => (value === null ? "" : `${plainNumber(value)} 万元`);

const findingWords: Readonly<Record<ProjectFinding["code"], (finding: ProjectFinding) => string>> = {
  negative: ({ field, value }) => `${projectFieldLabel[field]}是 ${amount(value)}，不能小于 0`,
  falls: ({ field, value, reference }) =>
    `${projectFieldLabel[field]} ${amount(value)}，比此前报的 ${amount(reference)}少；累计数不应减少，请核实`,
  scale: ({ field, value, reference }) =>
    `${projectFieldLabel[field]} ${amount(value)}，与此前的 ${amount(reference)} 相差约一万倍，可能把“万元”“亿元”填混了`,
  over_total: ({ value, reference }) => `累计完成投资 ${amount(value)}，超过总投资 ${amount(reference)}，请核实`,
  year_over_total: ({ value, reference }) =>
    `本年完成投资 ${amount(value)}，超过累计完成投资 ${amount(reference)}，请核实`,
};
export const projectFindingText = (finding: ProjectFinding): string => findingWords[finding.code](finding);

export const stageFaultText: Readonly<Record<StageFault, (last: string) => string>> = {
  same: () => "项目已经在这个库里",
  before_last: (last) => `不能早于最近一次变动（${last}）；那次有误的，请先撤销那次变动`,
  in_future: () => "变动日期不能晚于今天",
};

export const mappingFaultText: Readonly<Record<MappingFault, (head: string) => string>> = {
  no_sheet: () => "没有选定任何一张项目清单，请至少选定一张工作表",
  no_code: () => "没有指明哪一列是项目代码；项目按代码认定，不能只凭名称或行次",
  no_name: () => "没有指明哪一列是项目名称",
  twice: (head) => `“${head}”与前面一列指的是同一项内容，请把其中一列改为“不读”`,
  no_unit: (head) => `“${head}”没有写明是万元还是亿元，请选定单位`,
};

/** Why a cell, or a row, of a list is asked about or not taken; behind the place `“表”!B5`. */
export const listWords = {
  at: (sheet: string, cell: string, words: string): string => `“${sheet}”!${cell}　${words}`,
  codeMissing: (name: string) => `${named(name)}没有项目代码，库中也没有同名项目，本行没有读入。请补上代码`,
  codeByName: (name: string, code: string) => `${named(name)}没有项目代码；库中同名项目的代码是 ${code}，是否就是它？`,
  codeDistorted: (shown: string) =>
    `项目代码显示为“${shown}”，后几位已经丢失，本行没有读入。请把该列改为文本格式后重新填写`,
  codeTwice: (code: string, first: string) => `项目代码 ${code} 与 ${first} 重复，本行没有读入。请核对哪一行是对的`,
  nameMissing: (code: string) => `项目 ${code} 没有名称，库中也没有这个项目，本行没有读入`,
  stageMissing: (name: string) =>
    `${named(name)}是新项目，清单没有写明在哪个库，没有读入。请在清单中写明，或为该表选定所在库`,
  stageGone: (name: string) => `${named(name)}已经退库，清单没有写明现在在哪个库，没有读入`,
  textTooLong: (label: string, limit: number) => `${label}超过 ${limit} 个字，没有读入`,
  organisation: (text: string) => `没有名为“${text}”的单位，责任单位没有读入。请核对名称，或先在目录中增加单位`,
  organisationStopped: (text: string) => `“${text}”已停用，责任单位没有读入。请在清单中写现在的责任单位`,
  organisationHandedOver: (text: string, since: string) =>
    `写的是“${text}”，与当时的责任单位不同；项目自${since}起已移交，早于移交的清单不改责任单位，没有读入`,
  stageNear: (text: string, stage: string) => `写的是“${text}”，是否指${stage}？`,
  stageUnknown: (text: string) => `写的是“${text}”，不是四个库中的任何一个（储备、拟开工、在建、拟竣工、竣工）`,
  stageBack: (from: string, to: string) => `项目现在${from}，清单写的是${to}，是往回变动，请确认`,
  tenthMonth: (raw: string) => `写的是数字 ${raw}，可能是1月，也可能是10月，是否指10月？`,
  noYear: (raw: string) => `写的是“${raw}”，没有年份，没有读入`,
  noDate: (raw: string) => `写的是“${raw}”，不是日期，没有读入`,
  finding: (words: string) => `${words}。确认无误才读入`,
} as const;

export const projectsLog = {
  added: (name: string) => `新增重点项目${named(name)}`,
  handedOver: (count: number, to: string) => `移交重点项目 ${count} 个给“${to}”`,
  edited: (name: string) => `修改重点项目${named(name)}`,
  stage: (name: string, from: string, to: string) => `重点项目${named(name)}由${from}转为${to}`,
  stageTakenBack: (name: string, stage: string) => `撤销重点项目${named(name)}转为${stage}的变动`,
  figure: (name: string, month: string) => `填报重点项目${named(name)}${month}进展`,
  imported: (file: string, counts: string) => `导入项目清单“${file}”：${counts}`,
  goal: (name: string, measure: string | null) =>
    measure === null ? `${named(name)}不再按四个库计数` : `${named(name)}按四个库计数：${measure}`,
  importedReason: (file: string) => `依据项目清单“${file}”`,
  reportedReason: "依据单位填报",
  count: {
    added: (n: number) => `新增 ${n} 个`,
    changed: (n: number) => `变更 ${n} 个`,
    withdrawn: (n: number) => `退库 ${n} 个`,
  },
  goalRemark: (words: string, month: string) => `按重点项目四个库计数（${words}，截至${month}）`,
} as const;
