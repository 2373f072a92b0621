/** Outside the marked cells a patched sheet is byte for byte what it was, whoever wrote it (05 §5.1). */
import fc from "fast-check";
import { expect, it } from "vitest";
import { addressOf } from "../../electron/exchange/read/grid.ts";
import { tableOf } from "../exchange/edited-table.ts";
import { handMade, partOf, patchedBytes, sheetName, sheetPart, sheetXml } from "../exchange/hand-made.ts";
import { changedParts } from "../exchange/zip-entries.ts";
import { addressedCells } from "../support/addressed-cells.ts";

const [rowCount, columnCount] = [6, 5];
const blank = fc.constantFrom("", " ", "\n  ");

/** Markup of a cell without its name and address. */
const content = fc.constantFrom(
  "/>",
  "></C>",
  " s='1' />",
  ' s="2"><V>0.10</V></C>',
  ' t="inlineStr" ><is><t> 甲&amp;乙 </t></is></C>',
  ' t="inlineStr"><is><t><![CDATA[</row>]]></t></is></C>',
  ' t="str"><F>"a"&amp;B1</F><V>a></V></C>',
  "><F t='shared' si='0'/><V>7</V></C>",
  ' t="e"><V>#REF!</V><!-- <c r="A1"/> --></C>',
  ' t="b"><V>1</V></C>',
);
const cell = fc.record({ content, named: fc.boolean(), space: blank });
const row = fc.record({
  there: fc.boolean(),
  named: fc.boolean(),
  spans: fc.constantFrom("", ' spans="1:7"'),
  space: blank,
  cells: fc.array(fc.option(cell, { freq: 2 }), { minLength: columnCount, maxLength: columnCount }),
});
const patch = fc.record({
  row: fc.nat(rowCount + 1),
  column: fc.nat(columnCount + 1),
  value: fc.oneof(
    fc.constant(undefined),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom("=1", "甲", "<row>"),
  ),
  tint: fc.constantFrom("wrong", "asked", "filled", undefined),
});

type Generated<T> = T extends fc.Arbitrary<infer V> ? V : never;
type RowModel = Generated<typeof row>;

interface Piece {
  readonly text: string;
  /** The cell that is written here, or would be. */
  readonly cell?: string;
}

/** The sheet in pieces; a cell or row without address only where counting gives it the right one. */
function piecesOf(rows: readonly RowModel[], prefix: string): Piece[] {
  const inPrefix = (markup: string): string =>
    markup.replace(/<(\/?)([CFV])(?=[ >])/g, (_: string, slash: string, name: string) => {
      return `<${slash}${prefix}${name.toLowerCase()}`;
    });
  const pieces: Piece[] = [];
  let rowBefore = -1;
  rows.forEach(({ there, named, spans, space, cells }, index) => {
    if (!there) {
      pieces.push({ text: "", cell: `row ${index}` });
      return;
    }
    pieces.push({
      text: `<${prefix}row${named || rowBefore !== index - 1 ? ` r="${index + 1}"` : ""}${spans}>${space}`,
    });
    rowBefore = index;
    let columnBefore = -1;
    for (let column = 0; column <= columnCount + 1; column += 1) {
      const each = cells[column];
      const name = addressOf(index, column);
      if (!each) {
        pieces.push({ text: "", cell: name });
        continue;
      }
      const reference = each.named || columnBefore !== column - 1 ? ` r="${name}"` : "";
      columnBefore = column;
      pieces.push({ text: `<${prefix}c${reference}${inPrefix(each.content)}`, cell: name }, { text: each.space });
    }
    pieces.push({ text: `</${prefix}row>${space}` });
  });
  return [...pieces, ...[rowCount, rowCount + 1].map((index) => ({ text: "", cell: `row ${index}` }))];
}

/** Goes along both; undefined when all that is not marked is there, in its order. */
function difference(pieces: readonly Piece[], marked: ReadonlySet<string>, now: string, prefix: string) {
  let at = 0;
  for (const { text, cell: name } of pieces) {
    const rest = now.slice(at);
    if (name === undefined || !marked.has(name)) {
      if (!rest.startsWith(text)) return `${text} | ${rest.slice(0, 80)}`;
      at += text.length;
      continue;
    }
    const [element, reference] = name.startsWith("row ") ? ["row", Number(name.slice(4)) + 1] : ["c", name];
    const tag = `${prefix}${element}`;
    const written = new RegExp(`^<${tag}(?=[ />])(?:[^>]*/>|.*?</${tag}>)`, "s").exec(rest)?.[0] ?? "";
    const isNew = written.startsWith(`<${tag} r="${reference}"`);
    at += text !== "" || isNew ? written.length : 0;
  }
  return at === now.length ? undefined : `more: ${now.slice(at)}`;
}

const sheet = fc.record({
  rows: fc.array(row, { minLength: rowCount, maxLength: rowCount }),
  prefix: fc.constantFrom("", "x:"),
  patches: fc.uniqueArray(patch, { maxLength: 6, selector: (each) => `${each.row} ${each.column}` }),
});

it("outside the marked cells every byte stays, and inside them stands what was asked for", async () => {
  await fc.assert(
    fc.asyncProperty(sheet, async ({ rows, prefix, patches }) => {
      const pieces = piecesOf(rows, prefix);
      const frame = sheetXml("\u0000", '<x:pageMargins xmlns:x="y"/>', prefix).split("\u0000");
      const before = handMade(frame.join(pieces.map(({ text }) => text).join("")));
      const cells = patches.map(({ row: r, column, value, tint }) => ({
        sheet: sheetName,
        cell: addressOf(r, column),
        ...(value === undefined ? {} : { value }),
        ...(tint === undefined ? {} : { tint }),
      }));
      const after = await patchedBytes(before, { cells });

      const marked = new Set(
        patches.flatMap(({ row: r, column, tint, value }) => [
          ...(tint === undefined && value === undefined ? [] : [addressOf(r, column)]),
          ...((tint ?? value ?? null) === null ? [] : [`row ${r}`]),
        ]),
      );
      const whole = [{ text: frame[0] ?? "" }, ...pieces, { text: frame[1] ?? "" }];
      expect(difference(whole, marked, partOf(after, sheetPart), prefix)).toBeUndefined();
      const allowed = [sheetPart, "xl/styles.xml", "xl/workbook.xml"];
      expect((await changedParts(before, after)).filter((name) => !allowed.includes(name))).toEqual([]);

      // No program writes CDATA and comments among cells, and the reader does not know them.
      if (whole.some(({ text }) => text.includes("<!"))) return;
      const read = addressedCells(tableOf(after).sheets[0]);
      for (const { cell: address, value } of cells) {
        if (value === undefined) continue;
        const found = read.find((each) => each.address === address);
        expect([address, found?.value ?? null, found?.formula]).toEqual([address, value === 0 ? 0 : value, undefined]);
      }
    }),
    { numRuns: 150 },
  );
});
