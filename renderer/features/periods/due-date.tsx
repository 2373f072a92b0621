/** The due date of a planned or open quarter, to be moved in place. */
import { Button } from "antd";
import { useState } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import { periodsText as words } from "../../../shared/text/periods.ts";
import { api } from "../../api/client.ts";
import type { Command } from "../../components/command.ts";
import { DuePicker } from "./due-picker.tsx";

interface DueDateProps {
  readonly period: Period;
  readonly mayEdit: boolean;
  readonly command: Command;
}

export function DueDate({ period, mayEdit, command }: DueDateProps) {
  const [due, setDue] = useState(period.due ?? "");
  if (!mayEdit || period.state === "closed") return period.due ?? words.noDue;
  const changed = due !== (period.due ?? "");
  const save = () => void command.run(() => api.periods.setDue({ code: period.code, due: due === "" ? null : due }));
  return (
    <span className="settings-actions">
      <DuePicker size="small" label={words.dueLabel(period.label)} value={due} onChange={setDue} />
      {changed ? (
        <Button size="small" onClick={save}>
          {words.changeDue}
        </Button>
      ) : null}
    </span>
  );
}
