/**
 * Chance that comes out the same every time: each question has its own name, so that the answer does not depend on what
 * was asked before it.
 */
export interface Dice {
  /** Evenly between 0 and 1. */
  share(question: string): number;
  /** Around 0, about two thirds within ±1. */
  normal(question: string): number;
  /** One of the choices, by their weights. */
  pick<T>(question: string, choices: readonly (readonly [choice: T, weight: number])[]): T;
  one<T>(question: string, choices: readonly T[]): T;
  happens(question: string, probability: number): boolean;
}

export function createDice(seed: string): Dice {
  const share = (question: string): number => fraction(`${seed}|${question}`);
  const pick = <T>(question: string, choices: readonly (readonly [T, number])[]): T => {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let left = share(question) * total;
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    const [last] = choices.at(-1) ?? [];
    if (last === undefined) throw new Error(`nothing to choose from: ${question}`);
    return last;
  };
  return {
    share,
    pick,
    one: (question, choices) =>
      pick(
        question,
        choices.map((choice) => [choice, 1] as const),
      ),
    normal: (question) => ["a", "b", "c", "d"].reduce((sum, part) => sum + share(`${question}|${part}`), -2) * 1.7,
    happens: (question, probability) => share(question) < probability,
  };
}

/** FNV-1a over the text, then two rounds of mixing (murmur's finaliser), as a fraction. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
