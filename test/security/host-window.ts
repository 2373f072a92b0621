/** A host with a small site and the fake core, and raw requests to it: fetch would not let a test lie about Host. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import { randomIds } from "../../electron/ports/random-ids.ts";
import { listen } from "../../electron/transport/http.ts";
import { createTickets } from "../../electron/transport/tickets.ts";
import { createFakeRouter } from "../contract/fake-router.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export const indexPage = "<!doctype html><title>填报</title>";

export async function openHost(graceMs = 60_000) {
  const folder = mkdtempSync(path.join(tmpdir(), "host-"));
  const rendererDir = path.join(folder, "renderer");
  mkdirSync(path.join(rendererDir, "assets"), { recursive: true });
  writeFileSync(path.join(rendererDir, "index.html"), indexPage);
  writeFileSync(path.join(rendererDir, "assets/a.js"), "export {};");
  writeFileSync(path.join(folder, "private.json"), '{"outside":true}');
  const now = { ms: Date.UTC(2022, 3, 20) };
  const tickets = createTickets({ ids: randomIds, clock: { now: () => new Date(now.ms) } });
  const onGone = vi.fn();
  const log = vi.fn();
  const host = await listen({
    router: createFakeRouter(log),
    rendererDir,
    tickets,
    ids: randomIds,
    log,
    onGone,
    graceMs,
  });
  const { origin } = host;

  /** `path` as it is: no client tidies `..` away before it is sent. `body` null: only the head is sent. */
  const send = (
    method: string,
    target: string,
    headers: OutgoingHttpHeaders = {},
    body: string | null = "",
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(origin, { method, path: target, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
          if (body === null) sent.destroy();
        });
      });
      sent.on("error", reject);
      if (body === null) sent.flushHeaders();
      else sent.end(body);
    });
  const post = (target: string, body: unknown, headers: OutgoingHttpHeaders = {}): Promise<Answer> => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const usual = { origin, "content-type": "application/json", "content-length": Buffer.byteLength(text) };
    return send("POST", target, present({ ...usual, ...headers }), text);
  };
  const code = (): string => new URL(host.windowAddress()).hash.replace("#code=", "");
  const signIn = async (): Promise<{ authorization: string }> => {
    const { text } = await post("/session", { code: code() });
    return { authorization: `Bearer ${(JSON.parse(text) as { secret: string }).secret}` };
  };
  return { host, origin, tickets, now, onGone, log, send, post, code, signIn };
}

/** Without the headers a test has set to undefined. */
function present(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}
