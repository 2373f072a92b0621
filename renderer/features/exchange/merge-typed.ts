/**
 * 另填: the inputs of a third value. What the person does not touch stays as returned, so only touched fields are sent; the
 * core reads them by the rules of the entry screen.
 */
import { atomicFields } from "../../../shared/domain/form.ts";
import {
  isEntryAmount,
  projectEntryFields,
  projectPartOf,
  reportedStages,
} from "../../../shared/domain/projects/project-entry.ts";
import { fillings, growthBases, taskStates, vintages } from "../../../shared/domain/vocabulary.ts";
import { fieldText, isBlankCell } from "../../../shared/listings/merge-cell-text.ts";
import { cellsOf, type MergeItem } from "../../../shared/listings/merge-items.ts";
import { fillingLabel } from "../../../shared/text/words.ts";

export type Typed = Readonly<Record<string, string>>;

export interface TypedField {
  readonly field: string;
  readonly kind: "figure" | "option" | "text";
  /** Of an option: code and word. */
  readonly options: ReadonlyArray<readonly [code: string, word: string]>;
  /** What was returned, in words; empty where that is blank or, for a field that is not listed, as issued. */
  readonly returned: string;
}

const options: Readonly<Record<string, TypedField["options"]>> = {
  growthBasis: growthBases.map((word) => [word, word]),
  vintage: vintages.map((word) => [word, word]),
  filling: fillings.map((code) => [code, fillingLabel[code]]),
  state: taskStates.map((word) => [word, word]),
  stage: reportedStages.map((word) => [word, word]),
};

const isFigureField = (field: string): boolean =>
  field === "value" || field === "growth" || field === "target" || isEntryAmount(field);

/** The fields that are answered together with the one that leads. */
function fieldsOf({ lead }: MergeItem): readonly string[] {
  if (lead.kind === "project") {
    const part = projectPartOf(lead.field);
    return projectEntryFields.filter((field) => projectPartOf(field) === part);
  }
  if (lead.kind === "assessment") return ["value", "target"];
  return lead.kind === "figure" && atomicFields.some((field) => field === lead.field) ? atomicFields : [lead.field];
}

/** The inputs of an item: all fields of a record, or the one text. */
export function typedFields(item: MergeItem): readonly TypedField[] {
  return fieldsOf(item).map((field): TypedField => {
    const cell = cellsOf(item).find((one) => one.field === field);
    const returned = !cell || isBlankCell(cell.theirs) ? "" : fieldText(field, cell.theirs);
    const choices = options[field];
    const kind = choices ? "option" : isFigureField(field) ? "figure" : "text";
    return { field, kind, options: choices ?? [], returned };
  });
}

/** A text is corrected from what was returned; of a figure every input begins empty. */
export const typedFromReturned = (item: MergeItem): Typed =>
  Object.fromEntries(
    typedFields(item).flatMap(({ field, kind, returned }) => (kind === "text" ? [[field, returned]] : [])),
  );

/**
 * As sent: without inputs left empty. Whoever says that there is no figure takes the returned one away with it; a text may
 * be emptied on purpose.
 */
export function typedToSend(item: MergeItem, typed: Typed): Typed {
  const sent = Object.fromEntries(
    typedFields(item).flatMap(({ field, kind }) => {
      const text = typed[field]?.trim() ?? "";
      return text === "" && kind !== "text" ? [] : [[field, text]];
    }),
  );
  const noFigure = sent["filling"] !== undefined && sent["filling"] !== "reported";
  if (!noFigure) return sent;
  return item.lead.kind === "project"
    ? { yearDoneWan: "", totalDoneWan: "", ...sent }
    : { value: "", growth: "", ...sent };
}
