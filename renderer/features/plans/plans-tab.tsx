/** 规划: what plans there are, a new one from scratch or from another's structure, removal of one that holds nothing. */
import { App, Button } from "antd";
import { useState } from "react";
import type { PlanView } from "../../../shared/contract/plans.ts";
import { planEditText, plansText } from "../../../shared/text/plans.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { usePlans } from "../../components/plan-data.ts";
import { choosePlan, useAppState } from "../../stores/session.ts";
import { PlanDrawer, type PlanTask } from "./plan-drawer.tsx";

const words = plansText;

export function PlansTab({ mayEdit }: { readonly mayEdit: boolean }) {
  const plans = usePlans();
  return <Loaded query={plans}>{(known) => <Plans plans={known} mayEdit={mayEdit} />}</Loaded>;
}

function Plans({ plans, mayEdit }: { readonly plans: readonly PlanView[]; readonly mayEdit: boolean }) {
  const { plan: current } = useAppState();
  const [task, setTask] = useState<PlanTask | null>(null);
  const [done, setDone] = useState("");
  const command = useCommand();
  const { modal } = App.useApp();
  const newest = plans.at(-1);
  const remove = ({ code, name }: PlanView) =>
    modal.confirm({
      title: words.removeTitle(name),
      content: words.removeConfirm,
      okText: words.remove,
      cancelText: words.keep,
      onOk: async () => {
        if (await command.run(() => api.plans.remove({ code }))) setDone(words.removed(name));
      },
    });
  const columns: readonly DataColumn<PlanView>[] = [
    {
      head: words.columns.name,
      width: 140,
      cell: ({ code, name }) => (
        <span className="settings-actions">
          <span className="strong">{name}</span>
          {code === current ? <span className="quiet small">{words.current}</span> : null}
        </span>
      ),
    },
    { head: words.columns.title, cell: ({ title }) => title },
    { head: words.columns.years, width: 100, cell: ({ firstYear, lastYear }) => `${firstYear}—${lastYear}` },
    { head: words.columns.documentNumber, width: 150, cell: (plan) => plan.documentNumber || words.blank },
    { head: words.columns.lines, width: 60, align: "right", cell: ({ lines }) => lines },
    { head: words.columns.tasks, width: 60, align: "right", cell: ({ tasks }) => tasks },
    { head: words.columns.periods, width: 70, align: "right", cell: ({ periods }) => periods },
    { head: words.columns.figures, width: 70, align: "right", cell: ({ figures }) => figures },
    ...(mayEdit ? [actions(setTask, remove)] : []),
  ];
  return (
    <>
      <div className="settings-bar">
        {mayEdit ? (
          <>
            <Button
              type="primary"
              disabled={newest === undefined}
              onClick={() => setTask({ kind: "copy", from: newest?.code ?? "" })}
            >
              {words.copy}
            </Button>
            <Button onClick={() => setTask({ kind: "create" })}>{words.createBlank}</Button>
          </>
        ) : null}
        <span className="quiet small">{words.note}</span>
      </div>
      <ErrorNotice error={command.error} onClose={command.forget} />
      {done === "" ? null : (
        <Notice kind="done" onClose={() => setDone("")}>
          {done}
        </Notice>
      )}
      <DataTable
        label={words.tableLabel}
        columns={columns}
        rows={plans}
        rowKey={({ code }) => code}
        empty={words.none}
      />
      {task === null ? null : (
        <PlanDrawer
          task={task}
          plans={plans}
          onClose={() => setTask(null)}
          onSaved={({ code, name }) => {
            setTask(null);
            setDone(task.kind === "edit" ? words.saved(name) : words.created(name));
            // Whoever makes a plan goes on with it.
            if (task.kind !== "edit") choosePlan(code);
          }}
        />
      )}
    </>
  );
}

const actions = (onTask: (task: PlanTask) => void, onRemove: (plan: PlanView) => void): DataColumn<PlanView> => ({
  head: words.columns.actions,
  width: 160,
  cell: (plan) => {
    const held = planEditText.held(plan);
    return (
      <span className="settings-actions">
        <Button size="small" aria-label={words.editLabel(plan.name)} onClick={() => onTask({ kind: "edit", plan })}>
          {words.edit}
        </Button>
        <Button
          size="small"
          aria-label={words.copyLabel(plan.name)}
          onClick={() => onTask({ kind: "copy", from: plan.code })}
        >
          {words.copyThis}
        </Button>
        {held.length === 0 ? (
          <Button size="small" danger aria-label={words.removeLabel(plan.name)} onClick={() => onRemove(plan)}>
            {words.remove}
          </Button>
        ) : null}
      </span>
    );
  },
});
