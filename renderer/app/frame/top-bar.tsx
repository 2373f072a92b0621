/** What is looked at (plan, period), on which day, by whom. */
import { Select } from "antd";
import { useEffect, useState } from "react";
import { frameText } from "../../../shared/text/frame.ts";
import { api } from "../../api/client.ts";
import { usePeriods } from "../../components/current-period.ts";
import { LeaveDemo } from "../../components/demo-door.tsx";
import { useQuery } from "../../components/query.ts";
import { startedPeriods, suggestedPeriod } from "../../components/suggested-period.ts";
import { choosePeriod, useActor, useAppState, useSession } from "../../stores/session.ts";

export function TopBar({ onSkip }: { readonly onSkip: () => void }) {
  const { plan, demo } = useAppState();
  const { organisationName, name } = useActor();
  return (
    <header className="top-bar">
      <button type="button" className="skip-link" onClick={onSkip}>
        {frameText.skip}
      </button>
      <span className="top-bar-name">{frameText.name}</span>
      <span className="top-bar-rule" />
      <PlanName plan={plan} />
      <PeriodChoice />
      {demo && (
        <span className="demo-mark" title={frameText.demoHint}>
          {frameText.demo}
        </span>
      )}
      {demo && <LeaveDemo />}
      <span className="top-bar-space" />
      <Today />
      <span className="top-bar-rule" />
      <span className="clip">{frameText.who(organisationName, name)}</span>
    </header>
  );
}

function PlanName({ plan }: { readonly plan: string }) {
  const catalog = useQuery(["catalog", plan], (signal) => api.catalog.get({ plan }, { signal }));
  const known = catalog.data?.plan;
  return (
    <span className="top-bar-item">
      <span className="quiet">{frameText.plan}</span>
      {known && <span className="clip">{frameText.planName(known.name, known.firstYear, known.lastYear)}</span>}
    </span>
  );
}

function PeriodChoice() {
  const { data: periods = [] } = usePeriods();
  const chosen = useSession(({ period }) => period);
  const started = startedPeriods(periods);
  const current = suggestedPeriod(periods, chosen);
  return (
    <span className="top-bar-item">
      <label className="quiet" htmlFor="current-period">
        {frameText.period}
      </label>
      {current === null ? (
        <span className="quiet">{frameText.noPeriod}</span>
      ) : (
        <Select
          id="current-period"
          variant="borderless"
          value={current.code}
          onChange={choosePeriod}
          popupMatchSelectWidth={false}
          options={started.map(({ code, label, state }) => ({
            value: code,
            label: state === "closed" ? frameText.periodClosed(label) : label,
          }))}
        />
      )}
    </span>
  );
}

const millisecondsToMidnight = (now: Date) => new Date(now).setHours(24, 0, 1, 0) - now.getTime();

/** The app stays open for days: the date moves on by itself. */
function Today() {
  const [today, setToday] = useState(() => new Date());
  useEffect(() => {
    const timer = setTimeout(() => setToday(new Date()), millisecondsToMidnight(today));
    return () => clearTimeout(timer);
  }, [today]);
  return (
    <time className="secondary small top-bar-date" dateTime={today.toLocaleDateString("sv-SE")}>
      {frameText.today(today)}
    </time>
  );
}
