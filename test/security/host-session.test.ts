import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openHost } from "./host-window.ts";

let window: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  window = await openHost(60);
});
afterEach(() => window.host.close());

describe("a one-time code", () => {
  it("is in the fragment of the window's address, which no request carries", () => {
    const address = new URL(window.host.windowAddress());
    expect(address.hostname).toBe("127.0.0.1");
    expect(address.search).toBe("");
    expect(address.hash).toMatch(/^#code=[\w-]{43}$/);
  });

  it("opens one session", async () => {
    const code = window.code();
    expect((await window.post("/session", { code })).status).toBe(200);
    expect((await window.post("/session", { code })).status).toBe(401);
  });

  it("is another one for another window, and both windows stay in", async () => {
    const [first, second] = [await window.signIn(), await window.signIn()];
    expect(first.authorization).not.toBe(second.authorization);
    for (const { authorization } of [first, second])
      expect(
        (await window.post("/rpc/app/changes", { json: { before: null, limit: 1 } }, { authorization })).status,
      ).toBe(200);
  });

  it.each([
    ["no code", {}],
    ["an empty code", { code: "" }],
    ["a wrong code", { code: "a".repeat(43) }],
    ["another thing", "null"],
    ["garbage", "{"],
  ])("is not %s", async (_what, body) => {
    expect((await window.post("/session", body)).status).toBe(401);
  });

  it("is not taken from another origin, nor as a form, nor with a long body", async () => {
    const code = window.code();
    expect((await window.post("/session", { code }, { origin: "https://evil.example" })).status).toBe(403);
    expect((await window.post("/session", { code }, { "content-type": "text/plain" })).status).toBe(415);
    expect((await window.post("/session", { code, padding: "x".repeat(2000) })).status).toBe(413);
    expect((await window.post("/session", { code })).status).toBe(200);
  });

  it("is not the secret", async () => {
    const authorization = `Bearer ${window.code()}`;
    expect((await window.post("/rpc/app/changes", {}, { authorization })).status).toBe(401);
  });
});

describe("a download ticket", () => {
  const fileName = "下发 2022年一季度（区统计局）.xlsx";

  it("gives the file once, under its Chinese name, to be saved and not shown", async () => {
    const ticket = window.tickets.offer({ fileName, bytes: new TextEncoder().encode("内容") });
    const answer = await window.send("GET", `/download/${ticket}`);
    expect(answer).toMatchObject({ status: 200, text: "内容" });
    expect(answer.headers["content-type"]).toBe("application/octet-stream");
    const [disposition, encoded] = (answer.headers["content-disposition"] ?? "").split("filename*=UTF-8''");
    expect(disposition).toBe("attachment; ");
    expect(decodeURIComponent(encoded ?? "")).toBe(fileName);
    expect((await window.send("GET", `/download/${ticket}`)).status).toBe(404);
  });

  it("is not used up by looking", async () => {
    const ticket = window.tickets.offer({ fileName, bytes: new Uint8Array(3) });
    expect((await window.send("HEAD", `/download/${ticket}`)).status).toBe(404);
    expect((await window.send("GET", `/download/${ticket}`)).status).toBe(200);
  });

  it("does not help a foreign Host", async () => {
    const ticket = window.tickets.offer({ fileName, bytes: new Uint8Array(3) });
    expect((await window.send("GET", `/download/${ticket}`, { host: "evil.example" })).status).toBe(403);
    expect((await window.send("GET", `/download/${ticket}`)).status).toBe(200);
  });

  it("lapses after ten minutes", async () => {
    const ticket = window.tickets.offer({ fileName, bytes: new Uint8Array(3) });
    window.now.ms += 10 * 60_000;
    expect((await window.send("GET", `/download/${ticket}`)).status).toBe(404);
  });

  it("serves a staged file from disk", async () => {
    const ticket = window.tickets.offer({ fileName: "这个文件.ts", path: import.meta.filename });
    const answer = await window.send("GET", `/download/${ticket}`);
    expect(answer.text).toContain("serves a staged file from disk");
  });
});

describe("the host", () => {
  const openStream = (path: string, authorization: string, body: unknown) => {
    const controller = new AbortController();
    const response = fetch(`${window.origin}${path}`, {
      method: "POST",
      headers: { origin: window.origin, authorization, "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: controller.signal,
    });
    return { response, close: () => controller.abort() };
  };
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it("waits for its first window as long as it takes", async () => {
    await pause(150);
    expect(window.onGone).not.toHaveBeenCalled();
  });

  it("stays while a window is open and goes a while after the last one closed", async () => {
    const { authorization } = await window.signIn();
    const first = openStream("/alive", authorization, {});
    const second = openStream("/alive", authorization, {});
    await Promise.all([first.response, second.response]);
    first.close();
    await pause(150);
    expect(window.onGone).not.toHaveBeenCalled();
    second.close();
    await vi.waitFor(() => expect(window.onGone).toHaveBeenCalledOnce());
  });

  it("survives a reload", async () => {
    const { authorization } = await window.signIn();
    const before = openStream("/alive", authorization, {});
    await before.response;
    before.close();
    await pause(20);
    const after = openStream("/alive", authorization, {});
    await after.response;
    await pause(150);
    expect(window.onGone).not.toHaveBeenCalled();
    after.close();
  });

  it("does not leave in the middle of a job", async () => {
    const { authorization } = await window.signIn();
    const job = openStream("/rpc/merge/preview", authorization, { json: { session: "s", answers: [] } });
    await job.response;
    const page = openStream("/alive", authorization, {});
    await page.response;
    page.close();
    await pause(150);
    expect(window.onGone).not.toHaveBeenCalled();
    job.close();
    await vi.waitFor(() => expect(window.onGone).toHaveBeenCalledOnce());
  });

  it("does not let a stranger keep it alive", async () => {
    expect((await window.post("/alive", {})).status).toBe(401);
  });
});
