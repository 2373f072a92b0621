/** Where the focus is after another page has been gone to: on its head, so that it is read out and Tab goes on from there. */
import { type RefObject, useEffect, useRef } from "react";
import { searchFieldSelector } from "../../components/search-field.ts";

const headSelector = "h1";

type Main = RefObject<HTMLElement | null>;

/** @param section the page, as its address names it */
export function usePageFocus(main: Main, section: string): { search: (open: () => void) => void } {
  const before = useRef("");
  const wanted = useRef(headSelector);
  useEffect(() => {
    const element = main.current;
    // The first page was not gone to: the window opened with it.
    const isGoneTo = before.current !== "" && before.current !== section;
    before.current = section;
    if (!isGoneTo || element === null) return;
    const selector = wanted.current;
    wanted.current = headSelector;
    return focusWhenDrawn(element, selector);
  }, [main, section]);
  return {
    /** To the search box of this page; `open` opens another page that has one. */
    search: (open) => {
      const box = main.current?.querySelector<HTMLInputElement>(searchFieldSelector);
      if (box) {
        box.focus();
        box.select();
        return;
      }
      wanted.current = searchFieldSelector;
      open();
    },
  };
}

/**
 * A page is drawn in steps: while its parts and data are on their way its head may come, go and come again. The focus
 * follows until the person does something, and never leaves what the page itself has focused.
 */
function focusWhenDrawn(main: HTMLElement, selector: string): () => void {
  const focus = () => {
    const { activeElement } = document;
    const isElsewhere =
      activeElement?.closest("[role=dialog]") || (main.contains(activeElement) && activeElement !== main);
    if (!isElsewhere) (main.querySelector<HTMLElement>(selector) ?? main).focus({ preventScroll: true });
  };
  const drawn = new MutationObserver(focus);
  const stop = () => {
    drawn.disconnect();
    for (const sign of ["keydown", "pointerdown"]) window.removeEventListener(sign, stop, { capture: true });
  };
  focus();
  drawn.observe(main, { childList: true, subtree: true });
  for (const sign of ["keydown", "pointerdown"]) window.addEventListener(sign, stop, { capture: true });
  return stop;
}
