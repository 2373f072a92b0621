/** Sentences that know their numbers: what is said, and the facts that it is said from. */
import type { Fact } from "../../contract/documents.ts";

export interface Told {
  readonly text: string;
  readonly facts: readonly Fact[];
}

type Part = Told | Fact | string;

const isFact = (part: Told | Fact): part is Fact => "shown" in part;

const asTold = (part: Part): Told => {
  if (typeof part === "string") return { text: part, facts: [] };
  return isFact(part) ? { text: part.shown, facts: [part] } : part;
};

/**
 * A sentence as a template: facts stand in it as they are shown and are remembered. A number is never put into the words
 * themselves, so that every number of a sentence is among its facts.
 */
export function told(words: TemplateStringsArray, ...parts: readonly Part[]): Told {
  return joined(words.flatMap((word, at) => [word, parts[at] ?? ""]));
}

/** One behind the other, with `between` in the gaps. */
export function joined(parts: readonly Part[], between = ""): Told {
  const all = parts.map(asTold);
  return { text: all.map(({ text }) => text).join(between), facts: all.flatMap(({ facts }) => facts) };
}

export const nothing: Told = { text: "", facts: [] };
