/** 规划目录工作簿: the catalogue out to a workbook and back, previewed, then taken as a whole or not at all. */
import type { CataloguePreview, CatalogueReport } from "../../../shared/contract/catalogue-file.ts";
import type { Delivery } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import type { CatalogueSeed } from "../../../shared/domain/seed.ts";
import { catalogueFileNames, catalogueFileText } from "../../../shared/text/catalogue-file.ts";
import { findPlan } from "../../db/repos/catalog.ts";
import { writeCatalogueWorkbook } from "../../exchange/catalogue-workbook/write.ts";
import type { ReaderPool } from "../../exchange/reader/pool.ts";
import type { Outlet, TicketOffice } from "../../ports/types.ts";
import type { BackupService } from "../backup-service.ts";
import { type Context, must, officeNote } from "../context.ts";
import type { JobEvent } from "../job.ts";
import { localDay } from "../local-day.ts";
import { readAll } from "../merge/read-all.ts";
import { createStaging, type StagedFile } from "../merge/staging.ts";
import { applyChanges } from "./apply.ts";
import { currentCatalogue } from "./current-catalogue.ts";
import { deliver, type WrittenFile } from "./deliver.ts";
import { evaluate } from "./evaluate.ts";
import { countsText, needsReason, previewOf } from "./preview.ts";

/** Bytes; the whole shipped catalogue has some 200 kB. Larger ones are told so by the preview as well. */
const uploadLimit = 25 * 1024 * 1024;

interface Doors {
  readonly pool: ReaderPool;
  readonly backups: BackupService;
  readonly stagingDir: string;
  readonly outlet: Outlet;
  readonly tickets: TicketOffice;
}

export function createCatalogueFileService(ctx: Context, { pool, backups, stagingDir, outlet, tickets }: Doors) {
  const staging = createStaging(stagingDir, catalogueFileNames.session);

  const stagedFile = (session: string): StagedFile => {
    const [file] = staging.get(session).files;
    return must(file, catalogueFileNames.session, session);
  };

  const write = async (seed: CatalogueSeed, plans: string): Promise<WrittenFile> => ({
    fileName: catalogueFileNames.file(plans, localDay(ctx.clock.now())),
    bytes: await writeCatalogueWorkbook(seed),
  });

  const service = {
    /** The workbook of these plans (codes; null: all of them). NOT_FOUND for a plan that is not there. */
    async workbook(plans: readonly string[] | null): Promise<WrittenFile> {
      const db = ctx.store().read;
      const names = plans?.map((code) => must(findPlan(db, code), "规划", code).name) ?? [catalogueFileNames.all];
      return write(currentCatalogue(db, plans), names.join("、"));
    },

    /** Organisations and documents filled in, everything of a plan empty. */
    emptyWorkbook: (): Promise<WrittenFile> => write(currentCatalogue(ctx.store().read, []), catalogueFileNames.empty),

    export: async (plans: readonly string[] | null): Promise<Delivery> =>
      deliver(await service.workbook(plans), outlet, tickets),

    template: async (): Promise<Delivery> => deliver(await service.emptyWorkbook(), outlet, tickets),

    /** Stages one workbook. FORBIDDEN for a department: the catalogue is the office's. */
    upload(name: string, bytes: Uint8Array): { session: string } {
      if (ctx.actor().role !== "office") throw new AppError("FORBIDDEN");
      if (bytes.length > uploadLimit) throw new AppError("FILE_TOO_LARGE", { file: name, bytes: bytes.length });
      const { id } = staging.begin(ctx.ids.uuid(), null);
      staging.add(id, name, bytes);
      return { session: id };
    },

    /** Reads the workbook in a reader process and compares it with the database. Changes nothing. */
    async *preview(session: string, signal?: AbortSignal): AsyncGenerator<JobEvent<CataloguePreview>> {
      const file = stagedFile(session);
      yield* readAll([file], pool, signal);
      yield { type: "done", result: previewOf(session, file, evaluate(ctx.store().read, file.read, "")) };
    },

    /**
     * Takes all of it in one operation. Throws STALE_PREVIEW when the catalogue, or what it depends on, has moved since the
     * preview with this digest; INVALID without a reason where lines or tasks retire, and for a workbook with errors.
     */
    async apply(session: string, digest: string, reason: string): Promise<CatalogueReport> {
      const file = stagedFile(session);
      officeNote(ctx, "catalogue-import", "");
      await backups.make(ctx.store(), "merge");
      // From here to the end nothing waits: what is compared is what is written.
      const db = ctx.store().read;
      const shown = previewOf(session, file, evaluate(db, file.read, ""));
      if (shown.digest !== digest) throw new AppError("STALE_PREVIEW");
      const { session: _, digest: __, ...report } = shown;
      if (report.problems.some(({ severity }) => severity === "error"))
        throw new AppError("INVALID", {
          field: catalogueFileText.importTitle,
          text: file.name,
          reason: catalogueFileText.refused(report.problems.filter(({ severity }) => severity === "error").length),
        });
      const evaluated = evaluate(db, file.read, reason.trim());
      if (needsReason(evaluated.changes) && reason.trim() === "")
        throw new AppError("INVALID", { field: catalogueFileText.reason, reason: catalogueFileText.reasonMissing });
      if (evaluated.changes.length === 0) return { ...report, applied: false };
      const summary = catalogueFileNames.operation(file.name, countsText(evaluated.changes));
      ctx.store().write(officeNote(ctx, "catalogue-import", summary), (tx) => applyChanges(tx, evaluated, file.name));
      return { ...report, applied: true };
    },

    discard: (session: string) => ({ discarded: staging.discard(session) }),

    close: () => staging.close(),
  };
  return service;
}
