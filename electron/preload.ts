/**
 * Runs isolated beside our page and does one thing: when the page asks, it opens a channel and gives one end to the core
 * and the other to the page. The page never sees anything of Electron.
 */
import { ipcRenderer } from "electron";

/** The few parts of the page's world used here; the DOM's types stay out of the main process's folder. */
interface Page {
  readonly location: { readonly origin: string };
  addEventListener(type: "message", listener: (event: PageMessage) => void): void;
  postMessage(message: unknown, origin: string, transfer: readonly unknown[]): void;
}
interface PageMessage {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
}

const page = globalThis as unknown as Page;

page.addEventListener("message", ({ source, origin, data }) => {
  if (source !== globalThis || origin !== page.location.origin || data !== "core-port-wanted") return;
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage("core-port", null, [port1]);
  page.postMessage({ type: "core-port" }, page.location.origin, [port2]);
});
