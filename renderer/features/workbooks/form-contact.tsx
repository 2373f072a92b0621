/** Who filled it in: what stands in the stamp block of the paper. */
import { Input } from "antd";
import { contactKey, type Texts, textOf, type WorkbookRow } from "../../../shared/domain/workbook-entry.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import type { TypedChange } from "../../components/drafts/draft-keeper.ts";

interface FormContactProps {
  readonly rows: readonly WorkbookRow[];
  readonly texts: ReadonlyMap<string, Texts>;
  readonly onType: (changes: readonly TypedChange[]) => void;
}

/** By which the field is found again. */
export const contactFieldId = (field: string): string => `workbook-${field}`;

export function FormContact({ rows, texts, onType }: FormContactProps) {
  const row = rows.find(({ key }) => key === contactKey);
  if (!row) return null;
  return (
    <fieldset className="workbook-contact small" aria-label={workbooksText.form.gridLabel.contact}>
      {row.fields.map((field) => (
        <label key={field} htmlFor={contactFieldId(field)}>
          <span className="quiet">{workbooksText.field[field]}</span>
          <Input
            id={contactFieldId(field)}
            size="small"
            maxLength={60}
            value={textOf(row, texts.get(row.key), field)}
            onChange={({ target }) => onType([{ row: row.key, field, text: target.value }])}
          />
        </label>
      ))}
    </fieldset>
  );
}
