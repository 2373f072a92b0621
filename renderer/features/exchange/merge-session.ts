/**
 * One sitting of 汇总: what was put in, how far reading is, what was chosen. Held outside the page, so that looking at
 * another tab neither stops the reading nor loses a choice. Facts stay in the core; this is what the person is doing.
 */
import { create } from "zustand";
import type { MergePreview, MergeReport } from "../../../shared/contract/merge.ts";
import { api } from "../../api/client.ts";
import { failureOf } from "../../components/error-text.tsx";
import { invalidate } from "../../components/query.ts";
import { isReturnedFile } from "./dropped-files.ts";
import { answersOf, type Choice, type Choices, inReadingOrder, stillValid } from "./merge-items.ts";

export type MergePhase = "empty" | "uploading" | "reading" | "ready" | "applying" | "done";
type Notice = "stale" | "cancelled" | "nothing" | "busy" | null;

export interface RefusedFile {
  readonly name: string;
  readonly error: unknown;
}

interface MergeState {
  readonly phase: MergePhase;
  readonly period: string | null;
  readonly session: string | null;
  readonly progress: { readonly done: number; readonly total: number; readonly label: string };
  readonly preview: MergePreview | null;
  readonly choices: Choices;
  /** Files the core did not accept at all, with why. */
  readonly refused: readonly RefusedFile[];
  readonly report: MergeReport | null;
  readonly notice: Notice;
  readonly error: unknown;
}

const empty: MergeState = {
  phase: "empty",
  period: null,
  session: null,
  progress: { done: 0, total: 0, label: "" },
  preview: null,
  choices: {},
  refused: [],
  report: null,
  notice: null,
  error: null,
};

export const useMergeSession = create<MergeState>(() => empty);

export const isRunning = (phase: MergePhase): boolean =>
  phase === "uploading" || phase === "reading" || phase === "applying";

const { getState: now, setState: set } = useMergeSession;
let running: AbortController | null = null;

/** Reads `files` into the session (a new one if there is none) and compares everything in it with the database. */
export async function addFiles(period: string | null, files: readonly File[]): Promise<void> {
  if (isRunning(now().phase)) return set({ notice: "busy" });
  if (now().phase === "done") await endSession();
  const wanted = files.filter(isReturnedFile);
  if (wanted.length === 0) return set({ notice: "nothing" });
  const { signal } = begin("uploading", wanted.length);
  try {
    const session = now().session ?? (await api.merge.begin({ period }, { signal })).session;
    set({ session, period });
    for (const [index, file] of wanted.entries()) {
      set({ progress: { done: index, total: wanted.length, label: file.name } });
      await upload(session, file, signal);
    }
    set({ phase: "reading", progress: { done: 0, total: wanted.length, label: "" } });
    show(await readPreview(signal));
  } catch (error) {
    stop(error, signal);
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

async function readPreview(signal: AbortSignal): Promise<MergePreview> {
  const { session } = now();
  if (session === null) throw new Error("a preview needs a session");
  for await (const event of await api.merge.preview({ session }, { signal })) {
    if (event.type === "done") return { ...event.result, files: [...inReadingOrder(event.result.files)] };
    set({ progress: { done: event.done, total: event.total, label: event.label } });
  }
  throw new Error("the core ended the preview without a result");
}

/** Writes what is clean and what is answered; what moved meanwhile is shown again first, never taken unseen. */
export async function applyMerge(): Promise<void> {
  const { session, preview, choices } = now();
  if (session === null || preview === null) return;
  const { signal } = begin("applying", 0);
  try {
    const answers = answersOf(preview.files, choices);
    const report = await api.merge.apply({ session, digest: preview.digest, answers }, { signal });
    set({ phase: "done", report });
    invalidate();
  } catch (error) {
    if (failureOf(error).code === "STALE_PREVIEW") await showAgain("stale");
    else stop(error, signal);
  }
}

/** After 汇总入库: the same files once more, for what was left open. */
export const goOn = (): Promise<void> => showAgain(null);

async function showAgain(notice: Notice): Promise<void> {
  const { signal } = begin("reading", 0);
  try {
    show(await readPreview(signal));
    set({ notice });
  } catch (error) {
    stop(error, signal);
  }
}

function show(preview: MergePreview): void {
  const { preview: before, choices } = now();
  set({ phase: "ready", preview, choices: before ? stillValid(choices, before.files, preview.files) : choices });
}

export function choose(key: string, choice: Choice): void {
  set({ choices: { ...now().choices, [key]: choice } });
}

export function cancelReading(): void {
  running?.abort();
}

export function dismissNotice(): void {
  set({ notice: null, error: null, refused: [] });
}

/** Forgets the sitting; the core throws the staged files away. */
export async function endSession(): Promise<void> {
  const { session } = now();
  running?.abort();
  set(empty);
  if (session !== null) await api.merge.discard({ session });
}

function begin(phase: MergePhase, total: number): AbortController {
  running?.abort();
  running = new AbortController();
  set({ phase, progress: { done: 0, total, label: "" }, notice: null, error: null, report: null });
  return running;
}

/** Back to what was there before: an earlier preview stays usable, without one the sitting is over. */
function stop(error: unknown, signal: AbortSignal): void {
  if (running?.signal !== signal) return;
  const { session, preview } = now();
  const outcome = signal.aborted ? { notice: "cancelled" as const } : { error };
  if (preview !== null) {
    set({ phase: "ready", ...outcome });
    return;
  }
  set({ ...empty, ...outcome });
  // The staged files are of no use any more; that they could not be thrown away is no news for the person.
  if (session !== null) api.merge.discard({ session }).catch(() => undefined);
}
