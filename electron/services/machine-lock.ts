/**
 * The lock of this machine's window (see the contract). Who knows the password opens it; wrong attempts are counted in the
 * file before they are looked at, so that neither a crash nor a restart forgets one, and slowed by a clock that cannot be set.
 */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import type { MachineLock } from "../../shared/contract/machine-lock.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { isPassword, passwordMinLength, waitAfter } from "../../shared/domain/machine-password.ts";
import { noPassword, type PasswordFile } from "../ports/password-file.ts";

/** 32 MB and some hundred milliseconds for each attempt. */
const cost = 2 ** 15;
const digestLength = 32;

function digestOf(password: string, salt: string, n: number): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r: 8, p: 1, maxmem: 256 * n * 8 };
  return new Promise((resolve, reject) =>
    scrypt(password.normalize("NFKC"), Buffer.from(salt, "base64"), digestLength, options, (error, digest) =>
      error ? reject(error) : resolve(digest),
    ),
  );
}

interface Options {
  readonly file: PasswordFile;
  /** Name of who works here; empty before the first start. */
  readonly seat: () => string;
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed?: () => number;
}

export function createMachineLock({ file, seat, elapsed = () => performance.now() }: Options) {
  let locked = file.read().digest !== null;
  /** Attempts from before this start count as made now: setting the clock or starting again opens nothing sooner. */
  let lastAttempt = elapsed();
  /** One attempt at a time: several at once would be weighed against the same count. */
  let last: Promise<unknown> = Promise.resolve();

  const waiting = (): number => {
    const seconds = waitAfter(file.read().failures) - (elapsed() - lastAttempt) / 1000;
    return Math.max(0, Math.ceil(seconds));
  };

  const state = (): MachineLock => {
    const { digest, idleMinutes } = file.read();
    return { set: digest !== null, locked, wait: waiting(), idleMinutes, seat: seat() };
  };

  /** Throws WRONG_PASSWORD unless it is the one that was set. Without one set anything is right. */
  async function check(password: string): Promise<void> {
    const record = file.read();
    if (record.digest === null) return;
    const wait = waiting();
    if (wait > 0) throw new AppError("WRONG_PASSWORD", { wait, unseen: true });
    file.write({ ...record, failures: record.failures + 1 });
    lastAttempt = elapsed();
    const known = Buffer.from(record.digest, "base64");
    const given = await digestOf(password, record.salt, record.cost || cost);
    if (known.length !== given.length || !timingSafeEqual(known, given)) {
      lastAttempt = elapsed();
      throw new AppError("WRONG_PASSWORD", { wait: waiting() });
    }
    file.write({ ...record, failures: 0 });
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  return {
    state,
    isLocked: (): boolean => locked,

    unlock: (password: string): Promise<MachineLock> =>
      inTurn(async () => {
        await check(password);
        locked = false;
        return state();
      }),

    /** Nothing happens where there is no password to open it again. */
    lock(): MachineLock {
      locked = file.read().digest !== null;
      return state();
    },

    /** INVALID for a password that is too short. */
    set: (current: string, next: string): Promise<MachineLock> =>
      inTurn(async () => {
        if (!isPassword(next))
          throw new AppError("INVALID", { field: "新口令", reason: `不能少于${passwordMinLength}个字符` });
        await check(current);
        const salt = randomBytes(16).toString("base64");
        const digest = (await digestOf(next, salt, cost)).toString("base64");
        file.write({ ...file.read(), digest, salt, cost, failures: 0 });
        return state();
      }),

    remove: (current: string): Promise<MachineLock> =>
      inTurn(async () => {
        await check(current);
        file.write(noPassword);
        locked = false;
        return state();
      }),

    idle(minutes: number): MachineLock {
      file.write({ ...file.read(), idleMinutes: minutes });
      return state();
    },
  };
}
