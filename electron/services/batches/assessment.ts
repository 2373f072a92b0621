/** What a batch brought of 考核数据. */
import { assessmentWorkbookText } from "../../../shared/text/assessment-workbook.ts";
import type { ReadDb } from "../../db/handles.ts";
import { addFigure, type FigureRow, figuresBeside } from "../../db/repos/assessment/figures.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { figureLogName, lineNamesIn, loggedFields } from "../assessment/figure-log.ts";
import type { RecordKind } from "./turn.ts";

/** @param operation that took the batch in first */
export function suppliesOfBatch(db: ReadDb, operation: number): RecordKind<FigureRow> {
  const rows = figuresBeside(db, operation);
  const namesIn = new Map([...new Set(rows.map(({ period }) => period))].map((each) => [each, lineNamesIn(db, each)]));
  const lineName = ({ period, line }: FigureRow): string => namesIn.get(period)?.(line) ?? line;
  const organisations =
    rows.length === 0 ? new Map() : new Map(listOrganisations(db).map(({ code, name }) => [code, name]));
  return {
    table: "assessment_figure",
    slots: [...Map.groupBy(rows, (row) => figureLogName(lineName(row), row))].map(([name, records]) => ({
      name,
      records,
    })),
    says: (record) => Object.fromEntries(loggedFields.map((field) => [field, record[field]])),
    whole: ({ id: _, operation: __, retractedBy: ___, ...whole }) => JSON.stringify(whole),
    report: ({ suppliedBy, period }) => ({ organisation: suppliedBy, period }),
    copy: (tx, figure) => addFigure(tx, figure),
    cell: (record) => ({
      kind: "assessment",
      organisation: record.suppliedBy,
      item: record.line,
      name: assessmentWorkbookText.nameOf(
        organisations.get(record.organisation) ?? record.organisation,
        lineName(record),
      ),
      dataPeriod: record.period,
      field: "",
    }),
  };
}
