/** Writing a plan: a new one, one made from another's structure, or changes to one that is there. */
import { Checkbox, Input, Select } from "antd";
import { useState } from "react";
import type { PlanFields, PlanView } from "../../../shared/contract/plans.ts";
import { type Collection, collections } from "../../../shared/domain/vocabulary.ts";
import { collectionLabel } from "../../../shared/text/catalogue-words.ts";
import { planEditText, plansText } from "../../../shared/text/plans.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { DayPicker } from "../../components/day-picker.tsx";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { draftOfPlan, nextPlan, readPlan } from "./plan-draft.ts";
import "./plans.css";

const words = plansText;
const labels = planEditText.fields;

export type PlanTask =
  | { readonly kind: "create" }
  | { readonly kind: "copy"; readonly from: string }
  | { readonly kind: "edit"; readonly plan: PlanView };

interface DrawerProps {
  readonly task: PlanTask;
  readonly plans: readonly PlanView[];
  readonly onClose: () => void;
  readonly onSaved: (plan: PlanFields) => void;
}

/** The indicator table and the quantities of the 专栏 are what a new plan usually has again. */
const usualCollections: readonly Collection[] = ["headline"];

const short = ["code", "name"] as const;
const years = ["firstYear", "lastYear", "baselineYear"] as const;

export function PlanDrawer({ task, plans, onClose, onSaved }: DrawerProps) {
  const [start] = useState(() => (task.kind === "edit" ? draftOfPlan(task.plan) : nextPlan(plans)));
  const [draft, setDraft] = useState(start);
  const [from, setFrom] = useState(task.kind === "copy" ? task.from : "");
  const [chosen, setChosen] = useState<readonly Collection[]>(usualCollections);
  const [tasks, setTasks] = useState(false);
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useCommand();
  const { plan, wrong } = readPlan(draft);
  const isNew = task.kind !== "edit";
  const changed =
    Object.entries(start).some(([name, value]) => draft[name as keyof PlanFields] !== value) ||
    (task.kind === "copy" && (from !== task.from || chosen !== usualCollections || tasks));
  const nothingChosen = task.kind === "copy" && chosen.length === 0;
  const send = (fields: PlanFields) => {
    if (task.kind === "edit") return api.plans.edit(fields);
    if (task.kind === "create") return api.plans.create(fields);
    return api.plans.copy({ from, plan: fields, collections: [...chosen], tasks });
  };
  const save = async () => {
    setTried(true);
    if (plan === null || nothingChosen) return;
    if (await run(() => send(plan))) onSaved(plan);
  };
  const input = (name: keyof PlanFields, hint?: string, disabled = false) => {
    const said = tried ? (wrong[name] ?? null) : null;
    return (
      <Field key={name} label={labels[name]} hint={hint} wrong={said}>
        {(control) => (
          <Input
            {...control}
            value={draft[name]}
            disabled={disabled}
            status={said === null ? "" : "error"}
            onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
          />
        )}
      </Field>
    );
  };
  return (
    <FormDrawer
      title={words.drawerTitle[task.kind](task.kind === "edit" ? task.plan.name : "")}
      size={480}
      changed={changed}
      ready={isNew || changed}
      busy={busy}
      error={error}
      {...(isNew ? { saveText: words.create } : {})}
      onClose={onClose}
      onSave={() => void save()}
    >
      {task.kind === "copy" ? (
        <CopyChoice
          plans={plans}
          from={from}
          onFrom={setFrom}
          chosen={chosen}
          onChosen={setChosen}
          tasks={tasks}
          onTasks={setTasks}
          wrong={tried && nothingChosen ? words.chooseCollections : null}
        />
      ) : null}
      <div className="plans-pair">{short.map((name) => input(name, words.hints[name], !isNew && name === "code"))}</div>
      {input("title")}
      <div className="plans-years">{years.map((name) => input(name))}</div>
      <div className="plans-pair">
        {input("documentNumber", words.hints["documentNumber"])}
        <Field label={labels.adoptedOn} hint={words.hints["adoptedOn"]}>
          {(control) => (
            <DayPicker
              control={control}
              value={draft.adoptedOn}
              onChange={(adoptedOn) => setDraft({ ...draft, adoptedOn })}
            />
          )}
        </Field>
      </div>
    </FormDrawer>
  );
}

interface CopyChoiceProps {
  readonly plans: readonly PlanView[];
  readonly from: string;
  readonly onFrom: (plan: string) => void;
  readonly chosen: readonly Collection[];
  readonly onChosen: (collections: readonly Collection[]) => void;
  readonly tasks: boolean;
  readonly onTasks: (tasks: boolean) => void;
  readonly wrong: string | null;
}

function CopyChoice({ plans, from, onFrom, chosen, onChosen, tasks, onTasks, wrong }: CopyChoiceProps) {
  return (
    <>
      <Field label={words.copyFrom}>
        {(control) => (
          <Select
            {...control}
            className="plans-from"
            value={from}
            onChange={onFrom}
            options={plans.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </Field>
      <fieldset className="plans-copied">
        <legend>{words.copied}</legend>
        <Checkbox.Group
          value={[...chosen]}
          onChange={(picked: Collection[]) => onChosen(picked)}
          options={collections
            .filter((collection) => collection !== "assessment")
            .map((collection) => ({ value: collection, label: collectionLabel[collection] }))}
        />
        <Checkbox checked={tasks} onChange={({ target }) => onTasks(target.checked)}>
          {words.copyTasks}
        </Checkbox>
        <p className={wrong === null ? "quiet small" : "ink-far small"}>{wrong ?? words.copyNote}</p>
      </fieldset>
    </>
  );
}
