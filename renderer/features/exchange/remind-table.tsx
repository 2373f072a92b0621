/** Whom a reminder goes to: what each owes, how late, whom to call, at which level. */
import { Select } from "antd";
import type { CollectingRow } from "../../../shared/contract/collecting.ts";
import { type ReminderLevel, reminderLevels } from "../../../shared/domain/reminder.ts";
import { collectingText, missingWords, owedLabel, reminderText as words } from "../../../shared/text/collecting.ts";
import type { DataColumn } from "../../components/data-table.tsx";
import { tableTime } from "../../components/local-time.ts";

export interface RemindRow extends CollectingRow {
  readonly level: ReminderLevel;
}

/** @param fixed what was recorded is no longer chosen */
export function remindColumns(
  fixed: boolean,
  onLevel: (organisation: string, level: ReminderLevel) => void,
): readonly DataColumn<RemindRow>[] {
  return [
    { head: words.columns.name, width: 130, cell: ({ name }) => name },
    { head: words.columns.owes, cell: owesWords },
    {
      head: words.columns.late,
      width: 64,
      align: "right",
      cell: ({ daysLate }) => (daysLate === 0 ? words.never : words.days(daysLate)),
    },
    {
      head: words.columns.contact,
      width: 172,
      cell: ({ contactName, contactPhone }) =>
        contactName === "" && contactPhone === "" ? (
          <span className="quiet">{collectingText.noContact}</span>
        ) : (
          `${contactName} ${contactPhone}`
        ),
    },
    { head: words.columns.last, width: 96, cell: lastWords },
    {
      head: words.columns.level,
      width: 92,
      cell: ({ organisation, name, level }) => (
        <Select
          size="small"
          className="remind-level"
          aria-label={words.levelOf(name)}
          disabled={fixed}
          value={level}
          options={reminderLevels.map((one) => ({ value: one, label: one }))}
          onChange={(chosen: ReminderLevel) => onLevel(organisation, chosen)}
        />
      ),
    },
  ];
}

function owesWords({ owes, missing }: RemindRow): string {
  const lacks = missingWords(missing);
  return [owes === null ? "" : owedLabel[owes], lacks === "" ? "" : `缺${lacks}`].filter(Boolean).join("；");
}

function lastWords({ reminders }: RemindRow): string {
  const last = reminders.at(-1);
  return last === undefined ? words.never : collectingText.reminded(last.level, tableTime(last.at).slice(5, 10));
}
