/** A database as version 2 left it: figures, a closed period, an issue and a merge come through, and can be worked on. */

import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Core } from "../../electron/compose.ts";
import { verifyChain } from "../../electron/db/change-log.ts";
import { schemaVersion } from "../../electron/db/migrate.ts";
import { listFrozen } from "../../electron/db/repos/frozen-verdicts.ts";
import { findIssue } from "../../electron/db/repos/issues.ts";
import { listStanding } from "../../electron/db/repos/observations.ts";
import { openStore, type Store } from "../../electron/db/store.ts";
import { frozenText } from "../../shared/text/frozen.ts";
import { columnsOf, inFreshDatabase, oldDataDirectory, oldOffice, schemaOf } from "../support/old-database.ts";
import { asSheet } from "../support/printed-table.ts";

let dataDir: string;
let close: (() => unknown) | null = null;

beforeEach(() => {
  dataDir = oldDataDirectory(2);
});
afterEach(async () => {
  await close?.();
  close = null;
  rmSync(dataDir, { recursive: true, force: true });
});

function upgraded(): Store {
  const store = openStore({ dataDir, now: () => new Date("2022-07-05T00:00:00Z"), holder: "测试" });
  close = () => store.close();
  return store;
}

/** The office's own program on the old database. */
function office(): Core {
  const core = oldOffice(dataDir, "2022-07-05T02:00:00Z");
  close = () => core.close();
  return core;
}

describe("a database of version 2", () => {
  it("gets this schema, in one piece, with its log intact", () => {
    const { read } = upgraded();
    expect(read.get("PRAGMA user_version")).toEqual({ user_version: schemaVersion });
    expect(read.all("PRAGMA foreign_key_check")).toEqual([]);
    expect(read.get("PRAGMA integrity_check")).toEqual({ integrity_check: "ok" });
    expect(verifyChain(read)).toMatchObject({ ok: true });
  });

  it("has the tables, columns and triggers a new database has", () => {
    const { read } = upgraded();
    expect(schemaOf(read)).toEqual(inFreshDatabase(schemaOf));
    expect(columnsOf(read)).toEqual(inFreshDatabase(columnsOf));
  });

  it("keeps every figure as it was reported", () => {
    const standing = listStanding(upgraded().read, "14th").map((row) => [
      row.indicator,
      row.organisation,
      row.value,
      row.text,
    ]);
    expect(standing).toEqual(
      expect.arrayContaining([
        ["14-patents", "scjgj", 27, null],
        ["14-b7-old-communities", "zjj", 0, "推进中"],
        ["14-c11-health-centre-per-street", "renminlu", 2, null],
        ["14-fiscal-revenue", "czj", 262, null],
        ["14-fiscal-revenue", "czj", 260, null],
      ]),
    );
  });

  it("says of shipped figures where they are printed, and of reported ones nothing", () => {
    const { read } = upgraded();
    const rows = [...listStanding(read, "13th"), ...listStanding(read, "14th")];
    const shipped = rows.filter(({ reportedIn }) => reportedIn === null);
    expect(shipped.length).toBeGreaterThan(6);
    for (const { place } of shipped)
      expect(JSON.parse(place ?? "null")).toMatchObject({ document: expect.any(String) });
    expect(JSON.parse(shipped.find(({ indicator }) => indicator === "14-gdp")?.place ?? "null")).toMatchObject({
      chapter: "第二章",
      row: "1",
    });
    for (const row of rows.filter(({ reportedIn }) => reportedIn !== null)) expect(row.place).toBeNull();
  });

  it("keeps the verdicts of the closed period, the issue with its form, and the batch", () => {
    const { read } = upgraded();
    const frozen = listFrozen(read, "2022Q1");
    expect(frozen.get("14-fiscal-revenue")).toMatchObject({
      judgement: { value: 262, verdict: "behind" },
      figures: null,
    });
    expect(findIssue(read, "JS-2022Q1-CZJ-01")?.form.lines.map(({ indicator }) => indicator)).toContain(
      "14-fiscal-revenue",
    );
    expect(read.all("SELECT id FROM batch")).toEqual([{ id: "2022Q1-01" }]);
  });
});

describe("the office at work on it", () => {
  it("sees the frozen verdict, today's beside it, and what was not kept said as such", () => {
    const rows = (period: string) =>
      new Map(
        office()
          .progress.table("14th", period)
          .indicators.map((row) => [row.code, row]),
      );
    const income = rows("2022Q1").get("14-fiscal-revenue");
    expect(income).toMatchObject({ frozen: true, value: 262, current: { value: 260 } });
    expect(income?.notes).toContain(frozenText.figuresNotKept);
  });

  it("is told that a period closed before verdicts were kept is computed today, on the table and on the sheet", () => {
    const core = office();
    const gdp = core.progress.table("14th", "2021Q4").indicators.find(({ code }) => code === "14-gdp");
    expect(gdp).toMatchObject({ frozen: false, current: null });
    expect(gdp?.notes).toContain(frozenText.notKept);
    expect(core.progress.detail("14-gdp", "2021Q4").row.notes).toContain(frozenText.notKept);
    expect(asSheet(core.reports.model("main-indicators", "2021Q4")).notes).toContain(frozenText.notKept);
    expect(core.progress.detail("14-gdp", "2022Q2").row.notes).not.toContain(frozenText.notKept);
  });

  it("keeps what it had set by hand when the new catalogue comes", () => {
    const { assignments, indicators } = office().catalog.get("14th");
    expect(assignments.find(({ item, role }) => item === "14-gdp" && role === "lead")).toMatchObject({
      organisation: "tjj",
      suggested: false,
    });
    expect(indicators.find(({ code }) => code === "14-digital-economy-share")?.comparableBaseline).toMatchObject({
      value: 7.5,
    });
    expect(indicators.length).toBeGreaterThan(100);
  });

  it("can take the old batch back no more than before: its period is closed", () => {
    const core = office();
    expect(core.batches.list()).toMatchObject([{ id: "2022Q1-01", files: 1, organisations: ["czj"], undone: false }]);
    expect(() => core.batches.undo("2022Q1-01")).toThrow(expect.objectContaining({ code: "PERIOD_CLOSED" }));
  });

  it("closes the open period with the figures of its sheet", () => {
    const core = office();
    core.periods.close("2022Q2");
    const income = core.progress.detail("14-fiscal-revenue", "2022Q2").row;
    expect(income).toMatchObject({ frozen: true, figures: { lastYear: 260 }, current: null });
    expect(income.notes).not.toContain(frozenText.figuresNotKept);
  });
});
