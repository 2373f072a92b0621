/** Progress over many files, told a few times a second: more often nobody can read it, and drawing costs time. */

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
  /** Seconds that are probably left; null while too little is known, or nearly nothing is left. */
  readonly remaining: number | null;
}

export const noProgress: Progress = { done: 0, total: 0, label: "", remaining: null };

const leastMs = 100;

/** By the pace so far. @param elapsedMs since the first of `total` was begun */
export function remainingSeconds(elapsedMs: number, done: number, total: number): number | null {
  if (done < 3 || elapsedMs < 1000 || done >= total) return null;
  const seconds = Math.ceil(((elapsedMs / done) * (total - done)) / 1000);
  return seconds < 2 ? null : seconds;
}

type Tell = (done: number, total: number, label: string) => void;

/** @param now milliseconds */
export function progressTeller(show: (progress: Progress) => void, now: () => number): Tell {
  const began = now();
  let told = Number.NEGATIVE_INFINITY;
  return (done, total, label) => {
    const at = now();
    if (done < total && at - told < leastMs) return;
    told = at;
    show({ done, total, label, remaining: remainingSeconds(at - began, done, total) });
  };
}
