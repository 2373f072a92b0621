import { Link } from "wouter";
import type { Indicator, Task } from "../../../shared/contract/catalog.ts";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { formatNumber } from "../../../shared/domain/number.ts";
import { commonText } from "../../../shared/text/common.ts";
import { targetAsPrinted } from "../../../shared/text/figure.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { VerdictMark } from "../../components/verdict-mark.tsx";

interface Quantity {
  readonly line: Indicator;
  /** Null before any period is open. */
  readonly row: ProgressRow | null;
}

interface TaskRowsProps {
  /** 序号 within its 专栏. */
  readonly number: number;
  readonly task: Task;
  readonly lead: string;
  readonly quantities: readonly Quantity[];
}

/** A task: one row for each of its quantities, the task itself beside them all. */
export function TaskRows({ number, task, lead, quantities }: TaskRowsProps) {
  const span = Math.max(1, quantities.length);
  const [first, ...others] = quantities;
  return (
    <>
      <tr>
        <td rowSpan={span} className="is-centred quiet">
          {number}
        </td>
        <td rowSpan={span} className="tasks-task">
          {task.name}
          <p className="quiet small">{task.aim}</p>
        </td>
        {first ? <QuantityCells {...first} /> : <NoQuantity />}
        <td rowSpan={span}>{lead}</td>
        <td rowSpan={span}>{task.deadline === null ? tasksText.noDeadline : tasksText.year(task.deadline)}</td>
      </tr>
      {others.map((quantity) => (
        <tr key={quantity.line.code}>
          <QuantityCells {...quantity} />
        </tr>
      ))}
    </>
  );
}

function QuantityCells({ line, row }: Quantity) {
  const shown = row?.value ?? null;
  return (
    <>
      <td>
        <Link href={`/indicators/${line.code}?collection=all`}>{line.name}</Link>
        <span className="quiet small">　{line.unit}</span>
      </td>
      <td className="is-right number">{row?.targetText ?? targetAsPrinted(line.operator, line.targetText)}</td>
      <td className="is-right number">{shown === null ? commonText.none : formatNumber(shown, line.decimals)}</td>
      <td>{row ? <VerdictMark verdict={row.verdict} /> : commonText.none}</td>
    </>
  );
}

const NoQuantity = () => (
  <td colSpan={4} className="quiet">
    {tasksText.noQuantity}
  </td>
);
