/**
 * One workbook being read in: where it is, what it would change, what came of it. Held outside the page, so that a look at
 * another tab loses nothing. Facts stay in the core.
 */
import { create } from "zustand";
import type { CataloguePreview, CatalogueReport } from "../../../shared/contract/catalogue-file.ts";
import { api } from "../../api/client.ts";
import { failureOf } from "../../components/failure.ts";
import { invalidate } from "../../components/query.ts";

type CataloguePhase = "empty" | "uploading" | "reading" | "ready" | "applying" | "done";

interface CatalogueSession {
  readonly phase: CataloguePhase;
  readonly file: string;
  readonly session: string | null;
  readonly preview: CataloguePreview | null;
  readonly reason: string;
  readonly report: CatalogueReport | null;
  readonly notice: "stale" | "cancelled" | "several" | null;
  readonly error: unknown;
}

const empty: CatalogueSession = {
  phase: "empty",
  file: "",
  session: null,
  preview: null,
  reason: "",
  report: null,
  notice: null,
  error: null,
};

export const useCatalogueSession = create<CatalogueSession>(() => empty);
const { getState: now, setState: set } = useCatalogueSession;
let running: AbortController | null = null;

export const isRunning = (phase: CataloguePhase): boolean =>
  phase === "uploading" || phase === "reading" || phase === "applying";

/** Reads one workbook and compares it; a workbook looked at before is forgotten. */
export async function readWorkbook(files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  if (!file || isRunning(now().phase)) return;
  if (others.length > 0) return set({ notice: "several" });
  await forget();
  running = new AbortController();
  const { signal } = running;
  set({ phase: "uploading", file: file.name });
  try {
    const { session } = await api.catalogueFile.upload({ file }, { signal });
    set({ phase: "reading", session });
    set({ phase: "ready", preview: await compare(session, signal) });
  } catch (error) {
    const cancelled = signal.aborted;
    await forget();
    set(cancelled ? { notice: "cancelled" } : { error });
  }
}

async function compare(session: string, signal?: AbortSignal): Promise<CataloguePreview> {
  for await (const event of await api.catalogueFile.preview({ session }, signal ? { signal } : {}))
    if (event.type === "done") return event.result;
  throw new Error("the core ended the preview without a result");
}

/** Takes everything; what moved meanwhile is shown again first, never taken unseen. */
export async function applyWorkbook(): Promise<void> {
  const { session, preview, reason } = now();
  if (session === null || preview === null) return;
  set({ phase: "applying", error: null, notice: null });
  try {
    const report = await api.catalogueFile.apply({ session, digest: preview.digest, reason });
    set({ phase: "done", report });
    invalidate();
    // The staged file is of no use any more; that it could not be thrown away is no news for the person.
    api.catalogueFile.discard({ session }).catch(() => undefined);
  } catch (error) {
    if (failureOf(error).code !== "STALE_PREVIEW") return set({ phase: "ready", error });
    await compare(session).then(
      (again) => set({ phase: "ready", preview: again, notice: "stale" }),
      (failed: unknown) => set({ phase: "ready", error: failed }),
    );
  }
}

export const sayReason = (reason: string): void => set({ reason });
export const cancelReading = (): void => running?.abort();
export const dismissNotice = (): void => set({ notice: null, error: null });

/** Back to the beginning; the core throws the staged file away. */
export async function forget(): Promise<void> {
  const { session, phase } = now();
  set(empty);
  if (session !== null && phase !== "done") await api.catalogueFile.discard({ session }).catch(() => undefined);
}
