/** 工作台 of a department: its report, what it is asked, how its lines stand. */
import type { Period } from "../../../shared/contract/periods.ts";
import type { DepartmentDesk } from "../../../shared/contract/workbench.ts";
import { workbenchText } from "../../../shared/text/workbench.ts";
import { api } from "../../api/client.ts";
import { Loaded } from "../../components/loaded.tsx";
import { useProgress } from "../../components/plan-data.ts";
import { useQuery } from "../../components/query.ts";
import { useActor } from "../../stores/session.ts";
import { worstFirst } from "./attention.ts";
import { EarlierReports, OwnRemarks } from "./own-remarks.tsx";
import { OwnReport } from "./own-report.tsx";
import { PeriodStrip } from "./period-strip.tsx";
import { Worst } from "./worst-lines.tsx";

export function DepartmentQuarter({ period }: { readonly period: Period }) {
  const desk = useQuery(["department-desk", period.code], (signal) =>
    api.workbench.department({ period: period.code }, { signal }),
  );
  return (
    <Loaded query={desk}>
      {(known: DepartmentDesk) => (
        <>
          <PeriodStrip period={{ ...period, due: known.due ?? period.due }} board={null} />
          <div className="workbench-pair is-department">
            <OwnReport desk={known} />
            <OwnRemarks desk={known} />
          </div>
          <div className="workbench-pair is-department">
            <OwnLines period={period} />
            <EarlierReports earlier={known.earlier} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function OwnLines({ period }: { readonly period: Period }) {
  const { organisation } = useActor();
  const progress = useProgress(period.code);
  return (
    <section>
      <Loaded query={progress}>
        {({ indicators }) => {
          const own = indicators.filter(({ answering }) => answering.includes(organisation));
          const troubled = worstFirst(own);
          return (
            <>
              <header className="workbench-head">
                <h2>{workbenchText.own.troubled}</h2>
                <span className="quiet small">{workbenchText.own.troubledNote(own.length, troubled.length)}</span>
              </header>
              <Worst rows={troubled.slice(0, 8)} empty={workbenchText.own.noTrouble(own.length)} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
