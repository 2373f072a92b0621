/** Whether the list of shortcuts is open: it lies over whatever screen it was asked on. */
import { create } from "zustand";

interface ShortcutList {
  readonly open: boolean;
}

export const useShortcutList = create<ShortcutList>(() => ({ open: false }));

export const showShortcuts = (): void => useShortcutList.setState({ open: true });
export const hideShortcuts = (): void => useShortcutList.setState({ open: false });
