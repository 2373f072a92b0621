/** Cells changed by cutting and pasting the sheet's text: everything outside the cells named stays as it was written. */
import type { CellPatch } from "./cell-patch.ts";
import { isOn, nameOf, type Position, type Range, rangeOf, type SheetOutline } from "./sheet-outline.ts";
import type { Styler } from "./styles.ts";
import type { Tint } from "./tints.ts";
import { Unpatchable } from "./unpatchable.ts";
import { appended, childrenOf, type Splice, startTag, TagScanner, type XmlElement } from "./xml.ts";
import { attributeOf, attributesOf, escaped, withAttribute } from "./xml-attributes.ts";

export interface CellChange extends Position {
  readonly value: CellPatch["value"];
  readonly result: CellPatch["result"] | undefined;
  readonly tint: Tint | undefined;
  readonly untinted?: boolean | undefined;
}

export interface CellSplices {
  readonly splices: readonly Splice[];
  /** A formula gave way to a value: the order of calculation names a cell that has none. */
  readonly formulaGone: boolean;
  /** Heights in points of the rows that say one, counted from 0. */
  readonly heights: ReadonlyMap<number, number>;
}

/** Signs that make a text a formula as soon as somebody edits it. */
const looksLikeFormula = /^[=+\-@]/;

/** A row says how cells look that are not there; undefined where it does not. */
const styleOfRow = (of: ReadonlyMap<string, string>): number | undefined =>
  isOn(of.get("customFormat")) ? Number(of.get("s") ?? 0) : undefined;

/** The content of a cell, with the type that goes into its tag. */
function contentOf(value: number | string | null, prefix: string): { type: string; inside: string } {
  if (value === null || value === "") return { type: "", inside: "" };
  if (typeof value === "number") return { type: "", inside: `<${prefix}v>${value}</${prefix}v>` };
  const text = `<${prefix}t xml:space="preserve">${escaped(value)}</${prefix}t>`;
  return { type: ' t="inlineStr"', inside: `<${prefix}is>${text}</${prefix}is>` };
}

const styleOf = (styler: Styler, base: number, { value, tint, untinted }: CellChange): number =>
  styler.variant(base, {
    tint,
    untinted,
    quoted: typeof value === "string" ? looksLikeFormula.test(value) : typeof value === "number" ? false : undefined,
  });

function written(prefix: string, reference: string, style: number, value: number | string | null): string {
  const { type, inside } = contentOf(value, prefix);
  const head = `<${prefix}c${reference}${style === 0 ? "" : ` s="${style}"`}${type}`;
  return inside === "" ? `${head}/>` : `${head}>${inside}</${prefix}c>`;
}

/** Formulas that reach beyond their own cell. @throws Unpatchable where a value would take the formula from others */
function checkFormula(xml: string, formula: XmlElement, where: string): void {
  const of = attributesOf(startTag(xml, formula));
  const reach = rangeOf(of.get("ref") ?? "");
  if (!reach || (reach.top === reach.bottom && reach.left === reach.right)) return;
  throw new Unpatchable(of.get("t") === "shared" ? "shared_formula" : "array", where);
}

/**
 * @param changes one per cell, none inside a merge but its anchor
 * @param where says a cell to people
 */
