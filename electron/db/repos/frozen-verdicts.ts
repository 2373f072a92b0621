/** What was found when a period was closed (01 §1.4): kept as it was, beside whatever is revised later. */
import type { Judgement } from "../../../shared/domain/verdict.ts";
import { nothingKnown } from "../../../shared/domain/why.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

/** The frozen verdicts of a period by line; none for a period that is open, or was closed before they were kept. */
export function listFrozen(db: ReadDb, period: string): Map<string, Judgement> {
  const rows = db.all<{ judgement: string }>("SELECT judgement FROM frozen_verdict WHERE period = :period", { period });
  return new Map(rows.map(({ judgement }) => parsed(judgement)).map((each) => [each.code, each]));
}

export function findFrozen(db: ReadDb, period: string, indicator: string): Judgement | undefined {
  const row = db.get<{ judgement: string }>(
    "SELECT judgement FROM frozen_verdict WHERE period = :period AND indicator = :indicator",
    { period, indicator },
  );
  return row && parsed(row.judgement);
}

/** Explanations grow with the app: what an older one did not know is not known. */
function parsed(text: string): Judgement {
  const judgement = JSON.parse(text) as Judgement;
  return { ...judgement, why: { ...nothingKnown, ...judgement.why } };
}

export function freeze(tx: WriteTx, period: string, judgements: readonly Judgement[]): void {
  for (const judgement of judgements)
    tx.run(
      `INSERT INTO frozen_verdict (period, indicator, judgement, operation)
       VALUES (:period, :indicator, :judgement, :operation)`,
      { period, indicator: judgement.code, judgement: JSON.stringify(judgement), operation: tx.operation() },
    );
}
