/** The tables of a web page as sheets, cells as they are shown. What is numbers and what is not is for our own rules to say. */
import type { FileReason, FileRejection } from "../../../shared/merge/file-reasons.ts";
import { unnamedSheet } from "../../../shared/text/exchange.ts";
import type { MergedRange, TableCell, TableRow } from "../table.ts";
import { attributeOf, decodeEntities, type HtmlToken, htmlTokens } from "./html-tokens.ts";
import type { ReadResult } from "./protocol.ts";
import { shownNumber } from "./shown-number.ts";
import { tableLimits } from "./table-limits.ts";

/** Browsers look no further either. */
const widest = 1000;
const tallest = 65_534;

interface OpenCell {
  readonly column: number;
  readonly attributes: string;
  text: string;
}

/** One table while it is read. */
class OpenTable {
  readonly rows: TableRow[] = [];
  readonly merges: MergedRange[] = [];
  /** Of each column, the first row that no cell from above reaches into. */
  readonly #free: number[] = [];
  #row = -1;
  #column = 0;
  #hidden = false;
  #cells: TableCell[] = [];
  #cell: OpenCell | null = null;

  beginRow(attributes: string): void {
    this.endRow();
    this.#row++;
    this.#column = 0;
    this.#hidden = /display\s*:\s*none/i.test(attributeOf(attributes, "style") ?? "");
  }

  beginCell(attributes: string): void {
    this.endCell();
    if (this.#row < 0) this.#row = 0;
    while ((this.#free[this.#column] ?? 0) > this.#row) this.#column++;
    const span = (name: string, most: number): number =>
      Math.min(Math.max(Number.parseInt(attributeOf(attributes, name) ?? "1", 10) || 1, 1), most);
    const [width, height] = [span("colspan", widest), span("rowspan", tallest)];
    this.#cell = { column: this.#column, attributes, text: "" };
    const [top, left] = [this.#row, this.#column];
    this.#column += width;
    if (width === 1 && height === 1) return;
    this.merges.push({ top, left, bottom: top + height - 1, right: left + width - 1 });
    const end = Math.min(left + width, tableLimits.columns);
    if (height > 1) for (let column = left; column < end; column++) this.#free[column] = top + height;
  }

  add(text: string): void {
    if (this.#cell) this.#cell.text += text;
  }

  endCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return;
    const text = cell.text.replace(/ *\n */g, "\n").trim();
    if (text === "") return;
    const { column, attributes } = cell;
    const beside = attributeOf(attributes, "sdval") ?? attributeOf(attributes, "x:num");
    const number = shownNumber(text, beside);
    const place = { column, text };
    this.#cells.push(
      number ? { ...place, type: "number", ...number } : { ...place, type: "text", value: text, format: "General" },
    );
  }

  endRow(): void {
    this.endCell();
    if (this.#cells.length > 0) this.rows.push({ row: this.#row, hidden: this.#hidden, cells: this.#cells });
    this.#cells = [];
  }
}

const breaks: ReadonlySet<string> = new Set(["br", "p", "div", "li"]);
const ends: ReadonlySet<string> = new Set(["html", "body"]);

/** All tables of a page, in the order in which they begin. A table within a cell is one by itself, and not part of that cell. */
class Page {
  readonly tables: OpenTable[] = [];
  /** The last one is being read. */
  readonly #open: OpenTable[] = [];
  #begun = false;
  #ended = false;

  /** Does it end where a page ends? One that was cut off between two tables looks whole otherwise. */
  isWhole(): boolean {
    return this.#ended || (!this.#begun && this.#open.length === 0);
  }

  take(token: HtmlToken): void {
    const table = this.#open.at(-1);
    if (token.kind === "text") table?.add(decodeEntities(token.text.replace(/[ \t\r\n\f]+/g, " ")));
    else if (token.kind === "open") this.#begin(token.tag, token.attributes, table);
    else this.#end(token.tag, table);
  }

  #begin(tag: string, attributes: string, table: OpenTable | undefined): void {
    if (ends.has(tag)) this.#begun = true;
    if (tag === "table") {
      const next = new OpenTable();
      this.tables.push(next);
      this.#open.push(next);
    } else if (tag === "tr") table?.beginRow(attributes);
    else if (tag === "td" || tag === "th") table?.beginCell(attributes);
    else if (breaks.has(tag)) table?.add("\n");
  }

  #end(tag: string, table: OpenTable | undefined): void {
    if (ends.has(tag)) this.#ended = true;
    if (tag === "table") {
      table?.endRow();
      this.#open.pop();
    } else if (tag === "tr") table?.endRow();
    else if (tag === "td" || tag === "th") table?.endCell();
  }

  finish(): void {
    for (const table of this.#open) table.endRow();
  }
}

const refused = (code: FileReason, details: FileRejection["details"] = {}): ReadResult => ({
  ok: false,
  rejection: { code, details },
});

function exceedsCells(sheets: readonly { readonly rows: readonly TableRow[] }[]): boolean {
  const cells = sheets.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
  if (cells.some(({ column }) => column >= tableLimits.columns)) return true;
  const characters = cells.reduce((count, { text }) => count + text.length, 0);
  return cells.length > tableLimits.cells || characters > tableLimits.characters;
}

/** @param html decoded */
export function readHtml(html: string): ReadResult {
  const page = new Page();
  for (const token of htmlTokens(html)) page.take(token);
  if (!page.isWhole()) return refused("truncated");
  page.finish();
  const tables = page.tables.filter(({ rows }) => rows.length > 0);
  if (tables.length > tableLimits.sheets) return refused("too_many_sheets", { limit: tableLimits.sheets });
  const sheets = tables.map(({ rows, merges }, index) => ({
    name: unnamedSheet.web(index + 1),
    hidden: false,
    rows,
    merges,
  }));
  const crowded = sheets.find(({ merges }) => merges.length > tableLimits.merges);
  if (crowded) return refused("too_many_merges", { sheet: crowded.name, limit: tableLimits.merges });
  if (exceedsCells(sheets)) return refused("too_many_cells", { sheet: unnamedSheet.page, limit: tableLimits.cells });
  return { ok: true, table: { sheets, properties: {}, stamps: [] } };
}
