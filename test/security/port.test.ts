import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { afterEach, expect, it, vi } from "vitest";
import { createPortDoor } from "../../electron/transport/port.ts";
import { type Api, corePort } from "../contract/doors.ts";
import { createFakeRouter } from "../contract/fake-router.ts";

const log = vi.fn();
const aborted = vi.fn();
afterEach(() => vi.clearAllMocks());

function openPort() {
  const { port1: core, port2: page } = new MessageChannel();
  createPortDoor(createFakeRouter(log, aborted), log)(corePort(core));
  page.start();
  const api: Api = createORPCClient(new RPCLink({ port: page }));
  return { page, api };
}

const garbage: [string, unknown][] = [
  ["text", "hello"],
  ["an empty text", ""],
  ["a number as text", "5"],
  ["nothing as text", "null"],
  ["a call without a request", '{"i":"1","p":{}}'],
  ["an event for a call that is not there", '{"i":"9","t":3,"p":{"e":"message"}}'],
  ["bytes", new Uint8Array([255, 0, 255])],
  ["an object", { i: "1", p: { u: "/app/changes" } }],
  ["a number", 7],
  ["nothing", null],
  ["a list", [1, 2]],
];

it.each(garbage)("drops %s and goes on answering", async (_what, message) => {
  // An unhandled rejection would fail the run.
  const { page, api } = openPort();
  page.postMessage(message);
  expect(await api.app.changes({ before: null, limit: 3 })).toMatchObject([{ id: 3 }]);
  page.close();
});

it("notes what it dropped", async () => {
  const { page, api } = openPort();
  page.postMessage("hello");
  await api.app.changes({ before: null, limit: 3 });
  expect(log).toHaveBeenCalledOnce();
  page.close();
});

it("cancels what a page waited for when the page goes away", async () => {
  const { page, api } = openPort();
  const events = await api.merge.preview({ session: "s" });
  await events.next();
  page.close();
  await vi.waitFor(() => expect(aborted).toHaveBeenCalledOnce());
});
