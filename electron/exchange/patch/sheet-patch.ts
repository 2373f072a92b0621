/** What one sheet of the workbook gets: cells named by the caller, brought to the anchors of merges and checked. */
import type { CellPatch } from "./cell-patch.ts";
import { putComments } from "./comments.ts";
import { relationsOf } from "./relations.ts";
import { arrayRanges, type CellChange, cellSplices } from "./sheet-cells.ts";
import { covers, nameOf, outlineOf, type Position, positionOf, rangeOf, type SheetOutline } from "./sheet-outline.ts";
import type { Styler } from "./styles.ts";
import { graver } from "./tints.ts";
import { Unpatchable } from "./unpatchable.ts";
import { rootOf, spliced, startTag } from "./xml.ts";
import { attributesOf } from "./xml-attributes.ts";
import type { ZipPackage } from "./zip-package.ts";

interface Mark extends CellChange {
  readonly comment: string | undefined;
}

/** What a cell can hold. */
const longestText = 32_767;

/** All that is said of a cell and of those merged with it. @throws Unpatchable for two different values */
function together(a: Mark, b: Mark, where: (at: Position) => string): Mark {
  if (a.value !== undefined && b.value !== undefined && a.value !== b.value)
    throw new Unpatchable("two_values", where(a));
  return {
    row: a.row,
    column: a.column,
    value: a.value === undefined ? b.value : a.value,
    result: a.result ?? b.result,
    tint: graver(a.tint, b.tint),
    comment: [a.comment, b.comment].filter((text) => text !== undefined && text !== "").join("\n") || undefined,
  };
}

function marksOf(patches: readonly CellPatch[], { merges }: SheetOutline, where: (at: Position) => string): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { cell, value, result, tint, comment } of patches) {
    const named = positionOf(cell);
    if (!named) throw new RangeError(`no cell: ${cell}`);
    if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`no number: ${cell}`);
    if (typeof value === "string" && value.length > longestText) throw new Unpatchable("too_long", where(named));
    const merge = merges.find((range) => covers(range, named));
    const at = merge ? { row: merge.top, column: merge.left } : named;
    const mark: Mark = { ...at, value, result, tint, comment: comment === "" ? undefined : comment };
    const known = marks.get(nameOf(at));
    marks.set(nameOf(at), known ? together(known, mark, where) : mark);
  }
  return [...marks.values()];
}

/** Cells that bear a mark of an earlier copy. */
function marksBefore(xml: string, { marks }: Styler): Mark[] {
  if (marks.size === 0) return [];
  return [...xml.matchAll(/<(?:\w+:)?c\s[^<>]*>/g)].flatMap(([tag]) => {
    const of = attributesOf(tag);
    const at = marks.has(Number(of.get("s"))) ? positionOf(of.get("r") ?? "") : undefined;
    return at ? [{ ...at, ...nothingElse, untinted: true }] : [];
  });
}

const nothingElse = { value: undefined, result: undefined, tint: undefined, comment: undefined };

/** The row that names a table's columns: Office mends the file, and says so, where the two differ. */
function tableHeads(zip: ZipPackage, sheetPart: string): ReturnType<typeof rangeOf>[] {
  return relationsOf(zip, sheetPart)
    .filter(({ kind }) => kind === "table")
    .map(({ part }) => {
      const xml = (part !== undefined && zip.text(part)) || "<table/>";
      const of = attributesOf(startTag(xml, rootOf(xml).element));
      const range = rangeOf(of.get("ref") ?? "");
      return range && of.get("headerRowCount") !== "0" ? { ...range, bottom: range.top } : undefined;
    });
}

/** @returns whether values changed, and whether a formula is gone */
export function patchSheet(
  zip: ZipPackage,
  sheetPart: string,
  sheet: string,
  patches: readonly CellPatch[],
  styler: Styler,
  untinted = false,
): { readonly valued: boolean; readonly formulaGone: boolean } {
  const xml = zip.text(sheetPart);
  if (xml === undefined) throw new Unpatchable("structure", sheetPart);
  const where = (at: Position): string => `${sheet}!${nameOf(at)}`;
  const before = untinted ? marksBefore(xml, styler) : [];
  if (patches.length + before.length === 0) return { valued: false, formulaGone: false };
  const outline = outlineOf(xml);
  const marks = marksOf(patches, outline, where);
  const valued = marks.filter(({ value }) => value !== undefined);
  if (valued.length > 0) {
    const arrays = arrayRanges(xml);
    const heads = tableHeads(zip, sheetPart);
    for (const mark of valued) {
      if (arrays.some((range) => covers(range, mark))) throw new Unpatchable("array", where(mark));
      if (heads.some((range) => range && covers(range, mark))) throw new Unpatchable("table_head", where(mark));
    }
  }
  const spokenOf = new Set(marks.map(nameOf));
  const cleared = before.filter((mark) => !spokenOf.has(nameOf(mark)));
  const cells = cellSplices(outline, [...marks, ...cleared], styler, where);
  const comments = marks.flatMap(({ row, column, comment }) => (comment ? [{ row, column, text: comment }] : []));
  const drawing = comments.length > 0 ? putComments(zip, sheetPart, outline, comments, cells.heights) : [];
  const splices = [...cells.splices, ...drawing];
  if (splices.length > 0) zip.put(sheetPart, spliced(xml, splices));
  return { valued: valued.length > 0, formulaGone: cells.formulaGone };
}
