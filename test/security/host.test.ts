import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexPage, openHost } from "./host-window.ts";

let window: Awaited<ReturnType<typeof openHost>>;
let authorization: string;
const changes = { json: { before: null, limit: 1 } };

beforeAll(async () => {
  window = await openHost();
  ({ authorization } = await window.signIn());
});
afterAll(() => window.host.close());

const call = (headers = {}, body: unknown = changes) =>
  window.post("/rpc/app/changes", body, { authorization, ...headers });

describe("a call to the core", () => {
  it("is answered for the window that has the secret", async () => {
    expect((await call()).status).toBe(200);
  });

  it.each([
    ["a foreign Host (DNS rebinding)", { host: "evil.example" }, 403],
    ["our address by another name", { host: "localhost:80" }, 403],
    ["a foreign Origin", { origin: "https://evil.example" }, 403],
    ["the origin of a sandboxed frame", { origin: "null" }, 403],
    ["no Origin", { origin: undefined }, 403],
    ["no secret", { authorization: undefined }, 401],
    ["a wrong secret", { authorization: "Bearer wrong" }, 401],
    ["an empty secret", { authorization: "Bearer " }, 401],
    ["a form's content type", { "content-type": "text/plain" }, 415],
    ["no content type", { "content-type": undefined }, 415],
    ["a file where none is expected", { "content-type": "multipart/form-data; boundary=x" }, 415],
  ])("is refused with %s", async (_what, headers, status) => {
    const answer = await call(headers);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain("王芳");
  });

  it("is refused when it claims to be larger than any upload, before it is read", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=x", "content-length": 25 * 1024 * 1024 + 1 };
    const head = { origin: window.origin, authorization, ...headers };
    // Only the head is sent: an answer means that the body was not waited for.
    const answer = await window.send("POST", "/rpc/merge/upload", head, null);
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({ json: { code: "FILE_TOO_LARGE" } });
  });

  it("is refused when its length is not said", async () => {
    const headers = {
      origin: window.origin,
      authorization,
      "content-type": "application/json",
      "transfer-encoding": "chunked",
    };
    expect((await window.send("POST", "/rpc/app/changes", headers, "{}")).status).toBe(411);
  });

  it("is not answered by GET", async () => {
    const answer = await window.send("GET", "/rpc/app/changes?data=%7B%7D", { authorization });
    expect(answer.status).toBe(404);
  });

  it("does not exist beyond the contract", async () => {
    for (const name of ["app/nothing", "constructor", "__proto__/toString", "app"])
      expect((await window.post(`/rpc/${name}`, {}, { authorization })).status).toBe(404);
  });

  it("fails without the inside when its body is garbage", async () => {
    const answer = await call({}, "{");
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(/at .*\.(ts|mjs):/);
  });
});

describe("every answer", () => {
  it.each([
    ["a page", "/"],
    ["a script", "/assets/a.js"],
    ["a refusal", "/nothing"],
  ])("to %s carries the headers that confine it", async (_what, path) => {
    const { headers } = await window.send("GET", path);
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(headers["content-security-policy"]).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
    });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it("to another origin's preflight is no", async () => {
    const headers = { origin: "https://evil.example", "access-control-request-method": "POST" };
    expect((await window.send("OPTIONS", "/rpc/app/changes", headers)).status).toBe(405);
  });
});

describe("the built pages", () => {
  it("are served with their types", async () => {
    expect(await window.send("GET", "/")).toMatchObject({ status: 200, text: indexPage });
    const script = await window.send("GET", "/assets/a.js");
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(await window.send("HEAD", "/")).toMatchObject({ status: 200, text: "" });
  });

  it("are not shown to a foreign Host either", async () => {
    expect((await window.send("GET", "/", { host: "evil.example" })).status).toBe(403);
  });

  it.each([
    "/../private.json",
    "/..%2fprivate.json",
    "/%2e%2e/private.json",
    "/assets/../../private.json",
    "/..%5cprivate.json",
    "/%00/../index.html",
    "/%",
    "//etc/passwd",
    "/assets",
    "/assets/",
  ])("end where the folder ends: %s", async (path) => {
    const answer = await window.send("GET", path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("outside");
  });

  it("are only read", async () => {
    for (const method of ["PUT", "DELETE", "POST"]) expect((await window.send(method, "/index.html")).status).toBe(405);
  });
});
