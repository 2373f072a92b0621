/** A department's own report in the quarter. */
import type { RegisterRow } from "../../../shared/contract/periods.ts";
import { ownReportLabel, workbenchText } from "../../../shared/text/workbench.ts";

export function OwnReport({ row }: { readonly row: RegisterRow | undefined }) {
  return (
    <section>
      <header className="workbench-head">
        <h2>{workbenchText.own.title}</h2>
      </header>
      {row === undefined ? (
        <p className="secondary">{workbenchText.own.nothing}</p>
      ) : (
        <p className="own-report">
          <strong>{ownReportLabel[row.state]}</strong>
          <span className="secondary">{workbenchText.own.lines(row.lines)}</span>
          <span className="secondary">{workbenchText.own.filled(row.filled)}</span>
          {row.exempt > 0 ? <span className="secondary">{workbenchText.own.exempt(row.exempt)}</span> : null}
          {row.deferredUntil === null ? null : (
            <span className="secondary">{workbenchText.own.deferred(row.deferredUntil)}</span>
          )}
        </p>
      )}
    </section>
  );
}
