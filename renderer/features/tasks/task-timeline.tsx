/** 进展记录: what was said of the task quarter by quarter, newest first. */
import type { TaskUpdateView } from "../../../shared/contract/task-progress.ts";
import { tasksText } from "../../../shared/text/tasks.ts";
import { api } from "../../api/client.ts";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";
import { StateMark } from "../../components/standing-glyph.tsx";
import { TaskHistoryButton } from "../../components/task-history.tsx";
import { TaskWords } from "../../components/task-words.tsx";
import "./task-timeline.css";

const words = tasksText.timeline;

export function TaskTimeline({ task, name }: { readonly task: string; readonly name: string }) {
  const timeline = useQuery(["task-timeline", task], (signal) => api.taskProgress.timeline({ task }, { signal }));
  return (
    <Loaded query={timeline}>
      {(updates) =>
        updates.length === 0 ? (
          <p className="quiet small">{words.none}</p>
        ) : (
          <ol className="task-timeline" aria-label={words.title}>
            {updates.map((update) => (
              <Update key={`${update.period} ${update.organisation}`} update={update} task={task} name={name} />
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

interface UpdateProps {
  readonly update: TaskUpdateView;
  readonly task: string;
  readonly name: string;
}

function Update({ update, task, name }: UpdateProps) {
  const { period, periodLabel, state, organisationName, by, at } = update;
  return (
    <li>
      <div className="task-timeline-head">
        <b>{periodLabel}</b>
        <StateMark state={state} />
        <TaskHistoryButton task={task} name={name} period={period} periodLabel={periodLabel} />
      </div>
      <TaskWords record={update} />
      <p className="quiet small">{words.signed(organisationName, by, tableTime(at))}</p>
    </li>
  );
}
