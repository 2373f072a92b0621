/** 项目填报 as the grid shows it: what a list has said is locked, the rest with what was found in it. */
import { isGiven, projectEntryFields } from "../../../shared/domain/projects/project-entry.ts";
import { projectEntryText } from "../../../shared/text/project-entry.ts";
import type { Fields } from "../../components/drafts/draft-fields.ts";
import type { GridCell, GridModel } from "../../components/grid/model.ts";
import { cellWith, gravestOf, type Problem, problemsByRow } from "../../components/report-grid/problem.ts";
import { givenCell, projectGridColumns, projectReferences } from "../../components/report-grid/project-cells.ts";
import { isAskedField, isProjectBlank, type ProjectRow, shownProjectText, standingProjectText } from "./project-row.ts";

export interface ProjectsView {
  readonly rows: readonly ProjectRow[];
  readonly drafts: ReadonlyMap<string, Fields>;
  readonly problems: readonly Problem[];
  readonly saved: ReadonlySet<string>;
  readonly readOnly: boolean;
}

const { row: states } = projectEntryText;

export function projectsModel(view: ProjectsView): GridModel {
  const byRow = problemsByRow(view.problems);
  return {
    columns: projectGridColumns,
    rows: view.rows.map((row) => ({ key: row.key, cells: cellsOf(view, row, byRow.get(row.key) ?? []) })),
  };
}

function cellsOf(view: ProjectsView, row: ProjectRow, found: readonly Problem[]): Record<string, GridCell> {
  const draft = view.drafts.get(row.key);
  const cells: Record<string, GridCell> = {
    ...projectReferences(row.project),
    check: { text: stateOf(view, row, found) },
  };
  for (const field of projectEntryFields) {
    if (!isAskedField(row, field)) {
      cells[field] = givenCell(standingProjectText(row, field));
      continue;
    }
    const about = found.filter(({ column }) => column === field);
    const cell = cellWith(shownProjectText(row, view.drafts, field), about, draft?.[field] !== undefined);
    cells[field] = { ...cell, locked: view.readOnly };
  }
  return cells;
}

/** Where the row stands, in a word. */
function stateOf({ drafts, saved }: ProjectsView, row: ProjectRow, found: readonly Problem[]): string {
  if (drafts.has(row.key)) {
    switch (gravestOf(found)) {
      case "clash":
      case "changed":
        return states.choose;
      case "error":
        return states.mend;
      case "question":
        return states.needsReason;
      default:
        return states.typing;
    }
  }
  if (saved.has(row.key)) return states.saved;
  if (isGiven(row.project.given)) return states.given;
  return isProjectBlank(row, drafts) ? states.blank : states.recorded;
}
