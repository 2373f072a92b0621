/** 最近变更: one line per operation, whatever number of fields it touched. */
import { Link } from "wouter";
import type { Change } from "../../../shared/contract/app.ts";
import { workbenchText } from "../../../shared/text/workbench.ts";
import { api } from "../../api/client.ts";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";

const shown = 6;
/** Changes read in order to find that many operations; one that touched more fields than this stands for itself. */
const read = 300;

export function ChangesSection() {
  const changes = useQuery(["changes", "latest"], (signal) =>
    api.app.changes({ before: null, limit: read }, { signal }),
  );
  return (
    <section className="workbench-changes">
      <header className="workbench-head">
        <h2>{workbenchText.changes}</h2>
        <Link href="/settings/changes" className="small">
          {workbenchText.toChanges}
        </Link>
      </header>
      <Loaded query={changes}>
        {(known) =>
          known.length === 0 ? (
            <p className="secondary">{workbenchText.changesEmpty}</p>
          ) : (
            <ol>
              {operations(known).map(({ operation, at, by, summary }) => (
                <li key={operation}>
                  <time className="quiet" dateTime={at}>
                    {tableTime(at)}
                  </time>
                  <span>{by}</span>
                  <span className="secondary clip" title={summary}>
                    {summary}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}

/** The newest operations, each by its newest change. */
function operations(changes: readonly Change[]): Change[] {
  const byOperation = new Map(changes.toReversed().map((change) => [change.operation, change]));
  return [...byOperation.values()].reverse().slice(0, shown);
}
