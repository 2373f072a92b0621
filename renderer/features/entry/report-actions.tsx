/** What may be done with a report now: the organisation submits, withdraws, says 零报告; the office accepts, sends back, unlocks. */
import { App, Button } from "antd";
import { useState } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import type { ReportView } from "../../../shared/contract/submissions.ts";
import type { ReportAction } from "../../../shared/domain/report.ts";
import { filingText } from "../../../shared/text/filing.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { ReturnDrawer, UnlockDrawer } from "../../components/report/reason-drawer.tsx";
import { useActor } from "../../stores/session.ts";
import { BlankList } from "./blank-list.tsx";

const words = filingText;

/** What keeps it from being submitted. */
const openIn = ({ blanks, blankTasks, blankProjects, blankSupplies }: ReportView): number =>
  blanks.length + blankTasks.length + blankProjects.length + blankSupplies.length;

interface ActionsProps {
  readonly report: ReportView;
  readonly period: Period;
  /** How many lines the report has. */
  readonly lines: number;
  /** Keeps what is typed; how many rows could not be kept. A report is not submitted without what is on the screen. */
  readonly save: () => Promise<number>;
  readonly onGoTo: (row: string, column: string) => void;
}

export function ReportActions({ report, period, lines, save, onGoTo }: ActionsProps) {
  const { organisation, organisationName: name, blanks, blankTasks, blankProjects, blankSupplies, filled } = report;
  const open = openIn(report);
  const { role } = useActor();
  const id = { organisation, period: period.code };
  const { modal } = App.useApp();
  const { busy, error, run, forget } = useCommand();
  const [asking, setAsking] = useState<"return" | "unlock" | null>(null);
  const [unsaved, setUnsaved] = useState(0);
  /** Somebody tried to submit with blanks: they are listed until all have their word. */
  const [listing, setListing] = useState(false);
  const may = (action: ReportAction) => report.actions.includes(action);
  const submit = async (nil: boolean) => {
    setUnsaved(0);
    const left = await save();
    if (left > 0) return setUnsaved(left);
    await run(async () => {
      // What is blank is asked of the core: the page may not have heard yet of what was just kept.
      const now = await api.submissions.get(id);
      const incomplete = !nil && openIn(now) > 0;
      setListing(incomplete);
      if (!incomplete) await api.submissions.submit({ ...id, nil });
    });
  };
  const askNil = () =>
    modal.confirm({
      title: words.nilTitle(name, period.label),
      content: words.nilContent,
      okText: words.nilOk,
      cancelText: words.keep,
      onOk: () => submit(true),
    });
  return (
    <>
      <div className="report-actions">
        {may("submit") && filled === 0 && lines > 0 ? (
          <Button size="small" disabled={busy} onClick={askNil}>
            {words.nil}
          </Button>
        ) : null}
        {may("withdraw") ? (
          <Button size="small" disabled={busy} onClick={() => void run(() => api.submissions.withdraw(id))}>
            {words.withdraw}
          </Button>
        ) : null}
        {may("unlock") ? (
          <Button size="small" disabled={busy} onClick={() => setAsking("unlock")}>
            {words.unlock}
          </Button>
        ) : null}
        {may("return") ? (
          <Button size="small" disabled={busy} onClick={() => setAsking("return")}>
            {words.return}
          </Button>
        ) : null}
        {may("accept") ? (
          <Button
            size="small"
            type="primary"
            loading={busy}
            onClick={() =>
              void run(() => api.submissions.accept({ period: period.code, organisations: [organisation] }))
            }
          >
            {words.accept}
          </Button>
        ) : null}
        {may("submit") ? (
          <Button size="small" type="primary" loading={busy} onClick={() => void submit(false)}>
            {open === 0 ? words.submit : words.submitWithBlanks(open)}
          </Button>
        ) : null}
      </div>
      <div className="report-answers">
        <ErrorNotice error={error} onClose={forget} />
        {unsaved > 0 ? (
          <Notice kind="error" onClose={() => setUnsaved(0)}>
            {words.submitUnsaved(unsaved)}
          </Notice>
        ) : null}
        {listing && may("submit") ? (
          <BlankList
            blanks={blanks}
            tasks={blankTasks}
            projects={blankProjects}
            supplies={blankSupplies}
            suppliesHref={role === "office" ? `/assessment/matrix?provider=${organisation}` : "/entry/assessment"}
            onGoTo={onGoTo}
            onClose={() => setListing(false)}
          />
        ) : null}
      </div>
      {asking === "return" ? (
        <ReturnDrawer
          period={period.code}
          periodLabel={period.label}
          reports={[{ organisation, name }]}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === "unlock" ? (
        <UnlockDrawer
          period={period.code}
          periodLabel={period.label}
          report={{ organisation, name }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}
