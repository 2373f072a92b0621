/** What a reader must know of a kind of entry sheet to find it again, its columns and its rows. */
import {
  bareHead,
  type Column,
  checkNumberLabel,
  correctionBand,
  correctionKey,
  indicatorColumns,
  indicatorSheetName,
} from "../layout/indicator-sheet.ts";
import { type ProjectColumn, projectColumns, projectSheetName } from "../layout/project-sheet.ts";
import { instructionBand, type TaskColumn, taskColumns, taskSheetName } from "../layout/task-sheet.ts";

export interface EntryLayout<Id extends string> {
  /** The sheet's name as issued. */
  readonly sheet: string;
  readonly columns: readonly { readonly id: Id; readonly entry: boolean; readonly head: string }[];
  /** Keys of rows that mean nothing until someone writes into them. */
  readonly freeKeys: ReadonlySet<string>;
  /** Words with which a band between rows begins. */
  readonly band: string;
}

/** The target's year differs by plan; all other heads are fixed. */
export const bareColumnHead = (text: string): string => bareHead(text).replace(/^\d{1,4}年(?=(?:量化)?目标)/, "");

const bare = <C extends { readonly head: string }>(columns: readonly C[]): C[] =>
  columns.map((column) => ({ ...column, head: bareColumnHead(column.head) }));

export const indicatorLayout: EntryLayout<Column["id"]> = {
  sheet: indicatorSheetName,
  columns: bare(indicatorColumns(0)),
  freeKeys: new Set(Array.from({ length: 20 }, (_, index) => correctionKey(index))),
  band: correctionBand,
};

export const taskLayout: EntryLayout<TaskColumn["id"]> = {
  sheet: taskSheetName,
  columns: bare(taskColumns(0)),
  freeKeys: new Set(),
  band: instructionBand,
};

export const projectLayout: EntryLayout<ProjectColumn["id"]> = {
  sheet: projectSheetName,
  columns: bare(projectColumns),
  freeKeys: new Set(),
  // It has no bands; a check number ends the rows.
  band: checkNumberLabel,
};
