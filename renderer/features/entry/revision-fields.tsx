/** The six entry cells of a line as labelled inputs, in the drawer of 订正. */
import type { ReactNode } from "react";
import { milestoneChoices, type Wording, wordsOf } from "../../../shared/domain/figure-words.ts";
import type { EntryField, FormLine } from "../../../shared/domain/form.ts";
import { parseMilestone } from "../../../shared/domain/milestone.ts";
import { fillings, growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { Draft } from "./revision-draft.ts";

/** What an input needs to know of its line. */
export type EntryLine = Pick<FormLine, "name" | "dataPeriodLabel" | "growthUnit"> & {
  /** Of a figure given in words. */
  readonly wording: Wording | null;
};

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

const fieldLabel = (line: EntryLine, field: EntryField): string =>
  entryText.fieldLabel(line.name, line.dataPeriodLabel, entryText.columns[field]);

/** Whether the field is about a figure: right-aligned, with a numeric keyboard where there is one. */
const isFigure = (field: EntryField): boolean => field === "value" || field === "growth";

export function EntryFieldInput({ line, field, draft, errorId, onType }: EntryFieldProps): ReactNode {
  const common = {
    "aria-label": fieldLabel(line, field),
    "aria-invalid": errorId !== undefined,
    "aria-describedby": errorId,
    "data-field": field,
    value: draft[field] ?? "",
  };
  const wording = field === "value" ? line.wording : null;
  if (wording?.kind === "milestone") return <StateSelect {...common} onType={(text) => onType(field, text)} />;
  const choices = options[field];
  if (choices === undefined) {
    return (
      <input
        {...common}
        type="text"
        className={isFigure(field) ? "entry-input number" : "entry-input"}
        placeholder={placeholderOf(field, line)}
        inputMode={isFigure(field) && wording === null ? "decimal" : "text"}
        maxLength={field === "remark" ? 500 : 60}
        autoComplete="off"
        spellCheck={false}
        title={titleOf(field, draft, wording)}
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

function placeholderOf(field: EntryField, { growthUnit, wording }: EntryLine): string | undefined {
  if (field === "growth") return growthUnit ?? undefined;
  return field === "value" && wording?.kind === "composition"
    ? entryText.parts.placeholder(wording.parts.length)
    : undefined;
}

/** What may be longer than its cell, and how the parts of a composition follow one another. */
function titleOf(field: EntryField, draft: Draft, wording: Wording | null): string | undefined {
  if (wording?.kind === "composition") return entryText.parts.order(wording.parts);
  return field === "remark" ? draft.remark : undefined;
}

interface StateSelectProps {
  readonly value: string;
  readonly onType: (text: string) => void;
}

/** The state of a milestone is chosen. */
function StateSelect({ value, onType, ...common }: StateSelectProps) {
  return (
    <select
      {...common}
      className="entry-input"
      value={stateWord(value)}
      onChange={(event) => onType(event.target.value)}
    >
      <option value="" />
      {milestoneChoices.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </select>
  );
}

/** A 1 or 0 that was recorded before states had names shows as what it means. */
function stateWord(typed: string): string {
  const figure = parseMilestone(typed);
  return figure ? String(wordsOf({ kind: "milestone" }, figure)) : "";
}
