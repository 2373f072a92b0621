/** Asks the core what saving the block would do, a moment after the last change; what it said stays until it says anew. */
import { useEffect, useEffectEvent, useState } from "react";
import type { StatisticsBlock, StatisticsJudged } from "../../../shared/contract/statistics.ts";
import { api } from "../../api/client.ts";

interface Checked {
  /** The block that was judged, as sent. */
  readonly sent: string;
  readonly cells: readonly StatisticsJudged[];
  readonly error: unknown;
}

interface Check {
  readonly cells: readonly StatisticsJudged[];
  /** The newest answer is about the block as it is now. */
  readonly current: boolean;
  readonly error: unknown;
}

const pauseMs = 200;

/** @param version read again after every save, though the block may be the same */
export function useCheck(block: StatisticsBlock, version: number): Check {
  const sent = `${version}|${JSON.stringify(block)}`;
  const [checked, setChecked] = useState<Checked>({ sent: "", cells: [], error: null });
  // The text stands for the block, which is made anew with every drawing.
  const ask = useEffectEvent((signal: AbortSignal) => api.statistics.check(block, { signal }));
  useEffect(() => {
    const running = new AbortController();
    const timer = setTimeout(() => {
      ask(running.signal).then(
        ({ cells }) => setChecked({ sent, cells, error: null }),
        (error: unknown) => {
          if (!running.signal.aborted) setChecked((before) => ({ ...before, sent, error }));
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      running.abort();
    };
  }, [sent]);
  const { cells, error } = checked;
  return { cells, error, current: checked.sent === sent && error === null };
}
