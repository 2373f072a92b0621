/** A due date: an ISO date, empty for none. */
import { DatePicker } from "antd";
import dayjs from "dayjs";
import { periodsText } from "../../../shared/text/periods.ts";

interface DuePickerProps {
  readonly value: string;
  readonly onChange: (due: string) => void;
  readonly id?: string;
  readonly label?: string;
  readonly size?: "small" | "middle";
}

export function DuePicker({ value, onChange, id, label, size = "middle" }: DuePickerProps) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { "aria-label": label })}
      size={size}
      className="settings-date"
      placeholder={periodsText.noDue}
      value={value === "" ? null : dayjs(value)}
      onChange={(date) => onChange(date === null ? "" : date.format("YYYY-MM-DD"))}
    />
  );
}
