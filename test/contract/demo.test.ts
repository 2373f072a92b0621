/** The demonstration: all quarters, everybody, in a few seconds, in a database of its own, and the same again. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Core, createCore } from "../../electron/compose.ts";
import { forkReader } from "../../electron/ports/fork-reader.ts";
import { finish } from "../../electron/services/job.ts";
import type { Verdict } from "../../shared/domain/vocabulary.ts";
import { nothingPrinted } from "../support/nothing-printed.ts";

let folder: string;
let core: Core;

function open(dataDir: string): Core {
  return createCore({
    door: "browser",
    dataDir,
    mode: "write",
    startReader: forkReader("unused"),
    printer: nothingPrinted,
  });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "jinshui-demo-"));
  core = open(folder);
  await finish(core.demo.enter());
}, 60_000);
afterAll(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the demonstration", () => {
  it("says that it is one, somebody sits at it, and its log is whole", () => {
    expect(core.app.state()).toMatchObject({ demo: true, ready: true, log: { intact: true } });
    expect(core.app.verify()).toMatchObject({ database: { ok: true }, log: { ok: true } });
  });

  it("has every quarter of the plan, closed but for the last", () => {
    const periods = core.periods.list();
    expect(periods).toHaveLength(20);
    expect(periods.filter(({ state }) => state === "open").map(({ code }) => code)).toEqual(["2025Q4"]);
  });

  it("has verdicts of every kind on its way", () => {
    const { counts } = core.progress.table("14th", "2024Q2");
    const kinds: Verdict[] = ["reached", "ahead", "on_track", "behind", "far_behind", "kept", "target_pending"];
    for (const kind of kinds) expect(counts[kind], kind).toBeGreaterThan(0);
  });

  it("has reports late, sent back, accepted, still to come, and figures that could not be had", () => {
    const register = core.forms.register("2025Q4");
    const states = new Set(register.map(({ state }) => state));
    expect([...states].toSorted()).toEqual(["accepted", "draft", "not_started", "returned", "submitted"]);
    const { total, gaps } = core.submissions.completeness("2024Q1");
    expect(total.answered).toBeLessThan(total.asked);
    expect(total.onTime).toBeLessThan(total.answered);
    expect(gaps.find(({ answer }) => answer === "not_obtained")?.remark).not.toBe("");
  });

  it("keeps what the sources say, and follows 快报数 with 年报数", () => {
    const { observations } = core.progress.detail("14-gdp", "2025Q4");
    const of = (dataPeriod: string) => observations.filter((each) => each.dataPeriod === dataPeriod);
    expect(of("2022Q1").map(({ value }) => value)).toEqual([489.5]);
    const vintages = core.progress
      .table("14th", "2025Q4")
      .indicators.flatMap(({ code }) => core.progress.detail(code, "2025Q4").observations)
      .filter(({ dataPeriod }) => dataPeriod === "2023")
      .flatMap(({ vintage }) => vintage ?? []);
    expect(new Set(vintages)).toEqual(new Set(["快报数", "年报数"]));
  });

  it("has tasks in every state, and leaders' instructions", () => {
    const states = new Set(core.progress.table("14th", "2023Q4").tasks.map(({ state }) => state));
    expect(states.has("推进中") && states.has("滞后") && states.has("已完成")).toBe(true);
    expect(core.remarks.instructions(null, null, null).length).toBeGreaterThan(3);
  });

  it("is looked at on its own day: some are late, somebody still has time, whatever the machine's clock says", () => {
    expect(core.app.state().today).toBe("2026-01-26");
    const register = core.forms.register("2025Q4");
    expect(register.some(({ state, due }) => state === "not_started" && due !== null && due < "2026-01-26")).toBe(true);
    expect(register.some(({ deferredUntil }) => deferredUntil !== null && deferredUntil > "2026-01-26")).toBe(true);
    expect(register.some(({ state, receivedAt }) => state === "draft" && receivedAt !== null)).toBe(true);
  });

  it("has what happens in five years: sent back twice, excused, corrected later, unlocked, questioned and answered", () => {
    const { organisations } = core.submissions.overTime("14th");
    const cells = organisations.flatMap((each) => each.cells);
    expect(cells.some(({ returns }) => returns > 1)).toBe(true);
    expect(cells.some(({ standing }) => standing === "exempt")).toBe(true);
    const found = (filter: { readonly text?: string; readonly entity?: string }) =>
      core.app.changes(null, 1, filter).length;
    expect(found({ text: "解锁" })).toBe(1);
    expect(found({ entity: "due_exception" })).toBe(1);
    expect(found({ entity: "instruction_answer" })).toBe(1);
    const observations = core.progress
      .table("14th", "2025Q4")
      .indicators.flatMap(({ code }) => core.progress.detail(code, "2025Q4").observations);
    expect(observations.some(({ remark }) => remark.startsWith("往期订正"))).toBe(true);
    expect(observations.some(({ answers }) => answers.length > 0)).toBe(true);
    expect(core.remarks.comments(null, null).some(({ dataPeriod }) => dataPeriod !== null)).toBe(true);
  });

  it("can be looked at as a department", () => {
    core.demo.sitAs("czj");
    expect(core.app.state().actor).toMatchObject({ role: "department", organisationName: "区财政局" });
    const { report, earlier } = core.workbench.department("2025Q4");
    expect(report).toMatchObject({ organisation: "czj", period: "2025Q4" });
    expect(earlier[0]).toMatchObject({ period: "2025Q3", state: "accepted" });
    expect(() => core.workbench.office("2025Q4")).toThrow(/FORBIDDEN/);
    core.demo.sitAs("fgw");
    expect(core.app.state().actor).toMatchObject({ role: "office" });
  });

  it("is left without a trace in the office's own database, and is still there when entered again", async () => {
    const before = core.app.state().log.changes;
    core.demo.leave();
    expect(core.app.state()).toMatchObject({ demo: false, ready: false });
    expect(core.app.state().today, "its day is left with it").not.toBe("2026-01-26");
    expect(() => core.demo.sitAs("czj")).toThrow(/FORBIDDEN/);
    await finish(core.demo.enter());
    expect(core.app.state()).toMatchObject({ demo: true, log: { changes: before } });
  });

  it("comes out the same again", () => {
    const again = mkdtempSync(path.join(tmpdir(), "jinshui-demo-again-"));
    const other = open(again);
    const { figures } = other.demo.buildHere();
    void other.close();
    const second = open(again);
    expect(figures).toBeGreaterThan(1500);
    expect(second.progress.table("14th", "2025Q4")).toEqual(core.progress.table("14th", "2025Q4"));
    expect(second.forms.register("2025Q4")).toEqual(core.forms.register("2025Q4"));
    expect(() => second.demo.buildHere()).toThrow(/NOT_EMPTY/);
    void second.close();
    rmSync(again, { recursive: true, force: true });
  }, 60_000);
});
