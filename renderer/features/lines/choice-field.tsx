/** Fields of the two kinds a line is full of: typed text and a choice of closed words. */
import { Input, Select } from "antd";
import { Field } from "../../components/field.tsx";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly wrong?: string | null | undefined;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  readonly rows?: number;
  readonly className?: string;
}

export function TextField({
  label,
  value,
  onChange,
  wrong = null,
  hint,
  disabled = false,
  rows,
  className,
}: TextFieldProps) {
  const status = wrong === null ? "" : "error";
  return (
    <div className={className}>
      <Field label={label} hint={hint} wrong={wrong}>
        {(control) =>
          rows === undefined ? (
            <Input
              {...control}
              value={value}
              disabled={disabled}
              status={status}
              onChange={({ target }) => onChange(target.value)}
            />
          ) : (
            <Input.TextArea
              {...control}
              value={value}
              autoSize={{ minRows: rows, maxRows: 8 }}
              status={status}
              onChange={({ target }) => onChange(target.value)}
            />
          )
        }
      </Field>
    </div>
  );
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  /** Offered first, for none of them. */
  readonly none?: { readonly label: string; readonly onChoose: () => void };
  readonly search?: boolean;
  readonly wrong?: string | null | undefined;
  readonly hint?: string | undefined;
  readonly className?: string;
}

const nothing = "";

export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, value, options, onChange, none, search = false, wrong = null, hint, className } = props;
  const choose = (chosen: string) => {
    const found = options.find((option) => option.value === chosen);
    if (found) onChange(found.value);
    else none?.onChoose();
  };
  return (
    <div className={className}>
      <Field label={label} hint={hint} wrong={wrong}>
        {(control) => (
          <Select<string>
            {...control}
            className="lines-select"
            value={value ?? (none ? nothing : null)}
            status={wrong === null ? "" : "error"}
            popupMatchSelectWidth={false}
            {...(search ? { showSearch: { optionFilterProp: "label" } } : {})}
            options={[...(none ? [{ value: nothing, label: none.label }] : []), ...options]}
            onChange={choose}
          />
        )}
      </Field>
    </div>
  );
}

/** A closed vocabulary with its labels, as options. */
export const optionsOf = <T extends string>(words: readonly T[], labels?: Readonly<Record<T, string>>) =>
  words.map((value) => ({ value, label: labels ? labels[value] : value }));
