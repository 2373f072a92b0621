/**
 * A dialog that is taken away with its content takes the focus with it; the library gives it back only where a dialog is
 * closed and kept. Here it goes back to what had it last and is still there, for every dialog alike.
 */
import { useEffect } from "react";

/** How far back: a row that was saved may be gone, the button above it is not. */
const remembered = 20;

export function useFocusReturn(): void {
  useEffect(() => {
    let recent: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      recent = [target, ...recent.filter((one) => one !== target && one.isConnected)].slice(0, remembered);
    };
    const giveBack = () => {
      if (document.activeElement !== document.body) return;
      recent.find((one) => one.isConnected && one.checkVisibility())?.focus();
    };
    // Dialogs lie beside the page, each in an element of its own.
    const closed = new MutationObserver((changes) => {
      const gone = changes.flatMap(({ removedNodes }) => [...removedNodes]);
      if (gone.some((node) => node instanceof HTMLElement && node.querySelector("[role=dialog]"))) giveBack();
    });
    closed.observe(document.body, { childList: true });
    document.addEventListener("focusin", remember);
    return () => {
      closed.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, []);
}
