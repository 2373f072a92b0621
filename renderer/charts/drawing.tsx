/** The SVG of a chart, one user unit a pixel. A group, not an image: it may hold links, which an image would hide. */
import type { ReactNode } from "react";

interface DrawingProps {
  /** What is drawn, for those who do not see it; the chart's summary says the rest. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

export function Drawing({ label, width, height, children }: DrawingProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
    <svg role="group" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {children}
    </svg>
  );
}
