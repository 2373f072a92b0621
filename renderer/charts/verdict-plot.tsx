/** The drawing of the counts per verdict: a whole bar for each group, the number of lines in every segment. */
import type { VerdictGroup } from "../../shared/domain/charts/verdict-groups.ts";
import { type Verdict, verdicts } from "../../shared/domain/vocabulary.ts";
import { chartText as words } from "../../shared/text/charts.ts";
import { verdictLabel } from "../../shared/text/verdict.ts";
import { verdictGlyph } from "../components/verdict-glyph.ts";
import { verdictPaint } from "./paint.ts";
import { StackedBars } from "./stacked-bars.tsx";

/** Room for two digits. */
const least = 16;

interface VerdictPlotProps {
  readonly groups: readonly VerdictGroup[];
  readonly width: number;
}

/** The verdicts that there are, in their order. */
export const verdictsIn = (groups: readonly VerdictGroup[]): Verdict[] =>
  verdicts.filter((verdict) => groups.some(({ counts }) => (counts[verdict] ?? 0) > 0));

export function VerdictPlot({ groups, width }: VerdictPlotProps) {
  const there = verdictsIn(groups);
  return (
    <StackedBars
      label={words.verdicts.title}
      width={width}
      lengths="whole"
      least={least}
      heads={{ label: words.verdicts.columns.group, note: words.verdicts.columns.count }}
      rows={groups.map(({ title, counts, total, href }) => ({
        key: title,
        label: title,
        note: String(total),
        href,
        segments: there.flatMap((verdict) => {
          const amount = counts[verdict] ?? 0;
          if (amount === 0) return [];
          return {
            key: verdict,
            amount,
            text: String(amount),
            title: `${title}：${verdictLabel[verdict]} ${amount}`,
            paint: verdictPaint(verdict),
            glyph: verdictGlyph(verdict),
          };
        }),
      }))}
    />
  );
}
