/** What our reader process is measured against: the same process and messages, and nothing but the library in it. */
import * as XLSX from "xlsx";
import type { ReaderMessage, ReadRequest } from "../../electron/exchange/reader/protocol.ts";

const send = (message: ReaderMessage): void => void process.send?.(message);

function cellsIn(bytes: Uint8Array): number {
  const book = XLSX.read(bytes);
  return Object.values(book.Sheets).reduce(
    (count, sheet) => count + Object.keys(sheet).filter((key) => !key.startsWith("!")).length,
    0,
  );
}

process.on("message", ({ id, bytes }: ReadRequest) => {
  // The pool knows tables and rejections only; a rejection may carry a number.
  const rejection = { code: "not_ours", details: { cells: cellsIn(bytes) } } as const;
  send({ type: "done", id, result: { ok: false, rejection }, retiring: false });
});
process.on("disconnect", () => process.exit());
send({ type: "ready" });
