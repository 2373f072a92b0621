/** One list being imported: held outside the page, so that a look elsewhere loses nothing. Facts stay in the core. */
import { create } from "zustand";
import type { ListImport, ListPreview, ListProposal } from "../../../shared/contract/project-lists.ts";
import type { ListMapping } from "../../../shared/domain/projects/list-mapping.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { api } from "../../api/client.ts";
import { failureOf } from "../../components/failure.ts";
import { invalidate } from "../../components/query.ts";

type ImportPhase = "empty" | "reading" | "mapping" | "changes" | "done";

/** What is to become of a project that the list has no more; undecided while it is not there. */
export type GoneChoice = { readonly keep: true } | { readonly keep: false; readonly reason: string };

interface ImportSession {
  readonly phase: ImportPhase;
  readonly busy: boolean;
  readonly file: string;
  readonly session: string | null;
  readonly proposal: ListProposal | null;
  readonly mapping: ListMapping | null;
  readonly month: string;
  readonly organisation: string | null;
  readonly preview: ListPreview | null;
  readonly yes: readonly string[];
  readonly leave: readonly string[];
  readonly gone: Readonly<Record<string, GoneChoice>>;
  readonly reason: string;
  readonly report: ListImport | null;
  readonly notice: string;
  readonly error: unknown;
}

const empty: ImportSession = {
  phase: "empty",
  busy: false,
  file: "",
  session: null,
  proposal: null,
  mapping: null,
  month: "",
  organisation: null,
  preview: null,
  yes: [],
  leave: [],
  gone: {},
  reason: "",
  report: null,
  notice: "",
  error: null,
};

export const useImport = create<ImportSession>(() => empty);
const { getState: now, setState: set } = useImport;
let running: AbortController | null = null;

export const change = (some: Partial<ImportSession>): void => set(some);
export const cancelReading = (): void => running?.abort();

export async function readList(files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  if (!file || now().busy) return;
  if (others.length > 0) return set({ notice: projectsScreenText.importing.oneOnly });
  await forget();
  running = new AbortController();
  const { signal } = running;
  set({ phase: "reading", busy: true, file: file.name });
  try {
    const { session } = await api.projectLists.upload({ file }, { signal });
    set({ session });
    for await (const event of await api.projectLists.propose({ session }, { signal }))
      if (event.type === "done") {
        const { result: proposal } = event;
        set({ phase: "mapping", busy: false, proposal, mapping: proposal.mapping, month: proposal.month ?? "" });
      }
  } catch (error) {
    const cancelled = signal.aborted;
    await forget();
    set({ error: cancelled ? null : error });
  }
}

function choices() {
  const { session, mapping, month, organisation, yes } = now();
  return session === null || mapping === null ? null : { session, mapping, month, organisation, yes: [...yes] };
}

/** Compares the list with what is kept; what was decided stays. */
export async function lookAtChanges(): Promise<void> {
  const chosen = choices();
  if (chosen === null) return;
  set({ busy: true, error: null, notice: "" });
  try {
    set({ preview: await api.projectLists.preview(chosen), phase: "changes", busy: false });
  } catch (error) {
    set({ error, busy: false });
  }
}

export async function answer(id: string, isYes: boolean): Promise<void> {
  set(({ yes }) => ({ yes: isYes ? [...yes, id] : yes.filter((one) => one !== id) }));
  await lookAtChanges();
}

export async function applyList(): Promise<void> {
  const chosen = choices();
  const { preview, leave, gone, reason } = now();
  if (chosen === null || preview === null) return;
  const withdraw = Object.entries(gone).flatMap(([code, one]) => (one.keep ? [] : [{ code, reason: one.reason }]));
  set({ busy: true, error: null, notice: "" });
  try {
    const decision = { ...chosen, digest: preview.digest, leave: [...leave], withdraw, reason };
    set({ report: await api.projectLists.apply(decision), phase: "done", busy: false });
    invalidate();
    // The staged file is of no use any more; that it could not be thrown away is no news for the person.
    api.projectLists.discard({ session: chosen.session }).catch(() => undefined);
  } catch (error) {
    if (failureOf(error).code !== "STALE_PREVIEW") return set({ error, busy: false });
    await lookAtChanges();
    set({ notice: projectsScreenText.importing.stale });
  }
}

/** Back to the beginning; the core throws the staged file away. */
export async function forget(): Promise<void> {
  const { session, phase } = now();
  set(empty);
  if (session !== null && phase !== "done") await api.projectLists.discard({ session }).catch(() => undefined);
}
