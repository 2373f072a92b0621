/** Beside a draft lies what it was begun on, so that a save finds out whether that has moved, also after a restart. */
import type { Fields } from "../../components/drafts/draft-fields.ts";

const begunField = "begunOn";

export const begunOn = (record: unknown): Fields => ({ [begunField]: JSON.stringify(record ?? null) });

/** What the draft was begun on; `current` where it does not say. */
export function begunOf<T>(fields: Fields | undefined, current: T): T {
  const text = fields?.[begunField];
  return text === undefined ? current : (JSON.parse(text) as T);
}
