/** Lets the host know that this window is open, and the window know when the host is gone (browser mode only). */
import { connect } from "./connect.ts";

const retryMs = 3_000;

/**
 * Holds a stream open for as long as the page lives; the host ends itself some time after the last one closed.
 * @param onChange told `false` when the program no longer answers (it was stopped), `true` when it does again
 */
export async function keepAlive(onChange: (alive: boolean) => void): Promise<void> {
  const { door, headers } = await connect();
  if (door !== "browser") return;
  for (;;) {
    await listen(headers, onChange).catch(() => undefined);
    onChange(false);
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

/** Returns when the stream ends, throws when there is none. */
async function listen(headers: Readonly<Record<string, string>>, onChange: (alive: boolean) => void): Promise<void> {
  const response = await fetch("/alive", {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: "{}",
  });
  if (!response.ok || !response.body) return;
  onChange(true);
  const reader = response.body.getReader();
  while (!(await reader.read()).done);
}
