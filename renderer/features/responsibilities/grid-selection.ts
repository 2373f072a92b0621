/** Which rows are selected, by code; a range reaches from where the last one was set. */

export interface Selection {
  readonly codes: ReadonlySet<string>;
  /** Where a range begins; null before any row was touched. */
  readonly anchor: string | null;
}

export const nothingSelected: Selection = { codes: new Set(), anchor: null };

export function toggled({ codes }: Selection, code: string): Selection {
  const next = new Set(codes);
  if (!next.delete(code)) next.add(code);
  return { codes: next, anchor: code };
}

/**
 * Everything between the anchor and `code` as they are listed gets what the anchor has: selected, or no longer.
 * @param listed codes in the order in which they are shown
 */
export function ranged(selection: Selection, code: string, listed: readonly string[]): Selection {
  const { codes, anchor } = selection;
  const [from, to] = [listed.indexOf(anchor ?? ""), listed.indexOf(code)];
  if (from < 0 || to < 0 || anchor === null) return toggled(selection, code);
  const next = new Set(codes);
  for (const each of listed.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (codes.has(anchor)) next.add(each);
    else next.delete(each);
  }
  return { codes: next, anchor };
}

/** 全选: all that are listed, or none of them when all are selected already; others stay as they are. */
export function allToggled({ codes }: Selection, listed: readonly string[]): Selection {
  const every = listed.length > 0 && listed.every((code) => codes.has(code));
  const next = new Set(codes);
  for (const code of listed) {
    if (every) next.delete(code);
    else next.add(code);
  }
  return { codes: next, anchor: null };
}
