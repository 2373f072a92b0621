/** Lines of the indicator table as bullets of the progress chart. */

import type { ProgressRow } from "../../shared/contract/progress.ts";
import type { ProgressBullet } from "../../shared/domain/charts/progress-bullets.ts";
import { progressInstead } from "../../shared/text/indicators.ts";
import { nameWithScope } from "../../shared/text/named.ts";

/** @param hrefOf where a line is opened; nothing can be opened on paper */
export function lineBullets(
  rows: readonly ProgressRow[],
  hrefOf: (row: ProgressRow) => string | null = () => null,
): ProgressBullet[] {
  return rows.map((row) => ({
    code: row.code,
    name: nameWithScope(row),
    progress: row.progress,
    elapsedShare: row.elapsedShare,
    gap: row.gap,
    verdict: row.verdict,
    instead: progressInstead(row.why),
    href: hrefOf(row),
  }));
}
