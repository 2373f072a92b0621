/** Where a report 填报单 stands, as glyph and word, and what else is to be known of it. */

import type { ReportView } from "../../../shared/contract/submissions.ts";
import type { ReportState } from "../../../shared/domain/vocabulary.ts";
import { reportMarkLabel, returnedTimes, unlockedUntilText } from "../../../shared/text/filing.ts";
import { reportStateLabel } from "../../../shared/text/words.ts";
import { useAppState } from "../../stores/session.ts";
import { type Mark, Marked } from "../marked.tsx";

const reportStateMarks: Record<ReportState, Mark> = {
  not_started: { glyph: "ring", ink: "none" },
  draft: { glyph: "pen", ink: "none" },
  submitted: { glyph: "sent", ink: "on" },
  accepted: { glyph: "seal", ink: "on" },
  returned: { glyph: "back", ink: "behind" },
};

interface StateMarkProps {
  readonly state: ReportState;
  /** When its first file came back: a draft that came as a file waits for the office, not for the organisation. */
  readonly receivedAt?: string | null;
}

export const ReportStateMark = ({ state, receivedAt = null }: StateMarkProps) =>
  state === "draft" && receivedAt !== null ? (
    <Marked glyph="question" ink="behind">
      {reportMarkLabel.toVerify}
    </Marked>
  ) : (
    <Marked {...reportStateMarks[state]}>{reportStateLabel[state]}</Marked>
  );

/** 零报告, how often it was sent back, and until when it is unlocked; an unlock that has run out is over. */
export function ReportCircumstances({
  nil,
  returns,
  unlockedUntil,
}: Pick<ReportView, "nil" | "returns" | "unlockedUntil">) {
  const { today } = useAppState();
  const unlocked = unlockedUntil !== null && today <= unlockedUntil;
  return (
    <>
      {nil ? (
        <Marked glyph="ring" ink="none">
          {reportMarkLabel.nil}
        </Marked>
      ) : null}
      {unlocked ? (
        <Marked glyph="unlocked" ink="behind">
          {unlockedUntilText(unlockedUntil)}
        </Marked>
      ) : null}
      {returns > 0 ? <span className="secondary small">{returnedTimes(returns)}</span> : null}
    </>
  );
}

export const LateMark = () => (
  <Marked glyph="clock" ink="behind">
    {reportMarkLabel.late}
  </Marked>
);
