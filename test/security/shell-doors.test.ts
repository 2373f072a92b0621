/** What reaches the core and the disk from a page in Electron. */
import { EventEmitter } from "node:events";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { randomIds } from "../../electron/ports/random-ids.ts";
import { systemClock } from "../../electron/ports/system-clock.ts";
import { takePorts } from "../../electron/shell/handover.ts";
import { declareScheme, servePages } from "../../electron/shell/protocol.ts";
import { createTickets } from "../../electron/transport/tickets.ts";
import * as fake from "./fake-electron.ts";

vi.mock("electron", async () => (await import("./fake-electron.ts")).fakeElectron);

describe("a port", () => {
  const serve = vi.fn();
  takePorts(serve);
  beforeEach(() => serve.mockClear());
  const makePort = () => Object.assign(new EventEmitter(), { start: vi.fn(), postMessage: vi.fn(), close: vi.fn() });

  it("is taken from our page's main frame and carries messages both ways", () => {
    const contents = new fake.FakeContents();
    const port = makePort();
    fake.postFromPage("core-port", { sender: contents, senderFrame: contents.mainFrame, ports: [port] });
    expect(serve).toHaveBeenCalledOnce();
    const core = serve.mock.calls[0]?.[0];
    const heard = vi.fn();
    core.onMessage(heard);
    port.emit("message", { data: "call" });
    core.post("answer");
    expect(heard).toHaveBeenCalledWith("call");
    expect(port.postMessage).toHaveBeenCalledWith("answer");
    expect(port.close).not.toHaveBeenCalled();
  });

  const stranger = new fake.FakeContents();
  stranger.mainFrame.origin = "https://evil.example";
  const own = new fake.FakeContents();
  it.each([
    ["another origin", stranger, stranger.mainFrame],
    ["a frame inside our page", own, { origin: "app://desk" }],
    ["a frame that is gone", own, null],
    ["the main frame of another page", own, new fake.FakeContents().mainFrame],
  ])("is closed unheard when it comes from %s", (_who, sender, senderFrame) => {
    const port = makePort();
    fake.postFromPage("core-port", { sender, senderFrame, ports: [port] });
    expect(serve).not.toHaveBeenCalled();
    expect(port.close).toHaveBeenCalledOnce();
  });

  it("comes alone", () => {
    const ports = [makePort(), makePort()];
    fake.postFromPage("core-port", { sender: own, senderFrame: own.mainFrame, ports });
    expect(serve).not.toHaveBeenCalled();
    expect(ports.map(({ close }) => close.mock.calls.length)).toEqual([1, 1]);
  });
});

describe("the app:// scheme", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "shell-"));
  const rendererDir = path.join(folder, "renderer");
  mkdirSync(rendererDir);
  writeFileSync(path.join(rendererDir, "index.html"), "<!doctype html>");
  writeFileSync(path.join(folder, "private.json"), "{}");
  const tickets = createTickets({ ids: randomIds, clock: systemClock });
  servePages(rendererDir, tickets);
  const [scheme, answer] = fake.protocol.handle.mock.calls[0] ?? [];
  const get = async (url: string, method = "GET"): Promise<Response> => {
    if (!answer) throw new Error("no handler");
    return answer({ url, method } as Request);
  };

  it("is declared secure and standard, without rights it does not need", () => {
    declareScheme();
    expect(fake.protocol.registerSchemesAsPrivileged.mock.lastCall?.[0]).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
    expect(scheme).toBe("app");
  });

  it("serves our page with the policy that confines it", async () => {
    const response = await get("app://desk/");
    expect(await response.text()).toBe("<!doctype html>");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none';/);
  });

  it.each([
    "app://desk/../private.json",
    "app://desk/..%2fprivate.json",
    "app://desk/%2e%2e/private.json",
    "app://desk/..%5cprivate.json",
    "app://desk/C:/Windows/win.ini",
  ])("reaches nothing outside: %s", async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });

  it("answers for no other host and to no other method", async () => {
    expect((await get("app://other/")).status).toBe(403);
    for (const method of ["POST", "HEAD", "PUT"]) expect((await get("app://desk/", method)).status).toBe(405);
  });

  it("gives a finished file once", async () => {
    const ticket = tickets.offer({ fileName: "专报.pdf", bytes: new Uint8Array([1, 2, 3]) });
    const response = await get(`app://desk/download/${ticket}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent("专报.pdf")}`,
    );
    expect((await get(`app://desk/download/${ticket}`)).status).toBe(404);
  });
});