export function cellSplices(
  { xml, prefix, children, columns }: SheetOutline,
  changes: readonly CellChange[],
  styler: Styler,
  where: (cell: Position) => string,
): CellSplices {
  const data = children.find(({ local }) => local === "sheetData");
  if (!data) throw new Unpatchable("structure", where({ row: 0, column: 0 }));
  const wanted = [...Map.groupBy(changes, ({ row }) => row)]
    .map(([row, cells]) => ({ row, cells: cells.toSorted((a, b) => a.column - b.column) }))
    .toSorted((a, b) => a.row - b.row);
  const splices: Splice[] = [];
  const heights = new Map<number, number>();
  let formulaGone = false;

  const columnStyle = (column: number): number =>
    columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;

  /** A cell that is not there yet; nothing where it would say nothing. */
  function fresh(change: CellChange, rowStyle: number | undefined): string {
    const base = rowStyle ?? columnStyle(change.column);
    if (!change.tint && (change.value ?? "") === "") return "";
    return written(prefix, ` r="${nameOf(change)}"`, styleOf(styler, base, change), change.value ?? null);
  }

  function change(cell: XmlElement, to: CellChange): void {
    const tag = startTag(xml, cell);
    const of = attributesOf(tag);
    const style = styleOf(styler, Number(of.get("s") ?? 0), to);
    if (to.value === undefined) {
      const looking = style === Number(of.get("s") ?? 0) ? tag : withAttribute(tag, "s", String(style));
      const formula = to.result === undefined ? undefined : childrenOf(xml, cell).find(({ local }) => local === "f");
      const text = formula ? withAttribute(looking, "t", "str") : looking;
      splices.push({ from: cell.start, to: cell.openEnd, text });
      if (formula && to.result !== undefined)
        splices.push({
          from: formula.end,
          to: cell.closeStart,
          text: `<${prefix}v>${escaped(to.result)}</${prefix}v>`,
        });
      return;
    }
    const formula = childrenOf(xml, cell).find(({ local }) => local === "f");
    if (formula) {
      checkFormula(xml, formula, where(to));
      formulaGone = true;
    }
    const reference = of.get("r");
    const text = written(prefix, reference === undefined ? "" : ` r="${reference}"`, style, to.value);
    splices.push({ from: cell.start, to: cell.end, text });
  }

  /** Goes through the cells of a row; the scanner stands behind its start tag. */
  function row(scanner: TagScanner, rowTag: string, tagStart: number, cells: readonly CellChange[]): void {
    const tagEnd = scanner.end;
    const of = attributesOf(rowTag);
    const rowStyle = styleOfRow(of);
    let next = 0;
    let column = -1;
    const added: number[] = [];
    const insertBefore = (limit: number, at: number): void => {
      for (let cell = cells[next]; cell && cell.column < limit; cell = cells[++next]) {
        const text = fresh(cell, rowStyle);
        if (text !== "") added.push(cell.column);
        splices.push({ from: at, to: at, text });
      }
    };
    for (;;) {
      if (!scanner.next()) throw new SyntaxError("a row has no end");
      if (scanner.kind === "close") break;
      const cell = scanner.element();
      if (cell.local !== "c") continue;
      const named = attributeOf(startTag(xml, cell), "r");
      column = named === undefined ? column + 1 : (rangeOf(named)?.left ?? column + 1);
      insertBefore(column, cell.start);
      const here = cells[next];
      if (here?.column !== column) continue;
      change(cell, here);
      next += 1;
    }
    insertBefore(Number.POSITIVE_INFINITY, scanner.start);
    const widened = widerSpans(rowTag, added);
    if (widened !== rowTag) splices.push({ from: tagStart, to: tagEnd, text: widened });
  }

  /** A row that is not there, or is empty. */
  const freshCells = (cells: readonly CellChange[], rowStyle?: number): string =>
    cells.map((cell) => fresh(cell, rowStyle)).join("");

  let next = 0;
  let number = -1;
  const insertBefore = (limit: number, at: number): void => {
    let text = "";
    for (let here = wanted[next]; here && here.row < limit; here = wanted[++next]) {
      const cells = freshCells(here.cells);
      if (cells !== "") text += `<${prefix}row r="${here.row + 1}">${cells}</${prefix}row>`;
    }
    if (text === "") return;
    splices.push(data.openEnd === data.end ? appended(xml, data, text) : { from: at, to: at, text });
  };

  const scanner = new TagScanner(xml, data.openEnd, data.closeStart);
  /** Rows nobody asked for are jumped over, where no CDATA or comment could hold what looks like their end. */
  const endOfRow = `</${prefix}row`;
  const jumps = !xml.includes("<!--") && !xml.includes("<![CDATA[");
  while (scanner.next()) {
    if (!scanner.is("row")) {
      if (scanner.kind === "open") scanner.element();
      continue;
    }
    const { start, end: openEnd, kind } = scanner;
    const tag = xml.slice(start, openEnd);
    const named = /\sr\s*=\s*["'](\d+)/.exec(tag)?.[1];
    number = named === undefined ? number + 1 : Number(named) - 1;
    const height = /\sht\s*=\s*["']([\d.]+)/.exec(tag)?.[1];
    if (height !== undefined) heights.set(number, Number(height));
    insertBefore(number, start);
    const here = wanted[next];
    if (here?.row !== number) {
      if (kind === "empty") continue;
      const end = jumps ? xml.indexOf(endOfRow, openEnd) : -1;
      if (end >= 0) {
        scanner.moveTo(end);
        scanner.next();
      } else for (let depth = 1; depth > 0 && scanner.next(); ) depth += depthOf(scanner.kind);
      continue;
    }
    next += 1;
    if (kind === "open") row(scanner, tag, start, here.cells);
    else {
      const cells = freshCells(here.cells, styleOfRow(attributesOf(tag)));
      if (cells !== "") {
        const widened = widerSpans(
          tag,
          here.cells.map(({ column }) => column),
        ).replace(/\s*\/>$/, ">");
        splices.push({ from: start, to: openEnd, text: `${widened}${cells}</${prefix}row>` });
      }
    }
  }
  insertBefore(Number.POSITIVE_INFINITY, data.closeStart);
  return { splices, formulaGone, heights };
}

const depthOf = (kind: TagScanner["kind"]): number => (kind === "open" ? 1 : kind === "close" ? -1 : 0);

/** `spans="1:5"` is a promise about where the row's cells are. */
function widerSpans(tag: string, columns: readonly number[]): string {
  const [, from, to] = /^(\d+):(\d+)$/.exec(attributeOf(tag, "spans") ?? "") ?? [];
  if (from === undefined || to === undefined || columns.length === 0) return tag;
  const [first, last] = [Math.min(...columns) + 1, Math.max(...columns) + 1];
  if (first >= Number(from) && last <= Number(to)) return tag;
  return withAttribute(tag, "spans", `${Math.min(first, Number(from))}:${Math.max(last, Number(to))}`);
}

/** Array formulas and data tables: no value can be put into a part of them. */
export function arrayRanges(xml: string): Range[] {
  return [...xml.matchAll(/<(?:\w+:)?f\s[^<>]*>/g)].flatMap(([tag]) => {
    const of = attributesOf(tag);
    const range = /^(array|dataTable)$/.test(of.get("t") ?? "") ? rangeOf(of.get("ref") ?? "") : undefined;
    return range && (range.top < range.bottom || range.left < range.right) ? range : [];
  });
}
