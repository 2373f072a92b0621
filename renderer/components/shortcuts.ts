/** Handles a set of declared shortcuts. Whoever handles a set has to handle all of it: the compiler sees to that. */
import { useEffect, useEffectEvent } from "react";
import type { Shortcut } from "../../shared/text/shortcuts.ts";
import { pressedIn } from "./chord.ts";
import { usePageKeys } from "./page-keys.ts";

/** With Ctrl or Alt, and the keys of functions: they write nothing, so they are heard in fields and dialogs as well. */
const writesNothing = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || /^F\d+$/.test(key);

/** @param handlers null: it means nothing just now; the key does nothing else either */
export function useShortcuts<Id extends string>(
  set: Readonly<Record<Id, Shortcut>>,
  handlers: Readonly<Record<Id, (() => void) | null>>,
  listening = true,
): void {
  const meanings: Readonly<Record<string, (() => void) | null>> = handlers;
  const hear = (event: KeyboardEvent): boolean => {
    const id = pressedIn(set, event);
    if (id === undefined) return false;
    meanings[id]?.();
    return true;
  };
  usePageKeys((_, event) => hear(event), listening);
  const hearChord = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !writesNothing(event)) return;
    if (hear(event)) event.preventDefault();
  });
  useEffect(() => {
    if (!listening) return;
    const listener = (event: KeyboardEvent) => hearChord(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [listening]);
}
