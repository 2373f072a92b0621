/** 催报通知 as it prints, by pages: looked at, printed, kept as PDF. */
import { Button, Modal } from "antd";
import { useState } from "react";
import type { NoticeInput } from "../../../shared/contract/collecting.ts";
import { usualPrint } from "../../../shared/contract/printed.ts";
import { reminderText as words } from "../../../shared/text/collecting.ts";
import { api } from "../../api/client.ts";
import { fetchFile, saveFetched } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { PagedPreview } from "../../components/pdf/paged-preview.tsx";
import { useQuery } from "../../components/query.ts";
import { printModels } from "../../print/print-frame.ts";

interface NoticePreviewProps {
  readonly input: NoticeInput;
  readonly onClose: () => void;
}

export function NoticePreview({ input, onClose }: NoticePreviewProps) {
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, error, run, forget } = useCommand({ changes: false });
  const file = useQuery(["notice-pdf", JSON.stringify(input)], async (signal) =>
    fetchFile(await api.collecting.noticePdf(input, { signal }), signal),
  );
  const { data: pdf } = file;
  const print = () => void run(async () => printModels([await api.collecting.notice(input)], usualPrint));
  const save = () => {
    if (pdf === undefined) return;
    saveFetched(pdf);
    setSaved(pdf.fileName);
  };
  return (
    <Modal
      open
      centered
      width={860}
      title={words.noticeTitle}
      onCancel={onClose}
      footer={
        <div className="form-actions">
          <Button onClick={onClose}>{words.leave}</Button>
          <Button loading={busy} onClick={print}>
            {words.printNow}
          </Button>
          <Button type="primary" disabled={pdf === undefined} onClick={save}>
            {words.savePdf}
          </Button>
        </div>
      }
    >
      <ErrorNotice error={error} onClose={forget} />
      {saved === null ? null : <Notice kind="done">{words.saved(saved)}</Notice>}
      <div className="notice-preview">
        <PagedPreview title={words.noticeTitle} file={file} />
      </div>
    </Modal>
  );
}
