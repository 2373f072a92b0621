/** The keys that mean the same on every page: the list of shortcuts, the search box, the pages by their number. */
import { useMemo } from "react";
import { everywhereKeys, pageKey } from "../../../shared/text/shortcuts.ts";
import { navigateTo } from "../../components/hash-location.ts";
import { useShortcuts } from "../../components/shortcuts.ts";
import { useMachineLock } from "../../stores/machine-lock.ts";
import { hideShortcuts, showShortcuts, useShortcutList } from "../../stores/shortcut-list.ts";
import type { pagesFor } from "../pages.ts";

type Pages = ReturnType<typeof pagesFor>;

const searchPage = "/indicators";

/** @param search to the search box of the page; `open` opens one that has one */
export function useEverywhereKeys(pages: Pages, search: (open: () => void) => void): void {
  const { open } = useShortcutList();
  const locked = useMachineLock(({ lock }) => lock?.locked === true);
  useShortcuts(
    everywhereKeys,
    {
      list: open ? hideShortcuts : showShortcuts,
      search: () => leave(() => search(() => navigateTo(searchPage))),
    },
    !locked,
  );
  const byNumber = useMemo(
    () => Object.fromEntries(pages.map(({ id, name }, at) => [id, { keys: [pageKey(at + 1)], words: name }])),
    [pages],
  );
  useShortcuts(
    byNumber,
    Object.fromEntries(pages.map(({ id, path }) => [id, () => leave(() => navigateTo(path))])),
    !locked,
  );
}

/** A dialog is answered first, as with the mouse; only the list of shortcuts gives way. */
function leave(go: () => void): void {
  const dialogs = [...document.querySelectorAll("[role=dialog]")].filter((dialog) => dialog.checkVisibility());
  const isListOpen = useShortcutList.getState().open;
  if (dialogs.length > (isListOpen ? 1 : 0)) return;
  hideShortcuts();
  go();
}
