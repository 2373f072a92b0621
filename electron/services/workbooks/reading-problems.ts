/** What reading a cell of a workbook gave, as the form says it beside the cell. */
import type { WorkbookProblem } from "../../../shared/contract/workbooks.ts";
import type { WorkbookField } from "../../../shared/domain/workbook-entry.ts";
import { cellCodeHandling } from "../../../shared/merge/cell-codes.ts";
import type { ReturnedCell } from "../../../shared/merge/returned-form.ts";
import { type CellMessages, cellMessage } from "../../../shared/text/exchange.ts";

export const problem = (
  row: string,
  field: WorkbookField,
  message: string,
  { open, grade = null }: { open: boolean; grade?: WorkbookProblem["grade"] },
): WorkbookProblem => ({ row, field, grade, open, message });

/** On screen the cell is seen: sheet, cell and name need not be said. */
export const withoutPlace = (message: string): string => message.slice(message.indexOf("：") + 1);

/**
 * Asked or refused is open, what was put right is only said.
 * @param own words of the sheet, where it has others than most
 */
export function readingOf(
  row: string,
  name: string,
  unit: string,
  field: WorkbookField,
  cell: ReturnedCell,
  own: CellMessages = {},
): WorkbookProblem[] {
  const noted = [
    ...(cell.doubt ? [cell.doubt] : []),
    ...cell.notes.filter(({ code }) => cellCodeHandling[code] !== "silent"),
  ];
  return noted.map((each) => {
    const subject = {
      ...cell,
      name,
      unit,
      base: null,
      ours: null,
      theirs: cell.value,
      code: each.code,
      details: each.details,
    };
    return problem(row, field, withoutPlace(cellMessage(subject, own)), { open: each === cell.doubt });
  });
}
