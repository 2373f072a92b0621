import { type MouseEvent, memo } from "react";
import { Link } from "wouter";
import { formatNumber } from "../../../shared/domain/number.ts";
import { quarterLabel } from "../../../shared/domain/period.ts";
import type { Quantity, TaskItem } from "../../../shared/listings/task-items.ts";
import { commonText } from "../../../shared/text/common.ts";
import { targetAsPrinted } from "../../../shared/text/figure.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { StandingMark } from "../../components/standing-glyph.tsx";
import { Suggested } from "../../components/suggested.tsx";
import { VerdictMark } from "../../components/verdict-mark.tsx";

interface TaskRowsProps {
  /** 序号 within its 专栏. */
  readonly number: number;
  readonly item: TaskItem;
  readonly selected: boolean;
  readonly onOpen: (code: string) => void;
}

/** The attribute that says which task a link belongs to. */
export const taskMark = "data-task";

/** A task: one row for each of its quantities, the task itself beside them all. */
export const TaskRows = memo(({ number, item, selected, onOpen }: TaskRowsProps) => {
  const { task, quantities, standing, reason, isRetired } = item;
  const span = Math.max(1, quantities.length);
  const [first, ...others] = quantities;
  return (
    <tbody className={["tasks-item", isRetired && "is-retired", selected && "is-selected"].filter(Boolean).join(" ")}>
      <tr aria-selected={selected}>
        <td rowSpan={span} className="is-centred quiet">
          {number}
        </td>
        <td rowSpan={span} className="small">
          {standing !== null && <StandingMark standing={standing} reason={reason} />}
          {isRetired && <span className="quiet">{tasksText.detail.retiredTitle}</span>}
        </td>
        <td rowSpan={span} className="tasks-task">
          <TaskName item={item} onOpen={onOpen} />
          <p className="quiet small">{task.aim}</p>
          {task.retiredFrom !== null && !isRetired && (
            <p className="quiet small">{tasksText.retired(quarterLabel(task.retiredFrom))}</p>
          )}
        </td>
        {first ? <QuantityCells {...first} /> : <NoQuantity />}
        <td rowSpan={span} className="cell-lead">
          {task.lead ? task.lead.name : commonText.none} {task.lead?.suggested && <Suggested />}
        </td>
        <td rowSpan={span} className="cell-deadline">
          {task.deadline === null ? (
            <span className="quiet small">{tasksText.noDeadline}</span>
          ) : (
            tasksText.year(task.deadline)
          )}
        </td>
      </tr>
      {others.map((quantity) => (
        <tr key={quantity.line.code}>
          <QuantityCells {...quantity} />
        </tr>
      ))}
    </tbody>
  );
});

/** A link, so that it can be copied or opened elsewhere; a plain click keeps the filters. */
function TaskName({ item: { task }, onOpen }: Pick<TaskRowsProps, "item" | "onOpen">) {
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(task.code);
  };
  return (
    <a {...{ [taskMark]: task.code }} href={`#/tasks/${task.code}`} onClick={open}>
      {task.name}
    </a>
  );
}

function QuantityCells({ line, row }: Quantity) {
  const shown = row?.value ?? null;
  return (
    <>
      <td>
        <Link href={`/indicators/${line.code}?collection=${line.collection}`}>{line.name}</Link>
        <span className="quiet small">　{line.unit}</span>
      </td>
      <td className="is-right number">{row?.targetText ?? targetAsPrinted(line.operator, line.targetText)}</td>
      <td className="is-right number">{shown === null ? commonText.none : formatNumber(shown, line.decimals)}</td>
      <td>{row ? <VerdictMark verdict={row.verdict} /> : commonText.none}</td>
    </>
  );
}

const NoQuantity = () => (
  <td colSpan={4} className="quiet small">
    {tasksText.noQuantity}
  </td>
);
