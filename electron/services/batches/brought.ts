/** The three kinds of records a batch brings — figures, task updates, answers to instructions — as taking back sees them. */
import { entryFields } from "../../../shared/domain/form.ts";
import { taskFields } from "../../../shared/domain/task-entry.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { addAnswer as addCheckAnswer, answersTo } from "../../db/repos/check-answers.ts";
import {
  findStandingAnswer,
  listAnswersOf,
  type RecordedAnswer,
  retractAnswer,
} from "../../db/repos/instruction-answers.ts";
import {
  addObservation,
  findLatest,
  findSlot,
  listOfOperation,
  type ObservationRow,
  retract,
  type Slot,
  slotName,
} from "../../db/repos/observations.ts";
import { addAnswer } from "../../db/repos/remarks.ts";
import {
  addTaskUpdate,
  findStandingUpdate,
  listTaskUpdatesOf,
  type RecordedTaskUpdate,
  retractTaskUpdate,
} from "../../db/repos/task-updates.ts";

/** What every record has. */
export interface Recorded {
  readonly id: number;
  readonly organisation: string | null;
  readonly operation: number;
  readonly retractedBy: number | null;
}

/** How records of one kind are found, taken back and added. */
export interface RecordKind<Row extends Recorded> {
  /** Of the change log. */
  readonly entity: "observation" | "task_update" | "instruction_answer";
  readonly kind: "figure" | "task" | "instruction";
  listOf(db: ReadDb, operation: number): Row[];
  /** The newest record that counts in the same place. */
  standing(db: ReadDb, row: Row): Row | undefined;
  retract(tx: WriteTx, row: Row): void;
  /** The same once more, beside it. */
  add(tx: WriteTx, row: Row): void;
  /** What a person said, by field. */
  fields(row: Row): Readonly<Record<string, unknown>>;
  entityId(db: ReadDb, row: Row): string;
  /** The period of the report it belongs to; null: none. */
  period(row: Row): string | null;
  place(db: ReadDb, row: Row): { readonly item: string; readonly name: string; readonly dataPeriod: string };
}

/** A line's aggregation does not change while a batch is turned: asked once each. */
export function figureRecords(): RecordKind<ObservationRow> {
  const slots = new Map<string, Slot>();
  const slotFor = (db: ReadDb, { indicator, dataPeriod, organisation }: ObservationRow): Slot => {
    const key = `${indicator}@${dataPeriod}@${organisation}`;
    const slot = slots.get(key) ?? findSlot(db, indicator, dataPeriod, organisation);
    slots.set(key, slot);
    return slot;
  };
  return {
    entity: "observation",
    kind: "figure",
    listOf: listOfOperation,
    standing: (db, row) => findLatest(db, slotFor(db, row)),
    retract: (tx, { id }) => retract(tx, id),
    add(tx, row) {
      const { id, operation: _, retractedBy: __, ...figure } = row;
      const added = addObservation(tx, figure);
      for (const answer of answersTo(tx, id)) addCheckAnswer(tx, added, answer);
    },
    fields: (row) => Object.fromEntries([...entryFields, "text" as const].map((field) => [field, row[field] ?? null])),
    entityId: (db, row) => slotName(slotFor(db, row)),
    period: ({ reportedIn }) => reportedIn,
    place: (db, { indicator, dataPeriod }) => ({
      item: indicator,
      name: nameIn(db, "indicator", indicator),
      dataPeriod,
    }),
  };
}

export const taskRecords: RecordKind<RecordedTaskUpdate> = {
  entity: "task_update",
  kind: "task",
  listOf: listTaskUpdatesOf,
  standing: findStandingUpdate,
  retract: (tx, { id }) => retractTaskUpdate(tx, id),
  add(tx, row) {
    const { id: _, operation: __, retractedBy: ___, ...update } = row;
    addTaskUpdate(tx, update);
  },
  fields: (row) => Object.fromEntries(taskFields.map((field) => [field, row[field]])),
  entityId: (_, { task, period, organisation }) => `${task}@${period}@${organisation}`,
  period: ({ period }) => period,
  place: (db, { task }) => ({ item: task, name: nameIn(db, "task", task), dataPeriod: "" }),
};

export const answerRecords: RecordKind<RecordedAnswer> = {
  entity: "instruction_answer",
  kind: "instruction",
  listOf: listAnswersOf,
  standing: findStandingAnswer,
  retract: (tx, { id }) => retractAnswer(tx, id),
  add: (tx, { instruction, organisation, period, text, issue }) =>
    void addAnswer(tx, { instruction, organisation, period, text, issue }),
  fields: ({ text }) => ({ text }),
  entityId: (_, { item, period, organisation }) => `${item}@${period}@${organisation}`,
  period: ({ period }) => period,
  place: (db, { item }) => ({
    item,
    name: nameIn(db, "task", item, nameIn(db, "indicator", item)),
    dataPeriod: "",
  }),
};

function nameIn(db: ReadDb, table: "indicator" | "task", code: string, otherwise = code): string {
  return db.get<{ name: string }>(`SELECT name FROM ${table} WHERE code = :code`, { code })?.name ?? otherwise;
}
