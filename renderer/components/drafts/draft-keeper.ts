/**
 * What is typed, kept with the core row by row a moment after it was typed, the letters of an unfinished cell as well. One
 * sending at a time. Where another window has typed into the same cell, both texts stay until the person chooses; what was
 * typed into other cells of the row is put together.
 */
import type { DraftPut, DraftRow, DraftScope, DraftsKept } from "../../../shared/contract/drafts.ts";
import { type Clash, type Fields, isEmpty, merged, sameFields } from "./draft-fields.ts";

export interface TypedChange<Field extends string = string> {
  readonly row: string;
  readonly field: Field;
  readonly text: string;
}

export interface DraftApi {
  readonly list: (scope: DraftScope) => Promise<readonly DraftRow[]>;
  readonly put: (put: DraftPut) => Promise<DraftsKept>;
}

export interface DraftRules {
  readonly scope: DraftScope;
  readonly api: DraftApi;
  /** What stands where nothing is typed. A text that says the same again is no draft. */
  readonly standing: (row: string, field: string) => string;
  /** Kept beside what is typed from a row's first letter on, under names of its own: what it was begun on. */
  readonly begunOn?: (row: string) => Fields;
}

export interface Keeping {
  /** What is typed, by row; a row that is not there has no draft. */
  readonly texts: ReadonlyMap<string, Fields>;
  readonly state: "kept" | "keeping" | "failed";
  readonly error: unknown;
  /** What another window typed into the same cells. */
  readonly clashes: ReadonlyMap<string, Clash>;
  /** Grows with everything that was kept: what depends on it is asked anew. */
  readonly version: number;
}

/** From the first letter that waits: nobody loses more than this and the way to the disk. */
const pauseMs = 300;
const againMs = 3000;

