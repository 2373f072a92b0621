/** Brings what has to be changed into sight: a long form may have it far above or below. */
import { useEffect } from "react";

/** After the next drawing: the first field that is wrong gets the focus. */
export function revealWrong(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.form [aria-invalid="true"]')?.focus());
}

/** A failure of the core is said at the form's end. */
export function useRevealedFailure(error: unknown): void {
  useEffect(() => {
    if (error !== null) document.querySelector(".form > .notice-error")?.scrollIntoView({ block: "center" });
  }, [error]);
}
