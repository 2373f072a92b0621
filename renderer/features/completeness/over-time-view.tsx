/** Returns over all periods of the plan in use. */
import { completenessText } from "../../../shared/text/completeness.ts";
import { api } from "../../api/client.ts";
import { ReturnHeat } from "../../charts/return-heat.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ExportInHead } from "../../components/export-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { useAppState } from "../../stores/session.ts";

export function OverTimeView() {
  const { plan } = useAppState();
  const over = useQuery(["over-time", plan], (signal) => api.submissions.overTime({ plan }, { signal }));
  return (
    <Loaded query={over}>
      {(known) =>
        known.periods.length === 0 ? (
          <EmptyState {...completenessText.history.none} href="/settings/periods" />
        ) : (
          <>
            <ExportInHead request={{ table: "over-time", plan }} />
            <ReturnHeat over={known} />
          </>
        )
      }
    </Loaded>
  );
}
