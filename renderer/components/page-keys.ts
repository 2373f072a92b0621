/** Keys of the page: whoever listens is asked unless the key belongs to a field being typed in, or to a dialog. */
import { useEffect, useEffectEvent } from "react";

/** Keys that belong to a field being typed in, or to a dialog, are left alone. */
const isTaken = (event: KeyboardEvent): boolean => {
  const { target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  if (document.querySelector(".ant-modal-wrap:not([style*='display: none'])") !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  const typing = target.matches("input:not([type=radio]), textarea, select, [contenteditable=true]");
  return typing || target.closest("[role=dialog]") !== null;
};

/** @param onKey says whether the key, in small letters, meant something */
export function usePageKeys(onKey: (key: string, event: KeyboardEvent) => boolean, listening = true): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (!isTaken(event) && onKey(event.key.toLowerCase(), event)) event.preventDefault();
  });
  useEffect(() => {
    if (!listening) return;
    const listener = (event: KeyboardEvent) => hear(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [listening]);
}
