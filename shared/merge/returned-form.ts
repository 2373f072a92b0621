/** A returned workbook as understood: plain data between the workbook reader and the three-way merge. */
import type { SupplyField } from "../domain/assessment/form-matrix.ts";
import type { EntryField } from "../domain/form.ts";
import type { ProjectEntryField } from "../domain/projects/project-entry.ts";
import type { TaskEntryField } from "../domain/task-entry.ts";
import type { CellCode, ReadingCode } from "./cell-codes.ts";

/** What was noticed: a code and what its message needs. */
export interface Note<Code extends CellCode = CellCode> {
  readonly code: Code;
  readonly details: Readonly<Record<string, string | number>>;
}

/** One entry cell. The raw text is always kept. */
export interface ReturnedCell {
  readonly sheet: string;
  /** `K7` */
  readonly cell: string;
  /** As the person sees it; empty when blank. */
  readonly raw: string;
  /**
   * The value in the line's unit, or the code of an option; null when blank. With a `doubt` it is what would be taken if a
   * person says yes.
   */
  readonly value: number | string | null;
  /** Of a figure given in words: as it is stored beside `value`, null where it has none. Not there for other cells. */
  readonly text?: string | null;
  /** Fixed silently or with a notice. */
  readonly notes: readonly Note<ReadingCode>[];
  readonly doubt: Doubt | null;
}

export interface Doubt extends Note<ReadingCode> {
  readonly handling: "ask" | "refuse";
  /** Is there a value to say yes to? A person may otherwise only keep ours or type the figure. */
  readonly hasProposal: boolean;
}

export type ReturnedCells = Readonly<Partial<Record<EntryField, ReturnedCell>>>;

export interface ReturnedLine {
  readonly key: string;
  /** How the row was found: by its key (certain), or by name and unit (a person must confirm). */
  readonly foundBy: "key" | "name";
  readonly indicator: string;
  readonly dataPeriod: string;
  readonly cells: ReturnedCells;
}

/** A cell of 任务填报 or 项目填报: each is compared as a text. */
export type TextField = TaskEntryField | ProjectEntryField;

/** A row of 任务填报: a task with the answer to its instruction, or an instruction alone; or a row of 项目填报. */
export interface ReturnedTask {
  /** Absent: of 任务填报. */
  readonly kind?: "project";
  readonly key: string;
  readonly foundBy: "key" | "name";
  /** Code of the task, of the line or task the instruction is about, or of the project. */
  readonly item: string;
  /** Null where the row asks no answer. */
  readonly instruction: number | null;
  /** Of an instruction alone: `answer` only. */
  readonly cells: Readonly<Partial<Record<TextField, ReturnedCell>>>;
}

export type SupplyCells = Readonly<Partial<Record<SupplyField, ReturnedCell>>>;

/** A figure of 考核数据: of a line, for one that is scored. */
export interface ReturnedSupply {
  /** Of its row. */
  readonly key: string;
  readonly foundBy: "key" | "name";
  /** Code of the line of the scheme. */
  readonly line: string;
  /** Code of the organisation that is scored. */
  readonly assessed: string;
  readonly cells: SupplyCells;
  /** 说明 of its row, where it was written anew: why a questioned figure is right. */
  readonly reason: string;
}

/** A row of 往期订正: which figure it corrects was typed by the person. */
export interface ReturnedCorrection {
  readonly key: string;
  readonly sheet: string;
  /** Where the indicator's name stands, for messages. */
  readonly cell: string;
  readonly indicatorName: string;
  readonly dataPeriodText: string;
  /** Null when name or period do not name exactly one figure that may be corrected. */
  readonly target: { readonly indicator: string; readonly dataPeriod: string } | null;
  readonly cells: ReturnedCells;
}

export interface PlaceNote extends Note {
  readonly sheet: string;
  readonly cell: string;
}

export interface Contact {
  readonly name: string;
  readonly phone: string;
  /** As typed. */
  readonly filledOn: string;
}

/** 核对数: what a stamped paper prints of the 本期数 column. */
export interface CheckNumber {
  readonly count: number;
  readonly sum: number;
}

export interface ReturnedForm {
  readonly issueId: string;
  readonly organisation: string;
  readonly period: string;
  /** False where `_meta` was lost: what the person saw when filling in cannot be told, every difference is asked. */
  readonly baseKnown: boolean;
  readonly lines: readonly ReturnedLine[];
  readonly corrections: readonly ReturnedCorrection[];
  readonly tasks: readonly ReturnedTask[];
  /** Of a form that asks for 考核数据. */
  readonly supplies?: readonly ReturnedSupply[] | undefined;
  readonly contact: Contact;
  /** Rows, columns and locked cells worth a word: `row_without_key`, `row_missing`, `locked_changed` … */
  readonly notes: readonly PlaceNote[];
  readonly checkNumber: CheckNumber;
}
