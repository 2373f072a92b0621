/** A field of a record as the workbook would show it: its head and its content, for those who look at what changes. */
import type { CatalogueKind } from "../../../shared/domain/catalogue-changes.ts";
import { canonicalDecimal } from "../../../shared/domain/number.ts";
import type { IndicatorSeed, Place } from "../../../shared/domain/seed.ts";
import { variantLabel } from "../../../shared/text/catalogue-words.ts";
import { joinLines } from "./column.ts";
import { type SheetId, sheetLayouts } from "./layout.ts";
import type { Names } from "./names.ts";

const sheetOf: Readonly<Record<CatalogueKind, SheetId>> = {
  document: "documents",
  plan: "plans",
  organisation: "organisations",
  task: "tasks",
  indicator: "indicators",
  target: "targets",
  assignment: "assignments",
  observation: "observations",
};

const layoutOf = (id: SheetId) => sheetLayouts.find((layout) => layout.id === id);

/** The head of a field's column; of a list with a sheet of its own the sheet's name. */
export function headOf(kind: CatalogueKind, field: string): string {
  const column = layoutOf(sheetOf[kind])?.columns.find((each) => each.field === field);
  if (column) return column.head;
  return sheetLayouts.find(({ id }) => id === field)?.name ?? field;
}

/** @returns null for a blank */
export function shownField(kind: CatalogueKind, field: string, value: unknown, names: Names): string | null {
  if (value === null || value === undefined || value === "") return null;
  const column = layoutOf(sheetOf[kind])?.columns.find((each) => each.field === field);
  if (!column) return shownList(field, value, names);
  if (column.kind === "number") return String(canonicalDecimal(Number(value)));
  if (column.kind === "yesNo") return value === true ? "是" : "否";
  if (column.kind === "choice") return column.labels[String(value)] ?? String(value);
  if (column.kind === "reference") return names[column.to].get(String(value)) || String(value);
  if (Array.isArray(value)) return (column.kind === "lines" ? joinLines(value) : value.join("、")) || null;
  return String(value);
}

const placeText = ({ document, chapter, section, table, row }: Place, names: Names): string =>
  [names.documents.get(document) ?? document, chapter, section, table, row].filter(Boolean).join(" ");

/** Lists of records, one a line. */
function shownList(field: string, value: unknown, names: Names): string | null {
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return null;
  const lines: Readonly<Record<string, () => string[]>> = {
    places: () => (value as Place[]).map((place) => placeText(place, names)),
    variants: () =>
      (value as IndicatorSeed["variants"]).map(
        ({ what, dataPeriod, text, note, place }) =>
          `${[variantLabel[what], dataPeriod, text, note].filter(Boolean).join(" ")}（${placeText(place, names)}）`,
      ),
    parts: () =>
      (value as IndicatorSeed["parts"]).map(
        ({ name, baseline, target }) => `${name} 基数 ${baseline ?? "—"} 目标 ${target ?? "—"}`,
      ),
  };
  return lines[field]?.().join("\n") ?? value.join("、");
}
