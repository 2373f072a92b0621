/** A text with what differs from another one marked. */
import { differenceFrom } from "./text-difference.ts";

export function DifferingText({ text, other }: { readonly text: string; readonly other: string }) {
  const parts = differenceFrom(text, other);
  // Where everything differs there is nothing to point at.
  if (parts.every(({ differs }) => differs)) return text;
  return parts.map((part, at) => (part.differs ? <mark key={at}>{part.text}</mark> : part.text));
}
