/** The combined figures of lines that several organisations report are never stale, whoever changed what. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WriteTx } from "../../electron/db/handles.ts";
import { retractRecords } from "../../electron/db/repos/batch-records.ts";
import { lineFiguresOf, listLineFigures } from "../../electron/db/repos/line-figures.ts";
import { addObservation } from "../../electron/db/repos/observations.ts";
import { openStore, type Store } from "../../electron/db/store.ts";
import { bringCatalogue } from "../../electron/services/app-service.ts";
import { shippedCatalogue } from "../../seeds/catalogue.ts";

const line = "14-patents";
const streets = ["jb", "hyl", "rml"];
let dataDir: string;
let store: Store;

const write = (work: (tx: WriteTx) => void) =>
  store.write(
    { kind: "test", source: "screen", summary: "试", actor: { role: "office", organisation: "fgw", name: "陈立" } },
    work,
  );

const report = (tx: WriteTx, organisation: string, value: number | null, dataPeriod = "2022Q1") =>
  addObservation(tx, {
    indicator: line,
    organisation,
    dataPeriod,
    reportedIn: null,
    value,
    growth: null,
    growthBasis: null,
    vintage: "快报数",
    filling: value === null ? "not_obtained" : "reported",
    remark: null,
    issue: null,
  });

/** One write with these organisations' figures; the ids of their records. */
const reported = (values: Readonly<Record<string, number>>): number[] => {
  const ids: number[] = [];
  write((tx) => {
    for (const [organisation, value] of Object.entries(values)) ids.push(report(tx, organisation, value));
  });
  return ids;
};

const now = (dataPeriod = "2022Q1") => lineFiguresOf(store.read, line).find((each) => each.dataPeriod === dataPeriod);

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-line-figures-"));
  store = openStore({ dataDir, now: () => new Date("2022-04-01T00:00:00Z"), holder: "测试" });
  bringCatalogue(store, shippedCatalogue);
  write((tx) => {
    tx.run("UPDATE indicator SET aggregation = 'sum' WHERE code = :line", { line });
    tx.run("DELETE FROM assignment WHERE indicator = :line", { line });
    for (const [index, code] of streets.entries()) {
      tx.run(
        `INSERT INTO organisation (code, name, short_name, kind, position, suggested, is_office)
         VALUES (:code, :code, :code, '街道', :index, 0, 0)`,
        { code: `t-${code}`, index: 900 + index },
      );
      tx.run(
        "INSERT INTO assignment (id, indicator, role, organisation, suggested) VALUES (:id, :line, 'support', :code, 0)",
        { id: `${line}/support/t-${code}`, line, code: `t-${code}` },
      );
    }
  });
});
afterEach(() => {
  store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("the figure of a line that several organisations report", () => {
  it("is there once all of them have reported, and never before", () => {
    reported({ "t-jb": 2, "t-hyl": 3 });
    expect(now()).toMatchObject({ value: null, combined: { reported: 2, asked: 3 } });
    reported({ "t-rml": 0 });
    expect(now()).toMatchObject({ value: 5, combined: { reported: 3, asked: 3 } });
  });

  it("follows a correction and a retraction", () => {
    reported({ "t-jb": 2, "t-hyl": 3, "t-rml": 1 });
    const [correction = 0] = reported({ "t-jb": 20 });
    expect(now()?.value).toBe(24);
    write((tx) => retractRecords(tx, "observation", [correction]));
    expect(now()?.value).toBe(6);
  });

  it("follows a change of responsibility, and of how the line is put together", () => {
    reported({ "t-jb": 2, "t-hyl": 4, "t-rml": 6 });
    write((tx) => void tx.run("DELETE FROM assignment WHERE id = :id", { id: `${line}/support/t-rml` }));
    expect(now()).toMatchObject({ value: 6, combined: { asked: 2 } });
    write((tx) => void tx.run("UPDATE indicator SET aggregation = 'mean' WHERE code = :line", { line }));
    expect(now()?.value).toBe(3);
    write((tx) => void tx.run("UPDATE indicator SET aggregation = 'each' WHERE code = :line", { line }));
    expect(lineFiguresOf(store.read, line).map((each) => [each.organisation, each.value])).toEqual([
      ["t-hyl", 4],
      ["t-jb", 2],
    ]);
    write((tx) => void tx.run("UPDATE indicator SET aggregation = 'lead' WHERE code = :line", { line }));
    expect(listLineFigures(store.read, "14th").get(line)).toBeUndefined();
  });

  it("is made of who was asked when it fell due: a year's figure that comes in autumn counts who joined in summer", () => {
    write((tx) => {
      tx.run("UPDATE indicator SET frequency = 'annual', availability_months = 9 WHERE code = :line", { line });
      tx.run("UPDATE assignment SET from_period = '2022Q2' WHERE id = :id", { id: `${line}/support/t-jb` });
      tx.run("UPDATE assignment SET to_period = '2022Q1' WHERE id = :id", { id: `${line}/support/t-hyl` });
      for (const code of ["t-jb", "t-rml"]) report(tx, code, 2, "2021");
    });
    expect(now("2021")).toMatchObject({ value: 4, combined: { reported: 2, asked: 2 } });
    write((tx) => void report(tx, "t-hyl", 3, "2021"));
    expect(now("2021")).toMatchObject({ value: 7, combined: { reported: 3, asked: 3 } });
  });

  it("is read afresh where it has not been made anew", () => {
    reported({ "t-jb": 2, "t-hyl": 4, "t-rml": 6 });
    write((tx) => {
      report(tx, "t-jb", 3);
      expect(lineFiguresOf(tx, line).find((each) => each.dataPeriod === "2022Q1")?.value).toBe(13);
    });
  });

  it("leaves nothing behind when the write fails", () => {
    reported({ "t-jb": 2, "t-hyl": 4, "t-rml": 6 });
    expect(() =>
      write((tx) => {
        report(tx, "t-jb", 100);
        throw new Error("half-way");
      }),
    ).toThrow("half-way");
    expect(now()?.value).toBe(12);
  });
});
