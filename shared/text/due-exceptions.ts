/** Texts of 延期与免报: the drawer of a period, the change log, the command line. */
import type { ExceptionKind, ExceptionScope } from "../domain/due-exceptions.ts";

export const exceptionKindLabel: Record<ExceptionKind, string> = { deferred: "延期", exempt: "免报" };

export const dueExceptionsText = {
  title: "延期与免报",
  drawerTitle: (label: string) => `${label}延期与免报`,
  set: "设置",
  none: "无",
  /** Begins with what the button shows. */
  openLabel: (shown: string, label: string) => `${shown} ${label}的延期与免报`,
  count: (count: number) => `${count} 项`,
  note: "同一指标有几种安排时，先看“某单位的某项指标”，再看“某项指标”，最后看“某单位”。免报的不列入填报表，也不算未报；仍然报来的照常收。",
  closedNote: "填报期已关闭，只能查看。",
  tableLabel: "延期与免报",
  columns: { organisation: "单位", indicator: "指标", kind: "安排", due: "延至", reason: "原因", actions: "操作" },
  everyLine: "全部指标",
  everyOrganisation: "各承担单位",
  empty: "本期没有延期或免报，都按填报期的截止日期报送。",
  add: "增加",
  fields: {
    kind: "安排",
    organisations: "单位",
    indicators: "指标",
    due: "延至日期",
    reason: "原因",
    scope: "对象",
  },
  hints: {
    organisations: "不选指标时，所选单位的全部指标都按此办理。",
    indicators: "不选单位时，对各承担单位都生效。",
    scope: "单位、指标至少选一样；都选时，只对所选单位承担的所选指标生效。",
    due: (due: string | null) => (due === null ? "本期未设截止日期。" : `本期截止 ${due}，不能早于这一天。`),
    reason: "如：数据须待上级核定后下发。",
  },
  all: "不限",
  save: "保存",
  saved: (count: number) => `已保存，本期共有延期与免报 ${count} 项。`,
  takeBack: "撤回",
  takeBackLabel: (scope: string) => `撤回 ${scope} 的安排`,
  takeBackTitle: (kind: string, scope: string) => `撤回 ${scope} 的${kind}？`,
  takeBackConfirm: "撤回后按填报期的截止日期报送；撤回记入变更日志。",
  takeBackOk: "撤回安排",
  keep: "保留",
  takenBack: "已撤回。",
  wrong: {
    reason: "请写明延期或免报的原因",
    noDue: "请填写延至哪一天，如 2022-05-16",
    tooEarly: (due: string) => `不能早于本期截止日期 ${due}`,
    nobody: "请至少选择一个单位或一项指标",
  },
  summary: {
    deferred: (label: string, count: number) => `${label}延期 ${count} 项`,
    exempt: (label: string, count: number) => `${label}免报 ${count} 项`,
  } satisfies Record<ExceptionKind, (label: string, count: number) => string>,
  takenBackSummary: (label: string, count: number) => `撤回${label}延期或免报 ${count} 项`,
  /** Codes, where no names are at hand. */
  scopeName: ({ organisation, indicator }: ExceptionScope) =>
    [organisation, indicator].filter((part) => part !== null).join(" "),
} as const;
