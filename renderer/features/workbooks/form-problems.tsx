/** Beside the form: what has to be mended or explained, what is said, what is not filled in; each leads to its cell. */
import type { WorkbookCheck, WorkbookProblem } from "../../../shared/contract/workbooks.ts";
import type { WorkbookField, WorkbookRow } from "../../../shared/domain/workbook-entry.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { Marked } from "../../components/marked.tsx";
import { SideEntry, SideList, SideSection } from "../../components/side-list.tsx";

const words = workbooksText.form;

interface FormProblemsProps {
  readonly rows: readonly WorkbookRow[];
  readonly check: WorkbookCheck;
  readonly onGoTo: (row: string, field: WorkbookField) => void;
}

export function FormProblems({ rows, check, onGoTo }: FormProblemsProps) {
  const names = new Map(rows.map((row) => [row.key, row]));
  const open = check.problems.filter((problem) => problem.open);
  const noted = check.problems.filter((problem) => !problem.open);
  const nameOf = (key: string): string => names.get(key)?.name || workbooksText.note.correction;
  const said = ({ row, field, grade, message }: WorkbookProblem) => (
    <SideEntry
      key={`${row}|${field}|${message}`}
      name={nameOf(row)}
      column={workbooksText.field[field]}
      grade={grade}
      message={message}
      onGoTo={() => onGoTo(row, field)}
    />
  );
  return (
    <SideList label={words.problemsTitle}>
      {open.length + noted.length + check.missing.length === 0 ? (
        <p>
          <Marked glyph="tick" ink="on">
            {words.allGood}
          </Marked>
        </p>
      ) : null}
      <SideSection title={words.problemsTitle} items={open}>
        {said}
      </SideSection>
      <SideSection title={words.missingTitle} items={check.missing}>
        {(key) => (
          <SideEntry key={key} name={nameOf(key)} onGoTo={() => onGoTo(key, names.get(key)?.fields[0] ?? "value")} />
        )}
      </SideSection>
      <SideSection title={words.notesTitle} items={noted}>
        {said}
      </SideSection>
    </SideList>
  );
}
