/** 填报: one organisation's form for the period in the top bar. */
import { Select } from "antd";
import type { ReactNode } from "react";
import { useSearch } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { api } from "../../api/client.ts";
import { useCurrentPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { navigateTo } from "../../components/hash-location.ts";
import { Loaded } from "../../components/loaded.tsx";
import { daysUntil } from "../../components/local-time.ts";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { useActor, useToday } from "../../stores/session.ts";
import { EntryForm, type Section } from "./entry-form.tsx";
import "./entry.css";
import "./report.css";

interface EntryScreenProps {
  /** The parts of the page 填报 as links. */
  readonly sections: ReactNode;
  readonly section: Section;
}

export function EntryScreen({ sections, section }: EntryScreenProps) {
  const current = useCurrentPeriod();
  const actor = useActor();
  if (current.data === undefined || current.data === null) {
    return (
      <>
        <PageHead title={entryText.title} tabs={sections} />
        <Loaded query={current}>
          {() => <EmptyState {...(actor.role === "office" ? noPeriodForOffice : entryText.empty.noPeriod)} />}
        </Loaded>
      </>
    );
  }
  const period = current.data;
  return actor.role === "office" ? (
    <OfficeEntry period={period} sections={sections} section={section} />
  ) : (
    <EntryOf
      period={period}
      organisation={actor.organisation}
      name={actor.organisationName}
      sections={sections}
      section={section}
    />
  );
}

const noPeriodForOffice = {
  ...entryText.empty.noPeriod,
  action: entryText.empty.openPeriod,
  href: "/settings/periods",
};

/** The office fills in for anyone who is asked for something; the log says that it did. */
function OfficeEntry({ period, sections, section }: EntryScreenProps & { readonly period: Period }) {
  const today = useToday();
  const register = useQuery(["register", period.code], (signal) =>
    api.periods.register({ period: period.code }, { signal }),
  );
  const address = section === "lines" ? "/entry" : `/entry/${section}`;
  // Who it is about stands in the address.
  const named = new URLSearchParams(useSearch()).get("org");
  const asked = register.data ?? [];
  const chosen = asked.find((row) => row.organisation === named) ?? asked[0];
  if (chosen === undefined) {
    return (
      <>
        <PageHead title={entryText.title} tabs={sections} note={dueNote(period, today)} />
        <Loaded query={register}>
          {() => <EmptyState {...entryText.empty.noOrganisation} href="/settings/responsibilities" />}
        </Loaded>
      </>
    );
  }
  const choice = (
    <>
      {sections}
      <label className="quiet small" htmlFor="entry-organisation">
        {entryText.organisation}
      </label>
      <Select
        id="entry-organisation"
        className="entry-organisation"
        value={chosen.organisation}
        onChange={(organisation: string) => navigateTo(`${address}?org=${organisation}`, { replace: true })}
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={false}
        options={asked.map((row) => ({ value: row.organisation, label: row.name }))}
      />
    </>
  );
  return <EntryOf period={period} organisation={chosen.organisation} choice={choice} section={section} />;
}

interface EntryOfProps {
  readonly period: Period;
  readonly organisation: string;
  readonly name?: string;
  readonly choice?: ReactNode;
  readonly sections?: ReactNode;
  readonly section: Section;
}

function EntryOf({ period, organisation, name, choice, sections, section }: EntryOfProps) {
  const today = useToday();
  const form = useQuery(["form", organisation, period.code], (signal) =>
    api.entry.form({ organisation, period: period.code }, { signal }),
  );
  const drafts = useQuery(["report-drafts", organisation, period.code], (signal) =>
    api.drafts.list({ kind: "report", organisation, period: period.code }, { signal }),
  );
  const report = useQuery(["report", organisation, period.code], (signal) =>
    api.submissions.get({ organisation, period: period.code }, { signal }),
  );
  return (
    <>
      <PageHead
        title={entryText.title}
        tabs={
          choice ?? (
            <>
              {sections}
              <b>{name}</b>
            </>
          )
        }
        note={dueNote({ ...period, due: form.data === undefined ? period.due : form.data.due }, today)}
      />
      <Loaded query={form}>
        {(data) => (
          <Loaded query={report}>
            {(known) => (
              <Loaded query={drafts}>
                {(typed) => (
                  <EntryForm
                    key={`${organisation}|${period.code}`}
                    form={data}
                    period={period}
                    report={known}
                    drafts={typed}
                    section={section}
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

function dueNote({ label, due, state }: Period, today: Date): string {
  if (due === null || state !== "open") return `${label}　${entryText.due(due)}`;
  const days = daysUntil(due, today);
  const left = days > 0 ? entryText.daysLeft(days) : days < 0 ? entryText.daysOver(-days) : entryText.dueToday;
  return `${label}　${entryText.due(due)}　${left}`;
}
