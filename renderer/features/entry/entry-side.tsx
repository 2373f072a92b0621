/** Beside the report: what two windows typed, what must be mended or explained, what is not filled in; each leads to its cell. */
import { Button } from "antd";
import { memo, type ReactNode } from "react";
import { isReason } from "../../../shared/domain/checks.ts";
import { draftsText } from "../../../shared/text/drafts.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { ClashChoice } from "../../components/drafts/clash-choice.tsx";
import type { DraftKeeper, Keeping } from "../../components/drafts/draft-keeper.ts";
import { Marked } from "../../components/marked.tsx";
import { invalidate } from "../../components/query.ts";
import { SideEntry, SideList, SideSection } from "../../components/side-list.tsx";
import { begunOn } from "./begun-on.ts";
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
  /** Takes what the person chooses. */
  readonly keeper: DraftKeeper;
}

/** @param children about the row the person is in */
export function EntrySide({ children, ...open }: EntrySideProps & { readonly children?: ReactNode }) {
  return (
    <SideList label={words.label}>
      {children}
      <OpenPlaces {...open} />
    </SideList>
  );
}

/** Not drawn anew while the person only moves about. */
const OpenPlaces = memo(function OpenPlaces(props: EntrySideProps) {
  const { problems, missing, readOnly, onGoTo } = props;
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
    <>
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
        {(each) => <MissingEntry key={`${each.row}|${each.column}`} {...each} onGoTo={onGoTo} />}
      </SideSection>
      <SideSection title={words.notes} items={notes}>
        {entry}
      </SideSection>
    </>
  );
});

const MissingEntry = memo(function MissingEntry({
  row,
  column,
  name,
  columnName,
  onGoTo,
}: Missing & Pick<EntrySideProps, "onGoTo">) {
  return <SideEntry name={name} column={columnName} onGoTo={() => onGoTo(row, column)} />;
});

function Actions({ problem, texts, onGoTo, keeper }: EntrySideProps & { readonly problem: Problem }) {
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
