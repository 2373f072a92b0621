/** 填报期: the quarters of a plan, planned, opened and closed; who may report later or not at all. */
import { App } from "antd";
import { useState } from "react";
import type { Unanswered } from "../../../shared/contract/assessment.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import { periodsText as words } from "../../../shared/text/periods.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { usePeriods } from "../../components/current-period.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { usePlans } from "../../components/plan-data.ts";
import { choosePeriod, useAppState } from "../../stores/session.ts";
import { DueExceptionsDrawer } from "./due-exceptions-drawer.tsx";
import { OpenPeriod } from "./open-period.tsx";
import { startedCodes } from "./period-suggestion.ts";
import { PeriodTable } from "./period-table.tsx";
import { PlanDrawer } from "./plan-drawer.tsx";
import "./periods.css";

export function PeriodsTab({ mayEdit }: { readonly mayEdit: boolean }) {
  const periods = usePeriods();
  const { plan: planCode } = useAppState();
  const plan = usePlans().data?.find(({ code }) => code === planCode);
  const command = useCommand();
  const { modal } = App.useApp();
  const [done, setDone] = useState("");
  const [planning, setPlanning] = useState(false);
  const [excepting, setExcepting] = useState<string | null>(null);
  const open = async ({ code, label }: Period) => {
    setDone("");
    if (!(await command.run(() => api.periods.open({ code })))) return;
    choosePeriod(code);
    setDone(words.opened(label));
  };
  const askToClose = async ({ code, label }: Period) => {
    setDone("");
    let waiting: Unanswered = [];
    if (!(await command.run(async () => (waiting = await api.assessment.unanswered({ period: code }))))) return;
    modal.confirm({
      title: words.closeTitle(label),
      content: (
        <>
          <p>{words.closeConfirm}</p>
          {waiting.length === 0 ? null : <Notice kind="warning">{words.closeUnanswered(namesOf(waiting))}</Notice>}
        </>
      ),
      okText: words.closeOk,
      cancelText: words.keepOpen,
      onOk: async () => {
        setDone("");
        if (await command.run(() => api.periods.close({ code }))) setDone(words.closed(label));
      },
    });
  };
  return (
    <Loaded query={periods}>
      {(known) => {
        const shown = known.find(({ code }) => code === excepting);
        return (
          <>
            {mayEdit && plan ? (
              <OpenPeriod
                key={`${plan.code}|${startedCodes(known).length}|${known.length}`}
                plan={plan}
                periods={known}
                command={command}
                onDone={setDone}
                onPlan={() => setPlanning(true)}
              />
            ) : null}
            <ErrorNotice error={command.error} onClose={command.forget} />
            {done === "" ? null : (
              <Notice kind="done" onClose={() => setDone("")}>
                {done}
              </Notice>
            )}
            <PeriodTable
              plan={plan}
              periods={known}
              mayEdit={mayEdit}
              command={command}
              onOpen={(period) => void open(period)}
              onClose={(period) => void askToClose(period)}
              onExceptions={({ code }) => setExcepting(code)}
            />
            {planning ? (
              <PlanDrawer
                periods={known}
                onClose={() => setPlanning(false)}
                onDone={(said) => {
                  setPlanning(false);
                  setDone(said);
                }}
              />
            ) : null}
            {shown === undefined ? null : (
              <DueExceptionsDrawer period={shown} mayEdit={mayEdit} onClose={() => setExcepting(null)} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

const namesOf = (waiting: Unanswered): string[] => [...new Set(waiting.map(({ name }) => name))];
