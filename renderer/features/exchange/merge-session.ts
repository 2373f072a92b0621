/**
 * One sitting of 汇总: what was put in, how far reading is, what was answered. Held outside the page, so that looking at
 * another tab neither stops the reading nor loses anything. Files and answers are the core's: they survive the window.
 */
import { create } from "zustand";
import type { MergePreview, MergeReport, MergeSitting } from "../../../shared/contract/merge.ts";
import { inReadingOrder } from "../../../shared/listings/merge-items.ts";
import { api } from "../../api/client.ts";
import { failureOf } from "../../components/failure.ts";
import { invalidate } from "../../components/query.ts";
import { isReturnedFile } from "./dropped-files.ts";
import { type Answers, answersByItem, movedItems } from "./merge-given.ts";
import { noProgress, type Progress, progressTeller } from "./merge-progress.ts";

export type MergePhase = "empty" | "uploading" | "reading" | "ready" | "applying" | "done";

/** What happened last. `stale`: figures moved before they could be written; `dropped`: answers that went with theirs. */
export type MergeNotice =
  | { readonly code: "cancelled" | "nothing" | "busy" }
  | { readonly code: "stale" | "dropped"; readonly dropped: number };

export interface RefusedFile {
  readonly name: string;
  readonly error: unknown;
}

export interface MergeState {
  readonly phase: MergePhase;
  /** Of the sitting; null: returns of any period. */
  readonly period: string | null;
  readonly session: string | null;
  readonly progress: Progress;
  readonly preview: MergePreview | null;
  readonly answers: Answers;
  /** Items that are not what they were when the person last saw them. */
  readonly moved: ReadonlySet<string>;
  /** Files the core did not accept at all, with why. */
  readonly refused: readonly RefusedFile[];
  /** Put in while an earlier sitting waits: the person says what becomes of them. */
  readonly held: readonly File[];
  readonly report: MergeReport | null;
  readonly notice: MergeNotice | null;
  readonly error: unknown;
}

const nothingMoved: ReadonlySet<string> = new Set();

const empty: MergeState = {
  phase: "empty",
  period: null,
  session: null,
  progress: noProgress,
  preview: null,
  answers: {},
  moved: nothingMoved,
  refused: [],
  held: [],
  report: null,
  notice: null,
  error: null,
};

export const useMergeSession = create<MergeState>(() => empty);

export const isRunning = (phase: MergePhase): boolean =>
  phase === "uploading" || phase === "reading" || phase === "applying";

const { getState: now, setState: set } = useMergeSession;
let running: AbortController | null = null;

/** How many files travel at once: enough to keep the core busy, few enough to leave the window alone. */
const atOnce = 3;

/** Reads `files` into the sitting (a new one if there is none) and compares everything in it with the database. */
export async function addFiles(period: string | null, files: readonly File[]): Promise<void> {
  if (isRunning(now().phase)) return set({ notice: { code: "busy" } });
  const wanted = files.filter(isReturnedFile);
  if (wanted.length === 0) return set({ notice: { code: "nothing" } });
  // What was left open by 汇总入库 is still in its sitting: the new files join it.
  if (now().phase === "done") set({ ...empty, session: now().session, period: now().period });
  const { signal } = begin("uploading", wanted.length);
  try {
    const session = now().session ?? (await newSitting(period, signal));
    set({ session, held: [] });
    await uploadAll(session, wanted, signal);
    await readAndShow(signal, null);
  } catch (error) {
    if (failureOf(error).code !== "SITTING_OPEN") return stop(error, signal);
    set({ ...empty, held: wanted });
    invalidate(sittingTopic);
  }
}

export const sittingTopic = "merge-sitting";

async function newSitting(period: string | null, signal: AbortSignal): Promise<string> {
  const { session } = await api.merge.begin({ period }, { signal });
  set({ period });
  return session;
}

/** Goes on with the sitting that was left; files held back for it are put in first. */
export async function resumeSitting({ session, period, files }: MergeSitting): Promise<void> {
  const { held } = now();
  const { signal } = begin(held.length > 0 ? "uploading" : "reading", held.length || files.length);
  set({ session, period, held: [] });
  try {
    await uploadAll(session, held, signal);
    await readAndShow(signal, null);
  } catch (error) {
    stop(error, signal);
  }
}

/** Throws the sitting that was left away; files held back begin a new one. */
export async function startOver(period: string | null, { session }: MergeSitting): Promise<void> {
  const { held } = now();
  try {
    await api.merge.discard({ session });
    set(empty);
    invalidate(sittingTopic);
    if (held.length > 0) await addFiles(period, held);
  } catch (error) {
    set({ error });
  }
}

