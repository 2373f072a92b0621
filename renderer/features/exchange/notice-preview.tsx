/** 催报通知 as it prints: looked at, printed, kept as PDF. */
import { Button, Modal } from "antd";
import { useRef, useState } from "react";
import type { NoticeInput } from "../../../shared/contract/collecting.ts";
import { reminderText as words } from "../../../shared/text/collecting.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { SheetPreview, type SheetPreviewHandle } from "../../print/preview.tsx";

interface NoticePreviewProps {
  readonly input: NoticeInput;
  readonly onClose: () => void;
}

export function NoticePreview({ input, onClose }: NoticePreviewProps) {
  const preview = useRef<SheetPreviewHandle>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, error, run, forget } = useCommand();
  const letter = useQuery(["notice", JSON.stringify(input)], async (signal) => [
    await api.collecting.notice(input, { signal }),
  ]);
  const save = () =>
    void run(async () => {
      setSaved(null);
      const delivery = await api.collecting.noticePdf(input);
      download(delivery);
      if (delivery.kind === "ticket") setSaved(delivery.fileName);
    });
  return (
    <Modal
      open
      centered
      width={820}
      title={words.noticeTitle}
      onCancel={onClose}
      footer={
        <div className="form-actions">
          <Button onClick={onClose}>{words.leave}</Button>
          <Button disabled={letter.data === undefined} onClick={() => preview.current?.print()}>
            {words.printNow}
          </Button>
          <Button type="primary" disabled={letter.data === undefined} loading={busy} onClick={save}>
            {busy ? words.saving : words.savePdf}
          </Button>
        </div>
      }
    >
      <ErrorNotice error={error} onClose={forget} />
      {saved === null ? null : <Notice kind="done">{words.saved(saved)}</Notice>}
      <div className="notice-preview">
        <Loaded query={letter}>{(model) => <SheetPreview ref={preview} sheets={model} />}</Loaded>
      </div>
    </Modal>
  );
}
