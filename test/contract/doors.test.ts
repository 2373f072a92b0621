import { createHash, randomBytes } from "node:crypto";
import { ORPCError } from "@orpc/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Api, type Door, doorKinds, openDoor } from "./doors.ts";
import { createFakeRouter, emptyIssue } from "./fake-router.ts";

const office = { role: "office", organisation: "fgw", section: "", name: "王芳" } as const;

describe.each(doorKinds)("through the door %s", (kind) => {
  const report = vi.fn();
  const aborted = vi.fn();
  let door: Door;
  const open = async (): Promise<Api> => {
    door = await openDoor(kind, createFakeRouter(report, aborted));
    return door.api;
  };
  afterEach(async () => {
    await door.close();
    vi.clearAllMocks();
  });
  const failure = async (promise: Promise<unknown>) => {
    const error: unknown = await promise.then(
      () => undefined,
      (e: unknown) => e,
    );
    if (!(error instanceof ORPCError && error.defined))
      throw new Error("not an error of the contract", { cause: error });
    return { code: error.code as string, data: error.data as unknown };
  };

  it("answers with what the service returned: nothing stays nothing, zero stays zero, text stays Chinese", async () => {
    const api = await open();
    const [change] = await api.app.changes({ before: null, limit: 7 });
    expect(change).toMatchObject({ id: 7, operation: 0, before: null, after: "0", summary: "填报“地区生产总值”" });
  });

  it("tells many answers that come at once apart", async () => {
    const api = await open();
    const answers = await Promise.all([1, 2, 3, 4, 5].map((limit) => api.app.changes({ before: null, limit })));
    expect(answers.map((rows) => rows[0]?.id)).toEqual([1, 2, 3, 4, 5]);
  });

  it("passes a service's code and details on", async () => {
    const api = await open();
    expect(await failure(api.app.setup(office))).toEqual({
      code: "IN_USE",
      data: { holder: "桌面窗口（进程 12）", pid: 12 },
    });
    expect(report).not.toHaveBeenCalled();
  });

  it("gives an unforeseen failure a number and keeps the rest inside", async () => {
    const api = await open();
    const { code, data } = await failure(api.app.verify());
    expect(code).toBe("INTERNAL");
    expect(report).toHaveBeenCalledOnce();
    const [id, error] = report.mock.calls[0] ?? [];
    expect(data).toEqual({ request: id });
    expect(error).toMatchObject({ message: "secret of the inside" });
    expect(JSON.stringify(data)).not.toContain("secret");
  });

  it("refuses input that is against the contract, naming the field", async () => {
    const api = await open();
    expect(await failure(api.app.changes({ before: null, limit: 0 }))).toEqual({
      code: "INVALID",
      data: { fields: ["limit"] },
    });
  });

  it("carries a file's bytes and Chinese name unchanged", async () => {
    const api = await open();
    const bytes = randomBytes(3_000_000);
    const answer = await api.merge.upload({ session: "s", file: new File([bytes], "区统计局 填报表（一季度）.xlsx") });
    expect(answer).toEqual({
      file: "区统计局 填报表（一季度）.xlsx",
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
  });

  it("reports a job step by step and then its result", async () => {
    const api = await open();
    const events = [];
    for await (const event of await api.issue.run({ period: "2022Q1" })) events.push(event);
    expect(events).toEqual([
      { type: "progress", stage: "write", done: 1, total: 2, label: "区统计局" },
      { type: "progress", stage: "write", done: 2, total: 2, label: "区统计局" },
      { type: "done", result: emptyIssue },
    ]);
  });

  it("fails in the middle of a job as a plain call would", async () => {
    const api = await open();
    let seen = 0;
    const run = async () => {
      for await (const _event of await api.issue.run({ period: "2022Q2" })) seen++;
    };
    expect(await failure(run())).toEqual({ code: "PERIOD_NOT_OPEN", data: { period: "2022Q2" } });
    expect(seen).toBe(2);
  });

  it("cancels a job on the other side", async () => {
    const api = await open();
    const controller = new AbortController();
    const events = await api.merge.preview({ session: "s" }, { signal: controller.signal });
    expect((await events.next()).value).toMatchObject({ label: "读取" });
    const next = events.next();
    controller.abort();
    await expect(next).rejects.toThrow();
    await vi.waitFor(() => expect(aborted).toHaveBeenCalled());
  });
});
