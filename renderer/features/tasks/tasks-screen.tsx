/** 专栏任务: what each 专栏 sets out to do and what else the district has taken on, with quantities and how both stand. */
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { Catalog } from "../../../shared/contract/catalog.ts";
import type { Progress } from "../../../shared/contract/progress.ts";
import type { TaskRow } from "../../../shared/contract/tasks.ts";
import { asAtLabel } from "../../../shared/domain/period.ts";
import { type TaskItem, taskItems } from "../../../shared/listings/task-items.ts";
import { pageNames } from "../../../shared/text/frame.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { api } from "../../api/client.ts";
import { useAssessedPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { useCatalog, useProgress } from "../../components/plan-data.ts";
import { useQuery } from "../../components/query.ts";
import { useActor, useAppState } from "../../stores/session.ts";
import { openTask } from "./task-address.ts";
import { TaskForm } from "./task-form.tsx";
import { TaskList } from "./task-list.tsx";
import "./tasks.css";

export function TasksScreen() {
  const { plan } = useAppState();
  const { role } = useActor();
  const catalog = useCatalog();
  const current = useAssessedPeriod();
  const period = current.data?.code ?? null;
  const progress = useProgress(period);
  const tasks = useQuery(["tasks", plan, period ?? ""], (signal) => api.tasks.list({ plan, period }, { signal }));
  const [isAdding, setAdding] = useState(false);
  const [news, setNews] = useState("");
  const at = period === null ? "" : asAtLabel(period);
  return (
    <>
      <PageHead title={pageNames.tasks} note={tasks.data ? [at, noteOf(tasks.data)].filter(Boolean).join("　") : at}>
        {role === "office" && (
          <Button size="small" onClick={() => setAdding(true)}>
            {tasksText.actions.add}
          </Button>
        )}
      </PageHead>
      {news !== "" && (
        <div className="tasks-news">
          <Notice kind="done" onClose={() => setNews("")}>
            {news}
          </Notice>
        </div>
      )}
      <Loaded query={tasks}>
        {(known) => (
          <Loaded query={catalog}>
            {(all) => <Tasks tasks={known} catalog={all} progress={progress.data ?? null} onNews={setNews} />}
          </Loaded>
        )}
      </Loaded>
      {isAdding && (
        <TaskForm
          task={null}
          onClose={() => setAdding(false)}
          onSaved={(saved) => {
            setAdding(false);
            setNews(tasksText.done.added(saved.name));
            openTask(saved.code);
          }}
        />
      )}
    </>
  );
}

function noteOf(tasks: readonly TaskRow[]): string {
  const kept = tasks.filter(({ retiredFrom }) => retiredFrom === null);
  const boxes = new Set(kept.filter(({ box }) => box > 0).map(({ box }) => box));
  return tasksText.note(
    boxes.size,
    kept.length,
    kept.reduce((sum, task) => sum + task.indicators.length, 0),
  );
}

interface TasksProps {
  readonly tasks: readonly TaskRow[];
  readonly catalog: Catalog;
  /** Null before any period is open: the targets are shown without a verdict. */
  readonly progress: Progress | null;
  readonly onNews: (news: string) => void;
}

function Tasks({ tasks, catalog, progress, onNews }: TasksProps) {
  const items = useMemo<readonly TaskItem[]>(() => taskItems(tasks, catalog, progress), [tasks, catalog, progress]);
  if (items.length === 0) return <EmptyState {...tasksText.none} />;
  return <TaskList items={items} period={progress?.period ?? null} onNews={onNews} />;
}
