import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "../../electron/db/change-log.ts";
import { getSetting, putSetting } from "../../electron/db/repos/settings.ts";
import { type Actor, databaseFile, openStore } from "../../electron/db/store.ts";

const actor: Actor = { role: "office", organisation: "fgw", name: "陈立" };
const at = new Date("2022-04-20T01:00:00Z");
const noteOf = (kind: string) => ({ kind, source: "screen", summary: kind, actor });
let dataDir: string;
const open = (holder: string | undefined = "测试") =>
  openStore({ dataDir, now: () => at, ...(holder === undefined ? {} : { holder }) });

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-store-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function writeChange(store: ReturnType<typeof open>, value: number): void {
  store.write(noteOf("setting"), (tx) => {
    putSetting(tx, "x", value);
    tx.log({ entity: "setting", entityId: "x", field: "*", before: null, after: value });
  });
}

describe("a write", () => {
  it("is one operation with its changes, by whom and when", () => {
    const store = open();
    writeChange(store, 1);
    expect(store.read.all("SELECT o.kind, o.at, a.name FROM operation o JOIN actor a ON a.id = o.actor")).toEqual([
      { kind: "setting", at: at.toISOString(), name: "陈立" },
    ]);
    expect(verifyChain(store.read)).toMatchObject({ ok: true, changes: 1 });
    store.close();
  });

  it("leaves nothing behind when it fails half-way", () => {
    const store = open();
    const failing = () =>
      store.write(noteOf("setting"), (tx) => {
        putSetting(tx, "x", 1);
        tx.log({ entity: "setting", entityId: "x", field: "*", before: null, after: 1 });
        throw new Error("half-way");
      });
    expect(failing).toThrow("half-way");
    expect(getSetting(store.read, "x")).toBeNull();
    expect(store.read.all("SELECT * FROM operation")).toEqual([]);
    store.close();
  });

  it("of many rows goes on into the file of the database after it has answered, and is safe in between", async () => {
    const store = open();
    const sizeOf = () => statSync(store.file).size;
    const before = sizeOf();
    store.write(noteOf("setting"), (tx) => {
      for (let row = 0; row < 3000; row++)
        tx.log({ entity: "setting", entityId: "x", field: "*", before: row, after: row + 1 });
    });
    expect(sizeOf()).toBe(before);
    // Whoever reads, another process too, finds it all the same.
    const beside = openStore({ dataDir, now: () => at });
    expect(verifyChain(beside.read).changes).toBe(3000);
    beside.close();
    await expect.poll(sizeOf).toBeGreaterThan(before + 200_000);
    store.close();
    const again = open();
    expect(verifyChain(again.read)).toMatchObject({ ok: true, changes: 3000 });
    again.close();
  });

  it("that changes nothing leaves no operation", () => {
    const store = open();
    store.write(noteOf("nothing"), () => 1);
    expect(store.read.all("SELECT * FROM operation")).toEqual([]);
    store.close();
  });
});

describe("the change log", () => {
  function tamper(statement: string): void {
    const db = new Database(databaseFile(dataDir));
    for (const name of ["change_no_update", "change_no_delete", "operation_no_update"]) db.exec(`DROP TRIGGER ${name}`);
    db.pragma("foreign_keys = OFF");
    db.exec(statement);
    db.close();
  }
  function threeChanges(): void {
    const store = open();
    for (const value of [1, 2, 3]) writeChange(store, value);
    store.close();
  }

  it("refuses updates and deletes", () => {
    threeChanges();
    const db = new Database(databaseFile(dataDir));
    expect(() => db.exec("UPDATE change SET after = '9' WHERE id = 2")).toThrow("append-only");
    expect(() => db.exec("DELETE FROM change WHERE id = 2")).toThrow("append-only");
    db.close();
  });

  it.each([
    ["an altered value", "UPDATE change SET after = '9' WHERE id = 2", 2],
    ["a removed row", "DELETE FROM change WHERE id = 2", 2],
    ["a removed tail", "DELETE FROM change WHERE id = 3", 3],
    ["an altered author's time", "UPDATE operation SET at = '2020-01-01' WHERE id = 1", 1],
  ])("locates %s", (_, statement, firstBadChange) => {
    threeChanges();
    tamper(statement);
    const store = open();
    const expectedLast = getSetting<number>(store.read, "log.last") ?? 0;
    expect(verifyChain(store.read, undefined, expectedLast)).toMatchObject({ ok: false, firstBadChange });
    store.close();
  });
});

describe("the data directory", () => {
  it("has one writer; a second is refused by name, a reader is welcome", () => {
    const first = open("桌面窗口");
    writeChange(first, 7);
    expect(() => open("命令行")).toThrow(expect.objectContaining({ code: "IN_USE" }));
    const beside = openStore({ dataDir, now: () => at });
    expect(getSetting(beside.read, "x")).toBe(7);
    expect(() => beside.write(noteOf("x"), () => 1)).toThrow(expect.objectContaining({ code: "IN_USE" }));
    beside.close();
    first.close();
    open("命令行").close();
  });

  it("keeps the database to its owner", () => {
    open().close();
    expect(statSync(databaseFile(dataDir)).mode & 0o777).toBe(0o600);
  });

  it("of a newer app is refused and not touched", () => {
    open().close();
    const db = new Database(databaseFile(dataDir));
    db.pragma("user_version = 999");
    db.close();
    expect(() => open()).toThrow(expect.objectContaining({ code: "DATABASE_NEWER" }));
    const after = new Database(databaseFile(dataDir));
    expect(after.pragma("user_version", { simple: true })).toBe(999);
    after.close();
  });

  it("reads cannot write", () => {
    const store = open();
    expect(() => store.read.all("INSERT INTO setting VALUES ('a', '1') RETURNING key")).toThrow(/readonly/);
    store.close();
  });
});
