/** Beside a report: what two windows typed, what must be mended or explained, what is not filled in; each leads to its cell. */
import { memo, type ReactNode } from "react";
import { draftsText } from "../../../shared/text/drafts.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { Marked } from "../marked.tsx";
import { SideEntry, SideSection } from "../side-list.tsx";
import type { Missing, Problem } from "./problem.ts";

const words = entryText.side;

interface OpenPlacesProps {
  readonly problems: readonly Problem[];
  readonly missing: readonly Missing[];
  /** Nothing is to be done in a report that is locked. */
  readonly readOnly?: boolean;
  readonly onGoTo: (row: string, column: string) => void;
  /** What a person may do about it at once. */
  readonly actions: (problem: Problem) => ReactNode;
}

/** Not drawn anew while the person only moves about. */
export const OpenPlaces = memo(function OpenPlaces({
  problems,
  missing,
  readOnly = false,
  onGoTo,
  actions,
}: OpenPlacesProps) {
  const of = (...kinds: Problem["kind"][]) => problems.filter(({ kind }) => kinds.includes(kind));
  // What is asked of a blank cell says already that it is blank.
  const said = new Set(problems.flatMap(({ kind, row, column }) => (kind === "note" ? [] : [`${row}|${column}`])));
  const blank = readOnly ? [] : missing.filter(({ row, column }) => !said.has(`${row}|${column}`));
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
      {actions(problem)}
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
      <SideSection title={words.missing} items={blank}>
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
}: Missing & Pick<OpenPlacesProps, "onGoTo">) {
  return <SideEntry name={name} column={columnName} onGoTo={() => onGoTo(row, column)} />;
});
