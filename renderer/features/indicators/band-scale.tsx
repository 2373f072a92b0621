/** Where the gap falls among the bands: four areas to scale, the limits between them, a mark at the line's own gap. */
import { defaultSettings } from "../../../shared/domain/bands.ts";
import { formatNumber, formatSigned } from "../../../shared/domain/number.ts";
import type { Attribute, Verdict } from "../../../shared/domain/vocabulary.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { verdictFamily, verdictLabel } from "../../../shared/text/verdict.ts";
import { VerdictShape } from "../../components/verdict-mark.tsx";

interface BandScaleProps {
  /** Percentage points. */
  readonly gap: number;
  readonly verdict: Verdict;
  readonly attribute: Attribute;
}

/** Percentage points shown beyond the outermost limits. */
const beyondWorst = 20;
const beyondBest = 15;
/** Shares of the width below which only the shape fits into an area. */
const roomForWord = 0.16;

export function BandScale({ gap, verdict, attribute }: BandScaleProps) {
  const { ahead, behind, farBehind, bindingBehind, bindingFarBehind } = defaultSettings;
  const [worst, bad] = attribute === "约束性" ? [bindingFarBehind, bindingBehind] : [farBehind, behind];
  const from = worst - beyondWorst;
  const to = ahead + beyondBest;
  const share = (points: number) => Math.min(Math.max((points - from) / (to - from), 0), 1);
  const percent = (points: number) => `${share(points) * 100}%`;
  const bands = [
    { band: "far_behind", start: from, end: worst },
    { band: "behind", start: worst, end: bad },
    { band: "on_track", start: bad, end: ahead },
    { band: "ahead", start: ahead, end: to },
  ] as const;
  return (
    <div
      className="band-scale"
      role="img"
      aria-label={indicatorsText.detail.scale(formatSigned(gap, 1), verdictLabel[verdict])}
    >
      <span className="band-scale-mark" style={{ left: percent(gap) }}>
        {formatSigned(gap, 1)}
      </span>
      {bands.map(({ band, start, end }) => (
        <span
          key={band}
          className="band-scale-band"
          style={{ left: percent(start), width: `${(share(end) - share(start)) * 100}%` }}
        >
          <span className={`band-scale-area fill-${verdictFamily[band]}`} />
          <span className={`verdict verdict-${verdictFamily[band]}`}>
            <VerdictShape verdict={band} />
            {share(end) - share(start) >= roomForWord && verdictLabel[band]}
          </span>
        </span>
      ))}
      {[worst, bad, ahead].map((limit) => (
        <span key={limit} className="band-scale-limit" style={{ left: percent(limit) }}>
          {limit > 0 ? formatSigned(limit, 0) : formatNumber(limit, 0)}
        </span>
      ))}
    </div>
  );
}
