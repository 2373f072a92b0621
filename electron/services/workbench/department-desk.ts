/** What an organisation has before it in a period: its report, what it is asked besides, what was said of its lines. */
import type { Comment, Instruction } from "../../../shared/contract/remarks.ts";
import type { ReportView } from "../../../shared/contract/submissions.ts";
import type { DepartmentDesk } from "../../../shared/contract/workbench.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listAssignments } from "../../db/repos/catalog.ts";
import type { PeriodRow } from "../../db/repos/periods.ts";
import { listReportsOf } from "../../db/repos/reports.ts";
import { askedLines, duesOf, exemptLines } from "../asked-lines.ts";
import { figuresOf } from "../plan-figures.ts";
import { taskLines } from "../task-progress-service.ts";

/** How many are shown; the rest is where it was said. */
const newestComments = 8;
const earlierReports = 8;

/** What other services say of the organisation. */
interface Said {
  report(): ReportView;
  /** Open in the period, to be answered by the organisation. */
  instructions(): readonly Instruction[];
  /** Newest first. */
  comments(): readonly Comment[];
}

export function departmentDesk(db: ReadDb, organisation: string, period: PeriodRow, said: Said): DepartmentDesk {
  const figures = figuresOf(db, period.code);
  const lines = askedLines(figures, organisation, period.code);
  const tasks = taskLines(db, organisation, period.code);
  const reports = listReportsOf(db, organisation);
  const dues = duesOf(figures, period.due, organisation, lines);
  const isKnown = lines.length + tasks.length > 0 || reports.some((report) => report.period === period.code);
  return {
    report: isKnown ? said.report() : null,
    due: dues.report,
    deferredUntil: dues.deferredUntil,
    exempt: exemptLines(figures, organisation, period.code).length,
    tasks: {
      asked: tasks.length,
      unsaid: tasks.flatMap(({ task, name, current }) => (current === null ? { task, name } : [])),
    },
    instructions: said.instructions().filter(({ answers }) => !answers.some(isAnswerOf(organisation, period.code))),
    comments: commentsFor(db, organisation, period, said.comments()),
    earlier: reports
      .filter((report) => report.period < period.code)
      .slice(0, earlierReports)
      .map(({ period: code, state, late, returns, submittedAt }) => ({
        period: code,
        periodLabel: periodLabel(code),
        state,
        late,
        returns,
        submittedAt,
      })),
  };
}

const isAnswerOf =
  (organisation: string, period: string) =>
  (answer: Instruction["answers"][number]): boolean =>
    answer.organisation === organisation && answer.period === period;

/** On what it answers for, of all or of itself: not what was said of another's figure. */
function commentsFor(
  db: ReadDb,
  organisation: string,
  { plan, code }: PeriodRow,
  comments: readonly Comment[],
): Comment[] {
  const own = new Set(
    listAssignments(db, plan, code)
      .filter((each) => each.organisation === organisation)
      .map(({ item }) => item),
  );
  return comments
    .filter((each) => own.has(each.item) && each.period <= code)
    .filter((each) => each.organisation === null || each.organisation === organisation)
    .slice(0, newestComments);
}
