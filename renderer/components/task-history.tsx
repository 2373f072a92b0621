/** Every record of a task in a period: what was said, by whom, when and from where, and which of them stands. */
import { useState } from "react";
import type { TaskHistoryRecord } from "../../shared/contract/task-progress.ts";
import { historyText } from "../../shared/text/history.ts";
import { api } from "../api/client.ts";
import { EmptyState } from "./empty-state.tsx";
import { HistoryButton } from "./history-button.tsx";
import { HistoryDrawer, RecordMark } from "./history-drawer.tsx";
import { Loaded } from "./loaded.tsx";
import { tableTime } from "./local-time.ts";
import { useQuery } from "./query.ts";
import { StateMark } from "./standing-glyph.tsx";
import { TaskWords } from "./task-words.tsx";

interface TaskHistoryButtonProps {
  readonly task: string;
  readonly name: string;
  readonly period: string;
  readonly periodLabel: string;
}

export function TaskHistoryButton({ task, name, period, periodLabel }: TaskHistoryButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <HistoryButton label={historyText.openOf(name, periodLabel)} onPress={() => setOpen(true)} />
      {isOpen && (
        <HistoryDrawer title={historyText.title(name, periodLabel)} onClose={() => setOpen(false)}>
          <TaskHistoryOf task={task} period={period} />
        </HistoryDrawer>
      )}
    </>
  );
}

function TaskHistoryOf({ task, period }: { readonly task: string; readonly period: string }) {
  const history = useQuery(["task-history", task, period], (signal) =>
    api.taskProgress.history({ task, period }, { signal }),
  );
  return (
    <Loaded query={history}>
      {(records) =>
        records.length === 0 ? (
          <EmptyState {...historyText.emptyTask} />
        ) : (
          <section>
            <h3>{historyText.records(records.length)}</h3>
            <ol>
              {records.map((record) => (
                <li key={record.id} className={`history-record is-${record.standing}`}>
                  <div className="history-figure">
                    <StateMark state={record.state} />
                    <RecordMark standing={record.standing} />
                  </div>
                  <TaskWords record={record} />
                  <p className="quiet small history-facts">{signature(record)}</p>
                </li>
              ))}
            </ol>
          </section>
        )
      }
    </Loaded>
  );
}

function signature({ organisationName, by, byOrganisation, at, provenance }: TaskHistoryRecord): string {
  const who = organisationName === byOrganisation ? by : historyText.enteredBy(by, byOrganisation);
  return [organisationName, who, tableTime(at), provenance].join("　");
}
