/** A database as version 1 left it: brought to this schema and this catalogue without losing what the office did. */
import { rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "../../electron/db/change-log.ts";
import { schemaVersion } from "../../electron/db/migrate.ts";
import { findIndicator, findOrganisation, listAssignments, listTasks } from "../../electron/db/repos/catalog.ts";
import { listStanding } from "../../electron/db/repos/observations.ts";
import { databaseFile, openStore, type Store } from "../../electron/db/store.ts";
import { bringCatalogue } from "../../electron/services/app-service.ts";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import { columnsOf, inFreshDatabase, oldDataDirectory, schemaOf } from "../support/old-database.ts";

let dataDir: string;
let store: Store | null = null;

beforeEach(() => {
  dataDir = oldDataDirectory(1);
});
afterEach(() => {
  store?.close();
  store = null;
  rmSync(dataDir, { recursive: true, force: true });
});

function editAsVersion1(statement: string): void {
  const db = new Database(databaseFile(dataDir));
  db.exec(statement);
  db.close();
}

function upgraded(): Store {
  store = openStore({ dataDir, now: () => new Date("2022-05-01T00:00:00Z"), holder: "测试" });
  return store;
}

const standingValues = (db: Store["read"]) =>
  listStanding(db, "14th").map((row) => [row.id, row.indicator, row.dataPeriod, row.value, row.vintage]);

describe("a database of version 1", () => {
  it("gets this schema, in one piece, with its log intact and a copy beside it", () => {
    const { read } = upgraded();
    expect(read.get("PRAGMA user_version")).toEqual({ user_version: schemaVersion });
    expect(read.all("PRAGMA foreign_key_check")).toEqual([]);
    expect(read.get("PRAGMA integrity_check")).toEqual({ integrity_check: "ok" });
    expect(verifyChain(read)).toMatchObject({ ok: true });
    const copy = new Database(path.join(dataDir, "backups", "before-migration-1.db"), { readonly: true });
    expect(copy.pragma("user_version", { simple: true })).toBe(1);
    copy.close();
  });

  it("has the tables and triggers a new database has", () => {
    const { read } = upgraded();
    expect(schemaOf(read)).toEqual(inFreshDatabase(schemaOf));
    expect(columnsOf(read)).toEqual(inFreshDatabase(columnsOf));
  });

  it("keeps every figure that was reported, and adds none twice", () => {
    const opened = upgraded();
    const before = standingValues(opened.read);
    bringCatalogue(opened, shippedCatalogue);
    const after = standingValues(opened.read);
    expect(after.slice(0, before.length)).toEqual(before);
    const known = new Set(before.map(([, line, period]) => `${line}@${period}`));
    const again = after.slice(before.length).filter(([, line, period]) => known.has(`${line}@${period}`));
    expect(again).toEqual([]);
  });

  it("gets the new catalogue: tasks, the finished plan, what is new about old lines", () => {
    const opened = upgraded();
    bringCatalogue(opened, shippedCatalogue);
    expect(listTasks(opened.read, "14th")).toHaveLength(shippedCatalogue.tasks.length);
    expect(findIndicator(opened.read, "13th", "13-gdp")).toBeDefined();
    const gdp = shippedCatalogue.indicators.find(({ code }) => code === "14-gdp");
    expect(findIndicator(opened.read, "14th", "14-gdp")).toMatchObject({
      tags: gdp?.tags,
      scope: gdp?.scope,
      targets: [{ wording: gdp?.targets[0]?.wording }],
    });
  });

  it("never overwrites what the office has edited", () => {
    editAsVersion1("UPDATE indicator SET name = '地区生产总值（区级）' WHERE code = '14-gdp'");
    const opened = upgraded();
    const seed = structuredClone(shippedCatalogue);
    for (const line of seed.indicators) if (line.code === "14-gdp") line.name = "地区生产总值（GDP）";
    const { kept } = bringCatalogue(opened, seed);
    expect(findIndicator(opened.read, "14th", "14-gdp")?.name).toBe("地区生产总值（区级）");
    expect(kept).toContain("indicator 14-gdp name");
    expect(findOrganisation(opened.read, "tjj")?.name).toBe("区统计局（改名）");
    const assignments = listAssignments(opened.read, "14th");
    expect(assignments.filter(({ item }) => item === "14-gdp").map(({ role }) => role)).toEqual(["lead"]);
    expect(assignments.find(({ item, role }) => item === "14-fiscal-revenue" && role === "lead")).toMatchObject({
      organisation: "fgw",
      suggested: false,
      from: null,
      to: null,
    });
  });

  it("is brought there once: opening it again changes nothing", () => {
    const opened = upgraded();
    bringCatalogue(opened, shippedCatalogue);
    const operations = opened.read.all("SELECT id FROM operation").length;
    expect(bringCatalogue(opened, shippedCatalogue)).toEqual({ added: 0, updated: 0, kept: [] });
    expect(opened.read.all("SELECT id FROM operation")).toHaveLength(operations);
  });
});
