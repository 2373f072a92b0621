/** A target as it is being written: what is typed, what it says, and what is still missing. */
import type { TargetFields } from "../../../shared/contract/targets.ts";
import { needsDocument, targetReasonLength } from "../../../shared/domain/target-version.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import type { Operator, TargetAuthority } from "../../../shared/domain/vocabulary.ts";
import { targetsText } from "../../../shared/text/targets.ts";

export type TargetKind = "value" | "range" | "pending";

export interface TargetDraft {
  readonly kind: TargetKind;
  readonly year: string;
  readonly operator: Exclude<Operator, "range">;
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  /** Null while it says what the figures say. */
  readonly text: string | null;
  readonly wording: string;
  readonly authority: TargetAuthority;
  readonly documentNumber: string;
  readonly effectiveOn: string;
  readonly note: string;
  readonly reason: string;
  readonly corrects: string | null;
}

export type TargetField = keyof TargetDraft;

/** The text where the person has not written one: the figures as typed. */
export function printedText({ kind, text, value, lower, upper }: TargetDraft): string {
  if (text !== null) return text;
  if (kind === "pending") return "";
  return kind === "range" ? (lower === "" && upper === "" ? "" : `${lower.trim()}—${upper.trim()}`) : value.trim();
}

interface ReadTarget {
  /** Null while something is wrong. */
  readonly target: TargetFields | null;
  readonly wrong: Partial<Record<TargetField, string>>;
}

const words = targetsText.wrong;

/**
 * What the draft says, and for each field that says nothing usable what to do.
 * @param isFirst the first target of a new line: it needs no reason
 */
export function readTarget(draft: TargetDraft, unit: string, isFirst = false): ReadTarget {
  const wrong: Partial<Record<TargetField, string>> = {};
  const number = (field: "value" | "lower" | "upper", blank: string): number | null => {
    const read = parseTypedNumber(draft[field], unit);
    if (read.ok) return read.value;
    wrong[field] = read.code === "blank" ? blank : words.notANumber;
    return null;
  };
  const { kind } = draft;
  const value = kind === "value" ? number("value", words.value) : null;
  const lower = kind === "range" ? number("lower", words.bounds) : null;
  const upper = kind === "range" ? number("upper", words.bounds) : null;
  if (lower !== null && upper !== null && lower >= upper) wrong.upper = words.bounds;
  const text = printedText(draft).trim();
  // Without a text of its own the target says its figures: what is wrong with them is said there.
  if (text === "" && wrong.value === undefined && wrong.lower === undefined) wrong.text = words.text;
  const year = yearIn(draft.year);
  if (year === undefined) wrong.year = words.year;
  if (draft.effectiveOn === "") wrong.effectiveOn = words.effectiveOn;
  if (!isFirst) {
    if (needsDocument(draft.authority) && draft.documentNumber.trim() === "")
      wrong.documentNumber = words.documentNumber;
    if ([...draft.reason.trim()].length < targetReasonLength) wrong.reason = words.reason(targetReasonLength);
    if (draft.authority === "文字更正" && draft.corrects === null) wrong.corrects = words.corrects;
  }
  if (Object.keys(wrong).length > 0 || year === undefined) return { target: null, wrong };
  const { wording, authority, documentNumber, effectiveOn, note } = draft;
  const operator = kind === "range" ? "range" : draft.operator;
  const said = { wording: wording.trim(), documentNumber: documentNumber.trim(), note: note.trim() };
  return { target: { year, operator, value, lower, upper, text, authority, effectiveOn, ...said }, wrong };
}

/** Null for a blank: the document sets no year; undefined for what is no year. */
function yearIn(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const read = parseTypedNumber(text);
  return read.ok && Number.isInteger(read.value) && read.value >= 1990 && read.value <= 2100 ? read.value : undefined;
}
