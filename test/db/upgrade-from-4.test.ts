/** A database as version 4 left it: reports with states, task updates and remarks come through, and can be worked on. */
import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Core } from "../../electron/compose.ts";
import { verifyChain } from "../../electron/db/change-log.ts";
import { schemaVersion } from "../../electron/db/migrate.ts";
import { openStore, type Store } from "../../electron/db/store.ts";
import { columnsOf, inFreshDatabase, oldDataDirectory, oldOffice, schemaOf } from "../support/old-database.ts";

let dataDir: string;
let close: (() => unknown) | null = null;

beforeEach(() => {
  dataDir = oldDataDirectory(4);
});
afterEach(async () => {
  await close?.();
  close = null;
  rmSync(dataDir, { recursive: true, force: true });
});

function upgraded(): Store {
  const store = openStore({ dataDir, now: () => new Date("2022-07-23T00:00:00Z"), holder: "测试" });
  close = () => store.close();
  return store;
}

function office(): Core {
  const core = oldOffice(dataDir, "2022-07-23T02:00:00Z");
  close = () => core.close();
  return core;
}

describe("a database of version 4", () => {
  it("gets this schema, in one piece, with its log intact", () => {
    const { read } = upgraded();
    expect(read.get("PRAGMA user_version")).toEqual({ user_version: schemaVersion });
    expect(read.all("PRAGMA foreign_key_check")).toEqual([]);
    expect(read.get("PRAGMA integrity_check")).toEqual({ integrity_check: "ok" });
    expect(verifyChain(read)).toMatchObject({ ok: true });
    expect(schemaOf(read)).toEqual(inFreshDatabase(schemaOf));
    expect(columnsOf(read)).toEqual(inFreshDatabase(columnsOf));
  });

  it("keeps the reports where they were, with why and until when", () => {
    const { submissions } = office();
    expect(submissions.get({ organisation: "rsj", period: "2022Q2" }).state).toBe("accepted");
    expect(submissions.get({ organisation: "scjgj", period: "2022Q2" })).toMatchObject({
      // Unlocked and changed since: a draft again.
      state: "draft",
      unlockedUntil: "2022-07-25",
    });
    expect(submissions.get({ organisation: "wjw", period: "2022Q2" })).toMatchObject({
      state: "returned",
      returns: 1,
      returnReason: "请补报上半年持证人数",
    });
    expect(submissions.changes({ organisation: "scjgj", period: "2022Q2" })).toHaveLength(1);
  });

  it("keeps what was said of tasks and lines", () => {
    const core = office();
    expect(core.taskProgress.timeline("14-t7-old-communities")).toMatchObject([
      { state: "推进中", problems: "管线迁改滞后", matters: "请协调电力公司" },
    ]);
    const instructions = core.remarks.instructions("14-t7-old-communities", null, null);
    expect(instructions).toMatchObject([{ leader: "李强华", answers: [{ text: "已排定计划。" }] }]);
    expect(core.remarks.comments("14-patents", null)).toMatchObject([{ text: "与市局口径一致吗？" }]);
  });

  it("lists its batch as taken in", () => {
    expect(office().batches.list()).toMatchObject([{ id: "2022Q1-01", undone: false }]);
  });
});
