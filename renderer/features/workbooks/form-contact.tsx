/** Who filled it in: what stands in the stamp block of the paper. */
import { Input } from "antd";
import { contactKey, textOf } from "../../../shared/domain/workbook-entry.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import type { TypedChange } from "../../components/drafts/draft-keeper.ts";
import type { FormView } from "./form-grid.ts";

interface FormContactProps {
  readonly view: FormView;
  readonly onType: (changes: readonly TypedChange[]) => void;
}

export function FormContact({ view, onType }: FormContactProps) {
  const row = view.rows.find(({ key }) => key === contactKey);
  if (!row) return null;
  return (
    <fieldset className="workbook-contact small" aria-label={workbooksText.form.gridLabel.contact}>
      {row.fields.map((field) => (
        <label key={field} htmlFor={`workbook-${field}`}>
          <span className="quiet">{workbooksText.field[field]}</span>
          <Input
            id={`workbook-${field}`}
            size="small"
            maxLength={60}
            value={textOf(row, view.texts.get(row.key), field)}
            onChange={({ target }) => onType([{ row: row.key, field, text: target.value }])}
          />
        </label>
      ))}
    </fieldset>
  );
}
