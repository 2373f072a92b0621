/** The columns of 项目填报 on every grid that shows it: what is known of a project, then the cells in the order of the workbook. */
import type { FormProject } from "../../../shared/domain/form.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import {
  isEntryAmount,
  type ProjectEntryField,
  projectEntryFields,
  reportedStages,
} from "../../../shared/domain/projects/project-entry.ts";
import { projectEntryText } from "../../../shared/text/project-entry.ts";
import { projectEntryLabel } from "../../../shared/text/task-exchange.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { GridCell, GridColumn } from "../grid/model.ts";

const words = projectEntryText.columns;

const widths: Readonly<Record<ProjectEntryField, number>> = {
  yearDoneWan: 74,
  totalDoneWan: 74,
  filling: 66,
  stage: 58,
  stageOn: 84,
  progress: 116,
  problems: 96,
  remark: 96,
};

function entryColumn(id: ProjectEntryField): GridColumn {
  const column = { id, head: words[id] ?? projectEntryLabel[id], name: projectEntryLabel[id], width: widths[id] };
  if (isEntryAmount(id)) return { ...column, kind: "number" };
  if (id === "filling") return { ...column, kind: "choice", options: Object.values(fillingLabel) };
  return id === "stage" ? { ...column, kind: "choice", options: reportedStages } : { ...column, kind: "text" };
}

export const projectGridColumns: readonly GridColumn[] = [
  { id: "name", head: words.name, kind: "head", width: 132 },
  { id: "yearPlan", head: words.yearPlan, name: words.yearPlanName, kind: "locked", width: 66, align: "right" },
  { id: "earlier", head: words.earlier, name: words.earlierName, kind: "locked", width: 66, align: "right" },
  ...projectEntryFields.map(entryColumn),
  { id: "check", head: words.check, kind: "locked", width: 62, stays: true },
];

export const projectColumnIds: readonly string[] = projectGridColumns.map(({ id }) => id);

const amount = (wan: number | null): string => (wan === null ? projectEntryText.none : plainNumber(wan));

/** What stands beside the cells, with where it is from. */
export function projectReferences({
  project,
  name,
  yearPlanWan,
  totalWan,
  earlier,
}: FormProject): Record<string, GridCell> {
  return {
    name: { text: name, message: projectEntryText.whole(project, amount(totalWan)) },
    yearPlan: { text: amount(yearPlanWan) },
    earlier: {
      text: amount(earlier?.totalDoneWan ?? null),
      ...(earlier === null ? {} : { message: projectEntryText.earlierOf(earlier.month) }),
    },
  };
}

/** What a list has said already: read, not typed. */
export const givenCell = (text: string): GridCell => ({
  text: text === "" ? projectEntryText.none : text,
  locked: true,
  message: projectEntryText.given,
});
