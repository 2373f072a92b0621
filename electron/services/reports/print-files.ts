/** Prints as files to go on working with: tables as a workbook, and a set as one file for each organisation or line. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { zipSync } from "fflate";
import type { Delivery } from "../../../shared/contract/common.ts";
import { type Printed, type PrintOptions, type PrintRequest, usualPrint } from "../../../shared/contract/printed.ts";
import type { BatchFormat, BatchRequest, BatchResult } from "../../../shared/contract/reports.ts";
import type { Sheet } from "../../../shared/contract/sheets.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { printKinds } from "../../../shared/domain/print-kinds.ts";
import { printedName, printKindLabel, printsText as words } from "../../../shared/text/printed.ts";
import { printedTable, writeTables } from "../../exchange/printed-workbook/write.ts";
import { safeFileName } from "../../exchange/write/file-name.ts";
import type { Outlet, TicketOffice } from "../../ports/types.ts";
import type { JobEvent } from "../job.ts";

interface PrintFilesPorts {
  readonly reports: {
    models(request: PrintRequest): readonly Printed[];
    pdf(models: readonly Printed[], options: PrintOptions): Promise<Uint8Array>;
  };
  readonly outlet: Outlet;
  readonly tickets: TicketOffice;
}

interface MadeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export function createPrintFiles({ reports, outlet, tickets }: PrintFilesPorts) {
  const writers: Record<BatchFormat, (model: Printed, options: PrintOptions) => Promise<Uint8Array>> = {
    pdf: (model, options) => reports.pdf([model], options),
    xlsx: (model) => workbook([model]),
  };

  async function* make(
    { request, format, options }: BatchRequest,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<never> | { type: "file"; file: MadeFile }> {
    const models = reports.models(request);
    if (models.length === 0) throw new AppError("INVALID", { field: words.kind, reason: words.nothingToPrint });
    const names = new Set<string>();
    for (const [done, model] of models.entries()) {
      const label = printedName(model);
      yield { type: "progress", stage: "print", done, total: models.length, label };
      await breathe();
      if (signal?.aborted) throw new AppError("CANCELLED");
      const fileName = freeName(words.fileName(label, periodLabel(request.period), format), (name) =>
        names.has(name.toLowerCase()),
      );
      names.add(fileName.toLowerCase());
      const bytes = await writers[format](model, { ...usualPrint, ...options });
      yield { type: "file", file: { fileName, bytes } };
    }
  }

  return {
    /** Tables as one workbook, a worksheet each. */
    workbook,

    async deliverWorkbook(request: PrintRequest): Promise<Delivery> {
      const models = reports.models(request);
      const bytes = await workbook(models);
      const [only] = models.length === 1 ? models : [];
      const title = only && printKinds[request.kind].of !== "period" ? printedName(only) : printKindLabel[request.kind];
      const fileName = safeFileName(words.fileName(title, periodLabel(request.period), "xlsx"));
      return { kind: "ticket", ticket: tickets.offer({ fileName, bytes }), fileName };
    },

    /**
     * As a job: into a new folder inside one of the person's choice, else as one zip by ticket. Nothing is left where it
     * is cancelled.
     */
    async *run(batch: BatchRequest, signal?: AbortSignal): AsyncGenerator<JobEvent<BatchResult>> {
      const chosen = await outlet.chooseFolder();
      const called = safeFileName(
        words.folderName(printKindLabel[batch.request.kind], periodLabel(batch.request.period)),
      );
      const folder =
        chosen &&
        path.join(
          chosen,
          freeName(called, (name) => existsSync(path.join(chosen, name))),
        );
      const files: Record<string, Uint8Array> = {};
      let count = 0;
      try {
        if (folder) mkdirSync(folder);
        for await (const step of make(batch, signal)) {
          if (step.type !== "file") {
            yield step;
            continue;
          }
          count += 1;
          if (folder) writeFileSync(path.join(folder, step.file.fileName), step.file.bytes);
          else files[step.file.fileName] = step.file.bytes;
        }
      } catch (error) {
        if (folder) rmSync(folder, { recursive: true, force: true });
        throw error;
      }
      yield {
        type: "done",
        result: { files: count, delivery: folder ? { kind: "folder", folder } : zipped(called, files) },
      };
    },

    /** Into a folder (command line); files of the same names are written over. @returns the files' names */
    async toFolder(
      batch: BatchRequest,
      folder: string,
      watch?: (done: number, total: number) => void,
    ): Promise<string[]> {
      mkdirSync(folder, { recursive: true });
      const names: string[] = [];
      for await (const step of make(batch)) {
        if (step.type === "progress") watch?.(step.done, step.total);
        if (step.type !== "file") continue;
        writeFileSync(path.join(folder, step.file.fileName), step.file.bytes);
        names.push(step.file.fileName);
      }
      return names;
    },
  };

  function zipped(name: string, files: Readonly<Record<string, Uint8Array>>): Delivery {
    const fileName = `${name}.zip`;
    // PDFs and workbooks are compressed already.
    const bytes = zipSync({ ...files }, { level: 0 });
    return { kind: "ticket", ticket: tickets.offer({ fileName, bytes }), fileName };
  }
}

/** INVALID where one of them is no table, or where there are none. */
async function workbook(models: readonly Printed[]): Promise<Uint8Array> {
  if (models.length === 0) throw new AppError("INVALID", { field: words.kind, reason: words.nothingToPrint });
  const tables = models.map((model) => {
    if (!isTable(model))
      throw new AppError("INVALID", { field: words.kind, text: printKindLabel[model.kind], reason: words.noWorkbook });
    return { name: printedName(model), table: printedTable(model) };
  });
  return writeTables(tables);
}

const isTable = (model: Printed): model is Sheet => printKinds[model.kind].table;

/** The name itself, or with a number before its ending. */
function freeName(fileName: string, taken: (name: string) => boolean): string {
  const { name, ext } = path.parse(safeFileName(fileName));
  let free = `${name}${ext}`;
  for (let number = 2; taken(free); number += 1) free = `${name}（${number}）${ext}`;
  return free;
}
