/** A keeper of drafts for as long as the screen is there: nothing waits when the window is left, all is looked at again after. */
import { useEffect, useState, useSyncExternalStore } from "react";
import type { DraftKeeper, Keeping } from "./draft-keeper.ts";

/** What the form that was left last had still to keep: whoever comes after looks when it is there. */
let left: Promise<void> = Promise.resolve();

export function useDraftKeeper(create: () => DraftKeeper): { readonly keeper: DraftKeeper; readonly keeping: Keeping } {
  const [keeper] = useState(create);
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.current);
  useEffect(() => {
    const keepNow = () => void keeper.flush();
    const seen = () => {
      if (document.visibilityState === "visible") void keeper.look();
      else keepNow();
    };
    const looked = () => void keeper.look();
    // What the screen was given may have been read before the last form was left.
    void left.then(looked);
    addEventListener("pagehide", keepNow);
    addEventListener("focus", looked);
    document.addEventListener("visibilitychange", seen);
    return () => {
      removeEventListener("pagehide", keepNow);
      removeEventListener("focus", looked);
      document.removeEventListener("visibilitychange", seen);
      left = keeper.flush();
    };
  }, [keeper]);
  return { keeper, keeping };
}
