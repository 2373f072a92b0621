/**
 * What every chart has around it: a title with the unit, the legend, the table behind it, the way to an image, and what
 * it shows in words, which is also what those hear who do not see it. With a `width` it is drawn for paper: as wide as
 * that, at once, with nothing to press.
 */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { chartText } from "../../shared/text/charts.ts";
import { tokens } from "../components/tokens.ts";
import { Legend, type LegendEntry } from "./legend.tsx";
import { chartToPng, saveBlob } from "./save-image.ts";
import "./chart.css";

export interface ChartFrameProps {
  /** With the unit: 五年进度与时序进度（%）. */
  readonly title: string;
  /** What the chart is about, where the title does not say it: the line's name, the period. Heads the image. */
  readonly about?: string;
  /** All that the chart shows, in words; goes with the image. */
  readonly summary: string;
  /** What of it is not yet said beside the chart. */
  readonly shownSummary?: string;
  readonly legend: readonly LegendEntry[];
  readonly table: ReactNode;
  /** Pixels; for paper. Measured where it is left out. */
  readonly width?: number | undefined;
  /** Room kept while the width is not known yet, so that nothing jumps. Pixels. */
  readonly height?: number;
  /** In place of the title in bold: a heading of the screen. */
  readonly heading?: ReactNode;
  /** Beside the heading. */
  readonly note?: ReactNode;
  /** Draws the chart as one SVG so many pixels wide. */
  readonly draw: (width: number) => ReactNode;
  /** Named beside the chart already: the legend only goes with the image. */
  readonly legendBeside?: boolean | undefined;
  /** Long drawings have their summary above them. */
  readonly summaryFirst?: boolean;
  /** On screen in place of the drawing, which is then only made for the image. */
  readonly onScreen?: ReactNode;
}

/** Of a drawing that is not on the screen. Pixels. */
const asideWidth = 1000;

export function ChartFrame(props: ChartFrameProps) {
  const {
    title,
    about = "",
    summary,
    legend,
    table,
    width,
    height = 0,
    heading,
    note,
    draw,
    onScreen,
    summaryFirst = false,
    shownSummary = summary,
    legendBeside = false,
  } = props;
  const figure = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const measured = useWidth(body, width === undefined);
  const [asTable, setAsTable] = useState(false);
  const caption = useId();
  const drawn = width ?? measured;
  const onPaper = width !== undefined;

  const saveImage = async () => {
    const svg = figure.current?.querySelector<SVGSVGElement>(".chart-drawing svg");
    if (!figure.current || !svg) return;
    const heads = [about, title].filter(Boolean).join("　");
    const png = await chartToPng(figure.current, svg, {
      title: heads,
      caption: summary,
      background: tokens.color.surface,
    });
    saveBlob(png, chartText.fileName(heads));
  };

  const said = (
    <figcaption id={caption} className="chart-summary">
      {shownSummary}
    </figcaption>
  );
  return (
    <figure ref={figure} className="chart" aria-label={title} aria-describedby={caption} style={{ width }}>
      <div className="chart-head">
        {heading ?? <b>{title}</b>}
        {note}
        {!onPaper && (
          <span className="chart-tools">
            <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {asTable ? chartText.chart : chartText.table}
            </button>
            {!asTable && (
              <button type="button" title={chartText.saveImageHint} onClick={() => void saveImage()}>
                {chartText.saveImage}
              </button>
            )}
          </span>
        )}
      </div>
      {summaryFirst ? said : null}
      {!asTable && legend.length > 0 && (
        <Legend entries={legend} label={chartText.legend} unseen={legendBeside && !onPaper} />
      )}
      <div
        ref={body}
        className={onScreen === undefined || onPaper ? "chart-drawing" : undefined}
        style={{ minHeight: asTable ? undefined : height }}
      >
        {asTable ? table : onPaper || onScreen === undefined ? drawn > 0 && draw(drawn) : onScreen}
      </div>
      {!asTable && !onPaper && onScreen !== undefined && (
        <div className="chart-drawing chart-aside" inert>
          {draw(asideWidth)}
        </div>
      )}
      {summaryFirst ? null : said}
    </figure>
  );
}

function useWidth(element: React.RefObject<HTMLElement | null>, watching: boolean): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (current === null || !watching) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [element, watching]);
  return width;
}
