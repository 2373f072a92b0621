import { Input } from "antd";
import { Icon } from "./icon.tsx";
import "./filter-choice.css";
import { searchField } from "./search-field.ts";

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A list is searched as one types. */
export function SearchBox({ label, placeholder, value, onChange }: SearchBoxProps) {
  return (
    <Input
      size="small"
      className="search-box"
      aria-label={label}
      {...searchField}
      placeholder={placeholder}
      prefix={<Icon name="search" className="quiet" />}
      allowClear
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
