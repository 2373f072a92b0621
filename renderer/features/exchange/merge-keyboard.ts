/** J/K to the next and previous open item (on into the next file), 1 采用报送值, 2 保留现值. */
import { useEffect, useEffectEvent } from "react";
import type { MergeFile } from "../../../shared/contract/merge.ts";
import { answerKey, type Choice, canTake, isAnswerable, itemsOf } from "./merge-items.ts";

export interface OpenItem {
  readonly sha256: string;
  readonly key: string;
  /** Whether 采用报送值 can be chosen. */
  readonly takeable: boolean;
}

/** Everything that takes an answer, in the order of the screen. */
export const openItems = (files: readonly MergeFile[]): readonly OpenItem[] =>
  files.flatMap((file) =>
    itemsOf(file)
      .filter(isAnswerable)
      .map((item) => ({ sha256: file.sha256, key: answerKey(file.sha256, item), takeable: canTake(item) })),
  );

/** The neighbour of `current`; without one, the first open item of the file on the screen. Stops at both ends. */
export function neighbour(
  items: readonly OpenItem[],
  current: string | null,
  step: 1 | -1,
  selected: string | null,
): OpenItem | undefined {
  const at = items.findIndex((item) => item.key === current);
  if (at === -1) return items.find((item) => item.sha256 === selected) ?? items[0];
  return items[at + step] ?? items[at];
}

const choiceKeys: Readonly<Record<string, Choice>> = { "1": "theirs", "2": "ours" };

/** Keys that belong to a field being typed in, or to a dialog, are left alone. */
const isTaken = (event: KeyboardEvent): boolean => {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  if (!(target instanceof HTMLElement)) return false;
  const typing = target.matches("input:not([type=radio]), textarea, select, [contenteditable=true]");
  return typing || target.closest("[role=dialog]") !== null;
};

export function useMergeKeys(onMove: (step: 1 | -1) => void, onChoose: (choice: Choice) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTaken(event)) return;
    const key = event.key.toLowerCase();
    const choice = choiceKeys[key];
    if (key === "j") onMove(1);
    else if (key === "k") onMove(-1);
    else if (choice !== undefined) onChoose(choice);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
