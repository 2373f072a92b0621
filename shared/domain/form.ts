/**
 * What one organisation is asked for in one reporting period: the model behind the entry screen, the issued workbook
 * and the merge alike. Plain data; how it is drawn is the business of the screen and of the workbook writer.
 */
import type { FormMatrix } from "./assessment/form-matrix.ts";
import type { CheckAnswer } from "./check-answer.ts";
import type { CheckSettings } from "./checks.ts";
import type { PlannedDate } from "./projects/planned-date.ts";
import type { ProjectStage } from "./projects/pools.ts";
import type { EarlierAmounts, ProjectEntry, ProjectEntryField } from "./projects/project-entry.ts";
import type { TaskEntry } from "./task-entry.ts";
import type { Basis, Filling, GrowthBasis, GrowthUnit, TaskState, Vintage } from "./vocabulary.ts";

/**
 * One figure as reported. `value` in the line's own unit; `growth` 同比 as published (% for amounts, percentage points
 * for ratios), never recomputed. All fields but `remark` are one atomic record in a merge (03 §3.4).
 */
export interface EntryRecord {
  readonly value: number | null;
  /** The figure as given where it is not one number: parts of a composition, state of a milestone. It goes with `value`. */
  readonly text?: string | null | undefined;
  readonly growth: number | null;
  readonly growthBasis: GrowthBasis | null;
  readonly vintage: Vintage | null;
  readonly filling: Filling | null;
  readonly remark: string | null;
}

export const emptyRecord: EntryRecord = {
  value: null,
  growth: null,
  growthBasis: null,
  vintage: null,
  filling: null,
  remark: null,
};

/** The entry cells of a line in the order of the workbook's columns. */
export const entryFields = ["value", "growth", "growthBasis", "vintage", "filling", "remark"] as const;
export type EntryField = (typeof entryFields)[number];
/** The fields that stand or fall together in a merge. */
export const atomicFields = ["value", "growth", "growthBasis", "vintage", "filling"] as const satisfies EntryField[];

/** 报数方式: how the asked figure counts. Forms issued earlier asked of a milestone 1 for done and 0 for not yet. */
export type ReportMode = "年初累计" | "期末数" | "年度数" | "本年以来" | "进展状态" | "1是0否";

/** Why a reference has no figure: 未报 (due, not there) or — (no such thing). */
export const noReference = ["未报", "—"] as const;
export type NoReference = (typeof noReference)[number];

/**
 * A reference figure beside an entry cell: a number in the line's unit, the words of a figure that is given in words
 * (推进中, 0.02:13.46:86.52), or why there is none (`NoReference`).
 */
export type Reference = number | string;

export const isNoReference = (reference: Reference): reference is NoReference =>
  noReference.some((word) => word === reference);

/** As in CheckContext, in the line's unit; null where there is no such figure. */
export interface ComparedFigures {
  readonly basis: Basis;
  readonly samePeriodLastYear: number | null;
  readonly earlierInYear: number | null;
  readonly previous: number | null;
  readonly magnitude: number | null;
  readonly recordedVintage: Vintage | null;
}

export interface FormLine {
  /** Short opaque row key, stable for (indicator, organisation, data period): survives re-issue, says nothing. */
  readonly key: string;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  /** What 同比 of this line is counted in; null: none is published. */
  readonly growthUnit: GrowthUnit | null;
  readonly reportMode: ReportMode;
  /** `2022Q1` or `2021` */
  readonly dataPeriod: string;
  readonly dataPeriodLabel: string;
  /** As the plan prints it: `1807`, never `1807.0`. */
  readonly baselineText: string;
  readonly targetText: string;
  readonly samePeriodLastYear: Reference;
  readonly lastFullYear: Reference;
  /** ISO day, where the line's due date is not the form's (延期). */
  readonly due?: string | undefined;
  /** Not missing when left blank (reported when something happens, 01 §1.3 `on_event`). */
  readonly optional: boolean;
  /** What stands in the database now; the base of the merge once issued. Null when nothing was ever reported. */
  readonly current: EntryRecord | null;
  /** Names of the parts where the figure is a composition; they are asked for one by one. */
  readonly parts?: readonly string[] | undefined;
  /** `current.text`; forms issued earlier have it only here. */
  readonly currentText?: string | null | undefined;
  /** What the checks of the figure compare with, as the office knew it at issue; in issued forms only, not in earlier ones. */
  readonly compared?: ComparedFigures | undefined;
  /** What was answered when a check questioned the current figure; on the entry screen only. */
  readonly answers?: readonly CheckAnswer[] | undefined;
  /** The newest figure of an earlier data period, of any year; on the entry screen only. */
  readonly last?: LastFigure | undefined;
}

