/** The report 填报单 above its lines: where it stands, why it came back or is locked, and what may be done with it now. */
import { useState } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import type { ReportView } from "../../../shared/contract/submissions.ts";
import { isUnlocked } from "../../../shared/domain/report.ts";
import { filingText } from "../../../shared/text/filing.ts";
import { Notice } from "../../components/error-text.tsx";
import { tableTime } from "../../components/local-time.ts";
import { ReportChangesDrawer, ReportHistoryDrawer } from "../../components/report/report-drawers.tsx";
import { LateMark, ReportCircumstances, ReportStateMark } from "../../components/report/report-mark.tsx";
import { useActor, useAppState } from "../../stores/session.ts";
import { ReportActions } from "./report-actions.tsx";

const words = filingText;

interface ReportHeadProps {
  readonly report: ReportView;
  readonly period: Period;
  readonly lines: number;
  readonly save: () => Promise<number>;
  readonly onGoTo: (row: string, column: string) => void;
}

export function ReportHead({ report, period, ...actions }: ReportHeadProps) {
  const { role, organisation: own } = useActor();
  const [drawer, setDrawer] = useState<"history" | "changes" | null>(null);
  const { organisation, organisationName: name, state, late, submittedAt, acceptedAt, changesSinceAcceptance } = report;
  const close = () => setDrawer(null);
  const drawerProps = { organisation, name, period: period.code, periodLabel: period.label, onClose: close };
  return (
    <>
      <section className="report-head" aria-label={words.headLabel}>
        <div className="report-facts">
          <ReportStateMark state={state} />
          {late ? <LateMark /> : null}
          <ReportCircumstances {...report} />
          {state === "submitted" && submittedAt !== null ? (
            <span className="quiet small number">{words.submittedAt(tableTime(submittedAt))}</span>
          ) : null}
          {acceptedAt === null ? null : (
            <span className="quiet small number">
              {(state === "accepted" ? words.acceptedAt : words.lastAcceptedAt)(tableTime(acceptedAt))}
            </span>
          )}
          {role === "office" && own !== organisation ? (
            <span className="report-on-behalf" title={words.onBehalfHint}>
              {words.onBehalf(name)}
            </span>
          ) : null}
          {changesSinceAcceptance > 0 ? (
            <button type="button" className="link-button" onClick={() => setDrawer("changes")}>
              {words.changes(changesSinceAcceptance)}
            </button>
          ) : null}
          <button type="button" className="link-button" onClick={() => setDrawer("history")}>
            {words.history}
          </button>
        </div>
        <ReportActions report={report} period={period} {...actions} />
      </section>
      <ReportNotices report={report} period={period} />
      {drawer === "history" ? <ReportHistoryDrawer {...drawerProps} /> : null}
      {drawer === "changes" ? <ReportChangesDrawer {...drawerProps} /> : null}
    </>
  );
}

/** Why it came back; why nothing may be changed, and what to do then; until when something may. */
function ReportNotices({ report, period }: { readonly report: ReportView; readonly period: Period }) {
  const { role } = useActor();
  const { today } = useAppState();
  const { lock, returnReason, returns, unlockedUntil } = report;
  const unlocked = lock === null && isUnlocked(report, today) && unlockedUntil !== null;
  if (returnReason === "" && lock === null && !unlocked) return null;
  return (
    <div className="entry-notice">
      {returnReason === "" ? null : <Notice kind="warning">{words.returned(returns, returnReason)}</Notice>}
      {lock === null ? null : (
        <Notice kind="info">
          {words.locks[lock](period.label)}
          {words.lockAdvice[role][lock]}
        </Notice>
      )}
      {unlocked ? <Notice kind="info">{words.unlocked(unlockedUntil)}</Notice> : null}
    </div>
  );
}
