/**
 * Giving answers: shown at once as being kept, and as given only when the core has kept them. One call after another, so
 * that the last word about an item is the one that stands.
 */
import type { MergeAnswer, MergeFile } from "../../../shared/contract/merge.ts";
import { api } from "../../api/client.ts";
import { answerAt, type ItemAnswer, isDecided, openFor } from "./merge-given.ts";
import { answerKey, type MergeItem } from "./merge-items.ts";
import { applying, useMergeSession } from "./merge-session.ts";

const { getState: now, setState: set } = useMergeSession;

/** Calls of the core about answers, in the order in which they were given. */
let queue: Promise<unknown> = Promise.resolve();

interface Given {
  readonly key: string;
  readonly answer: MergeAnswer;
}

/** Keeps answers; those of the returned keys still need something, which their `problem` says. */
export function give(given: readonly Given[]): Promise<readonly string[]> {
  const { session, phase } = now();
  if (session === null || phase !== "ready" || given.length === 0) return Promise.resolve([]);
  const before = now().answers;
  const sent = Object.fromEntries(given.map(({ key, answer }) => [key, onItsWay(answer)]));
  set({ answers: { ...before, ...sent } });
  const kept = queue.then(async () => {
    try {
      const answers = given.map(({ answer }) => answer);
      const { answers: views } = await api.merge.answer({ session, answers, withdrawn: elsewhere(given, before) });
      settle(sent, (_, at) => {
        const view = views[at];
        return view && { ...view, sending: false };
      });
    } catch (error) {
      settle(sent, (key) => before[key]);
      set({ error });
    }
    return given.map(({ key }) => key).filter((key) => !isDecided(now().answers[key]));
  });
  queue = kept;
  return kept;
}

const onItsWay = (answer: MergeAnswer): ItemAnswer => ({
  ...answer,
  problem: null,
  findings: [],
  needsReason: false,
  sending: true,
});

/** An earlier answer to the same record may stand at another of its cells. */
const elsewhere = (given: readonly Given[], before: Readonly<Record<string, ItemAnswer>>) =>
  given.flatMap(({ key, answer }) => {
    const old = before[key];
    return old === undefined || (old.sheet === answer.sheet && old.cell === answer.cell) ? [] : [placeOf(old)];
  });

const placeOf = ({ sha256, sheet, cell }: ItemAnswer) => ({ sha256, sheet, cell });

/** Only of what was not answered anew meanwhile. */
function settle(
  sent: Readonly<Record<string, ItemAnswer>>,
  outcome: (key: string, at: number) => ItemAnswer | undefined,
): void {
  const answers = { ...now().answers };
  Object.keys(sent).forEach((key, at) => {
    if (answers[key] !== sent[key]) return;
    const one = outcome(key, at);
    if (one) answers[key] = one;
    else delete answers[key];
  });
  set({ answers });
}

/** The item is open again. */
export function withdraw(keys: readonly string[]): Promise<void> {
  const { session, phase, answers: before } = now();
  const old = keys.flatMap((key) => before[key] ?? []);
  if (session === null || phase !== "ready" || old.length === 0) return Promise.resolve();
  const answers = { ...before };
  for (const key of keys) delete answers[key];
  set({ answers });
  const done = queue.then(async () => {
    try {
      await api.merge.answer({ session, answers: [], withdrawn: old.map(placeOf) });
    } catch (error) {
      const again = keys.flatMap((key) => (before[key] ? [[key, before[key]] as const] : []));
      set({ answers: { ...Object.fromEntries(again), ...now().answers }, error });
    }
  });
  queue = done;
  return done;
}

/** One choice for everything of a file that is still open; the items it leaves open for want of a reason. */
export async function giveAll(file: MergeFile, choice: "theirs" | "ours", reason = ""): Promise<readonly MergeItem[]> {
  const items = openFor(file, now().answers, choice);
  const keyOf = (item: MergeItem) => answerKey(file.sha256, item);
  const open = await give(
    items.map((item) => {
      const said = reason || now().answers[keyOf(item)]?.reason;
      return { key: keyOf(item), answer: answerAt(file.sha256, item, { choice, reason: said }) };
    }),
  );
  return items.filter((item) => open.includes(keyOf(item)) && now().answers[keyOf(item)]?.needsReason === true);
}

/** Writes what is clean and what is answered. An answer with something in its way is none: its item stays open. */
export async function applyMerge(): Promise<void> {
  await queue;
  const { session, preview, answers } = now();
  if (session === null || preview === null) return;
  const unfinished = Object.values(answers).filter((answer) => !isDecided(answer));
  await applying(async (signal) => {
    if (unfinished.length > 0)
      await api.merge.answer({ session, answers: [], withdrawn: unfinished.map(placeOf) }, { signal });
    set({ answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => isDecided(answer))) });
    return api.merge.apply({ session, digest: preview.digest }, { signal });
  });
}
