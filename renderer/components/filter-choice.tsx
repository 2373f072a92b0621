/** One filter among others: its name inside the box, 全部 while it filters nothing. */
import { Select } from "antd";
import { commonText } from "../../shared/text/common.ts";
import "./filter-choice.css";

interface FilterOption {
  readonly value: string;
  readonly label: string;
}

interface FilterChoiceProps {
  readonly label: string;
  /** Null: everything. */
  readonly value: string | null;
  readonly options: readonly FilterOption[];
  readonly onChange: (value: string | null) => void;
  /** For long lists: options are looked for by typing. */
  readonly searchable?: boolean;
}

const everything = "";

export function FilterChoice({ label, value, options, onChange, searchable = false }: FilterChoiceProps) {
  return (
    <Select
      size="small"
      className={value === null ? "filter-choice" : "filter-choice is-set"}
      aria-label={label}
      prefix={<span className="quiet">{label}</span>}
      popupMatchSelectWidth={false}
      {...(searchable ? { showSearch: { optionFilterProp: "label" } } : {})}
      value={value ?? everything}
      options={[{ value: everything, label: commonText.all }, ...options]}
      onChange={(chosen) => onChange(chosen === everything ? null : chosen)}
    />
  );
}
