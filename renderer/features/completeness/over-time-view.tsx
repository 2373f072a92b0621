/** Returns over all periods of the plan in use: what it comes to in words, then the map or the table behind it. */
import type { OverTime } from "../../../shared/contract/over-time.ts";
import { completenessText } from "../../../shared/text/completeness.ts";
import { api } from "../../api/client.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { useAppState } from "../../stores/session.ts";
import { allCells, countReturns, mostOftenLate } from "./over-time.ts";
import { ReturnMap } from "./return-map.tsx";
import { ReturnTable } from "./return-table.tsx";

const words = completenessText.history;

export function OverTimeView({ asTable }: { readonly asTable: boolean }) {
  const { plan } = useAppState();
  const over = useQuery(["over-time", plan], (signal) => api.submissions.overTime({ plan }, { signal }));
  return (
    <Loaded query={over}>
      {(known) =>
        known.periods.length === 0 ? (
          <EmptyState {...words.none} href="/settings/periods" />
        ) : (
          <>
            <p className="completeness-summary">{summaryOf(known)}</p>
            {asTable ? <ReturnTable over={known} /> : <ReturnMap over={known} />}
          </>
        )
      }
    </Loaded>
  );
}

function summaryOf(over: OverTime): string {
  const { asked, answered, late, returned, missing, exempt } = countReturns(allCells(over));
  const most = mostOftenLate(over);
  const [first, last] = [over.periods[0], over.periods.at(-1)];
  return [
    words.summary(first?.label ?? "", last?.label ?? "", over.periods.length, asked, answered, late),
    words.open(returned, missing, exempt),
    most.names.length === 0 ? words.neverLate : words.mostLate(most.names, most.times),
  ].join("");
}
