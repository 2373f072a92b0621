/** Where two versions of a text differ: what they begin and end with alike, and what stands between. */

export interface DifferingText {
  readonly before: string;
  readonly differing: string;
  readonly after: string;
}

/** Of `text` beside `other`; by characters, so that no sign outside the basic plane is cut in two. */
export function differenceFrom(text: string, other: string): DifferingText {
  const [mine, theirs] = [[...text], [...other]];
  const shorter = Math.min(mine.length, theirs.length);
  let start = 0;
  while (start < shorter && mine[start] === theirs[start]) start++;
  let end = 0;
  while (end < shorter - start && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end]) end++;
  return {
    before: mine.slice(0, start).join(""),
    differing: mine.slice(start, mine.length - end).join(""),
    after: mine.slice(mine.length - end).join(""),
  };
}
