/**
 * What is typed into a workbook, kept row by row a moment after it was typed. One sending at a time; where another window has
 * typed into a row meanwhile, its text is shown and ours is said, never put over it.
 */
import type { DraftRow } from "../../../shared/contract/drafts.ts";
import type { Texts, WorkbookField, WorkbookRow } from "../../../shared/domain/workbook-entry.ts";
import { api } from "../../api/client.ts";

export interface TypedChange {
  readonly row: string;
  readonly field: WorkbookField;
  readonly text: string;
}

export interface Keeping {
  readonly texts: ReadonlyMap<string, Texts>;
  readonly state: "kept" | "keeping" | "failed";
  readonly error: unknown;
  /** Ours, where another window was before us. */
  readonly conflicts: readonly { readonly row: string; readonly texts: Texts }[];
  /** Grows with everything that was kept: what depends on it is asked anew. */
  readonly version: number;
}

const pauseMs = 300;
const againMs = 3000;

export function createDraftKeeper(issue: string, rows: readonly WorkbookRow[], drafts: readonly DraftRow[]) {
  const scope = { kind: "workbook", issue } as const;
  const issued = new Map(rows.map((row) => [row.key, row.issued]));
  const revisions = new Map(drafts.map(({ row, revision }) => [row, revision]));
  const waiting = new Set<string>();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let keeping: Keeping = {
    texts: new Map(drafts.map(({ row, fields }) => [row, fields])),
    state: "kept",
    error: null,
    conflicts: [],
    version: 0,
  };

  function show(change: Partial<Keeping>): void {
    keeping = { ...keeping, ...change };
    for (const listener of listeners) listener();
  }

  const later = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (sending || waiting.size === 0) return;
    sending = true;
    const sent = [...waiting].map((row) => {
      const texts = keeping.texts.get(row) ?? {};
      const blank = Object.keys(texts).length === 0;
      return { row, texts, fields: blank ? null : { ...texts }, expected: revisions.get(row) ?? 0 };
    });
    waiting.clear();
    try {
      const answer = await api.drafts.put({
        scope,
        rows: sent.map(({ row, fields, expected }) => ({ row, fields, expected })),
      });
      for (const { row, revision } of answer.kept) revisions.set(row, revision);
      const texts = new Map(keeping.texts);
      const conflicts = answer.conflicts.map(({ row, fields, revision }) => {
        revisions.set(row, revision);
        const ours = texts.get(row) ?? {};
        texts.set(row, fields);
        waiting.delete(row);
        return { row, texts: ours };
      });
      show({
        texts,
        error: null,
        conflicts: [...keeping.conflicts, ...conflicts],
        state: waiting.size === 0 ? "kept" : "keeping",
        version: keeping.version + 1,
      });
    } catch (error) {
      for (const { row } of sent) waiting.add(row);
      show({ state: "failed", error });
      later(againMs);
    } finally {
      sending = false;
    }
    if (waiting.size > 0 && keeping.state !== "failed") later(0);
  }

  return {
    current: (): Keeping => keeping,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** A text that is as issued again is no draft. */
    type(changes: readonly TypedChange[]): void {
      const texts = new Map(keeping.texts);
      for (const { row, field, text } of changes) {
        const { [field]: _, ...others } = texts.get(row) ?? {};
        texts.set(row, text === (issued.get(row)?.[field] ?? "") ? others : { ...others, [field]: text });
        waiting.add(row);
      }
      show({ texts, state: "keeping" });
      later(pauseMs);
    },
    flush,
    forgetConflicts: () => show({ conflicts: [] }),
  };
}
