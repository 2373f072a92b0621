/** The task updates and the answers to instructions that a batch brought. */
import { taskFields } from "../../../shared/domain/task-entry.ts";
import type { ReadDb } from "../../db/handles.ts";
import {
  type AnswerRecordRow,
  listAnswerRecords,
  listTaskRecords,
  type TaskRecordRow,
} from "../../db/repos/batch-records.ts";
import { addAnswer } from "../../db/repos/remarks.ts";
import { addTaskUpdate } from "../../db/repos/task-updates.ts";
import type { RecordKind, SlotRecords } from "./turn.ts";

/** @param operation that took the batch in first */
export function taskUpdatesOfBatch(db: ReadDb, operation: number): RecordKind<TaskRecordRow> {
  const says = (record: TaskRecordRow) => Object.fromEntries(taskFields.map((field) => [field, record[field]]));
  return {
    table: "task_update",
    slots: slotsOf(
      listTaskRecords(db, operation),
      (row) => row.task,
      nameOf((row) => row.task),
    ),
    says,
    whole: (record) => JSON.stringify([says(record), record.issue]),
    report: ({ organisation, period }) => ({ organisation, period }),
    copy: (tx, record) => void addTaskUpdate(tx, record),
    cell: ({ organisation, task, name, period }) => ({
      kind: "task",
      organisation,
      item: task,
      name,
      dataPeriod: period,
      field: "",
    }),
  };
}

/** @param operation that took the batch in first */
export function answersOfBatch(db: ReadDb, operation: number): RecordKind<AnswerRecordRow> {
  return {
    table: "instruction_answer",
    slots: slotsOf(
      listAnswerRecords(db, operation),
      (row) => row.instruction,
      nameOf((row) => row.item),
    ),
    says: ({ text }) => ({ text }),
    whole: ({ text, issue }) => JSON.stringify([text, issue]),
    report: ({ organisation, period }) => ({ organisation, period }),
    copy: (tx, { instruction, organisation, period, text, issue }) =>
      void addAnswer(tx, { instruction, organisation, period, text, issue }),
    cell: ({ organisation, item, name, period }) => ({
      kind: "instruction",
      organisation,
      item,
      name,
      dataPeriod: period,
      field: "",
    }),
  };
}

interface Placed {
  readonly organisation: string;
  readonly period: string;
}

const nameOf =
  <R extends Placed>(item: (row: R) => string) =>
  (row: R): string =>
    `${item(row)}@${row.period}@${row.organisation}`;

/** Two instructions on one line are two slots, which the log calls by one name: they are told apart by their number. */
function slotsOf<R extends Placed>(
  rows: readonly R[],
  about: (row: R) => string | number,
  name: (row: R) => string,
): SlotRecords<R>[] {
  const groups = Map.groupBy(rows, (row) => `${about(row)}@${row.period}@${row.organisation}`);
  return [...groups.values()].flatMap((records) => (records[0] ? [{ name: name(records[0]), records }] : []));
}
