/** What is looked at (plan, period), on which day, by whom. */
import { Select } from "antd";
import { useEffect } from "react";
import { frameText } from "../../../shared/text/frame.ts";
import { useAssessedPeriod, usePlanPeriods } from "../../components/current-period.ts";
import { LeaveDemo } from "../../components/demo-door.tsx";
import { usePlans } from "../../components/plan-data.ts";
import { invalidate } from "../../components/query.ts";
import { startedPeriods } from "../../components/suggested-period.ts";
import { choosePeriod, choosePlan, useActor, useAppState, useToday } from "../../stores/session.ts";

export function TopBar({ onSkip }: { readonly onSkip: () => void }) {
  const { demo } = useAppState();
  const { organisationName, name } = useActor();
  return (
    <header className="top-bar">
      <button type="button" className="skip-link" onClick={onSkip}>
        {frameText.skip}
      </button>
      <span className="top-bar-name">{frameText.name}</span>
      <span className="top-bar-rule" />
      <PlanChoice />
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

function PlanChoice() {
  const { plan } = useAppState();
  const { data: plans, loading } = usePlans();
  // A plan just made is not in a list that is still being read.
  const isGone = !loading && plans !== undefined && !plans.some(({ code }) => code === plan);
  useEffect(() => {
    // Removed by the office, in this window or another: back to the one that suggests itself.
    if (isGone) choosePlan(null);
  }, [isGone]);
  return (
    <span className="top-bar-item">
      <label className="quiet" htmlFor="current-plan">
        {frameText.plan}
      </label>
      {plans && (
        <Select
          id="current-plan"
          variant="borderless"
          value={plan}
          onChange={choosePlan}
          popupMatchSelectWidth={false}
          options={plans.map(({ code, name, firstYear, lastYear }) => ({
            value: code,
            label: frameText.planName(name, firstYear, lastYear),
          }))}
        />
      )}
    </span>
  );
}

function PeriodChoice() {
  const { data: periods = [] } = usePlanPeriods();
  const { data: current = null } = useAssessedPeriod();
  const started = startedPeriods(periods);
  if (started.length === 0)
    return (
      <span className="top-bar-item">
        <span className="quiet">{frameText.period}</span>
        <span className={current === null ? "quiet" : undefined}>
          {current === null ? frameText.noPeriod : frameText.planEnd(current.label)}
        </span>
      </span>
    );
  return (
    <span className="top-bar-item">
      <label className="quiet" htmlFor="current-period">
        {frameText.period}
      </label>
      <Select
        id="current-period"
        variant="borderless"
        value={current?.code ?? null}
        onChange={choosePeriod}
        popupMatchSelectWidth={false}
        options={started.map(({ code, label, state }) => ({
          value: code,
          label: state === "closed" ? frameText.periodClosed(label) : label,
        }))}
      />
    </span>
  );
}

const millisecondsToMidnight = (now: Date) => new Date(now).setHours(24, 0, 1, 0) - now.getTime();

/** The app stays open for days: the date moves on by itself. */
function Today() {
  const { today: day } = useAppState();
  const today = useToday();
  useEffect(() => {
    const timer = setTimeout(() => day !== "" && invalidate("state"), millisecondsToMidnight(new Date()));
    return () => clearTimeout(timer);
  }, [day]);
  return (
    <time className="secondary small top-bar-date" dateTime={day}>
      {frameText.today(today)}
    </time>
  );
}
