/** Knows whether anybody is still there: a host whose windows are gone and whose work is done has nothing to do. */

export interface Presence {
  /** A window is open until the returned function is called. */
  windowOpened(): () => void;
  /** A call is being worked on until the returned function is called. */
  working(): () => void;
  stop(): void;
}

/** @param onGone called once, `graceMs` after the last window went (a reload is not a farewell); never before the first */
export function createPresence(graceMs: number, onGone: () => void): Presence {
  let windows = 0;
  let calls = 0;
  let seen = false;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    if (seen && windows === 0 && calls === 0) timer = setTimeout(onGone, graceMs);
  };
  const count = (change: (by: 1 | -1) => void) => () => {
    let open = true;
    change(1);
    look();
    return () => {
      if (!open) return;
      open = false;
      change(-1);
      look();
    };
  };
  return {
    windowOpened: count((by) => {
      windows += by;
      seen = true;
    }),
    working: count((by) => {
      calls += by;
    }),
    stop: () => clearTimeout(timer),
  };
}
