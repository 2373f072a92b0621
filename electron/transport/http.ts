/**
 * Browser mode's door: the contract, the built pages and downloads on a loopback address that only a window which was
 * given a code can use (02 §2.5).
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type AnyRouter, ORPCError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/node";
import { contract } from "../../shared/contract/index.ts";
import type { Ids } from "../ports/types.ts";
import * as guards from "./guards.ts";
import { createPresence } from "./presence.ts";
import { securityHeaders } from "./security-headers.ts";
import { createSessions } from "./session.ts";
import { sendOfferedFile, sendRendererFile } from "./static.ts";
import type { Tickets } from "./tickets.ts";
import { uploadPaths } from "./upload-paths.ts";

export interface HostOptions {
  readonly router: AnyRouter;
  /** The built pages. */
  readonly rendererDir: string;
  readonly tickets: Tickets;
  readonly ids: Pick<Ids, "secret">;
  /** Takes what went wrong below the contract; the answer says nothing of it. */
  readonly log: (error: unknown) => void;
  /** Called once when the last window has been gone for `graceMs` and nothing is being worked on. */
  readonly onGone: () => void;
  readonly graceMs?: number;
}

export interface Host {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** The address for one more window, with its one-time code in the fragment. */
  windowAddress(): string;
  close(): Promise<void>;
}

/** Bytes of a whole body: an upload with its wrapping (the file itself is limited by its reader), a plain call, a code. */
const uploadLimit = 25 * 1024 * 1024;
const callLimit = 4 * 1024 * 1024;
const codeLimit = 1024;
/** So often an open window is told that it is still heard. */
const beatMs = 15_000;

export async function listen(options: HostOptions): Promise<Host> {
  const { graceMs = 60_000 } = options;
  const server = createServer({ keepAlive: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${authority}`;
  const sessions = createSessions(options.ids);
  const presence = createPresence(graceMs, options.onGone);
  const answer = createAnswer(options, authority, sessions, presence);
  server.on("request", (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A window that goes away in the middle of an answer is no fault.
      if (response.destroyed) return;
      options.log(error);
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 500, code: "INTERNAL", reason: "host" });
    });
  });
  return {
    origin,
    windowAddress: () => `${origin}/#code=${sessions.mintCode()}`,
    close: () =>
      new Promise((resolve) => {
        presence.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function createAnswer(
  { router, rendererDir, tickets }: HostOptions,
  authority: string,
  sessions: ReturnType<typeof createSessions>,
  presence: ReturnType<typeof createPresence>,
) {
  const rpc = new RPCHandler(router);
  const uploads = new Set([...uploadPaths(contract)].map((path) => `/rpc${path}`));
  const ownHost = guards.requireHost(authority);
  const ownOrigin = guards.requireOrigin(`http://${authority}`);
  const knownWindow = guards.requireSecret(sessions.accepts);
  const json = guards.requireContentType(() => "application/json");
  const jsonOrUpload = guards.requireContentType((path) =>
    uploads.has(path) ? "multipart/form-data" : "application/json",
  );

  const posts: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>> = {
    "/session": async (request, response) => {
      const refusal = guards.refusalOf(request, [ownOrigin, json, guards.requireSize(codeLimit)]);
      if (refusal) return refuse(response, refusal);
      const secret = sessions.exchange(await readCode(request));
      if (secret === null) return refuse(response, { status: 401, code: "FORBIDDEN", reason: "code" });
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ secret }));
    },

    "/alive": async (request, response) => {
      const refusal = guards.refusalOf(request, [ownOrigin, knownWindow, json, guards.requireSize(codeLimit)]);
      if (refusal) return refuse(response, refusal);
      const closed = presence.windowOpened();
      response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).write("\n");
      const beat = setInterval(() => response.write("\n"), beatMs);
      response.on("close", () => {
        clearInterval(beat);
        closed();
      });
      request.resume();
    },
  };

  const call = async (request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> => {
    const limit = uploads.has(pathname) ? uploadLimit : callLimit;
    const refusal = guards.refusalOf(request, [ownOrigin, knownWindow, jsonOrUpload, guards.requireSize(limit)]);
    if (refusal) return refuse(response, refusal);
    const done = presence.working();
    try {
      const { matched } = await rpc.handle(request, response, { prefix: "/rpc", context: {} });
      if (!matched) refuse(response, { status: 404, code: "NOT_FOUND", reason: "procedure" });
    } finally {
      done();
    }
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const stranger = ownHost(request);
    if (stranger) return refuse(response, stranger);
    const pathname = (request.url ?? "").split(/[?#]/, 1)[0] ?? "";
    if (request.method === "POST") {
      if (pathname.startsWith("/rpc/")) return call(request, response, pathname);
      return (
        posts[pathname]?.(request, response) ?? refuse(response, { status: 405, code: "FORBIDDEN", reason: "method" })
      );
    }
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(response, { status: 405, code: "FORBIDDEN", reason: "method" });
    const ticket = /^\/download\/([\w-]+)$/.exec(pathname)?.[1];
    // Looking (HEAD) does not use a ticket up.
    const offered = ticket !== undefined && request.method === "GET" ? tickets.redeem(ticket) : null;
    if (offered) return sendOfferedFile(response, offered);
    if (!(await sendRendererFile(response, rendererDir, pathname)))
      refuse(response, { status: 404, code: "NOT_FOUND", reason: "path" });
  };
}

/** In the form of the contract's errors, so that a refused call fails like any other. */
function refuse(response: ServerResponse, { status, code, reason }: guards.Refusal): void {
  const error = new ORPCError(code, { defined: true, status, message: code, data: { reason } });
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ json: error.toJSON() }));
}

/** The code in `{"code":"…"}`; an empty one, which opens nothing, for anything else. */
async function readCode(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && "code" in body && typeof body.code === "string"
      ? body.code
      : "";
  } catch {
    return "";
  }
}
