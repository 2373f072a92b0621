/** Opening the next quarter, and planning all of them ahead. */
import { Button, Select } from "antd";
import { useState } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import type { PlanView } from "../../../shared/contract/plans.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { periodsText as words } from "../../../shared/text/periods.ts";
import { api } from "../../api/client.ts";
import type { Command } from "../../components/command.ts";
import { choosePeriod } from "../../stores/session.ts";
import { DuePicker } from "./due-picker.tsx";
import { choosableQuarters, dueToOpen, startedCodes } from "./period-suggestion.ts";

interface OpenPeriodProps {
  /** The plan in use, and the periods of all plans. */
  readonly plan: PlanView;
  readonly periods: readonly Period[];
  readonly command: Command;
  readonly onDone: (words: string) => void;
  readonly onPlan: () => void;
}

export function OpenPeriod(props: OpenPeriodProps) {
  const { plan, periods } = props;
  const quarters = choosableQuarters(startedCodes(periods), plan);
  const [first] = quarters;
  if (first !== undefined) return <OpenQuarter {...props} quarters={quarters} first={first} />;
  return (
    <section className="settings-open" aria-labelledby="settings-open-title">
      <h2 id="settings-open-title">{words.openTitle}</h2>
      <span className="quiet small periods-open-note">{words.allOpened(plan.name)}</span>
    </section>
  );
}

interface OpenQuarterProps extends OpenPeriodProps {
  readonly quarters: readonly string[];
  readonly first: string;
}

function OpenQuarter({ quarters, first, periods, command, onDone, onPlan }: OpenQuarterProps) {
  const [code, setCode] = useState(first);
  const [due, setDue] = useState(dueToOpen(periods, code));
  const choose = (quarter: string) => {
    setCode(quarter);
    setDue(dueToOpen(periods, quarter));
  };
  const open = async () => {
    onDone("");
    const opened = await command.run(() => api.periods.open({ code, due: due === "" ? null : due }));
    if (!opened) return;
    choosePeriod(code);
    onDone(words.opened(periodLabel(code)));
  };
  return (
    <section className="settings-open" aria-labelledby="settings-open-title">
      <h2 id="settings-open-title">{words.openTitle}</h2>
      <label htmlFor="open-period">{words.which}</label>
      <Select
        id="open-period"
        className="settings-quarter"
        value={code}
        onChange={choose}
        options={quarters.map((quarter) => ({ value: quarter, label: periodLabel(quarter) }))}
      />
      <label htmlFor="open-due">{words.due}</label>
      <DuePicker id="open-due" value={due} onChange={setDue} />
      <Button type="primary" loading={command.busy} onClick={() => void open()}>
        {words.open}
      </Button>
      <span className="quiet small periods-open-note">{words.openNote}</span>
      <Button onClick={onPlan}>{words.plan}</Button>
    </section>
  );
}
