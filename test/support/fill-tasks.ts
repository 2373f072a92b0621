import * as XLSX from "xlsx";
import { instructionPlace, taskColumns } from "../../electron/exchange/layout/task-sheet.ts";
import type { TaskEntryField } from "../../shared/domain/task-entry.ts";
import { type Filling, fillWorkbook } from "./fill-workbook.ts";

export type TaskFilling = Partial<Record<TaskEntryField, string | null>>;

/** Fills rows of 任务填报 by what their names begin with, like a person looking for the row; an instruction's own row as 批示. */
export function fillTasks(bytes: Uint8Array, tasks: Readonly<Record<string, TaskFilling>>): Uint8Array {
  const sheet = XLSX.read(bytes).Sheets["任务填报"];
  if (!sheet) throw new Error("no 任务填报");
  const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, range: 0, defval: null });
  const cells: Record<string, Filling[string]> = {};
  for (const [name, filling] of Object.entries(tasks)) {
    const row = rows.findIndex((row) =>
      name === instructionPlace ? row[2] === instructionPlace : String(row[3] ?? "").startsWith(name),
    );
    if (row < 0) throw new Error(`no task ${name}`);
    for (const [field, text] of Object.entries(filling)) {
      const column = 1 + taskColumns(2025).findIndex(({ id }) => id === field);
      cells[XLSX.utils.encode_cell({ r: row, c: column })] = text ?? null;
    }
  }
  return fillWorkbook(bytes, "任务填报", cells);
}
