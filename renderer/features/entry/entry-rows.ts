/**
 * Rows of the entry form while a person works on them. What is typed lives here until the core has kept it, and
 * survives a look at another page and a reload of the window: a failed save never loses the text.
 */
import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import type { FindingView } from "../../../shared/contract/entry.ts";
import type { EntryField, EntryRecord } from "../../../shared/domain/form.ts";
import type { Grade } from "../../../shared/domain/vocabulary.ts";
import { api } from "../../api/client.ts";
import { failureOf } from "../../components/error-text.tsx";
import { invalidate } from "../../components/query.ts";
import { type Draft, differs, draftOf, inputOf, type LineAddress, withField } from "./entry-draft.ts";
import { standingRecord } from "./standing-record.ts";

export interface EntryRow {
  /** What is typed and not kept yet; null when the row shows what is stored. */
  readonly draft: Draft | null;
  /** The record the draft was begun on: what the save expects to find. */
  readonly base: EntryRecord | null;
  /** What the last save left; null until then, and again when the form is fetched anew. */
  readonly kept: { readonly record: EntryRecord } | null;
  readonly saving: boolean;
  /** ISO instant of the last save in this window. */
  readonly savedAt: string | null;
  readonly error: unknown;
  /** The draft that failed: it is not sent again by itself until something is changed. */
  readonly failedDraft: Draft | null;
  readonly findings: readonly FindingView[];
  /** Someone else's record, found instead of the expected one. */
  readonly foreign: { readonly record: EntryRecord | null } | null;
}

const untouched: EntryRow = {
  draft: null,
  base: null,
  kept: null,
  saving: false,
  savedAt: null,
  error: null,
  failedDraft: null,
  findings: [],
  foreign: null,
};

interface EntryRows {
  readonly rows: Readonly<Record<string, EntryRow>>;
}

export const useEntryRows = create<EntryRows>()(
  persist((): EntryRows => ({ rows: {} }), {
    name: "entry-drafts",
    storage: createJSONStorage(() => sessionStorage),
    partialize: ({ rows }) => ({
      rows: Object.fromEntries(
        Object.entries(rows)
          .filter(([, row]) => row.draft !== null)
          .map(([key, { draft, base }]) => [key, { ...untouched, draft, base }]),
      ),
    }),
  }),
);

export const addressKey = ({ organisation, period, indicator, dataPeriod }: LineAddress): string =>
  [organisation, period, indicator, dataPeriod].join("|");

/** The line's row on the page. */
export const lineId = (address: LineAddress): string => `line-${addressKey(address)}`;

export const rowAt = (rows: EntryRows["rows"], address: LineAddress): EntryRow =>
  rows[addressKey(address)] ?? untouched;

/** What stands in the database as far as this window knows. */
export const storedIn = (row: EntryRow, current: EntryRecord | null): EntryRecord | null =>
  row.kept === null ? current : row.kept.record;

/** The strictest grade found in the row. */
export const worstGrade = (row: EntryRow): Grade | null => row.findings.map(({ grade }) => grade).sort()[0] ?? null;

const read = (address: LineAddress): EntryRow => rowAt(useEntryRows.getState().rows, address);

function change(address: LineAddress, next: Partial<EntryRow>): void {
  useEntryRows.setState(({ rows }) => ({
    rows: { ...rows, [addressKey(address)]: { ...rowAt(rows, address), ...next } },
  }));
}

/** `current` is the record of the form as fetched. Typing back what is stored leaves no draft. */
export function typeInto(
  address: LineAddress,
  current: EntryRecord | null,
  field: EntryField | "reason",
  text: string,
): void {
  const row = read(address);
  const stored = storedIn(row, current);
  const base = row.draft === null ? stored : row.base;
  const before = row.draft ?? draftOf(stored);
  const draft = field === "reason" ? { ...before, reason: text } : withField(before, field, text);
  if (!differs(draft, base) && draft.reason === "")
    change(address, { ...untouched, kept: row.kept, savedAt: row.savedAt });
  else change(address, { draft, base });
}

/** Gives the typed text up for what is stored. */
export function discardDraft(address: LineAddress): void {
  const { kept, foreign, savedAt } = read(address);
  const found = foreign?.record ? { record: foreign.record } : kept;
  change(address, { ...untouched, kept: found, savedAt });
}

/** Keeps what was typed, now knowing what it replaces. */
export function insist(address: LineAddress): Promise<void> {
  const { foreign, base } = read(address);
  change(address, { base: foreign === null ? base : foreign.record, foreign: null, error: null, failedDraft: null });
  return saveRow(address);
}

/** Keeps what a grade A finding forbids, for the reason typed; the core refuses it to all but the office. */
export const exemptRow = (address: LineAddress): Promise<void> => saveRow(address, true, true);

/** Saves a row that differs from what is stored. `again`: also a draft that already failed as it stands. */
export async function saveRow(address: LineAddress, again = true, exempt = false): Promise<void> {
  const { draft, base, saving, failedDraft } = read(address);
  if (draft === null || saving || !differs(draft, base) || (!again && failedDraft === draft)) return;
  change(address, { saving: true });
  try {
    const { after, findings } = await api.entry.save(inputOf(address, draft, base, exempt));
    const typedMeanwhile = read(address).draft !== draft;
    change(address, {
      ...untouched,
      kept: { record: after },
      savedAt: new Date().toISOString(),
      findings,
      ...(typedMeanwhile ? { draft: read(address).draft, base: after } : {}),
    });
    // Other rows show this figure as their reference, other screens as their own.
    invalidate();
  } catch (error) {
    change(address, { saving: false, error, failedDraft: draft, foreign: null, findings: [] });
    await explain(address, draft, base, error);
  }
}

/** What the person needs to answer a refused save: the graded findings, or what now stands instead. */
async function explain(address: LineAddress, draft: Draft, base: EntryRecord | null, error: unknown): Promise<void> {
  const { code } = failureOf(error);
  try {
    if (code === "REASON_REQUIRED" || code === "CHECK_FAILED") {
      change(address, { findings: await api.entry.check(inputOf(address, draft, base)) });
    } else if (code === "CHANGED_MEANWHILE") {
      change(address, { foreign: { record: await storedNow(address) } });
    }
  } catch {
    // The refusal itself is on the screen; its explanation could not be had.
  }
}

async function storedNow({ organisation, period, indicator, dataPeriod }: LineAddress): Promise<EntryRecord | null> {
  const form = await api.entry.form({ organisation, period });
  const asked = form.lines.find((line) => line.indicator === indicator && line.dataPeriod === dataPeriod);
  if (asked !== undefined) return asked.current;
  const { observations } = await api.progress.detail({ indicator, period });
  return standingRecord(observations, dataPeriod);
}

/** A form fetched anew is the truth: what earlier saves left is in it. Drafts stay, and so does when they were saved. */
export function formFetched(organisation: string, period: string): void {
  const prefix = `${organisation}|${period}|`;
  useEntryRows.setState(({ rows }) => ({
    rows: Object.fromEntries(
      Object.entries(rows).map(([key, row]) => [key, key.startsWith(prefix) ? { ...row, kept: null } : row]),
    ),
  }));
}
