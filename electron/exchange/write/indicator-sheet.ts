/** The sheet 指标填报: head, one row per line and data period due, 往期订正, 核对数, sign and stamp (03 §3.1). */
import { wordingOfLine } from "../../../shared/domain/figure-words.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import {
  type Column,
  checkNumberLabel,
  correctionBand,
  correctionRows,
  indicatorColumns,
  indicatorSheetName,
} from "../layout/indicator-sheet.ts";
import { columnRange, createCanvas, rowRanges } from "./canvas.ts";
import { checkNumberFormula, checkNumberText } from "./check-number.ts";
import { correctionValidations, drawCorrectionRows } from "./correction-rows.ts";
import type { EntrySheet } from "./entry-sheet.ts";
import { checksOf } from "./issued-checks.ts";
import { drawLine, optionalMark } from "./line-rows.ts";
import { entryShades, entryValidations } from "./line-rules.ts";
import type { Lists } from "./list-sheet.ts";
import { landscapeRoom, pageBreaks, pageParts } from "./page.ts";
import { drawStampBlock } from "./stamp-block.ts";
import { styles } from "./styles.ts";
import { drawTitleBlock, indicatorTitle } from "./title-block.ts";
import { numberRows } from "./value-rules.ts";

const tableNumber = "监测表1";
const checkText = `${checkNumberLabel}（自动计算，勿改；盖章纸质表与电子表应一致）`;
const optionalText = `注：序号带${optionalMark}的指标有变化时才报，没有变化的可以不填。`;
/** The last lines stay with the stamp block: it never stands alone on a page. */
const linesWithStamp = 2;

export function drawIndicatorSheet(form: IssuedForm, lists: Lists): EntrySheet {
  const canvas = createCanvas();
  const columns = indicatorColumns(form.targetYear);
  const widths = [2, ...columns.map(({ width }) => width)];
  const columnOf = (id: Column["id"]) => columns.findIndex((column) => column.id === id) + 1;
  const last = columns.length;

  const headRow = drawTitleBlock(canvas, form, {
    title: indicatorTitle(form),
    tableNumber,
    widths,
    middle: columnOf("baseline"),
    right: columnOf("growthBasis"),
  });
  columns.forEach(({ head, entry }, index) => {
    canvas.put(headRow, index + 1, head, entry ? styles.entryHead : styles.columnHead);
  });
  canvas.height(headRow, 34);

  const lines = { first: headRow + 1, last: headRow + form.lines.length };
  const lineCells = form.lines.flatMap((line, index) => drawLine(canvas, lines.first + index, line, index, columns));

  const bandRow = lines.last + 1;
  const corrections = { first: bandRow + 1, last: bandRow + correctionRows };
  const correctionCells = drawCorrectionRows(canvas, bandRow, columns);

  const checkRow = corrections.last + 1;
  const valueColumn = columnOf("value");
  const counted = [
    {
      label: "本期数",
      // Figures given in words are no numbers, whatever is typed there.
      ranges: rowRanges(numberRows(form, lines.first), valueColumn),
      figures: form.lines.flatMap((line) => (wordingOfLine(line) ? [] : [line.current?.value ?? null])),
    },
    { label: correctionBand, ranges: columnRange(valueColumn, corrections.first, corrections.last), figures: [] },
  ];
  canvas.span(checkRow, 1, valueColumn - 1, checkText, styles.band);
  canvas.formula(checkRow, valueColumn, last, checkNumberFormula(counted), checkNumberText(counted), styles.computed);
  canvas.height(checkRow, 20);

  const hasOptional = form.lines.some(({ optional }) => optional);
  if (hasOptional) {
    canvas.span(checkRow + 1, 1, last, optionalText, styles.note);
    canvas.height(checkRow + 1, 16);
  }
  const stampCells = drawStampBlock(
    canvas,
    checkRow + (hasOptional ? 2 : 1),
    form,
    [
      [columnOf("order"), columnOf("name"), columnOf("unit"), columnOf("dataPeriod")],
      [columnOf("baseline"), columnOf("target"), columnOf("samePeriodLastYear"), columnOf("value")],
      [columnOf("growth"), columnOf("growthBasis"), columnOf("vintage"), columnOf("remark")],
    ],
    null,
  );

  const breaks = pageBreaks({
    heights: canvas.heights(),
    room: landscapeRoom(widths.slice(1).reduce((sum, width) => sum + width, 0)),
    headRow,
    tailFrom: Math.max(lines.first, lines.last + 1 - linesWithStamp),
  });
  const correctable = form.corrections.some(({ dataPeriods }) => dataPeriods.length > 0);
  return {
    sheet: {
      name: indicatorSheetName,
      columns: widths.map((width, column) => ({ width, hidden: column === 0 })),
      ...canvas.parts(),
      ...pageParts("landscape", form.templateCode, tableNumber),
      freezePane: { rows: headRow + 1, columns: columnOf("name") + 1 },
      rowBreaks: breaks,
      dataValidations: [
        ...entryValidations(form, columnOf, lines, corrections),
        ...(correctable ? correctionValidations(form, lists, columnOf, corrections) : []),
      ],
      conditionalRules: entryShades(columnOf, lines, form.lines, checksOf(form)),
    },
    cells: [
      ...lineCells,
      ...correctionCells.map((cell) => ({ ...cell, base: null })),
      ...stampCells.map((cell) => ({ ...cell, key: "" })),
    ].map((cell) => ({ sheet: indicatorSheetName, revision: form.version, ...cell })),
    headRow,
    stamp: { sheet: indicatorSheetName, cells: stampCells },
  };
}
