/**
 * Three-way merge of one line's figure (03 §3.4). Two parts: value, 同比, 增速口径, 数据性质 and 填报情况 stand or fall
 * together; the remark merges by itself. Pure: what is known comes in, what would happen goes out.
 */
import { type Wording, wordsOf } from "../domain/figure-words.ts";
import { atomicFields, type EntryField, type EntryRecord, emptyRecord } from "../domain/form.ts";
import { roundHalfUp, sameNumber } from "../domain/number.ts";
import { type CellCode, type MergeCode, readingCodes } from "./cell-codes.ts";
import type { CellOutcome, FieldOutcome, FieldValue } from "./outcome.ts";
import type { Doubt, Note, ReturnedCell, ReturnedCells } from "./returned-form.ts";

export interface RecordMergeInput {
  /** As issued. Null when nothing had been reported; undefined when unknown: then it is two-way, all differences asked. */
  readonly base: EntryRecord | null | undefined;
  readonly theirs: ReturnedCells;
  /** As it stands now; null when nothing was ever reported. */
  readonly ours: EntryRecord | null;
  /**
   * Ours was brought by an earlier return of the same issue by the same organisation: a newer one corrects it. Each part by
   * itself: a remark taken from a return says nothing of the figure beside it.
   */
  readonly oursFromThisIssue: Readonly<Record<PartName, boolean>>;
  /** It came without the number of the newest 退回 of its issue: what it corrects is asked (03 §3.4). */
  readonly earlierReturn?: boolean | undefined;
  /** What stands in the row was asked about in the 退回 this answers, and is not what it was: it was put there on purpose. */
  readonly reconsidered?: boolean | undefined;
  /** The line's displayed decimals. */
  readonly decimals: number;
  /** Of a figure given in words: it is compared by them. */
  readonly wording?: Wording | null | undefined;
  /** Nothing is taken without asking: a row found by its name, a return of an older issue. */
  readonly askAll?: MergeCode | "row_by_name" | undefined;
  /** Nothing may be taken at all. */
  readonly refuseAll?: MergeCode | undefined;
}

export type PartName = "record" | "remark";
/** The part of a figure a field belongs to. */
export const partOf = (field: EntryField): PartName => (field === "remark" ? "remark" : "record");
/** What a person decided about a part: take theirs, keep ours, or a third value. What is not in `typed` is as returned. */
export type PartChoice = "theirs" | "ours" | { readonly typed: Partial<EntryRecord> };
export type Choices = Readonly<Partial<Record<PartName, PartChoice>>>;

export interface PartMerge {
  readonly name: PartName;
  /** `unchanged`: as issued, ours stays whatever it is. */
  readonly outcome: CellOutcome | "unchanged";
  readonly fields: readonly FieldOutcome[];
  /** What “theirs” means for this part: refused cells are left as ours. Null when there is nothing to say yes to. */
  readonly proposal: Partial<EntryRecord> | null;
  /** What of “theirs” is in no doubt: what stands beside a third value that a person types. */
  readonly certain: Partial<EntryRecord>;
  /** Words that stood in the figure's cell: “theirs” puts them behind the remark, whatever becomes of that (05 §5.4 row 36). */
  readonly words?: string;
}

export interface RecordMerge {
  readonly record: PartMerge;
  readonly remark: PartMerge;
}

const parts: Readonly<Record<PartName, readonly EntryField[]>> = { record: atomicFields, remark: ["remark"] };

export function sameField(a: FieldValue, b: FieldValue): boolean {
  return typeof a === "number" && typeof b === "number" ? sameNumber(a, b) : a === b;
}

/** One field of an atomic record on all three sides. */
export interface Sides {
  readonly base: FieldValue;
  readonly ours: FieldValue;
  readonly theirs: FieldValue;
  readonly doubt: Doubt | null;
}

interface FieldFacts extends Sides {
  readonly field: EntryField;
  readonly cell: ReturnedCell | undefined;
}

