/** 专栏任务: what each 专栏 sets out to do, with its quantities and how they stand. */
import { Fragment } from "react";
import type { Catalog } from "../../../shared/contract/catalog.ts";
import type { Progress, ProgressRow } from "../../../shared/contract/progress.ts";
import { asAtLabel } from "../../../shared/domain/period.ts";
import { pageNames } from "../../../shared/text/frame.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { useAssessedPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { useCatalog, useProgress } from "../../components/plan-data.ts";
import { TaskRows } from "./task-rows.tsx";
import "./tasks.css";

export function TasksScreen() {
  const catalog = useCatalog();
  const current = useAssessedPeriod();
  const progress = useProgress(current.data?.code ?? null);
  const at = current.data ? asAtLabel(current.data.code) : "";
  return (
    <>
      <PageHead title={pageNames.tasks} note={catalog.data ? [noteOf(catalog.data), at].join("　") : at} />
      <Loaded query={catalog}>{(known) => <TaskTable catalog={known} progress={progress.data ?? null} />}</Loaded>
    </>
  );
}

const noteOf = ({ tasks }: Catalog): string =>
  tasksText.note(
    tasks.length,
    tasks.reduce((sum, task) => sum + task.indicators.length, 0),
  );

const { columns } = tasksText;
const heads: readonly { readonly text: string; readonly look?: string }[] = [
  { text: columns.order, look: "is-centred tasks-order" },
  { text: columns.task },
  { text: columns.quantity, look: "tasks-quantity" },
  { text: columns.target, look: "is-right tasks-figure" },
  { text: columns.value, look: "is-right tasks-figure" },
  { text: columns.verdict, look: "tasks-verdict" },
  { text: columns.lead, look: "tasks-lead" },
  { text: columns.deadline, look: "tasks-deadline" },
];

interface TaskTableProps {
  readonly catalog: Catalog;
  /** Null before any period is open: the targets are shown without a verdict. */
  readonly progress: Progress | null;
}

function TaskTable({ catalog, progress }: TaskTableProps) {
  if (catalog.tasks.length === 0) return <EmptyState {...tasksText.none} />;
  const rows = new Map<string, ProgressRow>(progress?.indicators.map((row) => [row.code, row]));
  const lines = new Map(catalog.indicators.map((line) => [line.code, line]));
  const names = new Map(catalog.organisations.map(({ code, name }) => [code, name]));
  const leads = new Map(
    catalog.assignments.filter(({ role }) => role === "lead").map((each) => [each.item, names.get(each.organisation)]),
  );
  return (
    <div className="tasks">
      <table className="data-table" aria-label={tasksText.tableLabel}>
        <thead className="is-sticky">
          <tr>
            {heads.map(({ text, look }) => (
              <th key={text} scope="col" className={look}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...Map.groupBy(catalog.tasks, ({ box }) => box)].map(([box, tasks]) => (
            <Fragment key={box}>
              <tr className="tasks-box">
                <th colSpan={heads.length} scope="rowgroup">
                  {tasksText.box(box, tasks[0]?.boxTitle ?? "")}
                </th>
              </tr>
              {tasks.map((task, index) => (
                <TaskRows
                  key={task.code}
                  number={index + 1}
                  task={task}
                  lead={leads.get(task.code) ?? ""}
                  quantities={task.indicators.flatMap((code) => {
                    const line = lines.get(code);
                    return line ? [{ line, row: rows.get(code) ?? null }] : [];
                  })}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
