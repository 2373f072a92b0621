/** Hands a finished workbook over: into a folder the person chose, else as a download. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Delivery } from "../../../shared/contract/common.ts";
import type { Outlet, TicketOffice } from "../../ports/types.ts";

export interface WrittenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export async function deliver(file: WrittenFile, outlet: Outlet, tickets: TicketOffice): Promise<Delivery> {
  const folder = await outlet.chooseFolder();
  if (folder === null) return { kind: "ticket", ticket: tickets.offer(file), fileName: file.fileName };
  mkdirSync(folder, { recursive: true });
  writeBeside(folder, file);
  return { kind: "folder", folder };
}

/** An earlier export of the same day may have been edited since: it is never written over. */
function writeBeside(folder: string, { fileName, bytes }: WrittenFile): void {
  const { name, ext } = path.parse(fileName);
  for (let copy = 1; ; copy++) {
    const target = path.join(folder, copy === 1 ? fileName : `${name}（${copy}）${ext}`);
    try {
      writeFileSync(target, bytes, { flag: "wx" });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
