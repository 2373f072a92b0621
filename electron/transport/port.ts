/** Electron's door: the contract over message ports. A port says nothing of its sender, so trust is decided before. */
import type { AnyRouter } from "@orpc/server";
import { RPCHandler } from "@orpc/server/websocket";

/** One end of a channel, whichever kind it is (Electron's, a worker thread's). */
export interface CorePort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}

/**
 * A message that is no call harms nothing but itself. oRPC's own message-port adapter leaves what such a message causes
 * as an unhandled rejection, which ends the process; its socket adapter speaks the same protocol and can be waited for.
 *
 * @param log takes what was dropped
 * @returns serves one port until it closes, which aborts what its page still waits for
 */
export function createPortDoor(router: AnyRouter, log: (error: unknown) => void): (port: CorePort) => void {
  const handler = new RPCHandler(router);
  return (port) => {
    let open = true;
    const peer = {
      addEventListener: () => undefined,
      send: (message: unknown) => {
        if (open) port.post(message);
      },
    };
    port.onMessage((message) => {
      const call = asCall(message);
      if (call === null) log(new TypeError("Not a call"));
      else handler.message(peer, call, { context: {} }).catch(log);
    });
    port.onClose(() => {
      open = false;
      handler.close(peer);
    });
  };
}

/** Calls are encoded: text, or bytes when a file travels along. */
function asCall(message: unknown): string | ArrayBuffer | null {
  if (typeof message === "string") return message;
  return message instanceof Uint8Array ? new Uint8Array(message).buffer : null;
}
