/** The list of tasks with its filters, and one task in detail beside it. */
import { useCallback, useDeferredValue, useMemo } from "react";
import { useRoute, useSearch } from "wouter";
import { filteredTasks } from "../../../shared/listings/task-filters.ts";
import type { TaskItem } from "../../../shared/listings/task-items.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { ExportInHead } from "../../components/export-table.tsx";
import { currentAddress, navigateTo } from "../../components/hash-location.ts";
import { NothingFound } from "../../components/nothing-found.tsx";
import { useActor, useAppState } from "../../stores/session.ts";
import { StatusView } from "./status-view.tsx";
import { openTask } from "./task-address.ts";
import { TaskDetail } from "./task-detail.tsx";
import { TaskFilterBar } from "./task-filter-bar.tsx";
import { type TaskFilters, taskFiltersOf, taskQueryOf, taskWaysOut, usualTaskFilters } from "./task-filters.ts";
import { taskMark } from "./task-rows.tsx";
import { TaskTable } from "./task-table.tsx";

function focusOnTask(code: string): void {
  const link = document.querySelector(`a[${taskMark}="${CSS.escape(code)}"]`);
  if (link instanceof HTMLElement) link.focus();
}

interface TaskListProps {
  readonly items: readonly TaskItem[];
  /** Null before any period is open. */
  readonly period: string | null;
  readonly onNews: (news: string) => void;
}

export function TaskList({ items, period, onNews }: TaskListProps) {
  const { role, organisation: own } = useActor();
  const { plan } = useAppState();
  const usual = usualTaskFilters[role];
  const query = useSearch();
  const filters = useMemo(() => taskFiltersOf(query, usual), [query, usual]);
  const wanted = useDeferredValue(filters);
  const shown = useMemo(() => filteredTasks(items, wanted, own), [items, wanted, own]);
  const [, params] = useRoute("/tasks/:code");
  const selected = params?.code ?? null;
  const item = items.find(({ task }) => task.code === selected);
  const position = shown.findIndex(({ task }) => task.code === selected);
  const neighbour = (step: 1 | -1) => (position < 0 ? undefined : shown[position + step]?.task.code);
  const move = (to: string | undefined) => (to === undefined ? null : () => openTask(to, true));
  const change = (some: Partial<TaskFilters>) => {
    const { path, query: now } = currentAddress();
    navigateTo(`${path}${taskQueryOf({ ...taskFiltersOf(now, usual), ...some }, usual)}`, { replace: true });
  };
  const close = useCallback(() => {
    if (selected !== null) focusOnTask(selected);
    openTask(null);
  }, [selected]);
  return (
    <div className="tasks">
      <ExportInHead request={{ table: "tasks", plan, period, filters: wanted }} />
      <section className="tasks-list">
        <TaskFilterBar items={items} shown={shown.length} filters={filters} usual={usual} onChange={change} />
        {shown.length === 0 ? (
          <NothingFound
            {...tasksText.noMatch}
            lead={tasksText.noMatchHint}
            clear={tasksText.noMatch.action}
            ways={taskWaysOut(items, wanted, own).map(({ filter, next, count }) => ({
              label: tasksText.wayOut[filter](count),
              onTake: () => change(next),
            }))}
            onClear={() => change({ ...usual, view: filters.view })}
          />
        ) : wanted.view === "bars" ? (
          <StatusView items={shown} addressOf={(box) => taskQueryOf({ ...wanted, box, view: "table" }, usual)} />
        ) : (
          <TaskTable items={shown} selected={selected} onOpen={openTask} />
        )}
      </section>
      {item && (
        <TaskDetail
          key={item.task.code}
          item={item}
          onPrevious={move(neighbour(-1))}
          onNext={move(neighbour(1))}
          onClose={close}
          onNews={onNews}
        />
      )}
    </div>
  );
}