export const isRefused = (fact: Pick<Sides, "doubt">): boolean => fact.doubt?.handling === "refuse";

/** 填报情况 follows from a typed value where it was left blank: said, never asked. */
function inferFilling(facts: readonly FieldFacts[]): FieldFacts[] {
  const value = facts.find((fact) => fact.field === "value");
  const typed = value !== undefined && !value.doubt && value.theirs !== null && !sameField(value.theirs, value.base);
  return facts.map((fact) =>
    fact.field === "filling" && typed && fact.theirs === null && !fact.doubt ? { ...fact, theirs: "reported" } : fact,
  );
}

function contradiction(facts: readonly FieldFacts[]): MergeCode | undefined {
  const value = facts.find((fact) => fact.field === "value");
  const filling = facts.find((fact) => fact.field === "filling")?.theirs ?? null;
  if (!value || value.doubt) return undefined;
  if (value.theirs !== null && filling !== null && filling !== "reported") return "filling_contradicts";
  if (value.theirs === null && filling === "reported") return "filling_without_value";
  return undefined;
}

export interface Decision {
  readonly outcome: CellOutcome | "unchanged";
  readonly code: CellCode | "";
}

/** What a decision asks of the file and of what is known, whatever the record holds. */
export interface Circumstances
  extends Pick<RecordMergeInput, "earlierReturn" | "reconsidered" | "askAll" | "refuseAll"> {
  /** Undefined: nobody knows what was issued. */
  readonly base: unknown;
}

/**
 * The table of 03 §3.4, with what comes before it (refusals, doubts) and what follows from it (blanks are asked).
 * @param corrects ours came with an earlier return of the same issue
 * @param contradiction what the fields say against each other
 */
export function decide<Fact extends Sides>(
  facts: readonly Fact[],
  input: Circumstances,
  corrects: boolean,
  contradiction: (facts: readonly Fact[]) => MergeCode | undefined,
): Decision {
  const all = (test: (fact: Fact) => boolean) => facts.every(test);
  const undoubted = all((fact) => fact.doubt === null);
  const asOurs = undoubted && all((fact) => sameField(fact.theirs, fact.ours));
  const asBase = undoubted && all((fact) => sameField(fact.theirs, fact.base));
  const known = input.base !== undefined;

  if (known && asBase) {
    const filledIn = all((fact) => fact.theirs === null) === false;
    if (!corrects || !filledIn || asOurs) return { outcome: "unchanged", code: "" };
    // An earlier return of this issue changed it and this one has the issued figure again: put back, or never touched?
    if (!input.reconsidered || input.earlierReturn || input.refuseAll || input.askAll)
      return { outcome: "question", code: "back_to_issued" };
  }
  if (asOurs)
    return known || !all((fact) => fact.ours === null)
      ? { outcome: "same", code: "" }
      : { outcome: "unchanged", code: "" };
  if (input.refuseAll) return { outcome: "rejected", code: input.refuseAll };
  if (input.askAll) return { outcome: "question", code: input.askAll };
  if (facts.some(isRefused) && all((fact) => isRefused(fact) || sameField(fact.theirs, fact.base)))
    return { outcome: "rejected", code: "" };
  if (!undoubted) return { outcome: "question", code: "waits_for_record" };
  const against = (fact: Fact) => (corrects ? fact.ours : fact.base);
  if (!known) return { outcome: "question", code: "base_unknown" };
  if (facts.some((fact) => fact.theirs === null && against(fact) !== null))
    return { outcome: "question", code: "cleared" };
  const odd = contradiction(facts);
  if (odd) return { outcome: "question", code: odd };
  if (corrects)
    return input.earlierReturn
      ? { outcome: "question", code: "earlier_return" }
      : { outcome: "correction", code: "superseded" };
  return all((fact) => sameField(fact.base, fact.ours))
    ? { outcome: "take", code: "" }
    : { outcome: "conflict", code: "changed_meanwhile" };
}

