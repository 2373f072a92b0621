import * as XLSX from "xlsx";
import { projectColumns, projectSheetName } from "../../electron/exchange/layout/project-sheet.ts";
import type { ProjectEntryField } from "../../shared/domain/projects/project-entry.ts";
import { type Filling, fillWorkbook } from "./fill-workbook.ts";

export type ProjectFilling = Partial<Record<ProjectEntryField, string | number | null>>;

/** Fills rows of 项目填报 by what their names begin with, like a person looking for the row. */
export function fillProjects(bytes: Uint8Array, projects: Readonly<Record<string, ProjectFilling>>): Uint8Array {
  const sheet = XLSX.read(bytes).Sheets[projectSheetName];
  if (!sheet) throw new Error(`no ${projectSheetName}`);
  const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, range: 0, defval: null });
  const column = (id: string) => 1 + projectColumns.findIndex((one) => one.id === id);
  const cells: Record<string, Filling[string]> = {};
  for (const [name, filling] of Object.entries(projects)) {
    const row = rows.findIndex((one) => String(one[column("name")] ?? "").startsWith(name));
    if (row < 0) throw new Error(`no project ${name}`);
    for (const [field, value] of Object.entries(filling))
      cells[XLSX.utils.encode_cell({ r: row, c: column(field) })] = value ?? null;
  }
  return fillWorkbook(bytes, projectSheetName, cells);
}
