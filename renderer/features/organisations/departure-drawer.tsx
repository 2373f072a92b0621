/** An organisation that stops: retired, or merged into another. What will move is shown before anything does. */
import { Input, Select } from "antd";
import { useState } from "react";
import type { Plan } from "../../../shared/contract/catalog.ts";
import type { ListedOrganisation } from "../../../shared/contract/organisations.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import { quartersToChange, usualStart } from "../../../shared/domain/tenure.ts";
import { organisationsText } from "../../../shared/text/organisations.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { organisationOptions } from "../../components/organisation-data.ts";
import { useQuery } from "../../components/query.ts";
import { StartSelect } from "../../components/start-select.tsx";
import { ConsequenceList } from "./consequence-list.tsx";
import { ProjectHandOver } from "./project-hand-over.tsx";

const words = organisationsText;

export interface Leaving {
  readonly organisation: ListedOrganisation;
  readonly how: "merge" | "retire";
}

interface DrawerProps extends Leaving {
  readonly organisations: readonly ListedOrganisation[];
  readonly periods: readonly Period[];
  readonly plan: Plan;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

export function DepartureDrawer({ organisation, how, organisations, periods, plan, onClose, onDone }: DrawerProps) {
  const { code, name } = organisation;
  const merging = how === "merge";
  const [start] = useState(() => usualStart(periods) ?? quartersToChange(periods, plan)[0] ?? `${plan.lastYear}Q4`);
  const [from, setFrom] = useState(start);
  const [into, setInto] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  /** What a person has said of the projects; until then they go with a merger, and stay where nobody takes over. */
  const [chosen, setChosen] = useState<{ readonly to: string | null } | null>(null);
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState(false);
  const { busy, error, run } = useCommand();
  const consequences = useQuery(
    left || (merging && into === null) ? null : ["consequences", code, from, into ?? ""],
    (signal) => api.organisations.consequences({ code, from, into }, { signal }),
  );
  const successor = organisations.find((each) => each.code === into);
  const projects = consequences.data?.projects ?? [];
  const projectsTo = projects.length === 0 ? null : chosen ? chosen.to : into;
  const wrongInto = tried && merging && into === null ? words.required(words.into) : null;
  const wrongReason = tried && reason.trim().length < 2 ? words.required(words.reason) : null;
  const save = async () => {
    setTried(true);
    if (reason.trim().length < 2 || (merging && !successor)) return;
    const done = await run(async () => {
      if (successor) await api.organisations.merge({ code, into: successor.code, from, reason, projectsTo });
      else await api.organisations.retire({ code, from, reason, projectsTo });
      // What it would have moved is no longer asked: it has.
      setLeft(true);
    });
    if (done) onDone(`${successor ? words.merged(name, successor.name) : words.retired(name)}${projectWords()}`);
  };
  const projectWords = (): string => {
    const count = projects.length;
    const taker = organisations.find((each) => each.code === projectsTo);
    if (count === 0) return "";
    return taker ? words.handOver.done(count, taker.name) : words.handOver.none(count);
  };
  return (
    <FormDrawer
      title={merging ? words.mergeTitle(name) : words.retireTitle(name)}
      changed={from !== start || into !== null || reason !== "" || chosen !== null}
      ready={consequences.data !== undefined && consequences.error === null}
      busy={busy}
      error={error}
      size={560}
      saveText={merging ? words.mergeOk : words.retireOk}
      onClose={onClose}
      onSave={() => void save()}
    >
      <p className="secondary small">{merging ? words.mergeNote : words.retireNote}</p>
      {merging ? (
        <Field label={words.into} wrong={wrongInto}>
          {(control) => (
            <Select
              {...control}
              className="organisations-field"
              showSearch={{ optionFilterProp: "search" }}
              placeholder={words.intoPlaceholder}
              value={into}
              status={wrongInto === null ? "" : "error"}
              options={organisationOptions(organisations).filter(({ value }) => value !== code)}
              onChange={(next: string) => {
                setInto(next);
                setChosen(null);
              }}
            />
          )}
        </Field>
      ) : null}
      <Field label={words.from}>
        {({ id }) => (
          <StartSelect
            id={id}
            periods={periods}
            plan={plan}
            value={from}
            sinceEver={false}
            onChange={(chosen) => setFrom(chosen ?? from)}
          />
        )}
      </Field>
      <Field label={words.reason} hint={words.reasonHint} wrong={wrongReason}>
        {(control) => (
          <Input
            {...control}
            value={reason}
            maxLength={200}
            status={wrongReason === null ? "" : "error"}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <ErrorNotice error={consequences.error} />
      {consequences.data && consequences.error === null ? (
        <ConsequenceList name={name} merging={merging} consequences={consequences.data}>
          <ProjectHandOver
            projects={projects}
            from={from}
            successor={successor}
            others={organisations.filter((each) => each.code !== code)}
            to={projectsTo}
            onChange={(to) => setChosen({ to })}
          />
        </ConsequenceList>
      ) : null}
    </FormDrawer>
  );
}
