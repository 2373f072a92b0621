import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createReaderPool } from "../../electron/exchange/reader/pool.ts";
import type { ReaderProcess, ReadResult } from "../../electron/exchange/reader/protocol.ts";
import { readTable } from "../../electron/exchange/reader/read-table.ts";
import type { Table, TableCell } from "../../electron/exchange/table.ts";
import { forkReader } from "../../electron/ports/fork-reader.ts";
import { addressedCells } from "../support/addressed-cells.ts";
import { bomb, goodWorkbook, memoryHog, oleFile, rawWorkbook, sheetXml } from "./workbooks.ts";

const child = path.resolve(import.meta.dirname, "../../electron/exchange/reader/child.ts");

function tableOf(result: ReadResult): Table {
  if (!result.ok) throw new Error(`rejected: ${result.rejection.code}`);
  return result.table;
}

const reasonOf = (result: ReadResult) => (result.ok ? "ok" : result.rejection.code);

function cellAt(table: Table, address: string): TableCell | undefined {
  return addressedCells(table.sheets[0]).find((cell) => cell.address === address);
}

describe("a sheet as a plain table", () => {
  const read = (rows: string) => tableOf(readTable(rawWorkbook(sheetXml(rows))));

  it("keeps numbers, text, formulas and comments apart", () => {
    const table = read(`<row r="1"><c r="A1"><v>489.5</v></c><c r="B1" t="inlineStr"><is><t>489.5</t></is></c>
      <c r="C1"><f>A1*2</f><v>979</v></c></row>`);
    expect(cellAt(table, "A1")).toMatchObject({ type: "number", value: 489.5 });
    expect(cellAt(table, "B1")).toMatchObject({ type: "text", value: "489.5" });
    expect(cellAt(table, "C1")).toMatchObject({ type: "number", value: 979, formula: "A1*2" });
  });

  it("does not turn a formula without a result into zero", () => {
    const table = read(`<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>C1</f><v></v></c></row>`);
    expect(cellAt(table, "A1")).toMatchObject({ type: "uncached", value: null, formula: "B1" });
    expect(cellAt(table, "B1")).toMatchObject({ type: "uncached", value: null });
  });

  it("does not turn an error into its number", () => {
    expect(cellAt(read(`<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>`), "A1")).toMatchObject({
      type: "error",
      value: null,
      text: "#REF!",
    });
  });

  it("reads hidden rows and says that they are", () => {
    const table = read(`<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>`);
    expect(table.sheets[0]?.rows.map(({ row, hidden }) => ({ row, hidden }))).toEqual([
      { row: 1, hidden: true },
      { row: 2, hidden: false },
    ]);
  });
});

describe("the reader pool", { timeout: 60_000 }, () => {
  // What is tested is each file's own reason; on a busy machine the time for one must not come before it.
  const patient = { milliseconds: 60_000 };
  const pool = createReaderPool(forkReader(child), patient);
  afterAll(() => pool.close());

  it("reads good files while bad ones beside them are rejected, each for its own reason", async () => {
    const before = process.memoryUsage.rss();
    const results = await Promise.all([
      pool.read(goodWorkbook(1), "一.xlsx"),
      pool.read(bomb(80), "炸弹.xlsx"),
      pool.read(goodWorkbook(2), "二.xlsx"),
      pool.read(oleFile("EncryptedPackage"), "加密.xlsx"),
      pool.read(rawWorkbook("<worksheet"), "半截.xlsx"),
      pool.read(goodWorkbook(3), "三.xlsx"),
    ]);
    expect(results.map(reasonOf)).toEqual(["ok", "inflates_too_large", "ok", "encrypted", expect.any(String), "ok"]);
    const values = [0, 2, 5].map((at) => cellAt(tableOf(results[at] as ReadResult), "B2")?.value);
    expect(values).toEqual([1, 2, 3]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024);
  });

  it("survives a file that needs more memory than there is, and reads the next one", async () => {
    const own = createReaderPool(forkReader(child, 20), { size: 1, ...patient });
    try {
      expect(reasonOf(await own.read(memoryHog(), "大.xlsx"))).toBe("reader_memory");
      expect(reasonOf(await own.read(goodWorkbook(4), "四.xlsx"))).toBe("ok");
    } finally {
      own.close();
    }
  });

  it("refuses more cells than any form has", async () => {
    expect(reasonOf(await pool.read(memoryHog(), "大.xlsx"))).toBe("too_many_cells");
  });

  it("replaces a process that is killed from outside", async () => {
    const started: ReaderProcess[] = [];
    const start = forkReader(child);
    const own = createReaderPool(
      () => {
        const reader = start();
        started.push(reader);
        return reader;
      },
      { size: 1 },
    );
    try {
      expect(reasonOf(await own.read(goodWorkbook(1), "一.xlsx"))).toBe("ok");
      started[0]?.kill();
      expect(["ok", "reader_memory", "reader_crashed"]).toContain(reasonOf(await own.read(goodWorkbook(2), "二.xlsx")));
      expect(reasonOf(await own.read(goodWorkbook(3), "三.xlsx"))).toBe("ok");
      expect(started.length).toBe(2);
    } finally {
      own.close();
    }
  });

  it("gives up on a file after its time, not on the pool", async () => {
    let stuck = true;
    const start = forkReader(child);
    const own = createReaderPool(
      () => {
        const reader = start();
        // The first process never gets its file: to the pool, it is one that works for ever.
        const post = stuck ? () => undefined : reader.post;
        stuck = false;
        return { ...reader, post };
      },
      { size: 1, milliseconds: 1500 },
    );
    try {
      expect(reasonOf(await own.read(goodWorkbook(1), "慢.xlsx"))).toBe("reader_time");
      expect(reasonOf(await own.read(goodWorkbook(2), "二.xlsx"))).toBe("ok");
    } finally {
      own.close();
    }
  });

  it("stops at once when asked to", async () => {
    const abort = new AbortController();
    const reads = Array.from({ length: 6 }, (_, i) => pool.read(goodWorkbook(i), `${i}.xlsx`, abort.signal));
    abort.abort(new Error("取消"));
    const settled = await Promise.allSettled(reads);
    expect(settled.every((one) => one.status === "rejected")).toBe(true);
    expect(reasonOf(await pool.read(goodWorkbook(6), "六.xlsx"))).toBe("ok");
  });
});
