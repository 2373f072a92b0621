/** Counts per verdict as one small stacked bar: the order is always the same, the number stands in every segment. */
import { type Verdict, verdicts } from "../../shared/domain/vocabulary.ts";
import { verdictFamily, verdictLabel } from "../../shared/text/verdict.ts";
import { VerdictShape } from "../components/verdict-mark.tsx";
import "./verdict-stack.css";

interface VerdictStackProps {
  readonly counts: ReadonlyMap<Verdict, number>;
  /** What the bar says, for those who do not see it. */
  readonly label: string;
}

export function VerdictStack({ counts, label }: VerdictStackProps) {
  return (
    <span className="verdict-stack" role="img" aria-label={label}>
      {verdicts.map((verdict) => {
        const count = counts.get(verdict) ?? 0;
        const family = verdictFamily[verdict];
        if (count === 0) return null;
        return (
          <span
            key={verdict}
            className={`fill-${family} on-${family}`}
            style={{ flexGrow: count }}
            title={`${verdictLabel[verdict]} ${count}`}
          >
            <VerdictShape verdict={verdict} />
            {count}
          </span>
        );
      })}
    </span>
  );
}