/** A difference that disappears in print is still a difference: taken, and said. */
function isBelowDecimals(fact: FieldFacts, decimals: number): boolean {
  return (
    fact.field === "value" &&
    typeof fact.theirs === "number" &&
    typeof fact.ours === "number" &&
    roundHalfUp(fact.theirs, decimals) === roundHalfUp(fact.ours, decimals)
  );
}

function outcomeOf(fact: FieldFacts, part: Decision & { outcome: CellOutcome }, input: RecordMergeInput): FieldOutcome {
  const { grade = null, details = noDetails, outcome, code } = wordOf(fact, part, input);
  const { field, base, ours, theirs } = fact;
  return { field, base, ours, theirs, outcome, grade, code, details };
}

/** One for all: what most fields have to say is nothing. */
const noDetails: FieldOutcome["details"] = {};

type Word = Pick<FieldOutcome, "outcome" | "code"> & Partial<Pick<FieldOutcome, "grade" | "details">>;

/** What is to become of a field, and what is said of it. */
function wordOf(fact: FieldFacts, part: Decision & { outcome: CellOutcome }, input: RecordMergeInput): Word {
  const { field, base, ours, theirs, doubt } = fact;
  const { outcome, code } = part;
  if (outcome === "same") return { outcome, code: "" };
  if (input.refuseAll) return { outcome: "rejected", code };
  if (doubt)
    return { outcome: doubt.handling === "refuse" ? "rejected" : "question", code: doubt.code, details: doubt.details };
  if (code === "cleared" && !(theirs === null && (input.oursFromThisIssue[partOf(field)] ? ours : base) !== null))
    return { outcome, code: "waits_for_record" };
  if ((outcome === "take" || outcome === "correction") && isBelowDecimals(fact, input.decimals))
    return { outcome, grade: "D", code: "below_decimals" };
  if (outcome === "take" && field === "filling" && fact.cell?.value == null)
    return { outcome, code: "filling_inferred" };
  const fixed = outcome === "take" || outcome === "correction" ? noticeOf(fact) : undefined;
  return fixed ? { outcome, ...fixed } : part;
}

/** What was put right on reading and has to be said; comments are said of their place. */
const noticeOf = ({ cell }: FieldFacts): Note | undefined =>
  cell?.notes.find(({ code }) => readingCodes[code] === "notice" && code !== "commented");

/** A field of a record as it is compared and shown: a figure given in words by its words. */
function shown(record: EntryRecord | null, field: EntryField, { wording }: RecordMergeInput): FieldValue {
  const of = record ?? emptyRecord;
  return field === "value" && wording ? wordsOf(wording, of) : of[field];
}

function returned({ value, text }: ReturnedCell, { wording }: RecordMergeInput): FieldValue {
  return text !== undefined && wording && typeof value !== "string" ? wordsOf(wording, { value, text }) : value;
}

/** The figure that goes with a “theirs”: its number with its words, each from where the other comes from. */
function figureOf(fact: FieldFacts, input: RecordMergeInput): Pick<EntryRecord, "value" | "text"> {
  const { cell } = fact;
  if (cell && !isRefused(fact)) {
    const value = typeof cell.value === "number" ? cell.value : null;
    if (cell.text !== undefined) return { value, text: cell.text };
    const { value: known = null, text = null } = input.ours ?? {};
    return text === null ? { value } : { value, text: sameNumber(value, known) ? text : null };
  }
  const record = (isRefused(fact) || input.base === undefined ? input.ours : input.base) ?? emptyRecord;
  return { value: record.value, ...(record.text === undefined ? {} : { text: record.text }) };
}

/** What fields say together: refused ones what ours says. */
function saidBy(facts: readonly FieldFacts[], input: RecordMergeInput): Partial<EntryRecord> {
  const record: Partial<Record<EntryField, FieldValue>> = {};
  let figure: Pick<EntryRecord, "value" | "text"> | null = null;
  for (const fact of facts) {
    if (fact.field === "value") figure = figureOf(fact, input);
    else record[fact.field] = isRefused(fact) ? fact.ours : fact.theirs;
  }
  return { ...figure, ...record } as Partial<EntryRecord>;
}

