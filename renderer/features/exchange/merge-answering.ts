/**
 * Giving answers: shown at once as being kept, and as given only when the core has kept them. One call after another, so
 * that the last word about an item is the one that stands.
 */
import type { MergeAnswer, MergeFile } from "../../../shared/contract/merge.ts";
import { answerKey, type MergeItem } from "../../../shared/listings/merge-items.ts";
import { api } from "../../api/client.ts";
import { type Answers, answerAt, answersBeside, type ItemAnswer, isDecided, openFor, placeKey } from "./merge-given.ts";
import { applying, useMergeSession } from "./merge-session.ts";

const { getState: now, setState: set } = useMergeSession;

/** Calls of the core about answers, in the order in which they were given. */
let queue: Promise<unknown> = Promise.resolve();

interface Given {
  readonly key: string;
  readonly answer: MergeAnswer;
}

/** Keeps answers; those of the returned keys still need something, which their `problem` says. */
export const give = (given: readonly Given[]): Promise<readonly string[]> => change(given, []);

/** The items are open again. */
export const withdraw = (keys: readonly string[]): Promise<unknown> =>
  change(
    [],
    keys.filter((key) => now().answers[key] !== undefined),
  );

function change(given: readonly Given[], withdrawn: readonly string[]): Promise<readonly string[]> {
  const { session, phase, preview, answers: before } = now();
  if (session === null || phase !== "ready" || preview === null || given.length + withdrawn.length === 0)
    return Promise.resolve([]);
  // Whether a text of a task can go in depends on what is answered about its state: those are weighed anew with it.
  const beside = answersBeside(preview.files, before, [...given.map(({ key }) => key), ...withdrawn]);
  const sent = Object.fromEntries(
    [...given, ...beside.map((key) => ({ key, answer: plain(before[key]) }))].flatMap(({ key, answer }) =>
      answer ? [[key, onItsWay(answer)]] : [],
    ),
  );
  const rest = Object.entries(before).filter(([key]) => !withdrawn.includes(key));
  set({ answers: { ...Object.fromEntries(rest), ...sent } });
  const kept = queue.then(async () => {
    try {
      const gone = [...withdrawn.flatMap((key) => before[key] ?? []), ...elsewhere(given, before)].map(placeOf);
      const answers = Object.values(sent)
        .map(plain)
        .filter((answer) => answer !== null);
      const { answers: views } = await api.merge.answer({ session, answers, withdrawn: gone });
      const byPlace = new Map(views.map((view) => [placeKey(view), view]));
      settle(sent, (key) => {
        const view = sent[key] && byPlace.get(placeKey(sent[key]));
        return view && { ...view, sending: false };
      });
    } catch (error) {
      settle(sent, (key) => before[key]);
      const lost = withdrawn.flatMap((key) => (before[key] ? [[key, before[key]] as const] : []));
      set({ answers: { ...Object.fromEntries(lost), ...now().answers }, error });
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

/** What the person said of it, without what the core did. */
function plain(answer: ItemAnswer | undefined): MergeAnswer | null {
  if (!answer) return null;
  const { problem: _, findings: __, needsReason: ___, sending: ____, ...said } = answer;
  return said;
}

/** An earlier answer to the same record may stand at another of its cells. */
const elsewhere = (given: readonly Given[], before: Answers): readonly ItemAnswer[] =>
  given.flatMap(({ key, answer }) => {
    const old = before[key];
    return old === undefined || placeKey(old) === placeKey(answer) ? [] : [old];
  });

const placeOf = ({ sha256, sheet, cell }: ItemAnswer) => ({ sha256, sheet, cell });

/** Only of what was not answered anew meanwhile. */
function settle(sent: Answers, outcome: (key: string) => ItemAnswer | undefined): void {
  const answers = { ...now().answers };
  for (const key of Object.keys(sent)) {
    if (answers[key] !== sent[key]) continue;
    const one = outcome(key);
    if (one) answers[key] = one;
    else delete answers[key];
  }
  set({ answers });
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
