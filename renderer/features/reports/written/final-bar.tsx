/** 定稿 and taking it back, each asked for once more. */
import { Button, Input, Popconfirm } from "antd";
import { useState } from "react";
import type { ReportKeyInput, WrittenView } from "../../../../shared/contract/written.ts";
import { writtenScreenText as words } from "../../../../shared/text/written-screen.ts";
import { api } from "../../../api/client.ts";
import type { Command } from "../../../components/command.ts";

interface FinalBarProps {
  readonly report: ReportKeyInput;
  readonly view: WrittenView;
  readonly command: Command;
}

export function FinalBar({ report, view, command }: FinalBarProps) {
  const [reason, setReason] = useState("");
  if (view.final === null) {
    const moved = view.texts.filter(({ edit }) => edit?.moved).length;
    return (
      <Popconfirm
        title={words.finaliseTitle}
        description={words.finaliseHint(moved)}
        okText={words.finalise}
        cancelText={words.cancel}
        onConfirm={() => command.run(() => api.written.finalise(report))}
      >
        <Button disabled={view.notYet !== "" || command.busy}>{words.finalise}</Button>
      </Popconfirm>
    );
  }
  return (
    <Popconfirm
      title={words.withdrawTitle}
      description={
        <div className="written-withdraw">
          <p>{words.withdrawHint}</p>
          <Input
            aria-label={words.withdrawReason}
            placeholder={words.withdrawReason}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      }
      okText={words.withdraw}
      okButtonProps={{ disabled: reason.trim().length < 2 }}
      cancelText={words.cancel}
      onConfirm={async () => {
        if (await command.run(() => api.written.withdraw({ ...report, reason }))) setReason("");
      }}
    >
      <Button disabled={command.busy}>{words.withdraw}</Button>
    </Popconfirm>
  );
}