async function uploadAll(session: string, files: readonly File[], signal: AbortSignal): Promise<void> {
  const waiting = files.values();
  const tell = progressTeller((progress) => set({ progress }), performance.now.bind(performance));
  let done = 0;
  let failed = false;
  const carry = async () => {
    for (const file of waiting) {
      if (failed) return;
      await upload(session, file, signal);
      tell(++done, files.length, file.name);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, carry));
  } catch (error) {
    failed = true;
    throw error;
  }
}

/** A file the core refuses is listed and the others go on; anything else stops the reading. */
async function upload(session: string, file: File, signal: AbortSignal): Promise<void> {
  try {
    await api.merge.upload({ session, file }, { signal });
  } catch (error) {
    const code = failureOf(error).code;
    if (signal.aborted || (code !== "FILE_TOO_LARGE" && code !== "INVALID")) throw error;
    set({ refused: [...now().refused, { name: file.name, error }] });
  }
}

async function readAndShow(signal: AbortSignal, why: "stale" | null): Promise<void> {
  set({ phase: "reading", progress: noProgress });
  const before = now().preview;
  const preview = await readPreview(signal);
  // The last file was taken out: a sitting without files is none.
  if (preview.files.length === 0) return set(empty);
  const { dropped } = preview;
  set({
    phase: "ready",
    preview,
    answers: answersByItem(preview.files, preview.answers),
    moved: why !== null && before !== null ? movedItems(before.files, preview.files) : nothingMoved,
    notice: why !== null ? { code: why, dropped } : dropped > 0 ? { code: "dropped", dropped } : null,
  });
}

async function readPreview(signal: AbortSignal): Promise<MergePreview> {
  const { session } = now();
  if (session === null) throw new Error("a preview needs a session");
  let stage = "";
  let tell = progressTeller((progress) => set({ progress }), performance.now.bind(performance));
  for await (const event of await api.merge.preview({ session }, { signal })) {
    if (event.type === "done") return { ...event.result, files: [...inReadingOrder(event.result.files)] };
    // Each stage has a pace of its own.
    if (event.stage !== stage && stage !== "")
      tell = progressTeller((progress) => set({ progress }), performance.now.bind(performance));
    stage = event.stage;
    tell(event.done, event.total, event.label);
  }
  throw new Error("the core ended the preview without a result");
}

/** Compares the same files once more: after 汇总入库 for what was left open, or because figures have moved. */
export async function readAgain(why: "stale" | null): Promise<void> {
  const { signal } = begin("reading", 0);
  try {
    await readAndShow(signal, why);
  } catch (error) {
    stop(error, signal);
  }
}

/** Takes a file out of the sitting. What others of the same organisation say is weighed anew without it. */
export async function removeFile(sha256: string): Promise<void> {
  const { session } = now();
  if (session === null) return;
  const { signal } = begin("reading", 0);
  try {
    await api.merge.remove({ session, sha256 }, { signal });
    await readAndShow(signal, null);
  } catch (error) {
    stop(error, signal);
  }
}

/** Runs `write` as 汇总入库; what moved meanwhile is shown again first, never taken unseen. */
export async function applying(write: (signal: AbortSignal) => Promise<MergeReport>): Promise<void> {
  const { signal } = begin("applying", 0);
  try {
    const report = await write(signal);
    const session = (await api.merge.current(undefined, { signal }))?.session ?? null;
    set({ phase: "done", report, session, moved: nothingMoved });
    invalidate();
  } catch (error) {
    if (failureOf(error).code === "STALE_PREVIEW") await readAgain("stale");
    else stop(error, signal);
  }
}

export function cancelReading(): void {
  running?.abort();
}

export function dismissNotice(): void {
  set({ notice: null, error: null, refused: [] });
}

/** From the summary to a new beginning. What was left open stays in its sitting, which is offered. */
export function leaveDone(): void {
  set(empty);
  invalidate(sittingTopic);
}

/** Throws the sitting away, with its files and answers. */
export async function endSession(): Promise<void> {
  const { session } = now();
  running?.abort();
  set(empty);
  if (session !== null) await api.merge.discard({ session });
  invalidate(sittingTopic);
}

function begin(phase: MergePhase, total: number): AbortController {
  running?.abort();
  running = new AbortController();
  set({ phase, progress: { ...noProgress, total }, notice: null, error: null, report: null });
  return running;
}

/** Back to what was there before: an earlier preview stays usable; without one the sitting waits to be gone on with. */
function stop(error: unknown, signal: AbortSignal): void {
  if (running?.signal !== signal) return;
  const outcome = signal.aborted ? { notice: { code: "cancelled" as const } } : { error };
  if (now().preview !== null) set({ phase: "ready", ...outcome });
  else {
    set({ ...empty, ...outcome });
    invalidate(sittingTopic);
  }
}
