/** A part of the page that scrolls by itself. It takes the focus, so that the keyboard scrolls it too (WCAG 2.1.1). */
import type { ReactNode } from "react";

interface ScrollAreaProps {
  /** What scrolls, for those who do not see it. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

const reachable = { tabIndex: 0 };

export function ScrollArea({ label, className, children }: ScrollAreaProps) {
  return (
    <section {...reachable} className={className} aria-label={label}>
      {children}
    </section>
  );
}
