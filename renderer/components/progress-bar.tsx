/** Progress from baseline to target against the time elapsed: a bar from 0 to 100 %, a tick where it should be. */

import { formatNumber } from "../../shared/domain/number.ts";
import type { Verdict } from "../../shared/domain/vocabulary.ts";
import { progressBarText } from "../../shared/text/indicators.ts";
import { verdictFamily } from "../../shared/text/verdict.ts";
import "./progress-bar.css";

interface ProgressBarProps {
  /** A fraction; below zero the line has gone back behind its baseline. */
  readonly progress: number;
  /** Share of the time elapsed at the value's own date, a fraction. */
  readonly elapsed: number | null;
  readonly verdict: Verdict;
}

const percent = (share: number) => `${formatNumber(share * 100, 1)}%`;
const place = (share: number) => `${Math.min(Math.max(share, 0), 1) * 100}%`;

export function ProgressBar({ progress, elapsed, verdict }: ProgressBarProps) {
  const label = progressBarText(percent(progress), elapsed === null ? null : percent(elapsed));
  return (
    <span className="progress-bar" role="img" aria-label={label}>
      {progress < 0 ? (
        <svg className="progress-bar-back" viewBox="0 0 8 10" aria-hidden="true">
          <path d="M8 0L0 5l8 5z" />
        </svg>
      ) : (
        <span className={`progress-bar-fill fill-${verdictFamily[verdict]}`} style={{ width: place(progress) }} />
      )}
      {elapsed !== null && <span className="progress-bar-tick" style={{ left: place(elapsed) }} />}
    </span>
  );
}
