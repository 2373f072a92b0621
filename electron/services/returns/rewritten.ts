/** A new form of the same issue with their values, for files that cannot be marked where they stand (05 §5.1 item 3). */
import { supplyKey } from "../../../shared/domain/assessment/form-matrix.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import type { ReturnedCell, ReturnedForm } from "../../../shared/merge/returned-form.ts";
import type { MetaField } from "../../exchange/layout/identity.ts";
import type { CellPatch } from "../../exchange/patch/cell-patch.ts";
import { writeForm } from "../../exchange/write/index.ts";

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface Rewritten {
  /** The form as issued. */
  readonly bytes: Uint8Array;
  /** Puts their values in. */
  readonly values: readonly CellPatch[];
  /** Where a cell of theirs is in the new form; undefined for one that is no entry cell. */
  readonly placeOf: (theirs: Place) => Place | undefined;
}

const asTyped = ({ raw }: ReturnedCell): string | number | null => (raw === "" ? null : raw);

/** As it was typed, unless it is plainly a number: nothing is decided for them here. */
const typed = (cell: ReturnedCell): string | number | null => {
  const { value, text, doubt } = cell;
  return typeof value === "number" && text === undefined && doubt === null ? value : asTyped(cell);
};

export async function rewrittenForm(form: IssuedForm, returned: ReturnedForm): Promise<Rewritten> {
  const { bytes, cells } = await writeForm(form);
  const fresh = new Map(cells.map((cell) => [`${cell.key}/${cell.field}`, cell]));
  const values: CellPatch[] = [];
  const places = new Map<string, Place>();
  const put = (key: string, field: MetaField, value: string | number | null): Place | undefined => {
    const place = fresh.get(`${key}/${field}`);
    if (place && place.base !== value) values.push({ sheet: place.sheet, cell: place.cell, value });
    return place && { sheet: place.sheet, cell: place.cell };
  };
  const putRow = (key: string, row: Readonly<Partial<Record<string, ReturnedCell>>>, write = typed): void => {
    for (const [field, cell] of Object.entries(row)) {
      if (!cell) continue;
      const place = put(key, field as MetaField, write(cell));
      if (place) places.set(`${cell.sheet}!${cell.cell}`, place);
    }
  };
  for (const { key, cells: row } of [...returned.lines, ...returned.tasks]) putRow(key, row);
  for (const { key, cells: row, sheet, cell, indicatorName, dataPeriodText } of returned.corrections) {
    const named = put(key, "indicator", indicatorName === "" ? null : indicatorName);
    if (named) places.set(`${sheet}!${cell}`, named);
    put(key, "dataPeriod", dataPeriodText === "" ? null : dataPeriodText);
    putRow(key, row);
  }
  const lineKeys = new Map((form.matrix?.lines ?? []).map((line) => [line.code, line]));
  for (const { key, line, cells: row, reason } of returned.supplies ?? []) {
    const asked = lineKeys.get(line);
    // 是 is read as 1, and is written as it was typed.
    if (asked) putRow(supplyKey({ key }, asked), row, asked.rule.kind === "yes_no" ? asTyped : typed);
    if (reason !== "") put(key, "remark", reason);
  }
  const { name, phone, filledOn } = returned.contact;
  if (name !== "") put("", "contactName", name);
  if (phone !== "") put("", "contactPhone", phone);
  if (filledOn !== "") put("", "filledOn", filledOn);
  return { bytes, values, placeOf: ({ sheet, cell }) => places.get(`${sheet}!${cell}`) };
}
