/** The sheet 项目填报: head, one row per project in the pools, 核对数, sign and stamp (03 §3.1). */
import type { FormProject, IssuedForm } from "../../../shared/domain/form.ts";
import { askedFields, type EntryAmount } from "../../../shared/domain/projects/project-entry.ts";
import { checkNumberLabel } from "../layout/indicator-sheet.ts";
import { countedLabel, type ProjectColumn, projectColumns, projectSheetName } from "../layout/project-sheet.ts";
import { createCanvas, rowRanges } from "./canvas.ts";
import { type CountedFigures, checkNumberFormula, checkNumberText } from "./check-number.ts";
import { type EntrySheet, entrySheet } from "./entry-sheet.ts";
import { tailBefore } from "./page.ts";
import { drawProject } from "./project-rows.ts";
import { projectShades, projectValidations } from "./project-rules.ts";
import { drawStampBlock, type TypedStamp } from "./stamp-block.ts";
import { styles } from "./styles.ts";
import { drawTitleBlock, projectTitle } from "./title-block.ts";

const tableNumber = "监测表4";
const checkText = `${checkNumberLabel}（自动计算，勿改；盖章纸质表与电子表应一致）`;

/** @param typedBefore where who filled the form in is typed already; null: here */
export function drawProjectSheet(form: IssuedForm, typedBefore: TypedStamp | null): EntrySheet {
  const { projects = [] } = form;
  const canvas = createCanvas();
  const columns = projectColumns;
  const widths = [2, ...columns.map(({ width }) => width)];
  const columnOf = (id: ProjectColumn["id"]) => columns.findIndex((column) => column.id === id) + 1;

  const headRow = drawTitleBlock(canvas, form, {
    title: projectTitle,
    tableNumber,
    widths,
    middle: columnOf("planned"),
    right: columnOf("stageOn"),
  });
  columns.forEach(({ head, entry }, index) => {
    canvas.put(headRow, index + 1, head, entry ? styles.entryHead : styles.columnHead);
  });
  canvas.height(headRow, 34);

  const first = headRow + 1;
  const projectCells = projects.flatMap((project, index) =>
    drawProject(canvas, first + index, project, index, columns),
  );
  const checkRow = first + projects.length;
  const counted = (["yearDoneWan", "totalDoneWan"] as const).map((field) =>
    countedOf(projects, field, first, columnOf),
  );
  const from = columnOf("earlierTotal");
  canvas.span(checkRow, 1, from - 1, checkText, styles.band);
  canvas.formula(
    checkRow,
    from,
    columns.length,
    checkNumberFormula(counted),
    checkNumberText(counted),
    styles.computed,
  );
  canvas.height(checkRow, 20);
  const stampCells = drawStampBlock(
    canvas,
    checkRow + 1,
    form,
    [
      [columnOf("order"), columnOf("code"), columnOf("name"), columnOf("total")],
      [columnOf("yearPlan"), columnOf("planned"), columnOf("earlierTotal"), columnOf("totalDoneWan")],
      [columnOf("filling"), columnOf("stageOn"), columnOf("progress"), columnOf("remark")],
    ],
    typedBefore,
  );

  return entrySheet(canvas, form, {
    name: projectSheetName,
    tableNumber,
    widths,
    headRow,
    nameColumn: columnOf("name"),
    tailFrom: (heights, room) => tailBefore(heights, room, headRow, checkRow),
    dataValidations: projectValidations(projects, columnOf, first),
    conditionalRules: projectShades(projects, columnOf, first),
    cells: projectCells,
    stampCells,
    typedBefore,
  });
}

/** What the organisation fills in; figures from a list are the office's own. */
function countedOf(
  projects: readonly FormProject[],
  field: EntryAmount,
  first: number,
  columnOf: (id: ProjectColumn["id"]) => number,
): CountedFigures {
  const asked = projects.map(({ given }, index) => ({ index, isAsked: askedFields(given).includes(field) }));
  const rows = asked.flatMap(({ index, isAsked }) => (isAsked ? [first + index] : []));
  return {
    label: countedLabel[field],
    ranges: rowRanges(rows, columnOf(field)),
    figures: asked.flatMap(({ index, isAsked }) => (isAsked ? [projects[index]?.current?.[field] ?? null] : [])),
  };
}