function mergePart(name: PartName, input: RecordMergeInput): PartMerge {
  const raw = parts[name].map((field): FieldFacts => {
    const ours = shown(input.ours, field, input);
    const base = input.base === undefined ? null : shown(input.base, field, input);
    const cell = input.theirs[field];
    // A column that is not there says nothing: as if left as issued.
    const theirs = cell ? returned(cell, input) : input.base === undefined ? ours : base;
    return { field, base, ours, theirs, cell, doubt: cell?.doubt ?? null };
  });
  const facts = name === "record" ? inferFilling(raw) : raw;
  const decision = decide(facts, input, input.oursFromThisIssue[name], contradiction);
  if (decision.outcome === "unchanged") return { name, outcome: "unchanged", fields: [], proposal: null, certain: {} };
  const part = { ...decision, outcome: decision.outcome };
  const listed = facts.filter(
    (fact) =>
      fact.doubt ||
      !sameField(fact.theirs, fact.base) ||
      (part.outcome !== "same" && !sameField(fact.theirs, fact.ours)),
  );
  const answerable =
    part.outcome !== "rejected" && facts.every((fact) => !fact.doubt || isRefused(fact) || fact.doubt.hasProposal);
  const proposal = saidBy(facts, input);
  const isCertain = facts.every(({ doubt }) => doubt === null);
  const certain = isCertain
    ? proposal
    : saidBy(
        facts.filter(({ doubt }) => doubt === null),
        input,
      );
  return {
    name,
    outcome: part.outcome,
    fields: listed.map((fact) => outcomeOf(fact, part, input)),
    proposal: answerable ? proposal : null,
    certain,
    ...wordsBehind(facts),
  };
}

function wordsBehind(facts: readonly FieldFacts[]): Pick<PartMerge, "words"> {
  const rest = facts.find(({ field }) => field === "value")?.doubt?.details["rest"];
  return typeof rest === "string" && rest !== "" ? { words: rest } : {};
}

/** Merges one line. Taking, correcting and keeping need no answer; conflicts and questions wait for one. */
export function mergeRecord(input: RecordMergeInput): RecordMerge {
  return { record: mergePart("record", input), remark: mergePart("remark", input) };
}

/** What goes in of a part; null: ours stays. A clean one needs no choice, and may be kept out by one. */
function takenOf(part: PartMerge, choice: PartChoice | undefined): Partial<EntryRecord> | null {
  if (typeof choice === "object") return { ...part.certain, ...choice.typed };
  if (choice === "ours") return null;
  const clean = part.outcome === "take" || part.outcome === "correction";
  const chosen = choice === "theirs" && (part.outcome === "conflict" || part.outcome === "question");
  return clean || chosen ? part.proposal : null;
}

/**
 * The record that would stand after applying.
 * @returns null when nothing is taken: ours stays, untouched
 */
export function mergedRecord(merge: RecordMerge, ours: EntryRecord | null, choices: Choices = {}): EntryRecord | null {
  const record = takenOf(merge.record, choices.record);
  const remark = takenOf(merge.remark, choices.remark);
  if (record === null && remark === null) return null;
  const merged: EntryRecord = { ...(ours ?? emptyRecord), ...record, ...remark };
  const { words } = merge.record;
  const moved = words !== undefined && choices.record === "theirs" && takenOf(merge.record, "theirs") !== null;
  return moved ? { ...merged, remark: withWords(merged.remark, words) } : merged;
}

/** Behind what is there, never instead of it; words that are there already are not said twice. */
function withWords(remark: string | null, words: string): string {
  if (remark === null || remark.trim() === "") return words;
  return remark.includes(words) ? remark : `${remark.replace(/[；;。]\s*$/u, "")}；${words}`;
}
