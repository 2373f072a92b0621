/** 催报: at which level whom, what to write to them, the printed notice; recorded as one operation. */
import { Button, Drawer, Select } from "antd";
import { useState } from "react";
import type { Collecting } from "../../../shared/contract/collecting.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import { askedUntil, type ReminderLevel, reminderLevels } from "../../../shared/domain/reminder.ts";
import type { CollectedRow } from "../../../shared/listings/register-rows.ts";
import { reminderText as words } from "../../../shared/text/collecting.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { DataTable } from "../../components/data-table.tsx";
import { DayPicker } from "../../components/day-picker.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { useAppState } from "../../stores/session.ts";
import { NoticePreview } from "./notice-preview.tsx";
import { RemindMessage } from "./remind-message.tsx";
import { type RemindRow, remindColumns } from "./remind-table.tsx";

interface RemindDrawerProps {
  readonly rows: readonly CollectedRow[];
  readonly collecting: Collecting;
  readonly period: Period;
  readonly onClose: () => void;
}

export function RemindDrawer({ rows, collecting, period, onClose }: RemindDrawerProps) {
  const { today } = useAppState();
  // Recording changes what is suggested next: what was shown stays as it was recorded.
  const [first] = useState(rows);
  const [levels, setLevels] = useState<ReadonlyMap<string, ReminderLevel>>(new Map());
  const [until, setUntil] = useState(() => askedUntil(earliestDue(first), today));
  const [notice, setNotice] = useState(false);
  const [recorded, setRecorded] = useState(false);
  const { busy, error, run, forget } = useCommand();
  const reminded = first.map(
    (row): RemindRow => ({ ...row.known, level: levels.get(row.organisation) ?? row.known.suggested ?? "提醒" }),
  );
  const recipients = reminded.map(({ organisation, level }) => ({ organisation, level }));
  const setLevel = (organisation: string, level: ReminderLevel) =>
    setLevels((now) => new Map([...now, [organisation, level]]));
  const record = async () => {
    if (await run(() => api.collecting.remind({ period: period.code, recipients }))) setRecorded(true);
  };
  return (
    <Drawer
      open
      size={820}
      title={words.title(reminded.length, period.label)}
      onClose={onClose}
      footer={
        <div className="form-actions">
          <Button onClick={onClose}>{words.leave}</Button>
          <Button disabled={until === ""} onClick={() => setNotice(true)}>
            {words.print}
          </Button>
          <Button type="primary" loading={busy} disabled={recorded} onClick={() => void record()}>
            {words.record(reminded.length)}
          </Button>
        </div>
      }
    >
      <div className="form remind">
        <ErrorNotice error={error} onClose={forget} />
        {recorded ? <Notice kind="done">{words.recorded(reminded.length)}</Notice> : null}
        <p className="secondary small">{words.hint}</p>
        <div className="remind-choice">
          <Field label={words.until}>
            {(control) => <DayPicker control={control} value={until} onChange={setUntil} wrong={until === ""} />}
          </Field>
          <Field label={words.allAt}>
            {(control) => (
              <LevelForAll
                id={control.id}
                onChoose={(level) =>
                  setLevels(new Map(level === null ? [] : first.map(({ organisation }) => [organisation, level])))
                }
              />
            )}
          </Field>
        </div>
        <DataTable
          label={words.title(reminded.length, period.label)}
          columns={remindColumns(recorded, setLevel)}
          rows={reminded}
          rowKey={({ organisation }) => organisation}
        />
        {until === "" ? null : (
          <RemindMessage reminded={reminded} facts={{ periodLabel: period.label, until, office: collecting.office }} />
        )}
      </div>
      {notice ? (
        <NoticePreview input={{ period: period.code, recipients, until }} onClose={() => setNotice(false)} />
      ) : null}
    </Drawer>
  );
}

const earliestDue = (rows: readonly CollectedRow[]): string | null =>
  rows.flatMap(({ known }) => known.due ?? []).toSorted()[0] ?? null;

const suggested = "suggested";

function LevelForAll({
  id,
  onChoose,
}: {
  readonly id: string;
  readonly onChoose: (level: ReminderLevel | null) => void;
}) {
  const [value, setValue] = useState<ReminderLevel | typeof suggested>(suggested);
  return (
    <Select
      id={id}
      value={value}
      options={[
        { value: suggested, label: words.asSuggested },
        ...reminderLevels.map((level) => ({ value: level, label: level, title: words.levels[level] })),
      ]}
      onChange={(level: ReminderLevel | typeof suggested) => {
        setValue(level);
        onChoose(level === suggested ? null : level);
      }}
    />
  );
}
