/** What a batch brought of projects: records, changes of stage, figures. */

import { quarterOfMonth } from "../../../shared/domain/projects/months.ts";
import { figureFields, recordFields } from "../../../shared/domain/projects/project.ts";
import type { ReadDb } from "../../db/handles.ts";
import {
  addProjectFigure,
  addProjectRecord,
  addStage,
  type FigureRow,
  listProjectRecords,
  projectFiguresOf,
  projectRecordsOf,
  type RecordRow,
  type StageRow,
  stagesOf,
} from "../../db/repos/projects.ts";
import type { RecordKind, SlotRecords } from "./turn.ts";

const slotsOf = <R>(rows: readonly R[], name: (row: R) => string): SlotRecords<R>[] =>
  [...Map.groupBy(rows, name)].map(([slot, records]) => ({ name: slot, records }));

const cellOf = (item: string, name: string, organisation: string | null = null, dataPeriod = "") =>
  ({ kind: "project", organisation: organisation ?? "", item, name, dataPeriod, field: "" }) as const;

const says = <R extends object>(record: R, fields: readonly (keyof R & string)[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, record[field]]));

/** @param operation that took the batch in first */
export function projectRecordsOfBatch(db: ReadDb, operation: number): RecordKind<RecordRow> {
  return {
    table: "project_record",
    slots: slotsOf(projectRecordsOf(db, operation), ({ project }) => project),
    says: (record) => says(record, recordFields),
    whole: (record) => JSON.stringify(says(record, recordFields)),
    report: () => null,
    copy: (tx, record) => void addProjectRecord(tx, record.project, record, record),
    cell: ({ project, name }) => cellOf(project, name),
  };
}

/** @param operation that took the batch in first */
export function projectStagesOfBatch(db: ReadDb, operation: number): RecordKind<StageRow> {
  const names = namesOf(db);
  const fields = ["stage", "on", "reason"] as const;
  return {
    table: "project_stage",
    slots: slotsOf(stagesOf(db, operation), ({ project }) => project),
    says: (record) => says(record, fields),
    whole: (record) => JSON.stringify([says(record, fields), record.organisation, record.issue]),
    report: ({ organisation, period }) => (organisation === null || period === null ? null : { organisation, period }),
    copy: (tx, record) => void addStage(tx, record.project, record, record),
    cell: ({ project, organisation }) => cellOf(project, names.get(project) ?? project, organisation),
  };
}

/** @param operation that took the batch in first */
export function projectFiguresOfBatch(db: ReadDb, operation: number): RecordKind<FigureRow> {
  const names = namesOf(db);
  return {
    table: "project_figure",
    slots: slotsOf(projectFiguresOf(db, operation), ({ project, month }) => `${project}@${month}`),
    says: (record) => says(record, [...figureFields, "reason"]),
    whole: (record) => JSON.stringify([says(record, figureFields), record.reason, record.organisation, record.issue]),
    // What a list brought is in nobody's report.
    report: ({ organisation, month }) =>
      organisation === null ? null : { organisation, period: quarterOfMonth(month) },
    copy: (tx, record) => void addProjectFigure(tx, record),
    cell: ({ project, month, organisation }) => cellOf(project, names.get(project) ?? project, organisation, month),
  };
}

const namesOf = (db: ReadDb) => new Map(listProjectRecords(db).map(({ project, name }) => [project, name]));
