import type { Delivery } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/domain/errors.ts";

/** Saves a file the core has made; one that already lies in a folder the person chose needs nothing more. */
export function download(delivery: Delivery): void {
  if (delivery.kind === "folder") return;
  save(`/download/${delivery.ticket}`, delivery.fileName);
}

export interface FetchedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Takes a file the core has made into the page, to be shown and perhaps saved. */
export async function fetchFile(delivery: Delivery, signal?: AbortSignal): Promise<FetchedFile> {
  if (delivery.kind === "folder") throw new AppError("INTERNAL");
  const response = await fetch(`/download/${delivery.ticket}`, signal ? { signal } : {});
  if (!response.ok) throw new AppError("INTERNAL");
  return { fileName: delivery.fileName, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Saves a file that the page holds. */
export function saveFetched({ fileName, bytes }: FetchedFile): void {
  const address = URL.createObjectURL(new Blob([bytes]));
  save(address, fileName);
  // The browser has taken it by the next turn; some need a moment longer.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function save(address: string, fileName: string): void {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = fileName;
  anchor.click();
}
