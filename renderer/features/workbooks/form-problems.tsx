/** Beside the form: what has to be mended or explained, what is said, what is not filled in; each leads to its cell. */
import type { WorkbookCheck, WorkbookProblem } from "../../../shared/contract/workbooks.ts";
import type { WorkbookField, WorkbookRow } from "../../../shared/domain/workbook-entry.ts";
import { gradeLabel } from "../../../shared/text/words.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { GradeMark, Marked } from "../../components/marked.tsx";

const words = workbooksText.form;
/** More than anyone works through from a list; the grid marks them all. */
const mostListed = 60;

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
  const said = (problem: WorkbookProblem) => (
    <li key={`${problem.row}|${problem.field}|${problem.message}`}>
      <button type="button" onClick={() => onGoTo(problem.row, problem.field)}>
        {nameOf(problem.row)}　<span className="quiet">{workbooksText.field[problem.field]}</span>
      </button>
      <p>
        {problem.grade === null ? null : (
          <GradeMark grade={problem.grade}>{`${gradeLabel[problem.grade]}　`}</GradeMark>
        )}
        {problem.message}
      </p>
    </li>
  );
  return (
    <aside className="workbook-problems small" aria-label={words.problemsTitle}>
      {open.length + noted.length + check.missing.length === 0 ? (
        <p>
          <Marked glyph="tick" ink="on">
            {words.allGood}
          </Marked>
        </p>
      ) : null}
      <Listed title={words.problemsTitle} count={open.length}>
        {open.slice(0, mostListed).map(said)}
      </Listed>
      <Listed title={words.missingTitle} count={check.missing.length}>
        {check.missing.slice(0, mostListed).map((key) => (
          <li key={key}>
            <button type="button" onClick={() => onGoTo(key, names.get(key)?.fields[0] ?? "value")}>
              {nameOf(key)}
            </button>
          </li>
        ))}
      </Listed>
      <Listed title={words.notesTitle} count={noted.length}>
        {noted.slice(0, mostListed).map(said)}
      </Listed>
    </aside>
  );
}

function Listed({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: React.ReactNode;
}) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="quiet">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}
