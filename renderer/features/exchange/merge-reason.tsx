/** Why an answer was given: asked for where a check doubts the figure, and kept whenever somebody writes it. */
import type { RefObject } from "react";
import { answerText } from "../../../shared/text/merge-screen.ts";

interface ReasonProps {
  /** Read when a choice is made, so that a reason written first goes with it. */
  readonly input: RefObject<HTMLInputElement | null>;
  /** What the item is called. */
  readonly name: string;
  readonly kept: string;
  readonly needed: boolean;
  /** It was changed: to be kept with the answer. */
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}

export function MergeReason({ input, name, kept, needed, onKeep, onLeave }: ReasonProps) {
  const keep = () => {
    if (input.current && input.current.value.trim() !== kept) onKeep();
  };
  return (
    <input
      ref={input}
      type="text"
      className="merge-reason"
      aria-label={answerText.reasonOf(name)}
      aria-required={needed}
      placeholder={needed ? answerText.reasonNeeded : answerText.reasonOptional}
      maxLength={200}
      autoComplete="off"
      defaultValue={kept}
      onBlur={keep}
      onKeyDown={({ key, currentTarget, nativeEvent }) => {
        if (nativeEvent.isComposing) return;
        if (key === "Escape") currentTarget.value = kept;
        // Leaving is keeping: the blur does it.
        if (key === "Enter" || key === "Escape") onLeave();
      }}
    />
  );
}