export function createDraftKeeper(
  { scope, api, standing, begunOn = () => ({}) }: DraftRules,
  drafts: readonly DraftRow[],
) {
  /** What the core has, as far as this window knows. */
  const known = new Map(drafts.map(({ row, fields, revision }) => [row, { fields: fields as Fields, revision }]));
  const waiting = new Set<string>();
  const listeners = new Set<() => void>();
  let unfinished: TypedChange | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  let keeping: Keeping = {
    texts: new Map(drafts.map(({ row, fields }) => [row, fields])),
    state: "kept",
    error: null,
    clashes: new Map(),
    version: 0,
  };

  function show(change: Partial<Keeping>): void {
    keeping = { ...keeping, ...change };
    for (const listener of listeners) listener();
  }

  function wait(row: string): void {
    waiting.add(row);
    timer ??= setTimeout(() => void flush(), pauseMs);
  }

  /** The row with the text put in; without a draft where it then says what stands. */
  function withText(texts: ReadonlyMap<string, Fields>, { row, field, text }: TypedChange): Fields {
    const begun = begunOn(row);
    const { [field]: _, ...others } = texts.get(row) ?? begun;
    const next = text === standing(row, field) ? others : { ...others, [field]: text };
    return Object.keys(next).every((name) => name in begun) ? {} : next;
  }

  function put(texts: Map<string, Fields>, row: string, fields: Fields): void {
    if (isEmpty(fields)) texts.delete(row);
    else texts.set(row, fields);
  }

  /** As it is to be kept: an unfinished cell with the letters it has. */
  function toKeep(row: string): Fields {
    if (unfinished?.row === row) return withText(keeping.texts, unfinished);
    return keeping.texts.get(row) ?? {};
  }

  async function send(): Promise<void> {
    const rows = [...waiting].filter((row) => !keeping.clashes.has(row));
    waiting.clear();
    const changed = rows
      .map((row) => ({ row, fields: toKeep(row), last: known.get(row) }))
      .filter(({ fields, last }) => !sameFields(fields, last?.fields ?? {}));
    if (changed.length === 0) return show({ state: "kept", error: null });
    try {
      const answer = await api.put({
        scope,
        rows: changed.map(({ row, fields, last }) => ({
          row,
          fields: isEmpty(fields) ? null : { ...fields },
          expected: last?.revision ?? 0,
        })),
      });
      const sent = new Map(changed.map(({ row, fields }) => [row, fields]));
      for (const { row, revision } of answer.kept) {
        if (revision === 0) known.delete(row);
        else known.set(row, { fields: sent.get(row) ?? {}, revision });
      }
      show({ state: waiting.size === 0 ? "kept" : "keeping", error: null, version: keeping.version + 1 });
      answer.conflicts.forEach(meet);
    } catch (error) {
      for (const { row } of changed) waiting.add(row);
      show({ state: "failed", error });
      timer ??= setTimeout(() => void flush(), againMs);
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // One after the other: two on their way could arrive in the other order.
    running = running.then(send);
    return running;
  }

  /** What another window has made of a row, beside what this one has. */
  function meet({ row, fields: theirs, revision }: Pick<DraftRow, "row" | "fields" | "revision">): void {
    const last = known.get(row)?.fields ?? {};
    const mine = toKeep(row);
    const texts = new Map(keeping.texts);
    const clashes = new Map(keeping.clashes);
    clashes.delete(row);
    if (revision === 0) {
      // Saved or given up there. What was typed here since begins anew, and the core says what it meets.
      known.delete(row);
      if (sameFields(mine, last)) texts.delete(row);
    } else {
      known.set(row, { fields: theirs, revision });
      const own = Object.keys(begunOn(row));
      const { fields, clash } = merged({ last, mine, theirs }, own);
      put(texts, row, fields);
      // What was not chosen yet stays to be chosen, though the other window has only typed elsewhere since.
      const open = Object.keys(keeping.clashes.get(row) ?? {}).filter((name) => theirs[name] !== mine[name]);
      const left = { ...clash, ...Object.fromEntries(open.map((name) => [name, theirs[name] ?? null])) };
      if (Object.keys(left).length > 0) clashes.set(row, left);
    }
    show({ texts, clashes });
    if (!sameFields(texts.get(row) ?? {}, known.get(row)?.fields ?? {})) wait(row);
  }

  return {
    current: (): Keeping => keeping,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(changes: readonly TypedChange[]): void {
      if (changes.length === 0) return;
      const texts = new Map(keeping.texts);
      for (const change of changes) {
        put(texts, change.row, withText(texts, change));
        wait(change.row);
      }
      show({ texts, state: "keeping" });
    },
    /** The letters of a cell that is being typed into; null: it was finished or given up. */
    typing(change: TypedChange | null): void {
      const row = change?.row ?? unfinished?.row;
      unfinished = change;
      if (row !== undefined) wait(row);
    },
    /** Saved, or not meant any more. */
    drop(rows: readonly string[]): void {
      const texts = new Map(keeping.texts);
      const clashes = new Map(keeping.clashes);
      for (const row of rows) {
        texts.delete(row);
        clashes.delete(row);
        wait(row);
      }
      show({ texts, clashes });
    },
    /** Goes on with what is typed, now knowing what it replaces. */
    beginOn(row: string, begun: Fields): void {
      const fields = keeping.texts.get(row);
      if (fields === undefined) return;
      show({ texts: new Map(keeping.texts).set(row, { ...fields, ...begun }), state: "keeping" });
      wait(row);
    },
    /** The person has chosen between the two texts of a row's cells. */
    settle(row: string, choice: "mine" | "theirs"): void {
      const clash = keeping.clashes.get(row);
      if (!clash) return;
      const texts = new Map(keeping.texts);
      const clashes = new Map(keeping.clashes);
      clashes.delete(row);
      if (choice === "theirs") {
        const fields: Record<string, string> = { ...texts.get(row) };
        for (const [field, text] of Object.entries(clash)) {
          if (text === null) delete fields[field];
          else fields[field] = text;
        }
        put(texts, row, fields);
      }
      show({ texts, clashes, state: "keeping" });
      wait(row);
    },
    /** Looks what other windows have typed, when this one is looked at again. */
    look(): Promise<void> {
      running = running.then(async () => {
        const rows = await api.list(scope).catch(() => null);
        if (rows === null) return;
        const there = new Set(rows.map(({ row }) => row));
        for (const row of rows) if (known.get(row.row)?.revision !== row.revision) meet(row);
        for (const row of [...known.keys()]) if (!there.has(row)) meet({ row, fields: {}, revision: 0 });
      });
      return running;
    },
    flush,
  };
}

export type DraftKeeper = ReturnType<typeof createDraftKeeper>;
