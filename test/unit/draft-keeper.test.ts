/** What is typed goes to the core by itself, and two windows never overwrite one another. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDraftKeeper, type DraftApi } from "../../renderer/components/drafts/draft-keeper.ts";
import type { DraftRow } from "../../shared/contract/drafts.ts";

const scope = { kind: "report", organisation: "czj", period: "2022Q1" } as const;
const row = "revenue@2022Q1";

/** As the core keeps them: each row with a number that grows. */
function drafts() {
  const rows = new Map<string, DraftRow>();
  let number = 0;
  let failing = false;
  const api: DraftApi = {
    list: async () => [...rows.values()],
    async put({ rows: sent }) {
      if (failing) throw new Error("unreachable");
      const kept: { row: string; revision: number }[] = [];
      const conflicts: DraftRow[] = [];
      for (const { row: key, fields, expected } of sent) {
        const now = rows.get(key) ?? { row: key, fields: {}, revision: 0, at: "", by: "" };
        if (now.revision !== expected) {
          conflicts.push(now);
          continue;
        }
        if (fields === null) rows.delete(key);
        else rows.set(key, { row: key, fields, revision: ++number, at: "", by: "" });
        kept.push({ row: key, revision: fields === null ? 0 : number });
      }
      return { kept, conflicts };
    },
  };
  const open = () =>
    createDraftKeeper(
      { scope, api, standing: (_, field) => (field === "value" ? "68" : ""), begunOn: () => ({ begunOn: "was" }) },
      [...rows.values()],
    );
  return { open, of: (key: string) => rows.get(key)?.fields, fail: (now: boolean) => (failing = now) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const second = () => vi.advanceTimersByTimeAsync(1000);

describe("what is typed", () => {
  it("is kept within a second, with what it was begun on, and is no draft once it says again what stands", async () => {
    const core = drafts();
    const keeper = core.open();
    keeper.type([{ row, field: "value", text: "69" }]);
    expect(keeper.current().state).toBe("keeping");
    await second();
    expect(core.of(row)).toEqual({ value: "69", begunOn: "was" });
    expect(keeper.current().state).toBe("kept");
    keeper.type([{ row, field: "value", text: "68" }]);
    await second();
    expect(core.of(row)).toBeUndefined();
  });

  it("is kept letter by letter; a cell that is given up leaves nothing", async () => {
    const core = drafts();
    const keeper = core.open();
    keeper.typing({ row, field: "remark", text: "国库" });
    await second();
    expect(core.of(row)).toMatchObject({ remark: "国库" });
    expect(keeper.current().texts.has(row), "not in the sheet before it is finished").toBe(false);
    keeper.typing(null);
    await second();
    expect(core.of(row)).toBeUndefined();
  });

  it("is tried again when the core cannot be reached", async () => {
    const core = drafts();
    const keeper = core.open();
    core.fail(true);
    keeper.type([{ row, field: "value", text: "69" }]);
    await second();
    expect(keeper.current().state).toBe("failed");
    core.fail(false);
    await vi.advanceTimersByTimeAsync(4000);
    expect(core.of(row)).toMatchObject({ value: "69" });
    expect(keeper.current()).toMatchObject({ state: "kept", error: null });
  });
});

describe("two windows on one row", () => {
  async function bothTyped(mine: { field: string; text: string }) {
    const core = drafts();
    const [here, there] = [core.open(), core.open()];
    there.type([{ row, field: "value", text: "70" }]);
    await second();
    here.type([{ row, ...mine }]);
    await second();
    return { core, here, there };
  }

  it("put different cells together", async () => {
    const { core, here } = await bothTyped({ field: "remark", text: "国库月报" });
    expect(here.current().clashes.size).toBe(0);
    expect(here.current().texts.get(row)).toMatchObject({ value: "70", remark: "国库月报" });
    expect(core.of(row)).toMatchObject({ value: "70", remark: "国库月报" });
  });

  it("keep both texts of one cell until the person chooses: theirs", async () => {
    const { core, here } = await bothTyped({ field: "value", text: "69" });
    expect(here.current().texts.get(row)).toMatchObject({ value: "69" });
    expect(here.current().clashes.get(row)).toEqual({ value: "70" });
    expect(core.of(row)).toMatchObject({ value: "70" });
    here.settle(row, "theirs");
    await second();
    expect(here.current().texts.get(row)).toMatchObject({ value: "70" });
    expect(here.current().clashes.size).toBe(0);
  });

  it("keep both texts of one cell until the person chooses: mine, which the other window then sees", async () => {
    const { core, here, there } = await bothTyped({ field: "value", text: "69" });
    here.settle(row, "mine");
    await second();
    expect(core.of(row)).toMatchObject({ value: "69" });
    await there.look();
    expect(there.current().texts.get(row)).toMatchObject({ value: "69" });
  });

  it("saved in the other one: nothing is left here but what was typed since", async () => {
    const core = drafts();
    const [here, there] = [core.open(), core.open()];
    there.type([{ row, field: "value", text: "70" }]);
    await second();
    await here.look();
    there.drop([row]);
    await second();
    await here.look();
    expect(here.current().texts.has(row)).toBe(false);
    here.type([{ row, field: "value", text: "71" }]);
    await second();
    expect(core.of(row)).toMatchObject({ value: "71" });
  });

  it("an unfinished cell is not taken for one that was cleared when the other window has typed elsewhere", async () => {
    const core = drafts();
    const [here, there] = [core.open(), core.open()];
    here.typing({ row, field: "remark", text: "国库" });
    await second();
    await there.look();
    there.type([{ row, field: "growth", text: "5" }]);
    await second();
    await here.look();
    await second();
    expect(core.of(row)).toMatchObject({ remark: "国库", growth: "5" });
  });
});
