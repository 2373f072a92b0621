/** A workbook with what was typed into it: as a reader would find it, and what has to be patched for that. */
import type { WorkbookCheck } from "../../../shared/contract/workbooks.ts";
import { isGiven } from "../../../shared/domain/projects/project-entry.ts";
import type { Texts, WorkbookField, WorkbookRow } from "../../../shared/domain/workbook-entry.ts";
import { textOf, workbookRows } from "../../../shared/domain/workbook-entry.ts";
import type { ReturnedForm } from "../../../shared/merge/returned-form.ts";
import { placeId } from "../../exchange/fill/entry-places.ts";
import { cellAt, type FilledCell, filledTable } from "../../exchange/fill/filled-table.ts";
import { checkNumberTexts, formulaResults } from "../../exchange/fill/formula-results.ts";
import { contentOfTyped, unitsOf } from "../../exchange/fill/typed-cell.ts";
import type { CellPatch } from "../../exchange/patch/cell-patch.ts";
import { readForm } from "../../exchange/read/read-form.ts";
import type { Table } from "../../exchange/table.ts";
import { checkForm } from "./check-form.ts";
import type { Understood } from "./understood.ts";

/** By row; what is not there is as issued. */
export type Typed = ReadonlyMap<string, Texts>;

export interface Filled {
  readonly table: Table;
  readonly returned: ReturnedForm;
  readonly patches: readonly CellPatch[];
  readonly check: WorkbookCheck;
}

export function filledWith(book: Understood, typed: Typed): Filled {
  const { form, table, identity, places, shown } = book;
  const rows = new Map(workbookRows(form).map((row) => [row.key, row]));
  const textAt = (key: string, field: WorkbookField): string => {
    const row = rows.get(key);
    return row ? textOf(row, typed.get(key), field) : "";
  };
  const unitOf = unitsOf(form, textAt);
  const cells = [...rows.values()].flatMap((row: WorkbookRow) =>
    row.fields.flatMap((field): FilledCell[] => {
      const place = places.get(placeId({ row: row.key, field }));
      const text = textAt(row.key, field);
      // Cells that say so already stay as somebody has written them.
      if (!place || text.trim() === (shown.get(row.key)?.[field] ?? "").trim()) return [];
      const { sheet, cell } = place;
      const format = cellAt(table, sheet, cell)?.format ?? "General";
      return [{ sheet, cell, content: contentOfTyped(text, unitOf(row.key, field), format) }];
    }),
  );
  const full = filledTable(table, cells);
  const returned = readForm(full, identity, form);
  // It was one before, and only entry cells have changed.
  if ("code" in returned) throw new Error(`a filled form is none: ${returned.code}`);
  const said = checkNumberTexts(full, form, places);
  const parts = [
    ...(form.lines.length === 0 ? [] : [`本期数${said.figures}`, `往期订正${said.corrections}`]),
    ...(form.lines.length > 0 || (form.tasks ?? []).length === 0 ? [] : [`已填状态${said.states}项`]),
    ...((form.projects ?? []).some(({ given }) => !isGiven(given))
      ? [`本年完成${said.yearDone}`, `累计完成${said.totalDone}`]
      : []),
    ...(form.matrix ? [`考核数据已填${said.supplied}`] : []),
  ];
  return {
    table: full,
    returned,
    patches: [
      ...cells.map(({ sheet, cell, content }) => ({ sheet, cell, value: content })),
      ...formulaResults(full, form, places),
    ],
    check: { ...checkForm(form, returned), checkNumber: parts.join("；") },
  };
}
