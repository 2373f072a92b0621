/** 工作台: what the quarter needs now. The office sees all returns, a department its own. */

import type { Period } from "../../../shared/contract/periods.ts";
import { workbenchText } from "../../../shared/text/workbench.ts";
import { api } from "../../api/client.ts";
import { useCurrentPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { useActor, useToday } from "../../stores/session.ts";
import { AttentionSection } from "./attention-section.tsx";
import { BoardSection } from "./board-section.tsx";
import { ChangesSection } from "./changes-section.tsx";
import { DepartmentQuarter } from "./department-desk.tsx";
import { PeriodStrip } from "./period-strip.tsx";
import { ProgressSection } from "./progress-section.tsx";
import { isExcused, returnBoard } from "./return-board.ts";
import { StepsSection } from "./steps-section.tsx";
import { VerdictCounts } from "./verdict-counts.tsx";
import "./workbench.css";

export function WorkbenchScreen() {
  const period = useCurrentPeriod();
  return (
    <Loaded query={period}>
      {(known) =>
        known === null ? (
          <>
            <PageHead title={workbenchText.title} />
            <NoPeriod />
          </>
        ) : (
          <Quarter period={known} />
        )
      }
    </Loaded>
  );
}

function NoPeriod() {
  const { role } = useActor();
  if (role === "department") return <EmptyState {...workbenchText.noPeriodDepartment} href="/entry/workbooks" />;
  return <EmptyState {...workbenchText.noPeriod} href="/settings/periods" />;
}

function Quarter({ period }: { readonly period: Period }) {
  const { role } = useActor();
  return (
    <div className="workbench">
      <h1 className="unseen" tabIndex={-1}>
        {workbenchText.title}
      </h1>
      {role === "office" ? <OfficeQuarter period={period} /> : <DepartmentQuarter period={period} />}
    </div>
  );
}

function OfficeQuarter({ period }: { readonly period: Period }) {
  const today = useToday();
  const register = useQuery(["register", period.code], (signal) =>
    api.periods.register({ period: period.code }, { signal }),
  );
  return (
    <>
      <Loaded query={register}>
        {(rows) => {
          const board = returnBoard(rows, period, today);
          return (
            <>
              <PeriodStrip period={period} board={board} />
              <StepsSection period={period} board={board} />
              <div className="workbench-pair is-board">
                <BoardSection board={board} excused={rows.filter(isExcused).length} />
                <VerdictCounts period={period} />
              </div>
            </>
          );
        }}
      </Loaded>
      <AttentionSection period={period} />
      <div className="workbench-pair is-progress">
        <ProgressSection period={period} />
        <ChangesSection />
      </div>
    </>
  );
}
