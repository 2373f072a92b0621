/** Finds the door this page was opened through and connects to the core behind it, once per page. */
import type { ClientLink } from "@orpc/client";
import { RPCLink as FetchLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { AppError } from "../../shared/domain/errors.ts";

export interface Connection {
  readonly door: "electron" | "browser";
  readonly link: ClientLink<Record<never, never>>;
  /** Headers of every request to the host; none where a message port is the connection. */
  readonly headers: Readonly<Record<string, string>>;
}

const secretKey = "jinshui-session";
let connection: Promise<Connection> | null = null;

/**
 * Call it before anything reads the address: in browser mode the one-time code is taken out of it.
 * Fails with FORBIDDEN when this window has neither a fresh code nor a session: it must be opened by the program.
 */
export function connect(): Promise<Connection> {
  connection ??= location.protocol === "app:" ? connectToShell() : connectToHost();
  return connection;
}

async function connectToShell(): Promise<Connection> {
  const port = await new Promise<MessagePort>((resolve) => {
    const receive = ({ source, data, ports }: MessageEvent) => {
      const [given] = ports;
      if (source !== window || data?.type !== "core-port" || !given) return;
      removeEventListener("message", receive);
      resolve(given);
    };
    addEventListener("message", receive);
    postMessage("core-port-wanted", location.origin);
  });
  port.start();
  return { door: "electron", link: new PortLink({ port }), headers: {} };
}

async function connectToHost(): Promise<Connection> {
  const code = takeCode();
  const fresh = code === null ? null : await exchange(code);
  if (fresh !== null) sessionStorage.setItem(secretKey, fresh);
  // A reloaded window has used its code and still has its secret.
  const secret = sessionStorage.getItem(secretKey);
  if (secret === null) throw new AppError("FORBIDDEN", { reason: "session" });
  const headers = { authorization: `Bearer ${secret}` };
  return { door: "browser", link: new FetchLink({ url: `${location.origin}/rpc`, headers }), headers };
}

/** The code in the address's fragment, which it leaves at once: history and screenshots do not keep it. */
function takeCode(): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get("code");
  if (code !== null) history.replaceState(null, "", `${location.pathname}${location.search}`);
  return code;
}

async function exchange(code: string): Promise<string | null> {
  const response = await fetch("/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code }),
  });
  return response.ok ? ((await response.json()) as { secret: string }).secret : null;
}