export interface LastFigure extends Pick<EntryRecord, "value"> {
  readonly dataPeriodLabel: string;
  /** As of a record. */
  readonly text: string | null;
}

/** What stood when the form was issued, with its words wherever they were kept. */
export function issuedRecord({ current, currentText }: FormLine): EntryRecord | null {
  return current && typeof currentText === "string" ? { ...current, text: currentText } : current;
}

/** An earlier data period of a line that may be corrected (往期订正). */
export interface CorrectionOption {
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly growthUnit: GrowthUnit | null;
  readonly basis: Basis;
  /** As of a line. */
  readonly parts?: readonly string[] | undefined;
  readonly dataPeriods: readonly string[];
}

/** A leader's instruction (批示) that the organisation is to answer (落实情况). */
export interface FormInstruction {
  /** Row key where it has a row of its own. */
  readonly key: string;
  readonly instruction: number;
  /** Code and name of the line or task it is about. */
  readonly item: string;
  readonly itemName: string;
  readonly leader: string;
  /** ISO day. */
  readonly givenOn: string;
  readonly text: string;
  /** What was answered so far in this period; empty: nothing. */
  readonly current: string;
}

/** A task the organisation leads: one row of 任务填报. */
export interface FormTask {
  readonly key: string;
  readonly task: string;
  /** 专栏 or chapter it stands in, as one reads it. */
  readonly place: string;
  readonly name: string;
  /** 2025年量化目标 and 年度目标 in words; empty: none is set. */
  readonly targetText: string;
  readonly annualText: string;
  /** State said in the newest earlier period; null: nothing yet. */
  readonly previous: TaskState | null;
  /** What was said so far in this period; the base of the merge once issued. */
  readonly current: TaskEntry | null;
  /** The newest instruction on the task, answered in its row; older ones have rows of their own. */
  readonly instruction: FormInstruction | null;
}

/** A project the organisation is responsible for: one row of 项目填报. Amounts in 万元. */
export interface FormProject {
  readonly key: string;
  /** 项目代码 */
  readonly project: string;
  readonly name: string;
  /** `2022-03`: amounts are asked for up to its end. */
  readonly month: string;
  readonly totalWan: number | null;
  /** 年度计划投资 of the month's year. */
  readonly yearPlanWan: number | null;
  readonly plannedStart: PlannedDate | null;
  readonly plannedFinish: PlannedDate | null;
  /** Where it stands at the quarter's end as far as is known, and since which day. */
  readonly stage: ProjectStage;
  readonly stageOn: string;
  /** The newest amounts of earlier months; null where there are none. */
  readonly earlier: EarlierAmounts | null;
  /** What stands of the month; the base of the merge once issued. Null where nothing was said. */
  readonly current: ProjectEntry | null;
  /** What of it the office has from a list: shown, and not asked. */
  readonly given: readonly ProjectEntryField[];
}

export interface Form {
  readonly organisation: {
    readonly code: string;
    readonly name: string;
    readonly contactName: string;
    readonly contactPhone: string;
  };
  readonly period: string;
  readonly periodLabel: string;
  /** ISO date `2022-04-20`, the organisation's own where it was given more time; null while none is set. */
  readonly due: string | null;
  /** The plan's last year, in the heading of the target column: 2025年目标. */
  readonly targetYear: number;
  readonly lines: readonly FormLine[];
  readonly corrections: readonly CorrectionOption[];
  /** Forms issued earlier asked for none. */
  readonly tasks?: readonly FormTask[] | undefined;
  /** Instructions with a row of their own: on lines, and all but the newest on a task. */
  readonly instructions?: readonly FormInstruction[] | undefined;
  /** Forms issued earlier asked for none. */
  readonly projects?: readonly FormProject[] | undefined;
  /** 考核数据, of whoever supplies figures of 四挂钩考核 in the period. */
  readonly matrix?: FormMatrix | undefined;
}

/** A form on its way out: what is stamped into the workbook (03 §3.1). */
export interface IssuedForm extends Form {
  readonly issueId: string;
  /** Visible 模板编号, e.g. `JS-2022Q1-TJJ-0007`. */
  readonly templateCode: string;
  readonly version: number;
  /** ISO instant. */
  readonly issuedAt: string;
  readonly appVersion: string;
  readonly office: { readonly name: string; readonly contactName: string; readonly contactPhone: string };
  /** 依据, e.g. 金政〔2021〕24号 */
  readonly documentNumber: string;
  /** Thresholds of the checks as the office had them; forms issued earlier did not say. */
  readonly checks?: CheckSettings | undefined;
}
