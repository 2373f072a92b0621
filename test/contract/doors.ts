/** Opens a router through each door, so that the same tests can be run over all of them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink as FetchLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { type AnyRouter, createRouterClient } from "@orpc/server";
import { randomIds } from "../../electron/ports/random-ids.ts";
import { systemClock } from "../../electron/ports/system-clock.ts";
import { listen } from "../../electron/transport/http.ts";
import { type CorePort, createPortDoor } from "../../electron/transport/port.ts";
import { createTickets } from "../../electron/transport/tickets.ts";
import type { contract } from "../../shared/contract/index.ts";

export type Api = ContractRouterClient<typeof contract>;

export const doorKinds = ["in-process", "message port", "http"] as const;
export type DoorKind = (typeof doorKinds)[number];

export interface Door {
  readonly api: Api;
  close(): Promise<void>;
}

export function openDoor(kind: DoorKind, router: AnyRouter): Promise<Door> {
  return openers[kind](router);
}

const openers: Record<DoorKind, (router: AnyRouter) => Promise<Door>> = {
  "in-process": async (router) => ({
    api: createRouterClient(router, { context: {} }) as unknown as Api,
    close: async () => undefined,
  }),

  "message port": async (router) => {
    const { port1: core, port2: page } = new MessageChannel();
    createPortDoor(router, failTest)(corePort(core));
    page.start();
    return {
      api: createORPCClient(new PortLink({ port: page })),
      close: async () => page.close(),
    };
  },

  http: async (router) => {
    const rendererDir = mkdtempSync(path.join(tmpdir(), "renderer-"));
    const tickets = createTickets({ ids: randomIds, clock: systemClock });
    const host = await listen({ router, rendererDir, tickets, ids: randomIds, log: failTest, onGone: () => undefined });
    const code = new URL(host.windowAddress()).hash.replace("#code=", "");
    const session = await fetch(`${host.origin}/session`, {
      method: "POST",
      headers: { origin: host.origin, "content-type": "application/json" },
      body: JSON.stringify({ code }),
    });
    const { secret } = (await session.json()) as { secret: string };
    const headers = { origin: host.origin, authorization: `Bearer ${secret}` };
    return {
      api: createORPCClient(new FetchLink({ url: `${host.origin}/rpc`, headers })),
      close: async () => {
        await host.close();
        rmSync(rendererDir, { recursive: true });
      },
    };
  },
};

/** A worker thread's port, as the core sees ports. */
export function corePort(port: MessagePort): CorePort {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on("message", listener),
    onClose: (listener) => void port.on("close", listener),
  };
}

function failTest(error: unknown): void {
  throw error;
}
