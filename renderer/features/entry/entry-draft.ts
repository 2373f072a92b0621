/**
 * What a person has typed for one line, as typed. The core reads it (`489.5亿元`, full-width digits); nothing is
 * converted here, so that what cannot be read is refused with its reason and never becomes 0.
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
  /** Why a grade B or C finding is nevertheless right. */
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

/** A blank figure that says why it is blank (01 §1.2); `reported` says nothing without a figure. */
export const explainsBlank = (filling: Filling | null): boolean => filling !== null && filling !== "reported";

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

/** Neither a figure nor an explanation. */
export const isBlank = (draft: Draft): boolean => draft.value.trim() === "" && !explainsBlank(draft.filling);

export interface LineAddress {
  readonly organisation: string;
  readonly period: string;
  readonly indicator: string;
  readonly dataPeriod: string;
}

/** `expected` is what the form showed; the core refuses the save if that has moved since. */
export const inputOf = (
  address: LineAddress,
  draft: Draft,
  expected: EntryRecord | null,
  exempt = false,
): EntryInput => ({
  ...address,
  ...draft,
  reason: draft.reason.trim(),
  expected,
  ...(exempt ? { exempt } : {}),
});

/** The shortest reason that says something (01 §1.6); counted in characters, blanks aside. */
export const shortestReason = 6;

export const reasonLength = (reason: string): number => [...reason.replace(/\s/g, "")].length;

/**
 * 核对数: how many figures, and their sum, as the printed form has it. Figures that cannot be read are not counted.
 * Summed in whole units of the most decimals typed, so that 0.1 + 0.2 prints as 0.3.
 */
export function checkSumOf(figures: readonly string[]): { readonly count: number; readonly sum: string } {
  const read = figures.map((figure) => figure.trim()).filter((figure) => /^-?\d+(\.\d+)?$/.test(figure));
  const decimals = Math.max(0, ...read.map((figure) => figure.split(".")[1]?.length ?? 0));
  const total = read.reduce((sum, figure) => sum + Math.round(Number(figure) * 10 ** decimals), 0);
  return { count: read.length, sum: (total / 10 ** decimals).toFixed(decimals) };
}
