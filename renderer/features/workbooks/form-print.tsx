/** 单位填报单 as it prints, by pages, for the stamp. */
import { Button } from "antd";
import { useState } from "react";
import { usualPrint } from "../../../shared/contract/printed.ts";
import { printedTitle } from "../../../shared/text/printed.ts";
import { reportsText } from "../../../shared/text/reports.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { api } from "../../api/client.ts";
import { fetchFile, saveFetched } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { PagedPreview } from "../../components/pdf/paged-preview.tsx";
import { useQuery } from "../../components/query.ts";
import { printModels } from "../../print/print-frame.ts";

interface FormPrintProps {
  readonly issue: string;
  /** Of what was kept last: the sheet is drawn anew with it. */
  readonly version: number;
  readonly onBack: () => void;
}

export function FormPrint({ issue, version, onBack }: FormPrintProps) {
  const sheet = useQuery(["workbook-sheet", issue, version], (signal) => api.workbooks.sheet({ issue }, { signal }));
  const file = useQuery(["workbook-pdf", issue, version], async (signal) =>
    fetchFile(await api.workbooks.pdf({ issue }, { signal }), signal),
  );
  const printing = useCommand({ changes: false });
  const [saved, setSaved] = useState<string | null>(null);
  const { data: model } = sheet;
  const { data: pdf } = file;
  return (
    <div className="workbook-form">
      <PageHead
        title={workbooksText.form.print}
        note={model && reportsText.verification(model.verification)}
        tabs={
          <Button size="small" onClick={onBack}>
            {workbooksText.form.backToForm}
          </Button>
        }
      >
        <Button
          disabled={pdf === undefined}
          onClick={() => {
            if (pdf === undefined) return;
            saveFetched(pdf);
            setSaved(pdf.fileName);
          }}
        >
          {reportsText.savePdf}
        </Button>
        <Button
          type="primary"
          disabled={model === undefined}
          loading={printing.busy}
          onClick={() => model && void printing.run(() => printModels([model], usualPrint))}
        >
          {reportsText.print}
        </Button>
      </PageHead>
      <div className="workbook-news">
        <ErrorNotice error={printing.error} onClose={printing.forget} />
        {saved === null ? null : (
          <Notice kind="done" onClose={() => setSaved(null)}>
            {reportsText.savedDownload(saved)}
          </Notice>
        )}
      </div>
      <Loaded query={sheet}>{(known) => <PagedPreview title={printedTitle(known)} file={file} />}</Loaded>
    </div>
  );
}
