/** The demonstration has a day of its own: it does not grow older while its quarter is still going on. */
import { getSetting } from "../../db/repos/settings.ts";
import type { Store } from "../../db/store.ts";
import type { Clock } from "../../ports/types.ts";

/** The setting that holds the day, an ISO date; only a demonstration has it. */
export const demoDaySetting = "demo.today";

/** The machine's clock; while the open database names a day of its own, that day at the machine's time of day. */
export function demoClock(clock: Clock, current: () => Store | null): Clock {
  return {
    now() {
      const now = clock.now();
      const store = current();
      const day = store && getSetting<string>(store.read, demoDaySetting);
      if (!day) return now;
      const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
      const then = new Date(now);
      then.setFullYear(year, month - 1, date);
      return then;
    },
  };
}
