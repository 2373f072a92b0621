/** A state as line glyph and word in one ink: reports, files, cells, rows. Verdicts have shapes of their own (06 §6.3). */
import type { ReactNode } from "react";
import type { Grade } from "../../shared/domain/vocabulary.ts";
import "./marked.css";

/** In a box of 12, lines only; charts draw the same. */
export const markPaths = {
  tick: "M2 6.5l2.7 2.7L10 3.5",
  question: "M4 4.2a2 2 0 1 1 2.8 1.9c-.6.3-.8.6-.8 1.3M6 9.9v.2",
  unequal: "M2 4h8M2 8h8M7.5 2l-3 8",
  clock: "M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8M6 3.8V6l1.6 1",
  copies: "M4 4h6v6H4zM2 8V2h6",
  diamond: "M6 1.2L10.8 6 6 10.8 1.2 6z",
  torn: "M2.5 1.5h5l2 2v7h-7zM4.3 5.3l3 3M7.3 5.3l-3 3",
  cross: "M3 3l6 6M9 3l-6 6",
  ring: "M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8",
  pen: "M2 10l.6-2.4 5.6-5.6 1.8 1.8L4.4 9.4 2 10",
  sent: "M1.5 6h8M6.5 3l3 3-3 3",
  back: "M4.5 2.5L2 5l2.5 2.5M2 5h5a3 3 0 0 1 0 6H4.5",
  seal: "M2.5 1.5h7v9h-7zM4.2 6.2l1.4 1.4 2.4-2.8",
  unlocked: "M3 5.5h6v5H3zM4.2 5.5V4a1.8 1.8 0 0 1 3.4-.8",
  lock: "M3 5.5h6v5H3zM4.2 5.5V4a1.8 1.8 0 0 1 3.6 0v1.5",
} as const;

export interface Mark {
  readonly glyph: keyof typeof markPaths;
  /** The verdicts' ink families: in order, to be looked at, wrong, neutral. */
  readonly ink: "on" | "behind" | "far" | "none";
}

export function Marked({ glyph, ink, children }: Mark & { readonly children: ReactNode }) {
  return (
    <span className={`marked ink-${ink}`}>
      <svg className="glyph" viewBox="0 0 12 12" aria-hidden="true">
        <path d={markPaths[glyph]} />
      </svg>
      {children}
    </span>
  );
}

/** The ink of a check's grade (01 §1.6): A and B block, C asks, D hints. */
export const gradeInks: Record<Grade, Mark["ink"]> = { A: "far", B: "far", C: "behind", D: "none" };

/** A check's grade as lettered badge and word. */
export function GradeMark({ grade, children }: { readonly grade: Grade; readonly children: ReactNode }) {
  return (
    <span className={`marked ink-${gradeInks[grade]}`}>
      <b className="grade-letter">{grade}</b>
      {children}
    </span>
  );
}
