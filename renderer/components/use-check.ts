/** Asks the core what it would say of what is typed, a moment after the last change; what it said stays until it says anew. */
import { useEffect, useEffectEvent, useState } from "react";

export interface Check<Answer> {
  /** Undefined until there is one. */
  readonly answer: Answer | undefined;
  /** The newest answer is about what is typed now. */
  readonly current: boolean;
  readonly error: unknown;
}

const pauseMs = 200;

/** @param sent stands for everything that `ask` sends: asked again when it changes */
export function useCheck<Answer>(sent: string, ask: (signal: AbortSignal) => Promise<Answer>): Check<Answer> {
  const [checked, setChecked] = useState<{ sent: string | null; answer: Answer | undefined; error: unknown }>({
    sent: null,
    answer: undefined,
    error: null,
  });
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    const running = new AbortController();
    const timer = setTimeout(() => {
      askNow(running.signal).then(
        (answer) => setChecked({ sent, answer, error: null }),
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
  return { answer: checked.answer, error: checked.error, current: checked.sent === sent && checked.error === null };
}
