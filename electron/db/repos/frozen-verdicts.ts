/** What was found when a period was closed (01 §1.4): kept as it was, beside whatever is revised later. */
import type { FrozenVerdict } from "../../../shared/domain/frozen-verdict.ts";
import type { MainIndicatorsExtra } from "../../../shared/domain/main-indicators-sheet.ts";
import type { Judgement } from "../../../shared/domain/verdict.ts";
import { nothingKnown } from "../../../shared/domain/why.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

/** The frozen verdicts of a period by line; none for a period that is open, or was closed before they were kept. */
export function listFrozen(db: ReadDb, period: string): Map<string, FrozenVerdict> {
  const rows = db.all<{ judgement: string }>("SELECT judgement FROM frozen_verdict WHERE period = :period", { period });
  return new Map(rows.map(({ judgement }) => parsed(judgement)).map((each) => [each.judgement.code, each]));
}

export function findFrozen(db: ReadDb, period: string, indicator: string): FrozenVerdict | undefined {
  const row = db.get<{ judgement: string }>(
    "SELECT judgement FROM frozen_verdict WHERE period = :period AND indicator = :indicator",
    { period, indicator },
  );
  return row && parsed(row.judgement);
}

/** As stored: the judgement with the figures beside it; rows of an older app have none. */
type Stored = Judgement & { readonly figures?: MainIndicatorsExtra };

/** Explanations grow with the app: what an older one did not know is not known. */
function parsed(text: string): FrozenVerdict {
  const { figures, ...judgement } = JSON.parse(text) as Stored;
  return { judgement: { ...judgement, why: { ...nothingKnown, ...judgement.why } }, figures: figures ?? null };
}

export function freeze(tx: WriteTx, period: string, found: readonly FrozenVerdict[]): void {
  for (const { judgement, figures } of found)
    tx.run(
      `INSERT INTO frozen_verdict (period, indicator, judgement, operation)
       VALUES (:period, :indicator, :judgement, :operation)`,
      {
        period,
        indicator: judgement.code,
        judgement: JSON.stringify({ ...judgement, ...(figures && { figures }) } satisfies Stored),
        operation: tx.operation(),
      },
    );
}
