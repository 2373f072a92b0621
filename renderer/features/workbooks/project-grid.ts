/** The projects of a workbook as the grid shows them: what a list has said is locked, the rest with what was found in it. */
import { plainNumber } from "../../../shared/domain/number.ts";
import { projectEntryFields } from "../../../shared/domain/projects/project-entry.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { GridCell, GridModel } from "../../components/grid/model.ts";
import { givenCell, projectGridColumns, projectReferences } from "../../components/grid/project-columns.ts";
import { entryCells, type FormView } from "./form-grid.ts";

export function projectsModel(view: FormView): GridModel {
  const rows = new Map(view.rows.map((row) => [row.key, row]));
  return {
    columns: projectGridColumns,
    rows: (view.form.projects ?? []).map((project) => {
      const row = rows.get(project.key);
      const open: Record<string, GridCell> = row ? entryCells(view, row) : {};
      const issued = { ...project.current, stage: project.stage, stageOn: project.stageOn };
      const cells = projectEntryFields.map((field) => {
        const value = issued[field] ?? "";
        const text = typeof value === "number" ? plainNumber(value) : value;
        const shown = field === "filling" && project.current?.filling ? fillingLabel[project.current.filling] : text;
        return [field, open[field] ?? givenCell(shown)];
      });
      return { key: project.key, cells: { ...projectReferences(project), ...Object.fromEntries(cells) } };
    }),
  };
}
