/**
 * What a person has typed into the revision 订正 of one line, as typed. The core reads it (`489.5亿元`, full-width digits);
 * nothing is converted here, so that what cannot be read is refused with its reason and never becomes 0.
 */
import type { EntryInput } from "../../../shared/contract/entry.ts";
import type { EntryField, EntryRecord } from "../../../shared/domain/form.ts";
import type { Filling, GrowthBasis, Vintage } from "../../../shared/domain/vocabulary.ts";

export interface Draft {
  readonly value: string;
  readonly growth: string;
  readonly growthBasis: GrowthBasis | null;
  readonly vintage: Vintage | null;
  readonly filling: Filling | null;
  readonly remark: string;
  /** Why the figure is revised. */
  readonly reason: string;
}

const typed = (figure: number | null): string => (figure === null ? "" : String(figure));

export const draftOf = (record: EntryRecord | null): Draft => ({
  value: record?.text ?? typed(record?.value ?? null),
  growth: typed(record?.growth ?? null),
  growthBasis: record?.growthBasis ?? null,
  vintage: record?.vintage ?? null,
  filling: record?.filling ?? null,
  remark: record?.remark ?? "",
  reason: "",
});

/** Whether saving would change something; a reason alone changes nothing. */
export function differs(draft: Draft, record: EntryRecord | null): boolean {
  const stored = draftOf(record);
  return (
    draft.value.trim() !== stored.value ||
    draft.growth.trim() !== stored.growth ||
    draft.growthBasis !== stored.growthBasis ||
    draft.vintage !== stored.vintage ||
    draft.filling !== stored.filling ||
    draft.remark.trim() !== stored.remark
  );
}

/**
 * Typing a figure marks the line 已填报 where nothing was chosen, and clearing it takes that mark away again: the
 * person sees both. What they chose themselves stays, and the core says if it contradicts the figure.
 */
export function withField(draft: Draft, field: EntryField, text: string): Draft {
  const next = { ...draft, [field]: isChoice(field) && text === "" ? null : text };
  if (field !== "value") return next;
  if (text.trim() !== "" && draft.filling === null) return { ...next, filling: "reported" };
  if (text.trim() === "" && draft.filling === "reported") return { ...next, filling: null };
  return next;
}

const isChoice = (field: EntryField): boolean => field === "growthBasis" || field === "vintage" || field === "filling";

export interface LineAddress {
  readonly organisation: string;
  readonly period: string;
  readonly indicator: string;
  readonly dataPeriod: string;
}

/** `expected` is what the form showed; the core refuses the save if that has moved since. */
export const inputOf = (address: LineAddress, draft: Draft, expected: EntryRecord | null): EntryInput => ({
  ...address,
  ...draft,
  reason: draft.reason.trim(),
  expected,
});
