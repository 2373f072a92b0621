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
      // A moment later: an open dialog takes the focus back from what lies behind it, which has then not had it.
      setTimeout(() => {
        if (!(target instanceof HTMLElement) || document.activeElement !== target) return;
        recent = [target, ...recent.filter((one) => one !== target && one.isConnected)].slice(0, remembered);
      });
    };
    const giveBack = () => {
      const isLost = document.activeElement === document.body && recent[0]?.isConnected === false;
      if (isLost) recent.find((one) => one.isConnected && one.checkVisibility())?.focus();
    };
    // Dialogs lie beside the page, each in an element of its own.
    const closed = new MutationObserver(giveBack);
    closed.observe(document.body, { childList: true });
    document.addEventListener("focusin", remember);
    return () => {
      closed.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, []);
}
