/** 退回 and 解锁: what the office does with a report for a reason that is kept. */

import { Input } from "antd";
import { useState } from "react";
import { isReason } from "../../../shared/domain/checks.ts";
import { returnText, unlockText } from "../../../shared/text/filing.ts";
import { api } from "../../api/client.ts";
import { useAppState } from "../../stores/session.ts";
import { useCommand } from "../command.ts";
import { DayPicker } from "../day-picker.tsx";
import { Field } from "../field.tsx";
import { FormDrawer } from "../form-drawer.tsx";

const maxLength = 500;

/** A report as it is named here. */
export interface NamedReport {
  readonly organisation: string;
  readonly name: string;
}

interface ReturnDrawerProps {
  readonly period: string;
  readonly periodLabel: string;
  /** One reason for all of them; all of them or none are sent back. */
  readonly reports: readonly NamedReport[];
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

export function ReturnDrawer({ period, periodLabel, reports, onClose, onDone = onClose }: ReturnDrawerProps) {
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useCommand();
  const [only] = reports;
  const save = async () => {
    setTried(true);
    if (!isReason(reason)) return;
    const organisations = reports.map(({ organisation }) => organisation);
    if (await run(() => api.submissions.return({ period, organisations, reason }))) onDone();
  };
  return (
    <FormDrawer
      title={
        reports.length === 1 && only
          ? returnText.title(only.name, periodLabel)
          : returnText.titleMany(reports.length, periodLabel)
      }
      changed={reason.trim() !== ""}
      busy={busy}
      error={error}
      saveText={returnText.save}
      onClose={onClose}
      onSave={() => void save()}
    >
      {reports.length > 1 ? <p className="secondary small">{reports.map(({ name }) => name).join("、")}</p> : null}
      <Field
        label={returnText.reason}
        hint={returnText.hint}
        wrong={tried && !isReason(reason) ? unlockText.wrong.reason : null}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={maxLength}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  );
}

interface UnlockDrawerProps {
  readonly period: string;
  readonly periodLabel: string;
  readonly report: NamedReport;
  readonly onClose: () => void;
}

export function UnlockDrawer({ period, periodLabel, report, onClose }: UnlockDrawerProps) {
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useCommand();
  const { today } = useAppState();
  const wrongDay = until < today;
  const save = async () => {
    setTried(true);
    if (wrongDay || !isReason(reason)) return;
    const { organisation } = report;
    if (await run(() => api.submissions.unlock({ organisation, period, until, reason }))) onClose();
  };
  return (
    <FormDrawer
      title={unlockText.title(report.name, periodLabel)}
      changed={until !== "" || reason.trim() !== ""}
      busy={busy}
      error={error}
      saveText={unlockText.save}
      onClose={onClose}
      onSave={() => void save()}
    >
      <Field
        label={unlockText.until}
        hint={unlockText.untilHint}
        wrong={tried && wrongDay ? unlockText.wrong.until : null}
      >
        {(control) => <DayPicker control={control} value={until} onChange={setUntil} wrong={tried && wrongDay} />}
      </Field>
      <Field
        label={unlockText.reason}
        hint={unlockText.reasonHint}
        wrong={tried && !isReason(reason) ? unlockText.wrong.reason : null}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={maxLength}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  );
}
