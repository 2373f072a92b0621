/** The figures a batch brought. */
import { entryFields } from "../../../shared/domain/form.ts";
import type { ReadDb } from "../../db/handles.ts";
import { lineNames } from "../../db/repos/batch-records.ts";
import { addAnswer, answeredFigures, answersTo } from "../../db/repos/check-answers.ts";
import { addObservation, type ObservationRow, slotsOfOperation } from "../../db/repos/observations.ts";
import type { RecordKind } from "./turn.ts";

const loggedFields = [...entryFields, "text"] as const;

/** @param operation that took the batch in first */
export function figuresOfBatch(db: ReadDb, operation: number): RecordKind<ObservationRow> {
  const names = lineNames(db);
  let answered: ReadonlySet<number> | null = null;
  return {
    table: "observation",
    isAtomic: true,
    // By name: the log's indexes are then written front to back, which is what tens of thousands of rows are quick with.
    slots: [...slotsOfOperation(db, operation)]
      .map(([name, { records }]) => ({ name, records }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    says: (record) => {
      const said: Record<string, unknown> = {};
      for (const field of loggedFields) said[field] = record[field];
      return said;
    },
    whole: ({ id: _, operation: __, retractedBy: ___, ...whole }) => JSON.stringify(whole),
    report: ({ organisation, reportedIn }) =>
      organisation === null || reportedIn === null ? null : { organisation, period: reportedIn },
    copy: (tx, { id: original, operation: _, retractedBy: __, ...figure }) => {
      const id = addObservation(tx, figure);
      answered ??= answeredFigures(tx);
      if (answered.has(original)) for (const answer of answersTo(tx, original)) addAnswer(tx, id, answer);
    },
    cell: ({ organisation, indicator, dataPeriod }) => ({
      kind: "figure",
      organisation: organisation ?? "",
      item: indicator,
      name: names.get(indicator) ?? indicator,
      dataPeriod,
      field: "",
    }),
  };
}
