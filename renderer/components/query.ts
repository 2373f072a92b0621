/**
 * Reading from the core. What was read stays shown while it is read again, so that nothing jumps; after a command, call
 * `invalidate()` (or with the topics it touched) and everything on screen that it may have changed is read again.
 */
import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";

/** The topic, then everything else the reading depends on: `["register", "2022Q1"]`. */
export type QueryKey = readonly [topic: string, ...params: (string | number)[]];

export interface Query<T> {
  /** Undefined until it has been read once. */
  readonly data: T | undefined;
  /** Why the last reading failed; null while all is well. */
  readonly error: unknown;
  readonly loading: boolean;
  readonly reload: () => void;
}

type Load = (signal: AbortSignal) => Promise<unknown>;
interface Entry {
  readonly listeners: Set<() => void>;
  snapshot: Query<unknown>;
  load: Load | null;
  running: AbortController | null;
}

const entries = new Map<string, Entry>();
const idle: Query<unknown> = { data: undefined, error: null, loading: false, reload: () => undefined };

function entryOf(id: string): Entry {
  const known = entries.get(id);
  if (known) return known;
  const entry: Entry = {
    listeners: new Set(),
    snapshot: { ...idle, loading: true, reload: () => void read(entry) },
    load: null,
    running: null,
  };
  entries.set(id, entry);
  return entry;
}

function show(entry: Entry, change: Partial<Query<unknown>>): void {
  entry.snapshot = { ...entry.snapshot, ...change };
  for (const listener of entry.listeners) listener();
}

async function read(entry: Entry): Promise<void> {
  if (!entry.load) return;
  entry.running?.abort();
  const running = new AbortController();
  entry.running = running;
  show(entry, { loading: true });
  const change = await entry.load(running.signal).then(
    (data) => ({ data, error: null }),
    (error: unknown) => ({ error }),
  );
  if (!running.signal.aborted) show(entry, { ...change, loading: false });
}

/**
 * Reads through `load`, and again whenever the key changes or its topic is invalidated. The key must name everything
 * `load` depends on. Null: not to be asked yet (no period chosen, say).
 */
export function useQuery<T>(key: QueryKey | null, load: (signal: AbortSignal) => Promise<T>): Query<T> {
  const id = key && JSON.stringify(key);
  const latest = useRef<Load>(load);
  useEffect(() => {
    latest.current = load;
  });
  const subscribe = useCallback(
    (listener: () => void) => {
      if (id === null) return () => undefined;
      const entry = entryOf(id);
      entry.listeners.add(listener);
      if (entry.listeners.size === 1) {
        entry.load = latest.current;
        void read(entry);
      }
      return () => {
        entry.listeners.delete(listener);
        if (entry.listeners.size === 0) entry.running?.abort();
      };
    },
    [id],
  );
  const snapshot = useSyncExternalStore(subscribe, () => (id === null ? idle : entryOf(id).snapshot));
  return snapshot as Query<T>;
}

/** Says that these topics (all, when none is named) may have changed: what is on screen is read again, the rest forgotten. */
export function invalidate(...topics: readonly string[]): void {
  for (const [id, entry] of entries) {
    if (topics.length > 0 && !topics.some((topic) => id.startsWith(`["${topic}"`))) continue;
    if (entry.listeners.size > 0) void read(entry);
    else entries.delete(id);
  }
}
