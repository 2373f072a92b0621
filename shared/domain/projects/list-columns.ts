/** What a column of a list of projects seems to be, from its head. A proposal; a person says yes. */
import { unitWithin } from "../mapping/file-units.ts";
import { type AmountUnit, isAmountUnit, type ListColumnRole } from "./list-mapping.ts";
import type { Pool } from "./pools.ts";

/** In this order: 本年完成投资 is no 总投资, 计划开工时间 no 年度计划. */
const heads: readonly (readonly [ListColumnRole, RegExp])[] = [
  ["ignore", /^(?:序号|编号|行次|no\.?|№)$/i],
  ["code", /项目(?:统一)?(?:代码|编码)|统一代码|赋码|审批监管.*代码|^代码$/],
  ["plannedStart", /开工.*(?:时间|日期|年月|节点)|计划开工|开工$|建设起(?:始|点)/],
  ["plannedFinish", /(?:竣工|完工|建成|投产).*(?:时间|日期|年月|节点)|计划(?:竣工|完工|建成)|竣工$/],
  ["ignore", /完成率|占比|比例|%|同比|增长|增速|资金来源|中央|省级|债券|到位/],
  ["yearPlanWan", /(?:年度|本年|当年|今年|全年|\{年\}|\d{4}年).*(?:计划|目标)|计划(?:完成)?投资额?$|年度投资/],
  ["totalDoneWan", /(?:自开工|开工以来|自开工以来|历年|项目)累计|累计完成(?:总)?投资(?!.*本年)|累计完成$|已完成投资/],
  [
    "yearDoneWan",
    /(?:本年|当年|今年|年度|全年|\{年\}|\d{4}年).*完成|(?:\d+[-—~至])\d+月.*完成|\{累计\}.*完成|完成投资/,
  ],
  ["totalWan", /总投资|投资总额|投资规模|概算/],
  ["stage", /所属库|所在库|项目库|库别|项目(?:阶段|状态|类别)|建设(?:阶段|状态)|^(?:阶段|状态)$/],
  ["progress", /形象进度|工程进度|进展|进度(?:情况)?$/],
  ["problems", /问题|困难|制约/],
  ["organisation", /责任(?:单位|部门)|牵头|主管(?:单位|部门)|属地|申报单位|填报单位/],
  ["industry", /行业|产业(?:类别|类型)|领域|项目类型/],
  ["content", /建设(?:规模|内容)|主要(?:建设)?内容|规模及内容|项目简介/],
  ["name", /项目名称|^名称$|^项目$|工程名称/],
];

export function roleOfHead(label: string): ListColumnRole {
  const head = label
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[（(](?:万元|亿元)[）)]/g, "");
  return heads.find(([, words]) => words.test(head))?.[0] ?? "ignore";
}

/**
 * All columns together: of two that seem to be one thing the first is proposed, and in 累计完成投资 of lists that have no other
 * column of the kind nobody can tell whether this year is meant, which stays for the person to see.
 */
export function rolesOfHeads(labels: readonly string[]): ListColumnRole[] {
  const single = labels.map(roleOfHead);
  return single.map((role, at) => (role !== "ignore" && single.indexOf(role) < at ? "ignore" : role));
}

/** @param tableUnit said above the table; empty where none is */
export function unitOfColumn(label: string, tableUnit: string): AmountUnit | null {
  const said = unitWithin(label) || tableUnit;
  return isAmountUnit(said) ? said : null;
}

export type StageWord = Pool | "竣工";

const exact: Readonly<Record<string, StageWord>> = {
  储备: "储备",
  拟开工: "拟开工",
  在建: "在建",
  拟竣工: "拟竣工",
  竣工: "竣工",
};

const near: readonly (readonly [RegExp, StageWord])[] = [
  [/拟竣工|计划竣工|拟建成|拟投产/, "拟竣工"],
  [/拟开工|计划开工|新开工|拟建/, "拟开工"],
  [/在建|续建|施工|已开工|建设中/, "在建"],
  [/储备|谋划|前期/, "储备"],
  [/竣工|建成|完工|投产/, "竣工"],
];

/** A stage as a list words it: taken where it is our own word (在建, 在建库, 在建项目), proposed where it is near it (续建). */
export function stageOfWords(text: string): { readonly stage: StageWord; readonly sure: boolean } | null {
  const said = text.normalize("NFKC").replace(/\s+/g, "");
  const bare = said.replace(/(?:项目)?(?:库|阶段|状态)?$/u, "").replace(/项目$/u, "");
  const own = exact[bare];
  if (own) return { stage: own, sure: true };
  const found = near.find(([words]) => words.test(said));
  return found ? { stage: found[1], sure: false } : null;
}

/** The pool a sheet is of, by its name: 在建项目库, （2）拟开工; null where it names none, or more than one. */
export function stageOfSheet(name: string): StageWord | null {
  const said = name.normalize("NFKC");
  const named = (["拟竣工", "拟开工", "储备", "在建"] as const).filter((pool) => said.includes(pool));
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  return /竣工/.test(said) ? "竣工" : null;
}
