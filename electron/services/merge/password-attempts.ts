/** Passwords tried on closed files: one at a time for each file, and after a wrong one a pause that grows (docs/decisions/018). */
import { AppError } from "../../../shared/domain/errors.ts";
import { waitAfter } from "../../../shared/domain/machine-password.ts";

/** `stays_closed`: the password may be right, but the file cannot be read all the same. */
export type OpenOutcome = "opened" | "wrong_password" | "stays_closed";

/** Slips of the finger cost nothing. */
const free = 2;

interface Tries {
  failures: number;
  /** Milliseconds of a clock that only goes forward. */
  last: number;
  /** One is being tried. */
  busy: boolean;
}

export interface PasswordAttempts {
  /** Throws WRONG_PASSWORD with the seconds to wait; `unseen` where it came too soon and was not tried. */
  slowed(file: string, attempt: () => Promise<OpenOutcome>): Promise<{ opened: boolean }>;
}

/** @param elapsed milliseconds of a clock that only goes forward */
export function createPasswordAttempts(elapsed: () => number = () => performance.now()): PasswordAttempts {
  const files = new Map<string, Tries>();
  const waiting = ({ failures, last }: Tries): number =>
    Math.max(0, Math.ceil(waitAfter(Math.max(0, failures - free)) - (elapsed() - last) / 1000));

  return {
    async slowed(file, attempt) {
      const tries = files.get(file) ?? { failures: 0, last: elapsed(), busy: false };
      files.set(file, tries);
      const wait = tries.busy ? 1 : waiting(tries);
      if (wait > 0) throw new AppError("WRONG_PASSWORD", { of: "file", wait, unseen: true });
      tries.busy = true;
      const outcome = await attempt().finally(() => {
        tries.busy = false;
      });
      if (outcome === "wrong_password") {
        tries.failures++;
        tries.last = elapsed();
        throw new AppError("WRONG_PASSWORD", { of: "file", wait: waiting(tries) });
      }
      files.delete(file);
      return { opened: outcome === "opened" };
    },
  };
}
