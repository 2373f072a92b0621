/** What is done with the print that is shown: on paper, as PDF, as a workbook, as one file each. */
import { Button, Dropdown } from "antd";
import { useState } from "react";
import type { PrintOptions } from "../../../shared/contract/printed.ts";
import type { BatchFormat } from "../../../shared/contract/reports.ts";
import { printKinds } from "../../../shared/domain/print-kinds.ts";
import { batchText, reportsText } from "../../../shared/text/reports.ts";
import { api } from "../../api/client.ts";
import { download, type FetchedFile, saveFetched } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { batchJob } from "./batch-job.ts";
import type { PrintSubjects } from "./print-request.ts";
import { printShown } from "./printing.ts";

interface PrintActionsInput {
  readonly request: PrintSubjects;
  readonly options: PrintOptions;
  /** The PDF that is looked at; null while there is none. */
  readonly shown: FetchedFile | null;
  /** Prints in the set. */
  readonly count: number;
}

export function usePrintActions({ request, options, shown, count }: PrintActionsInput) {
  const [saved, setSaved] = useState<string | null>(null);
  const [doing, setDoing] = useState<"print" | "workbook" | null>(null);
  const { busy, error, run, forget } = useCommand({ changes: false });
  const isBatching = batchJob.useJob(({ running }) => running);
  const isTable = printKinds[request.kind].table;

  const give = (what: "print" | "workbook", work: () => Promise<unknown>) => {
    setSaved(null);
    setDoing(what);
    void run(work).finally(() => setDoing(null));
  };
  const savePdf = () => {
    if (shown === null) return;
    saveFetched(shown);
    setSaved(shown.fileName);
  };
  const saveWorkbook = () =>
    give("workbook", async () => {
      const delivery = await api.reports.workbook(request);
      download(delivery);
      if (delivery.kind === "ticket") setSaved(delivery.fileName);
    });
  const batch = (format: BatchFormat) => {
    const { pages: _all, ...layout } = options;
    void batchJob.start({ request, format, options: layout });
  };
  const formats: BatchFormat[] = isTable ? ["pdf", "xlsx"] : ["pdf"];
  return {
    buttons: (
      <>
        {count > 1 && (
          <Dropdown
            disabled={isBatching}
            menu={{
              items: formats.map((format) => ({ key: format, label: batchText.formats[format] })),
              onClick: ({ key }) => batch(key === "xlsx" ? "xlsx" : "pdf"),
            }}
          >
            <Button disabled={isBatching}>{batchText.button}</Button>
          </Dropdown>
        )}
        {isTable && (
          <Button disabled={count === 0 || busy} loading={busy && doing === "workbook"} onClick={saveWorkbook}>
            {reportsText.saveWorkbook}
          </Button>
        )}
        <Button disabled={shown === null} onClick={savePdf}>
          {reportsText.savePdf}
        </Button>
        <Button
          type="primary"
          disabled={shown === null || busy}
          loading={busy && doing === "print"}
          onClick={() => shown && give("print", () => printShown(request, options, shown))}
        >
          {reportsText.print}
        </Button>
      </>
    ),
    news: (
      <>
        <ErrorNotice error={error} onClose={forget} />
        {saved !== null && (
          <Notice kind="done" onClose={() => setSaved(null)}>
            {reportsText.savedDownload(saved)}
          </Notice>
        )}
      </>
    ),
  };
}
