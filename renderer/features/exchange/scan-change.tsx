/** Filling in the 核对数 of a scan's paper, and taking a scan back. */
import { Button, Input } from "antd";
import { type ReactNode, useState } from "react";
import type { Scan } from "../../../shared/contract/collecting.ts";
import { readCheckNumber } from "../../../shared/domain/check-number.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import { scanText as words } from "../../../shared/text/collecting.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";

interface ChangeProps {
  readonly scan: Scan;
  readonly onClose: () => void;
}

export function PaperForm({ scan, onClose }: ChangeProps) {
  const [count, setCount] = useState(scan.paper === null ? "" : String(scan.paper.count));
  const [sum, setSum] = useState(scan.paper === null ? "" : String(scan.paper.sum));
  const paper = readCheckNumber(count, sum);
  const save = async () => {
    if (paper === undefined) return false;
    await api.collecting.setPaper({ scan: scan.id, paper });
    return true;
  };
  return (
    <InlineForm saveText={words.save} cancelText={words.cancel} onSave={save} onClose={onClose}>
      {(tried) => (
        <Field
          label={words.paper}
          hint={words.paperHint}
          wrong={tried && paper === undefined ? words.wrong.paper : null}
        >
          {(control) => (
            <span className="scan-paper">
              <Input
                {...control}
                autoFocus
                aria-label={words.countOf(scan.fileName)}
                placeholder={words.count}
                inputMode="numeric"
                value={count}
                onChange={(event) => setCount(event.target.value)}
              />
              <Input
                aria-label={words.sumOf(scan.fileName)}
                placeholder={words.sum}
                inputMode="decimal"
                value={sum}
                onChange={(event) => setSum(event.target.value)}
              />
            </span>
          )}
        </Field>
      )}
    </InlineForm>
  );
}

export function RetractForm({ scan, onClose }: ChangeProps) {
  const [reason, setReason] = useState("");
  const save = async () => {
    if (!isReason(reason)) return false;
    await api.collecting.retractScan({ scan: scan.id, reason });
    return true;
  };
  return (
    <InlineForm saveText={words.retract} cancelText={words.keep} onSave={save} onClose={onClose}>
      {(tried) => (
        <Field
          label={words.retractReason}
          hint={words.retractHint}
          wrong={tried && !isReason(reason) ? words.retractWrong : null}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoFocus
              autoSize={{ minRows: 2, maxRows: 5 }}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
    </InlineForm>
  );
}

interface InlineFormProps {
  readonly saveText: string;
  readonly cancelText: string;
  /** False where something typed is wrong, and nothing was saved. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: (tried: boolean) => ReactNode;
}

function InlineForm({ saveText, cancelText, onSave, onClose, children }: InlineFormProps) {
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useCommand();
  const save = async () => {
    setTried(true);
    let saved = false;
    await run(async () => {
      saved = await onSave();
    });
    if (saved) onClose();
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {children(tried)}
      <ErrorNotice error={error} />
      <div className="form-actions">
        <Button size="small" onClick={onClose}>
          {cancelText}
        </Button>
        <Button size="small" type="primary" htmlType="submit" loading={busy}>
          {saveText}
        </Button>
      </div>
    </form>
  );
}
