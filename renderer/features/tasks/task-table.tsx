/** The tasks by 专栏. Arrow keys move from task to task, Enter opens one (its name is a link). */
import { memo, useCallback, useEffect, useRef } from "react";
import type { TaskItem } from "../../../shared/listings/task-items.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { type ColumnHead, ColumnHeads } from "../../components/column-heads.tsx";
import { listKeyDown } from "../../components/list-keys.ts";
import { BoxHead } from "./box-head.tsx";
import { TaskRows, taskMark } from "./task-rows.tsx";

const { columns } = tasksText;
const heads: readonly ColumnHead[] = [
  { text: columns.order, look: "is-centred tasks-order" },
  { text: columns.standing, look: "tasks-standing" },
  { text: columns.task },
  { text: columns.quantity, look: "tasks-quantity" },
  { text: columns.target, look: "is-right tasks-figure" },
  { text: columns.value, look: "is-right tasks-figure" },
  { text: columns.verdict, look: "tasks-verdict" },
  { text: columns.lead, look: "tasks-lead cell-lead" },
  { text: columns.deadline, look: "tasks-deadline cell-deadline" },
];

/** What a narrow list leaves out has a cell of its own in the head of a 专栏, left out with its column. */
const optional = ["cell-lead", "cell-deadline"] as const;

interface TaskTableProps {
  readonly items: readonly TaskItem[];
  readonly selected: string | null;
  readonly onOpen: (code: string | null, replace?: boolean) => void;
}

export const TaskTable = memo(({ items, selected, onOpen }: TaskTableProps) => {
  const scroll = useRef<HTMLDivElement>(null);
  const open = useCallback((code: string) => onOpen(code), [onOpen]);
  useEffect(() => {
    if (selected !== null && items.length > 0)
      scroll.current?.querySelector(".tasks-item.is-selected")?.scrollIntoView({ block: "nearest" });
  }, [selected, items]);

  const onKeyDown = listKeyDown({ list: scroll, mark: taskMark, selected, onOpen });

  return (
    <div className="tasks-scroll" ref={scroll}>
      <table className="data-table" aria-label={tasksText.tableLabel} onKeyDown={onKeyDown}>
        <ColumnHeads heads={heads} />
        {[...Map.groupBy(items, ({ task }) => task.box)].map(([box, tasks]) => [
          <tbody key={`box ${box}`}>
            <tr className="tasks-box">
              <th colSpan={heads.length - optional.length} scope="rowgroup">
                <BoxHead number={box} title={tasks[0]?.task.boxTitle ?? ""} items={tasks} />
              </th>
              {optional.map((look) => (
                <td key={look} className={look} />
              ))}
            </tr>
          </tbody>,
          ...tasks.map((item, index) => (
            <TaskRows
              key={item.task.code}
              number={index + 1}
              item={item}
              selected={item.task.code === selected}
              onOpen={open}
            />
          )),
        ])}
      </table>
    </div>
  );
});
