/** From which reporting period a change counts: the open one is suggested, closed ones cannot be chosen. */
import { Select } from "antd";
import type { Plan } from "../../shared/contract/catalog.ts";
import type { Period } from "../../shared/contract/periods.ts";
import { quarterLabel } from "../../shared/domain/period.ts";
import { firstFreeQuarter, quartersToChange } from "../../shared/domain/tenure.ts";
import { commonText } from "../../shared/text/common.ts";

interface StartSelectProps {
  readonly periods: readonly Period[];
  readonly plan: Plan;
  /** Null: since ever. */
  readonly value: string | null;
  readonly onChange: (from: string | null) => void;
  readonly id?: string;
  readonly label?: string;
  readonly size?: "small";
  /** Is 起始 among the choices? Only while no period is closed. */
  readonly sinceEver?: boolean;
}

const ever = "";

export function StartSelect({
  periods,
  plan,
  value,
  onChange,
  id,
  label,
  size,
  sinceEver = firstFreeQuarter(periods) === null,
}: StartSelectProps) {
  const quarters = quartersToChange(periods, plan).map((code) => ({ value: code, label: quarterLabel(code) }));
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(size === undefined ? {} : { size })}
      {...(label === undefined ? {} : { "aria-label": label })}
      className="settings-quarter"
      value={value ?? ever}
      options={sinceEver ? [{ value: ever, label: commonText.sinceEver }, ...quarters] : quarters}
      onChange={(chosen) => onChange(chosen === ever ? null : chosen)}
    />
  );
}
