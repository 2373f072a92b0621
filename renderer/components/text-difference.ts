/** Where two versions of a text differ, for marking. */

export interface TextPart {
  readonly text: string;
  readonly differs: boolean;
}

/** Beyond so many pairs of signs the middle is marked as a whole: nobody waits for a mark. */
const mostPairs = 1_000_000;
/** An agreement shorter than this between two differences is chance. */
const leastAgreement = 3;

/** Characters, with numbers whole: of 3.2 beside 2.9 nothing agrees. */
const signsOf = (text: string): readonly string[] => text.match(/\d[\d.,]*|./gsu) ?? [];

/** `text` in parts, as it differs from `other`. */
export function differenceFrom(text: string, other: string): readonly TextPart[] {
  const [mine, theirs] = [signsOf(text), signsOf(other)];
  const shorter = Math.min(mine.length, theirs.length);
  let start = 0;
  while (start < shorter && mine[start] === theirs[start]) start++;
  let end = 0;
  while (end < shorter - start && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end]) end++;
  const middle = mine.slice(start, mine.length - end);
  const common = commonIn(middle, theirs.slice(start, theirs.length - end));
  return joined([
    { text: mine.slice(0, start).join(""), differs: false },
    ...middle.map((sign, at) => ({ text: sign, differs: !common[at] })),
    { text: mine.slice(mine.length - end).join(""), differs: false },
  ]);
}

/** Which signs of `a` are in a longest common subsequence with `b`, without agreements by chance. */
function commonIn(a: readonly string[], b: readonly string[]): boolean[] {
  const common = a.map(() => false);
  if (a.length * b.length > mostPairs) return common;
  const width = b.length + 1;
  // lengths[i * width + j]: of the longest common subsequence of a from i and b from j.
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common[i] = true;
      i++;
      j++;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return common.map((is, at) => is && runAround(common, at) >= leastAgreement);
}

function runAround(common: readonly boolean[], at: number): number {
  let [first, last] = [at, at];
  while (common[first - 1]) first--;
  while (common[last + 1]) last++;
  return last - first + 1;
}

function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const runs: TextPart[] = [];
  for (const part of parts) {
    const before = runs.at(-1);
    if (part.text === "") continue;
    if (before?.differs === part.differs) runs[runs.length - 1] = { ...part, text: before.text + part.text };
    else runs.push(part);
  }
  return runs;
}
