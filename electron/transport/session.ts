/**
 * Who may talk to the host. The window's address carries a one-time code (other people on the machine can read a
 * browser's command line); the page exchanges it at once for a secret of its own, which is never in any address.
 */
import type { Ids } from "../ports/types.ts";
import { type Digest, digestOf, sameSecret } from "./guards.ts";

export interface Sessions {
  /** For one more window. */
  mintCode(): string;
  /** The secret of a new session, once per code; null for a code that is unknown or used. */
  exchange(code: string): string | null;
  /** Whether an Authorization header carries the secret of a session. */
  accepts(authorization: string | undefined): boolean;
}

export function createSessions(ids: Pick<Ids, "secret">): Sessions {
  const codes = new Set<Digest>();
  const secrets = new Set<Digest>();
  return {
    mintCode() {
      const code = ids.secret();
      codes.add(digestOf(code));
      return code;
    },
    exchange(code) {
      const found = [...codes].filter((digest) => sameSecret(code, digest))[0];
      if (!found) return null;
      codes.delete(found);
      const secret = ids.secret();
      secrets.add(digestOf(secret));
      return secret;
    },
    accepts(authorization) {
      const token = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1] ?? "";
      return [...secrets].filter((digest) => sameSecret(token, digest)).length > 0;
    },
  };
}
