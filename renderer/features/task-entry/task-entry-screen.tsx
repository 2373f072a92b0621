/** 填报 · 任务填报: what an organisation says of the tasks it leads, and of what was done about leaders' instructions. */
import { Select } from "antd";
import type { ReactNode } from "react";
import { useSearch } from "wouter";
import type { ListedOrganisation } from "../../../shared/contract/organisations.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import type { TaskRow } from "../../../shared/contract/tasks.ts";
import { taskEntryText } from "../../../shared/text/task-entry.ts";
import { api } from "../../api/client.ts";
import { useCurrentPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { navigateTo } from "../../components/hash-location.ts";
import { Loaded } from "../../components/loaded.tsx";
import { useOrganisations } from "../../components/organisation-data.ts";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { useActor, useAppState } from "../../stores/session.ts";
import { TaskEntryForm } from "./task-entry-form.tsx";
import "./task-entry.css";

const words = taskEntryText;

/** @param sections the parts of the page 填报 as links */
export function TaskEntryScreen({ sections }: { readonly sections: ReactNode }) {
  const current = useCurrentPeriod();
  const { role, organisation, organisationName } = useActor();
  const period = current.data;
  if (period === undefined || period === null)
    return (
      <>
        <PageHead title={words.title} tabs={sections} />
        <Loaded query={current}>{() => <EmptyState {...words.empty.noPeriod} />}</Loaded>
      </>
    );
  if (role === "office") return <OfficeTaskEntry period={period} sections={sections} />;
  const tabs = (
    <>
      {sections}
      <b>{organisationName}</b>
    </>
  );
  return <TaskEntryOf period={period} organisation={organisation} tabs={tabs} />;
}

/** Who leads a task first; then everybody else, who may have a leader's instruction on a line to answer. */
function organisationChoices(tasks: readonly TaskRow[], organisations: readonly ListedOrganisation[]) {
  const leaders = tasks.flatMap(({ lead }) => (lead ? [[lead.code, lead.name] as const] : []));
  const others = organisations.filter(({ active }) => active).map(({ code, name }) => [code, name] as const);
  return [...new Map([...leaders, ...others])].map(([value, label]) => ({ value, label }));
}

/** The office fills in for anyone; the log says that it did. Who it is about stands in the address. */
function OfficeTaskEntry({ period, sections }: { readonly period: Period; readonly sections: ReactNode }) {
  const { plan } = useAppState();
  const asked = new URLSearchParams(useSearch()).get("organisation");
  const organisations = useOrganisations();
  const tasks = useQuery(["tasks", plan, period.code], (signal) =>
    api.tasks.list({ plan, period: period.code }, { signal }),
  );
  if (tasks.data === undefined || organisations.data === undefined)
    return (
      <>
        <PageHead title={words.title} tabs={sections} note={period.label} />
        <Loaded query={tasks}>{() => <Loaded query={organisations}>{() => null}</Loaded>}</Loaded>
      </>
    );
  const choices = organisationChoices(tasks.data, organisations.data);
  const chosen = choices.find(({ value }) => value === asked) ?? choices[0];
  if (chosen === undefined)
    return (
      <>
        <PageHead title={words.title} tabs={sections} note={period.label} />
        <EmptyState {...words.empty.noOrganisation} href="/tasks" />
      </>
    );
  const tabs = (
    <>
      {sections}
      <label className="quiet small" htmlFor="task-entry-organisation">
        {words.organisation}
      </label>
      <Select
        id="task-entry-organisation"
        className="task-entry-organisation"
        value={chosen.value}
        onChange={(value) => navigateTo(`/entry/tasks?organisation=${value}`, { replace: true })}
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={false}
        options={choices}
      />
    </>
  );
  return <TaskEntryOf period={period} organisation={chosen.value} tabs={tabs} />;
}

interface TaskEntryOfProps {
  readonly period: Period;
  readonly organisation: string;
  readonly tabs: ReactNode;
}

function TaskEntryOf({ period, organisation, tabs }: TaskEntryOfProps) {
  const of = { organisation, period: period.code };
  const lines = useQuery(["task-form", organisation, period.code], (signal) => api.taskProgress.form(of, { signal }));
  const instructions = useQuery(["instructions", organisation, period.code], (signal) =>
    api.remarks.instructions({ item: null, ...of }, { signal }),
  );
  const report = useQuery(["report", organisation, period.code], (signal) => api.submissions.get(of, { signal }));
  return (
    <>
      <PageHead title={words.title} tabs={tabs} note={period.label} />
      <Loaded query={lines}>
        {(tasks) => (
          <Loaded query={instructions}>
            {(asked) => (
              <Loaded query={report}>
                {(found) => (
                  <TaskEntryForm
                    key={`${organisation}|${period.code}`}
                    lines={tasks}
                    instructions={asked}
                    report={found}
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
