/** A painted rectangle of a chart, with its hatching; and a glyph drawn in a box of 12, as the marks of the screens are. */
import { hatchPath } from "./hatch.ts";
import type { Paint } from "./paint.ts";

interface AreaProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly paint: Paint;
}

export function Area({ paint: { fill, hatch }, ...box }: AreaProps) {
  return (
    <>
      <rect {...box} fill={fill} />
      {hatch && <path d={hatchPath(hatch.kind, box)} stroke={hatch.color} strokeWidth={1.6} fill="none" />}
    </>
  );
}

/** The drawn form of a mark, in a box of 12: lines, areas, or both. */
export interface Glyph {
  readonly lines?: string;
  readonly area?: string;
}

interface GlyphAtProps {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink: string;
}

export function GlyphAt({ glyph: { lines, area }, x, y, size, ink }: GlyphAtProps) {
  const transform = `translate(${x} ${y}) scale(${size / 12})`;
  return (
    <>
      {area && <path transform={transform} d={area} fill={ink} />}
      {lines && (
        <path
          transform={transform}
          d={lines}
          fill="none"
          stroke={ink}
          strokeWidth={1.6}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </>
  );
}
