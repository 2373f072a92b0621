/** 下一步工作: what waits for the office, the most urgent first, each with the way to it; 需区级协调事项 in their words. */
import { Link } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import { stepText, workbenchText } from "../../../shared/text/workbench.ts";
import { api } from "../../api/client.ts";
import { usePlanPeriods } from "../../components/current-period.ts";
import { Icon } from "../../components/icon.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useProgress } from "../../components/plan-data.ts";
import { useQuery } from "../../components/query.ts";
import { nextSteps, type StepKind } from "./next-steps.ts";
import type { BoardRow } from "./return-board.ts";

const addresses: Record<StepKind, string> = {
  issue: "/exchange/issue",
  overdue: "/exchange/register",
  checking: "/exchange/merge",
  toAccept: "/exchange/register",
  returned: "/exchange/register",
  instructions: "/tasks",
  matters: "/tasks",
  settle: "/tasks",
  withoutLead: "/settings/responsibilities",
  pendingTargets: "/indicators?verdict=target_pending&collection=all&mine=no",
  close: "/settings/periods",
  openNext: "/settings/periods",
};
const urgent: ReadonlySet<StepKind> = new Set<StepKind>(["issue", "overdue", "checking", "toAccept", "returned"]);

interface StepsSectionProps {
  readonly period: Period;
  readonly board: readonly BoardRow[];
}

export function StepsSection({ period, board }: StepsSectionProps) {
  const desk = useQuery(["desk", period.code], (signal) => api.workbench.office({ period: period.code }, { signal }));
  const progress = useProgress(period.code);
  const periods = usePlanPeriods();
  return (
    <section className="workbench-steps" aria-labelledby="steps-title">
      <header className="workbench-head">
        <h2 id="steps-title">{workbenchText.steps.title}</h2>
      </header>
      <Loaded query={desk}>
        {(known) => {
          const steps = nextSteps({
            period,
            board,
            desk: known,
            pendingTargets: progress.data?.counts.target_pending ?? 0,
            otherOpen: periods.data?.some(({ state, code }) => state === "open" && code !== period.code) ?? true,
          });
          return (
            <>
              {steps.length === 0 && <p className="secondary">{workbenchText.steps.none}</p>}
              <ol className="step-list">
                {steps.map(({ kind, count }) => (
                  <li key={kind} className={urgent.has(kind) ? "is-urgent" : undefined}>
                    <Link href={addresses[kind]}>
                      <Icon name="unfold" />
                      {stepText[kind](count)}
                    </Link>
                  </li>
                ))}
              </ol>
              {known.matters.length > 0 && (
                <ul className="matter-list" aria-label={workbenchText.steps.matters}>
                  {known.matters.slice(0, 3).map(({ task, taskName, organisationName, text }) => (
                    <li key={`${task}@${organisationName}`} title={text}>
                      <span className="quiet">{workbenchText.steps.matterOf(organisationName)}</span>
                      <Link href={`/tasks/${task}`}>{taskName}</Link>
                      <span>{text}</span>
                    </li>
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
