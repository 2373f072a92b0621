/** What a person may do at once about what is found in their report. */
import { Button } from "antd";
import { isReason } from "../../../shared/domain/checks.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { ClashChoice } from "../../components/drafts/clash-choice.tsx";
import type { DraftKeeper, Keeping } from "../../components/drafts/draft-keeper.ts";
import { invalidate } from "../../components/query.ts";
import type { Problem } from "../../components/report-grid/problem.ts";
import { begunOn } from "./begun-on.ts";

interface ActionsProps {
  readonly problem: Problem;
  readonly texts: Keeping["texts"];
  readonly onGoTo: (row: string, column: string) => void;
  /** Takes what the person chooses. */
  readonly keeper: DraftKeeper;
}

export function ProblemActions({ problem, texts, onGoTo, keeper }: ActionsProps) {
  const { kind, draft, row, name, columnName } = problem;
  const label = `${name} ${columnName}`;
  if (kind === "clash") return <ClashChoice name={label} onSettle={(choice) => keeper.settle(draft, choice)} />;
  if (kind === "changed") {
    // Somebody else has saved meanwhile: theirs is shown, or ours goes on replacing it.
    const useStored = () => {
      keeper.drop([draft]);
      invalidate("form", "corrections");
    };
    return (
      <div className="side-list-choice">
        <Button size="small" onClick={useStored}>
          {entryText.changed.useStored}
        </Button>
        <Button size="small" onClick={() => keeper.beginOn(draft, begunOn(problem.now))}>
          {entryText.changed.keepMine}
        </Button>
      </div>
    );
  }
  if (kind !== "question" && !problem.exemptable) return null;
  const hasReason = isReason(texts.get(draft)?.["reason"] ?? "");
  return (
    <div className="side-list-choice">
      <Button size="small" onClick={() => onGoTo(row, problem.reasonColumn ?? "reason")}>
        {problem.exemptable ? entryText.exemption.write : entryText.reason.write}
      </Button>
      {problem.exemptable ? (
        <Button
          size="small"
          disabled={!hasReason}
          onClick={() => keeper.type([{ row: draft, field: "exempt", text: "1" }])}
        >
          {entryText.exemption.allow}
        </Button>
      ) : null}
    </div>
  );
}
