/** What was said of a task: 形象进度, 存在问题, 下步措施, 需区级协调事项; what was left blank is left out. */
import type { TaskRecord } from "../../shared/contract/task-progress.ts";
import { taskFieldLabel, taskTextFields } from "../../shared/text/task-entry.ts";
import "./history.css";

export function TaskWords({ record }: { readonly record: TaskRecord }) {
  const said = taskTextFields.filter((field) => record[field] !== "");
  if (said.length === 0) return null;
  return (
    <dl className="small">
      {said.map((field) => (
        <div key={field} className="history-said">
          <dt>{taskFieldLabel[field]}</dt>
          <dd>{record[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
