/** A command given by the person: busy while it runs, its failure kept for showing in place, then everything read again. */
import { useCallback, useState } from "react";
import { invalidate } from "./query.ts";

export interface Command {
  readonly busy: boolean;
  /** As caught; null while all is well. */
  readonly error: unknown;
  readonly forget: () => void;
  /** Runs `work`; true when it went through. What is on screen is then read again. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

interface CommandOptions {
  /** False for what only takes something out: nothing is read again. */
  readonly changes?: boolean;
}

export function useCommand({ changes = true }: CommandOptions = {}): Command {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      setBusy(true);
      setError(null);
      try {
        await work();
        if (changes) invalidate();
        return true;
      } catch (caught) {
        setError(caught);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [changes],
  );
  const forget = useCallback(() => setError(null), []);
  return { busy, error, run, forget };
}
