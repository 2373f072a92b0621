/** What a mapping may not say: checked when it is saved, so that filling never meets it. */
import type { Indicator, Task } from "../../../shared/contract/catalog.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { type FormCell, placeName, positionOf, type Shown } from "../../../shared/domain/outside-form/form-mapping.ts";
import { type FormSheet, isCovered, isPlaceholder, textAt } from "../../../shared/domain/outside-form/form-sheet.ts";
import { outsideFormsText } from "../../../shared/text/outside-forms.ts";

const words = outsideFormsText.problems;
/** Enough to see what is wrong; the rest shows when these are mended. */
const mostSaid = 8;

export interface Catalogue {
  readonly lines: ReadonlyMap<string, Indicator>;
  readonly tasks: ReadonlyMap<string, Pick<Task, "name">>;
}

/** Throws INVALID listing the cells that cannot be mapped so, with the reasons. */
export function checkCells(cells: readonly FormCell[], sheets: readonly FormSheet[], catalogue: Catalogue): void {
  const seen = new Set<string>();
  const problems = cells.flatMap((cell) => {
    const place = placeName(cell);
    const twice = seen.has(place);
    seen.add(place);
    const problem = twice ? words.twice : (placeProblem(cell, sheets) ?? contentProblem(cell, sheets, catalogue));
    return problem === null ? [] : [{ place, problem }];
  });
  const [first] = problems;
  if (!first) return;
  throw new AppError("INVALID", {
    field: outsideFormsText.form,
    text: first.place,
    reason: words.several(
      problems.slice(0, mostSaid).map(({ place, problem }, at) => (at === 0 ? problem : `${place} ${problem}`)),
    ),
  });
}

const sheetOf = ({ sheet }: FormCell, sheets: readonly FormSheet[]): FormSheet | undefined =>
  sheets.find(({ name }) => name === sheet);

function placeProblem(cell: FormCell, sheets: readonly FormSheet[]): string | null {
  const sheet = sheetOf(cell, sheets);
  if (!sheet) return words.noSheet(cell.sheet);
  const { row, column } = positionOf(cell.cell);
  // A blank cell right behind the table is a place to write in; the middle of nowhere is a slip of the hand.
  const width = Math.max(0, ...sheet.rows.map((texts) => texts.length));
  if (row > sheet.rows.length || column > width) return words.outside;
  if (isCovered(sheet, row, column)) return words.covered;
  if (sheet.formulas.has(cell.cell)) return cell.overFormula ? null : words.formula;
  const text = textAt(sheet, row, column);
  const behindLabel = cell.shows.kind === "office" && /[:：]$/.test(text);
  return isPlaceholder(text) || behindLabel ? null : words.text(text);
}

function contentProblem({ sheet, cell, shows }: FormCell, sheets: readonly FormSheet[], catalogue: Catalogue) {
  if (shows.kind === "office") return null;
  if (shows.kind === "task") return catalogue.tasks.has(shows.task) ? null : words.noTask(shows.task);
  const line = catalogue.lines.get(shows.line);
  if (!line) return words.noLine(shows.line);
  // Shares of a whole and the state of a milestone go in as the words they were given in.
  const inWords = line.basis === "composition" || line.basis === "milestone";
  if (shows.kind === "figure" && line.aggregation === "each") return words.perOrganisation(line.name);
  if (shows.field === "growth" && line.growthUnit === null) return words.noGrowth(line.name);
  const inPercent = sheets.find(({ name }) => name === sheet)?.percents.has(cell) ?? false;
  if (inWords || !isRate(shows, line)) return null;
  if (inPercent && shows.factor === 1) return words.percent;
  return !inPercent && shows.factor === 0.01 ? words.notPercent : null;
}

/** A figure in per cent, which a percent format would show a hundredfold. */
function isRate(shows: Exclude<Shown, { kind: "office" | "task" }>, { unit }: Indicator): boolean {
  if (shows.field === "growth" || shows.field === "progress") return true;
  return unit === "%" && (shows.field === "value" || shows.field === "baseline" || shows.field === "target");
}
