/** The bands of the gap to scale: four areas, the limits between them, and where a line stands, a mark at its own gap. */
import type { VerdictSettings } from "../../shared/domain/bands.ts";
import { formatSigned } from "../../shared/domain/number.ts";
import type { Attribute } from "../../shared/domain/vocabulary.ts";
import { bandLimit } from "../../shared/text/standards.ts";
import { verdictFamily, verdictLabel } from "../../shared/text/verdict.ts";
import { VerdictShape } from "./verdict-mark.tsx";
import "./band-scale.css";

interface BandScaleProps {
  readonly settings: VerdictSettings;
  readonly attribute: Attribute;
  /** The picture in words. */
  readonly label: string;
  /** Percentage points; left out, only the bands are drawn. */
  readonly gap?: number;
}

/** Percentage points shown beyond the outermost limits. */
const beyondWorst = 20;
const beyondBest = 15;
/** Shares of the width below which only the shape fits into an area. */
const roomForWord = 0.16;

export function BandScale({ settings, attribute, label, gap }: BandScaleProps) {
  const { ahead, behind, farBehind, bindingBehind, bindingFarBehind } = settings;
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
    <div className={gap === undefined ? "band-scale is-plain" : "band-scale"} role="img" aria-label={label}>
      {gap === undefined ? null : (
        <span className="band-scale-mark" style={{ left: percent(gap) }}>
          {formatSigned(gap, 1)}
        </span>
      )}
      {bands.map(({ band, start, end }) => (
        <span
          key={band}
          className="band-scale-band"
          style={{ left: percent(start), width: `${Math.max(0, share(end) - share(start)) * 100}%` }}
        >
          <span className={`band-scale-area fill-${verdictFamily[band]}`} />
          <span className={`verdict verdict-${verdictFamily[band]}`}>
            <VerdictShape verdict={band} />
            {share(end) - share(start) >= roomForWord && verdictLabel[band]}
          </span>
        </span>
      ))}
      {[worst, bad, ahead].map((limit, at) => (
        <span key={["worst", "bad", "ahead"][at]} className="band-scale-limit" style={{ left: percent(limit) }}>
          {bandLimit(limit)}
        </span>
      ))}
    </div>
  );
}
