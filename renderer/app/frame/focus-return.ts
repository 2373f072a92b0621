/**
 * A dialog that is taken away with its content takes the focus with it; the library gives it back only where a dialog is
 * closed and kept. Here it goes back to what had it last and is still there, for every dialog alike.
 */
import { useEffect } from "react";

/** How far back: a row that was saved may be gone, the button above it is not. */
const remembered = 20;

/** Dialogs lie beside it; what slides in has the focus before there is anything in it. */
const page = "#root";
const dialogs = "[role=dialog]";

interface Focused {
  readonly element: HTMLElement;
  readonly inDialog: boolean;
}

const isThere = ({ element }: Focused): boolean => element.isConnected && element.checkVisibility();

export function useFocusReturn(): void {
  useEffect(() => {
    let recent: Focused[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const inDialog = target.closest(page) === null;
      // An open dialog takes the focus back at once from what lies behind it.
      if (!inDialog && [...document.querySelectorAll(dialogs)].some((dialog) => dialog.checkVisibility())) return;
      const others = recent.filter(({ element }) => element !== target && element.isConnected);
      recent = [{ element: target, inDialog }, ...others].slice(0, remembered);
    };
    const giveBack = () =>
      setTimeout(() => {
        const [last] = recent;
        if (last === undefined || !last.inDialog || isThere(last) || document.activeElement !== document.body) return;
        recent.find(isThere)?.element.focus();
      });
    // Each dialog is in an element of its own; not every browser says that a focused element was removed.
    const closed = new MutationObserver(giveBack);
    closed.observe(document.body, { childList: true });
    document.addEventListener("focusin", remember);
    document.addEventListener("focusout", giveBack);
    return () => {
      closed.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("focusout", giveBack);
    };
  }, []);
}
