/** What waits for an answer, over all files, and the way from one to the next. */
import type { MergeFile } from "../../../shared/contract/merge.ts";
import { answerKey, isAsked, itemsOf } from "../../../shared/listings/merge-items.ts";
import { type Answers, isDecided } from "./merge-given.ts";

export interface AskedItem {
  readonly sha256: string;
  readonly key: string;
  readonly open: boolean;
}

/** Everything that waits for an answer or has got one, in the order of the screen. */
export const askedItems = (files: readonly MergeFile[], answers: Answers): readonly AskedItem[] =>
  files.flatMap((file) =>
    itemsOf(file)
      .filter(isAsked)
      .map((item) => {
        const key = answerKey(file.sha256, item);
        return { sha256: file.sha256, key, open: !isDecided(answers[key]) };
      }),
  );

/**
 * The nearest open item before or after `current`; without one, from the file on the screen onwards. Undefined where none
 * is left on that side.
 */
export function neighbour(
  items: readonly AskedItem[],
  current: string | null,
  step: 1 | -1,
  selected: string | null,
): AskedItem | undefined {
  const at = items.findIndex(({ key }) => key === current);
  if (at === -1) {
    const from = items.findIndex(({ sha256 }) => sha256 === selected);
    return items.slice(Math.max(from, 0)).find(({ open }) => open) ?? items.find(({ open }) => open);
  }
  return step === 1 ? items.slice(at + 1).find(({ open }) => open) : items.slice(0, at).findLast(({ open }) => open);
}
