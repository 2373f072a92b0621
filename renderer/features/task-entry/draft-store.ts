/**
 * What is typed and not kept yet, by address. It lives here until the core has kept it, and survives a look at another
 * page and a reload of the window: a failed save never loses the text.
 */
import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import { failureOf } from "../../components/error-text.tsx";
import { invalidate } from "../../components/query.ts";

export interface Address {
  readonly organisation: string;
  readonly period: string;
  /** Code of a task, or number of an instruction. */
  readonly item: string;
}

/** @typeParam D as typed; @typeParam S as the core keeps it */
export interface DraftRow<D, S> {
  /** Null when the row shows what is stored. */
  readonly draft: D | null;
  /** What the draft was begun on: what the save expects to find. */
  readonly base: S | null;
  /** What the last save left, until the form is read anew. */
  readonly kept: { readonly record: S } | null;
  readonly saving: boolean;
  /** ISO instant of the last save in this window. */
  readonly savedAt: string | null;
  readonly error: unknown;
  /** The draft that failed: it is not sent again by itself until something is changed. */
  readonly failed: D | null;
  /** Someone else's record, found instead of the expected one. */
  readonly foreign: { readonly record: S | null } | null;
}

interface Rows<Row> {
  readonly rows: Readonly<Record<string, Row>>;
}

interface Rules<D, S> {
  /** Of the session store. */
  readonly name: string;
  readonly draftOf: (stored: S | null) => D;
  readonly differs: (draft: D, stored: S | null) => boolean;
  /** Whether there is enough to be kept. */
  readonly isReady: (draft: D) => boolean;
  /** Sends the draft, saying what it was begun on; resolves to what is kept. */
  readonly send: (address: Address, draft: D, base: S | null) => Promise<S>;
  readonly storedNow: (address: Address) => Promise<S | null>;
}

export const addressKey = ({ organisation, period, item }: Address): string => [organisation, period, item].join("|");

export function createDraftStore<D, S>({ name, draftOf, differs, isReady, send, storedNow }: Rules<D, S>) {
  type Row = DraftRow<D, S>;
  const untouched: Row = {
    draft: null,
    base: null,
    kept: null,
    saving: false,
    savedAt: null,
    error: null,
    failed: null,
    foreign: null,
  };
  const useRows = create<Rows<Row>>()(
    persist((): Rows<Row> => ({ rows: {} }), {
      name,
      storage: createJSONStorage<Rows<Row>, void>(() => sessionStorage),
      partialize: ({ rows }): Rows<Row> => ({
        rows: Object.fromEntries(
          Object.entries(rows)
            .filter(([, row]) => row.draft !== null)
            .map(([key, { draft, base }]) => [key, { ...untouched, draft, base }]),
        ),
      }),
    }),
  );

  const rowAt = (rows: Readonly<Record<string, Row>>, address: Address): Row => rows[addressKey(address)] ?? untouched;
  const read = (address: Address): Row => rowAt(useRows.getState().rows, address);
  const change = (address: Address, next: Partial<Row>): void => {
    useRows.setState(({ rows }) => ({
      rows: { ...rows, [addressKey(address)]: { ...rowAt(rows, address), ...next } },
    }));
  };

  /** What stands in the database as far as this window knows. */
  const storedIn = (row: Row, current: S | null): S | null => (row.kept === null ? current : row.kept.record);

  /** `current` is the record as read; typing back what is stored leaves no draft. */
  function type(address: Address, current: S | null, next: (shown: D) => D): void {
    const row = read(address);
    const stored = storedIn(row, current);
    const base = row.draft === null ? stored : row.base;
    const draft = next(row.draft ?? draftOf(stored));
    if (!differs(draft, base)) change(address, { ...untouched, kept: row.kept, savedAt: row.savedAt });
    else change(address, { draft, base });
  }

  /** `again`: also a draft that already failed as it stands. */
  async function save(address: Address, again = true): Promise<void> {
    const { draft, base, saving, failed } = read(address);
    if (draft === null || saving || !isReady(draft) || (!again && failed === draft)) return;
    change(address, { saving: true });
    try {
      const record = await send(address, draft, base);
      const typedMeanwhile = read(address).draft !== draft;
      change(address, {
        ...untouched,
        kept: { record },
        savedAt: new Date().toISOString(),
        ...(typedMeanwhile ? { draft: read(address).draft, base: record } : {}),
      });
      invalidate();
    } catch (error) {
      change(address, { saving: false, error, failed: draft, foreign: null });
      if (failureOf(error).code === "CHANGED_MEANWHILE") await lookAgain(address);
    }
  }

  async function lookAgain(address: Address): Promise<void> {
    try {
      change(address, { foreign: { record: await storedNow(address) } });
    } catch {
      // The refusal itself is on the screen; what stands instead could not be read.
    }
  }

  /** Gives the typed text up for what is stored. */
  function discard(address: Address): void {
    const { kept, foreign, savedAt } = read(address);
    const found = foreign?.record ? { record: foreign.record } : kept;
    change(address, { ...untouched, kept: found, savedAt });
  }

  /** Keeps what was typed, now knowing what it replaces. */
  function insist(address: Address): Promise<void> {
    const { foreign, base } = read(address);
    change(address, { base: foreign === null ? base : foreign.record, foreign: null, error: null, failed: null });
    return save(address);
  }

  /** What was read anew is the truth: what earlier saves left is in it. Drafts stay. */
  function fetched(addresses: readonly Address[]): void {
    for (const address of addresses) if (read(address).kept !== null) change(address, { kept: null });
  }

  return { useRows, rowAt, storedIn, type, save, discard, insist, fetched };
}
