/** 单位填报单 as it prints, for the stamp. */
import { Button } from "antd";
import { useRef, useState } from "react";
import type { Delivery } from "../../../shared/contract/common.ts";
import { reportsText } from "../../../shared/text/reports.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { SheetPreview, type SheetPreviewHandle } from "../../print/preview.tsx";

interface FormPrintProps {
  readonly issue: string;
  /** Of what was kept last: the sheet is drawn anew with it. */
  readonly version: number;
  readonly onBack: () => void;
}

export function FormPrint({ issue, version, onBack }: FormPrintProps) {
  const sheet = useQuery(["workbook-sheet", issue, version], async (signal) => [
    await api.workbooks.sheet({ issue }, { signal }),
  ]);
  const preview = useRef<SheetPreviewHandle>(null);
  const saving = useCommand();
  const [saved, setSaved] = useState<Delivery | null>(null);
  const savePdf = () =>
    void saving.run(async () => {
      const delivery = await api.workbooks.pdf({ issue });
      download(delivery);
      setSaved(delivery);
    });
  return (
    <div className="workbook-form">
      <PageHead
        title={workbooksText.form.print}
        note={sheet.data?.map(({ verification }) => reportsText.verification(verification)).join("")}
        tabs={
          <Button size="small" onClick={onBack}>
            {workbooksText.form.backToForm}
          </Button>
        }
      >
        <Button loading={saving.busy} disabled={sheet.data === undefined} onClick={savePdf}>
          {saving.busy ? reportsText.saving : reportsText.savePdf}
        </Button>
        <Button type="primary" disabled={sheet.data === undefined} onClick={() => preview.current?.print()}>
          {reportsText.print}
        </Button>
      </PageHead>
      <div className="workbook-news">
        <ErrorNotice error={saving.error} onClose={saving.forget} />
        {saved?.kind === "ticket" ? (
          <Notice kind="done" onClose={() => setSaved(null)}>
            {reportsText.savedDownload(saved.fileName)}
          </Notice>
        ) : null}
      </div>
      <div className="workbook-preview">
        <Loaded query={sheet}>{(known) => <SheetPreview ref={preview} sheets={known} />}</Loaded>
      </div>
    </div>
  );
}
