/** The projects of a workbook as the grid shows them: what a list has said is locked, the rest with what was found in it. */
import { plainNumber } from "../../../shared/domain/number.ts";
import { isGiven, projectEntryFields } from "../../../shared/domain/projects/project-entry.ts";
import { projectEntryText } from "../../../shared/text/project-entry.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { GridCell, GridModel } from "../../components/grid/model.ts";
import { gravestOf, type Problem, problemsByRow } from "../../components/report-grid/problem.ts";
import { givenCell, projectGridColumns, projectReferences } from "../../components/report-grid/project-cells.ts";
import { entryCells } from "./form-models.ts";
import { type FormView, isProjectBlank, type ProjectRow } from "./form-view.ts";

const { row: states } = projectEntryText;

export function projectsModel(view: FormView): GridModel {
  const found = problemsByRow(view.problems);
  return {
    columns: projectGridColumns,
    rows: view.rows.projects.map((each) => {
      const { row, project } = each;
      const about = found.get(project.key) ?? [];
      const open: Record<string, GridCell> = row ? entryCells(view, row, about) : {};
      const issued = { ...project.current, stage: project.stage, stageOn: project.stageOn };
      const cells = projectEntryFields.map((field) => {
        const value = issued[field] ?? "";
        const text = typeof value === "number" ? plainNumber(value) : value;
        const shown = field === "filling" && project.current?.filling ? fillingLabel[project.current.filling] : text;
        return [field, open[field] ?? givenCell(shown)];
      });
      const check = { text: stateOf(view, each, about) };
      return { key: project.key, cells: { ...projectReferences(project), ...Object.fromEntries(cells), check } };
    }),
  };
}

/** Where the row stands, in a word. */
function stateOf({ texts }: FormView, each: ProjectRow, found: readonly Problem[]): string {
  switch (gravestOf(found)) {
    case "clash":
      return states.choose;
    case "error":
      return states.mend;
    case "question":
      return states.needsReason;
    default:
      if (each.row === null || isGiven(each.project.given)) return states.given;
      return isProjectBlank(each, texts) ? states.blank : states.recorded;
  }
}
