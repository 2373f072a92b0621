/** Reads a catalogue workbook into a database that was never shipped to. */
import { tmpdir } from "node:os";
import path from "node:path";
import type { Store } from "../../electron/db/store.ts";
import { readTable } from "../../electron/exchange/reader/read-table.ts";
import { createKeptFiles } from "../../electron/ports/kept-files.ts";
import { randomIds } from "../../electron/ports/random-ids.ts";
import { createCatalogueFileService } from "../../electron/services/catalogue-file/catalogue-file-service.ts";
import { finish } from "../../electron/services/job.ts";

export async function fillEmptyDatabase(store: Store, bytes: Uint8Array): Promise<void> {
  const service = createCatalogueFileService(
    {
      appVersion: "test",
      clock: { now: () => new Date("2022-04-02T02:00:00Z") },
      ids: randomIds,
      files: createKeptFiles(() => path.dirname(store.file)),
      store: () => store,
      actor: () => ({ role: "office", organisation: "fgw", name: "陈立" }),
      source: "screen",
    },
    {
      pool: {
        read: async (given) => readTable(given),
        readWithForm: async (given) => readTable(given, undefined, true),
        close: () => undefined,
      },
      backups: { make: async () => undefined, startOfDay: async () => undefined, newest: () => null },
      stagingDir: path.join(tmpdir(), `jinshui-bare-staging-${process.pid}`),
      outlet: { chooseFolder: async () => null },
      tickets: { offer: () => "" },
    },
  );
  try {
    const { session } = service.upload("规划目录.xlsx", bytes);
    const { digest, problems } = await finish(service.preview(session));
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    await service.apply(session, digest, "");
  } finally {
    service.close();
  }
}
