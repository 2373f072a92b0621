/** A day: an ISO date, empty for none. */
import { DatePicker } from "antd";
import dayjs from "dayjs";
import type { FieldControl } from "./field.tsx";

interface DayPickerProps {
  readonly control: FieldControl;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly wrong?: boolean;
}

export function DayPicker({ control, value, onChange, wrong = false }: DayPickerProps) {
  return (
    <DatePicker
      {...control}
      className="day-picker"
      status={wrong ? "error" : ""}
      value={value === "" ? null : dayjs(value)}
      onChange={(date) => onChange(date === null ? "" : date.format("YYYY-MM-DD"))}
    />
  );
}
