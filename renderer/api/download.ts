import type { Delivery } from "../../shared/contract/common.ts";

/** Saves a file the core has made; one that already lies in a folder the person chose needs nothing more. */
export function download(delivery: Delivery): void {
  if (delivery.kind === "folder") return;
  const anchor = document.createElement("a");
  anchor.href = `/download/${delivery.ticket}`;
  anchor.download = delivery.fileName;
  anchor.click();
}
