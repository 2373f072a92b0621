/** Beside the report: what two windows typed, what must be mended or explained, what is not filled in; each leads to its cell. */
import { Button } from "antd";
import type { ReactNode } from "react";
import { isReason } from "../../../shared/domain/checks.ts";
import { draftsText } from "../../../shared/text/drafts.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { ClashChoice } from "../../components/drafts/clash-choice.tsx";
import type { Keeping } from "../../components/drafts/draft-keeper.ts";
import { Marked } from "../../components/marked.tsx";
import { SideEntry, SideList, SideSection } from "../../components/side-list.tsx";
import type { Problem } from "./problem.ts";
import "../../components/drafts/clash.css";

const words = entryText.side;

export interface Missing {
  readonly row: string;
  readonly column: string;
  readonly name: string;
  readonly columnName: string;
}

interface EntrySideProps {
  readonly problems: readonly Problem[];
  readonly missing: readonly Missing[];
  readonly texts: Keeping["texts"];
  readonly readOnly: boolean;
  readonly onGoTo: (row: string, column: string) => void;
  readonly onSettle: (draft: string, choice: "mine" | "theirs") => void;
  readonly onExempt: (draft: string) => void;
  /** Somebody else has saved meanwhile: theirs is shown, or ours goes on replacing it. */
  readonly onUseStored: (draft: string) => void;
  readonly onKeepMine: (draft: string, now: unknown) => void;
  /** About the row the person is in. */
  readonly children?: ReactNode;
}

export function EntrySide(props: EntrySideProps) {
  const { problems, missing, readOnly, onGoTo, children } = props;
  const of = (...kinds: Problem["kind"][]) => problems.filter(({ kind }) => kinds.includes(kind));
  // The cell of the reason is led to by what asks for it.
  const notes = of("note").filter(({ column }) => column !== "reason");
  const entry = (problem: Problem) => (
    <SideEntry
      key={`${problem.row}|${problem.column}|${problem.message}`}
      name={problem.name}
      column={problem.columnName}
      grade={problem.grade}
      message={problem.message}
      onGoTo={() => onGoTo(problem.row, problem.column)}
    >
      <Actions problem={problem} {...props} />
    </SideEntry>
  );
  const nothing = of("clash", "changed", "error", "question").length + missing.length === 0;
  return (
    <SideList label={words.label}>
      {children}
      {nothing && !readOnly ? (
        <p>
          <Marked glyph="tick" ink="on">
            {words.allGood}
          </Marked>
        </p>
      ) : null}
      <SideSection title={draftsText.clashTitle} items={of("clash")}>
        {entry}
      </SideSection>
      <SideSection title={words.open} items={of("changed", "error", "question")}>
        {entry}
      </SideSection>
      <SideSection title={words.missing} items={readOnly ? [] : missing}>
        {({ row, column, name, columnName }) => (
          <SideEntry key={`${row}|${column}`} name={name} column={columnName} onGoTo={() => onGoTo(row, column)} />
        )}
      </SideSection>
      <SideSection title={words.notes} items={notes}>
        {entry}
      </SideSection>
    </SideList>
  );
}

function Actions({
  problem,
  texts,
  onGoTo,
  onSettle,
  onExempt,
  onUseStored,
  onKeepMine,
}: EntrySideProps & { readonly problem: Problem }) {
  const { kind, draft, row, name, columnName } = problem;
  const label = `${name} ${columnName}`;
  if (kind === "clash") return <ClashChoice name={label} onSettle={(choice) => onSettle(draft, choice)} />;
  if (kind === "changed")
    return (
      <div className="side-list-choice">
        <Button size="small" onClick={() => onUseStored(draft)}>
          {entryText.changed.useStored}
        </Button>
        <Button size="small" onClick={() => onKeepMine(draft, problem.now)}>
          {entryText.changed.keepMine}
        </Button>
      </div>
    );
  if (kind !== "question" && !problem.exemptable) return null;
  const hasReason = isReason(texts.get(draft)?.["reason"] ?? "");
  return (
    <div className="side-list-choice">
      <Button size="small" onClick={() => onGoTo(row, "reason")}>
        {problem.exemptable ? entryText.exemption.write : entryText.reason.write}
      </Button>
      {problem.exemptable ? (
        <Button size="small" disabled={!hasReason} onClick={() => onExempt(draft)}>
          {entryText.exemption.allow}
        </Button>
      ) : null}
    </div>
  );
}
