/** What the lines and areas of a chart stand for. The swatches are drawings of their own, so that an image can take them over. */
import { Area, type Glyph, GlyphAt } from "./area.tsx";
import type { Paint } from "./paint.ts";

export type LegendEntry =
  | { readonly kind: "line" | "dashed" | "bar" | "tick"; readonly label: string; readonly color: string }
  | { readonly kind: "area"; readonly label: string; readonly paint: Paint; readonly glyph?: Glyph };

const width = 16;
const height = 12;

interface LegendProps {
  readonly entries: readonly LegendEntry[];
  readonly label: string;
  readonly unseen: boolean;
}

export function Legend({ entries, label, unseen }: LegendProps) {
  return (
    <ul className={unseen ? "chart-legend unseen" : "chart-legend"} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.label}>
          <svg width={width} height={height} aria-hidden="true">
            <Swatch entry={entry} />
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ entry }: { readonly entry: LegendEntry }) {
  switch (entry.kind) {
    case "line":
      return <line x1={0} x2={width} y1={6} y2={6} stroke={entry.color} strokeWidth={2} />;
    case "dashed":
      return <line x1={0} x2={width} y1={6} y2={6} stroke={entry.color} strokeWidth={2} strokeDasharray="4 2" />;
    case "bar":
      return <rect x={4} y={1} width={8} height={10} fill={entry.color} />;
    case "tick":
      return <rect x={7} y={0} width={2} height={12} fill={entry.color} />;
    case "area":
      return (
        <>
          <Area x={0} y={0} width={width} height={height} paint={entry.paint} />
          {entry.glyph && <GlyphAt glyph={entry.glyph} x={3.5} y={1.5} size={9} ink={entry.paint.ink} />}
        </>
      );
  }
}
