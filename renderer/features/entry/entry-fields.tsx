/** The six entry cells of a line as labelled inputs; the table and 往期订正 use the same. */
import type { ReactNode } from "react";
import type { EntryField, FormLine } from "../../../shared/domain/form.ts";
import { fillings, growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { Draft } from "./entry-draft.ts";

/** What an input needs to know of its line. */
export type EntryLine = Pick<FormLine, "name" | "dataPeriodLabel" | "growthUnit">;

export interface EntryFieldProps {
  readonly line: EntryLine;
  readonly field: EntryField;
  readonly draft: Draft;
  /** Read aloud with the field when it is wrong; also marks it. */
  readonly errorId: string | undefined;
  readonly onType: (field: EntryField, text: string) => void;
}

const options: Partial<Record<EntryField, ReadonlyArray<readonly [code: string, word: string]>>> = {
  growthBasis: growthBases.map((word) => [word, word]),
  vintage: vintages.map((word) => [word, word]),
  filling: fillings.map((code) => [code, fillingLabel[code]]),
};

export const fieldLabel = (line: EntryLine, field: EntryField): string =>
  entryText.fieldLabel(line.name, line.dataPeriodLabel, entryText.columns[field]);

/** Whether the field is about a figure: right-aligned, with a numeric keyboard where there is one. */
export const isFigure = (field: EntryField): boolean => field === "value" || field === "growth";

export function EntryFieldInput({ line, field, draft, errorId, onType }: EntryFieldProps): ReactNode {
  const common = {
    "aria-label": fieldLabel(line, field),
    "aria-invalid": errorId !== undefined,
    "aria-describedby": errorId,
    "data-field": field,
    value: draft[field] ?? "",
  };
  const choices = options[field];
  if (choices === undefined) {
    return (
      <input
        {...common}
        type="text"
        className={isFigure(field) ? "entry-input number" : "entry-input"}
        placeholder={field === "growth" ? (line.growthUnit ?? undefined) : undefined}
        inputMode={isFigure(field) ? "decimal" : "text"}
        maxLength={field === "remark" ? 500 : 60}
        autoComplete="off"
        spellCheck={false}
        title={field === "remark" ? draft.remark : undefined}
        onChange={(event) => onType(field, event.target.value)}
      />
    );
  }
  return (
    <select {...common} className="entry-input" onChange={(event) => onType(field, event.target.value)}>
      <option value="" />
      {choices.map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  );
}

/** The same cell where nothing may be typed. */
export function entryFieldText(field: EntryField, draft: Draft): string {
  return field === "filling" ? (draft.filling === null ? "" : fillingLabel[draft.filling]) : (draft[field] ?? "");
}
