/** 批注与批示 of a line: comments on it or on one figure, leaders' instructions with what was done about them. */
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { dataPeriodLabel } from "../../../shared/domain/period.ts";
import { CommentList, type CommentSubject } from "../../components/remarks/comment-list.tsx";
import { InstructionList } from "../../components/remarks/instruction-list.tsx";

interface RemarksTabProps {
  readonly row: ProgressRow;
  /** The figure a comment is to be about; null: the line. */
  readonly about: CommentSubject | null;
  readonly onWhole: () => void;
}

export function RemarksTab({ row, about, onWhole }: RemarksTabProps) {
  return (
    <div className="detail-remarks">
      <CommentList
        item={row.code}
        about={about}
        onWhole={onWhole}
        periodName={(code) => dataPeriodLabel(code, row.basis)}
      />
      <InstructionList item={row.code} name={row.name} />
    </div>
  );
}
