/** 往期订正: a few rows to correct figures of earlier data periods. What a row is about is for the person to say. */
import type { DataValidation } from "hucre/xlsx";
import { entryFields, type IssuedForm } from "../../../shared/domain/form.ts";
import { comparePeriods, dataPeriodLabel } from "../../../shared/domain/period.ts";
import type { MetaField } from "../layout/identity.ts";
import { type Column, correctionBand, correctionKey, correctionRows, keyColumn } from "../layout/indicator-sheet.ts";
import { type Canvas, cellAddress, columnRange } from "./canvas.ts";
import type { Lists } from "./list-sheet.ts";
import { entryNumber, growthNumber, styles } from "./styles.ts";
import { chooseFromCells } from "./validations.ts";

export interface CorrectionCell {
  readonly cell: string;
  readonly key: string;
  readonly field: MetaField;
}

const bandText = `${correctionBand}（更正以前所属期的数，没有的不填。先选指标名称和所属期，再填更正后的数，说明栏写明原因）`;

/** @param row that of the band; the correction rows follow it. @returns their entry cells */
export function drawCorrectionRows(canvas: Canvas, row: number, columns: readonly Column[]): CorrectionCell[] {
  canvas.span(row, 1, columns.length, bandText, styles.band);
  canvas.height(row, 18);
  return Array.from({ length: correctionRows }, (_, index) => {
    const at = row + 1 + index;
    const key = correctionKey(index);
    canvas.hidden(at, keyColumn, key);
    canvas.height(at, 18);
    return columns.flatMap(({ id, entry }, position): CorrectionCell[] => {
      const column = position + 1;
      const cell = cellAddress(at, column);
      if (id === "order") canvas.put(at, column, `订${index + 1}`, styles.word);
      else if (id === "name") canvas.put(at, column, null, styles.entryText);
      else if (id === "dataPeriod") canvas.put(at, column, null, styles.entryWord);
      else if (id === "value") canvas.put(at, column, null, entryNumber(0));
      else if (id === "growth") canvas.put(at, column, null, growthNumber);
      else if (id === "remark") canvas.put(at, column, null, styles.entryText);
      else canvas.put(at, column, null, entry ? styles.entryWord : styles.word);
      const field = id === "name" ? "indicator" : id === "dataPeriod" ? id : entryFields.find((each) => each === id);
      return field ? [{ cell, key, field }] : [];
    });
  }).flat();
}

/** Drop-downs of what may be corrected. */
export function correctionValidations(
  form: IssuedForm,
  lists: Lists,
  columnOf: (id: Column["id"]) => number,
  rows: { readonly first: number; readonly last: number },
): DataValidation[] {
  const names = new Set(form.corrections.map(({ name }) => name));
  const periods = form.corrections
    .flatMap(({ basis, dataPeriods }) => dataPeriods.map((code) => ({ code, label: dataPeriodLabel(code, basis) })))
    .sort((a, b) => comparePeriods(a.code, b.code));
  const labels = new Set(periods.map(({ label }) => label));
  const range = (id: Column["id"]) => columnRange(columnOf(id), rows.first, rows.last);
  return [
    chooseFromCells(range("name"), lists.add([...names]), "往期订正", "选择要更正的指标。"),
    chooseFromCells(range("dataPeriod"), lists.add([...labels]), "往期订正", "选择更正哪一期的数。"),
  ];
}
