/** What a reader process hands over arrives as it left. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { packResult, unpackResult } from "../../electron/exchange/reader/packed-table.ts";
import type { Table, TableCell } from "../../electron/exchange/table.ts";

const plain = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true });
const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "0", "本期数", "1,807.0", "null"));
const cell: fc.Arbitrary<TableCell> = fc
  .record(
    {
      column: fc.nat(200),
      type: fc.constantFrom("number", "text", "boolean", "error", "uncached", "blank"),
      value: fc.oneof(fc.constant(null), fc.boolean(), text, fc.double({ noNaN: true, noDefaultInfinity: true })),
      text,
      format: fc.constantFrom("General", "0.0%", "@", "0.00_ "),
      formula: text,
      comment: text,
    },
    { requiredKeys: ["column", "type", "value", "text", "format"], noNullPrototype: true },
  )
  // JSON knows no negative zero, and no cell shows one.
  .map((one) => ({ ...one, value: one.value === 0 ? 0 : one.value }));

const table: fc.Arbitrary<Table> = plain({
  sheets: fc.array(
    plain({
      name: text,
      hidden: fc.boolean(),
      rows: fc.array(plain({ row: fc.nat(5000), hidden: fc.boolean(), cells: fc.array(cell) }), { maxLength: 5 }),
      merges: fc.array(plain({ top: fc.nat(9), left: fc.nat(9), bottom: fc.nat(9), right: fc.nat(9) })),
    }),
    { maxLength: 3 },
  ),
  properties: fc.constantFrom({}, { "JS.Issue": "issue-7" }),
  stamps: fc.constant([]),
});

it("a packed table is the table", () => {
  fc.assert(
    fc.property(table, (given) => {
      const arrived = unpackResult(packResult({ ok: true, table: given }));
      expect(arrived.ok && arrived.table).toStrictEqual(given);
    }),
    { numRuns: 200 },
  );
});
