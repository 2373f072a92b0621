/** The rows of 项目填报: what is known of a project, and the cells for what no list has said. */
import type { CellStyle } from "hucre/xlsx";
import type { FormProject } from "../../../shared/domain/form.ts";
import {
  askedFields,
  isEntryAmount,
  isProjectEntryField,
  type ProjectEntryField,
} from "../../../shared/domain/projects/project-entry.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { keyColumn } from "../layout/indicator-sheet.ts";
import { type ProjectColumn, type ProjectReferenceColumn, plannedWords } from "../layout/project-sheet.ts";
import { type Canvas, type CellContent, cellAddress, cellText } from "./canvas.ts";
import { entryNumber, plainNumber, styles } from "./styles.ts";
import { isTooLong, rowHeight, smallRowHeight } from "./text-height.ts";

export interface ProjectCell {
  readonly cell: string;
  readonly key: string;
  readonly field: ProjectEntryField;
  readonly base: string | number | null;
}

/** Three lines of text: room for what is typed later. */
const leastHeight = 48;
const nothing = "—";

type Drawn = readonly [content: CellContent, style: CellStyle];

const amount = (wan: number | null): Drawn => (wan === null ? [nothing, styles.word] : [wan, plainNumber]);

function referenceCell(id: ProjectReferenceColumn, project: FormProject, index: number): Drawn {
  switch (id) {
    case "order":
      return [index + 1, styles.word];
    case "code":
      return [project.project, styles.word];
    case "name":
      return [project.name, styles.text];
    case "total":
      return amount(project.totalWan);
    case "yearPlan":
      return amount(project.yearPlanWan);
    case "planned":
      return [plannedWords(project) || nothing, styles.word];
    case "earlierTotal":
      return amount(project.earlier?.totalDoneWan ?? null);
  }
}

/** What stands at issue. Where it stands is known of every project; the rest only where something was said. */
export const issuedOfProject = (
  { current, stage, stageOn }: FormProject,
  field: ProjectEntryField,
): string | number | null => (field === "stage" ? stage : field === "stageOn" ? stageOn : (current?.[field] ?? null));

function entryCell(field: ProjectEntryField, project: FormProject, width: number): Drawn {
  const issued = issuedOfProject(project, field);
  if (isEntryAmount(field)) return [issued, entryNumber(0)];
  if (field === "filling")
    return [project.current?.filling ? fillingLabel[project.current.filling] : null, styles.entryWord];
  if (field === "stage" || field === "stageOn") return [issued, styles.entryWord];
  const text = String(issued ?? "");
  return [text || null, isTooLong(text, width) ? styles.entrySmall : styles.entryText];
}

/** What a list has said already is printed like the other references. */
function givenCell(field: ProjectEntryField, project: FormProject): Drawn {
  const issued = issuedOfProject(project, field);
  if (isEntryAmount(field)) return amount(typeof issued === "number" ? issued : null);
  if (field === "filling")
    return [project.current?.filling ? fillingLabel[project.current.filling] : nothing, styles.word];
  return [String(issued ?? "") || nothing, field === "stage" || field === "stageOn" ? styles.word : styles.text];
}

/** @returns the entry cells of the row, with their base; those of a row that is not asked are none */
export function drawProject(
  canvas: Canvas,
  row: number,
  project: FormProject,
  index: number,
  columns: readonly ProjectColumn[],
): ProjectCell[] {
  const asked = new Set<string>(askedFields(project.given));
  const texts: [string, number][] = [];
  canvas.hidden(row, keyColumn, project.key);
  const cells = columns.flatMap(({ id, width }, position): ProjectCell[] => {
    const column = position + 1;
    const isEntry = isProjectEntryField(id);
    const [content, style] = !isEntry
      ? referenceCell(id, project, index)
      : asked.has(id)
        ? entryCell(id, project, width)
        : givenCell(id, project);
    canvas.put(row, column, content, style);
    if (typeof content === "string") texts.push([content, width]);
    if (!isEntry || !asked.has(id)) return [];
    const issued = issuedOfProject(project, id);
    const base = typeof issued === "string" ? cellText(issued) || null : issued;
    return [{ cell: cellAddress(row, column), key: project.key, field: id, base }];
  });
  const small = texts.filter(([text, width]) => isTooLong(text, width));
  const others = texts.filter((each) => !small.includes(each));
  canvas.height(row, Math.max(rowHeight(others, leastHeight), smallRowHeight(small)));
  return cells;
}
