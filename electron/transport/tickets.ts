/** One-time download tickets: a finished file waits here under a secret name, is fetched once, or is forgotten. */
import type { Clock, Ids, OfferedFile, TicketOffice } from "../ports/types.ts";

export interface Tickets extends TicketOffice {
  /** The file, once; null for a ticket that is unknown, used or too old. */
  redeem(ticket: string): OfferedFile | null;
}

interface Options {
  readonly ids: Pick<Ids, "secret">;
  readonly clock: Clock;
  readonly lifetimeMs?: number;
  /** Nothing is handed out meanwhile; tickets keep. */
  readonly held?: () => boolean;
}

export function createTickets({ ids, clock, lifetimeMs = 10 * 60_000, held = () => false }: Options): Tickets {
  const waiting = new Map<string, { file: OfferedFile; until: number }>();
  const forgetOld = () => {
    const now = clock.now().getTime();
    for (const [ticket, { until }] of waiting) if (until <= now) waiting.delete(ticket);
  };
  return {
    offer(file) {
      forgetOld();
      const ticket = ids.secret();
      waiting.set(ticket, { file, until: clock.now().getTime() + lifetimeMs });
      return ticket;
    },
    redeem(ticket) {
      if (held()) return null;
      forgetOld();
      const found = waiting.get(ticket);
      waiting.delete(ticket);
      return found?.file ?? null;
    },
  };
}
