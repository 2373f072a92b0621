/** 预计: where a line comes out in its target's year if it goes on as it has since the baseline. A reference, no verdict. */
import type { ProgressRow } from "../../contract/progress.ts";

/**
 * In the line's unit; null where its method knows no path (保持型, no baseline, average growth, nothing to judge).
 * With P progress and t elapsed: b·(T/b)^(P/t) for amounts judged by growth, T·P/t for cumulative ones, b + (T−b)·P/t else.
 */
export function projection({
  progress,
  elapsedShare,
  why,
}: Pick<ProgressRow, "progress" | "elapsedShare" | "why">): number | null {
  const { formula, baseline, target } = why;
  if (progress === null || elapsedShare === null || elapsedShare <= 0) return null;
  if (typeof target !== "number" || typeof baseline !== "number") return null;
  const pace = progress / elapsedShare;
  switch (formula) {
    case "log":
      return baseline * (target / baseline) ** pace;
    case "linear":
    case "linear_not_positive":
      return baseline + (target - baseline) * pace;
    case "cumulative":
      return target * pace;
    default:
      return null;
  }
}
