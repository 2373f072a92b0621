/** The heat map of returns as a drawing: one row per organisation, one column per period, a glyph in every cell. */
import type { OverTime, ReturnStanding } from "../../shared/contract/over-time.ts";
import { byYear, countReturns } from "../../shared/listings/return-counts.ts";
import { commonText } from "../../shared/text/common.ts";
import { completenessText, quarterWords } from "../../shared/text/completeness.ts";
import { markPaths } from "../components/marked.tsx";
import { tokens } from "../components/tokens.ts";
import { Area, GlyphAt } from "./area.tsx";
import { Drawing } from "./drawing.tsx";
import { columnWidth, fitText } from "./fit-text.ts";
import type { Paint } from "./paint.ts";
import { returnMarks } from "./return-mark.tsx";

const { color, verdict: hues } = tokens;
const words = completenessText.history;
const fontSize = 11;
const tiny = 9;
const rowHeight = 18;
const headHeight = 38;
const footHeight = 28;
const glyphSize = 10;

export const standingPaints: Readonly<Record<ReturnStanding, Paint>> = {
  answered: { fill: color.surface, ink: hues.onTrack.ink },
  late: { fill: hues.behind.tint, ink: hues.behind.ink },
  returned: { fill: hues.behind.tint, ink: hues.behind.ink },
  missing: { fill: hues.farBehind.tint, ink: hues.farBehind.ink },
  exempt: { fill: hues.none.tint, ink: hues.none.ink },
};

interface ReturnPlotProps {
  readonly over: OverTime;
  readonly width: number;
}

interface Grid {
  readonly left: number;
  readonly cell: number;
  readonly width: number;
}

export function ReturnPlot({ over, width }: ReturnPlotProps) {
  const names = over.organisations.map(({ name }) => name);
  const left = columnWidth([words.answeredOf, ...names], fontSize, width * 0.28) + 8;
  const grid: Grid = { left, cell: (width - left) / Math.max(1, over.periods.length), width };
  const kinds = [...Map.groupBy(over.organisations, ({ kind }) => kind)];
  const height = headHeight + (over.organisations.length + kinds.length) * rowHeight + footHeight;
  let top = headHeight;
  return (
    <Drawing label={completenessText.tables.history} width={width} height={height}>
      {kinds.map(([kind, organisations]) => {
        const from = top;
        top += (organisations.length + 1) * rowHeight;
        return (
          <g key={kind} transform={`translate(0 ${from})`}>
            <text y={13} fontSize={fontSize} fontWeight={600} fill={color.textSecondary}>
              {`${kind} ${organisations.length}`}
            </text>
            {organisations.map((organisation, at) => (
              <g key={organisation.code} transform={`translate(0 ${(at + 1) * rowHeight})`}>
                <Row organisation={organisation} over={over} grid={grid} />
              </g>
            ))}
          </g>
        );
      })}
      <Head over={over} grid={grid} height={height} />
      <Foot over={over} grid={grid} top={height - footHeight} />
    </Drawing>
  );
}

function Head({ over, grid: { left, cell, width }, height }: { over: OverTime; grid: Grid; height: number }) {
  let column = 0;
  return (
    <g fontSize={fontSize} fill={color.textSecondary}>
      {byYear(over.periods).map(([year, periods]) => {
        const x = left + column * cell;
        column += periods.length;
        return (
          <g key={year}>
            <line x1={x} x2={x} y1={2} y2={height} stroke={color.lineStrong} />
            <text x={x + (periods.length * cell) / 2} y={13} textAnchor="middle">
              {fitText(words.year(year), periods.length * cell, fontSize)}
            </text>
            {periods.map(({ code }, at) => (
              <text key={code} x={x + (at + 0.5) * cell} y={30} textAnchor="middle">
                {quarterWords[Number(code.slice(5)) - 1]}
              </text>
            ))}
          </g>
        );
      })}
      <line x1={0} x2={width} y1={headHeight - 0.5} y2={headHeight - 0.5} stroke={color.lineStrong} />
    </g>
  );
}

interface RowProps {
  readonly organisation: OverTime["organisations"][number];
  readonly over: OverTime;
  readonly grid: Grid;
}

function Row({ organisation: { name, cells }, over, grid: { left, cell, width } }: RowProps) {
  const byPeriod = new Map(cells.map((each) => [each.period, each.standing]));
  return (
    <>
      <text y={13} fontSize={fontSize} fill={color.text}>
        {fitText(name, left - 8, fontSize)}
      </text>
      {over.periods.map(({ code }, at) => {
        const standing = byPeriod.get(code);
        const x = left + at * cell;
        if (standing === undefined)
          return (
            <text key={code} x={x + cell / 2} y={13} fontSize={fontSize} fill={color.textTertiary} textAnchor="middle">
              {commonText.none}
            </text>
          );
        const paint = standingPaints[standing];
        return (
          <g key={code}>
            <Area x={x + 1} y={1} width={cell - 1} height={rowHeight - 2} paint={paint} />
            <GlyphAt
              glyph={{ lines: markPaths[returnMarks[standing].glyph] }}
              x={x + (cell - glyphSize) / 2}
              y={(rowHeight - glyphSize) / 2}
              size={glyphSize}
              ink={paint.ink}
            />
          </g>
        );
      })}
      <line x1={0} x2={width} y1={rowHeight - 0.5} y2={rowHeight - 0.5} stroke={color.line} />
    </>
  );
}

/** What was reported over what was asked for, one above the other: there may be twenty columns. */
function Foot({ over, grid: { left, cell, width }, top }: { over: OverTime; grid: Grid; top: number }) {
  return (
    <g fontSize={tiny} fill={color.text} textAnchor="middle">
      <line x1={0} x2={width} y1={top} y2={top} stroke={color.lineStrong} />
      <text x={0} y={top + 17} fontSize={fontSize} textAnchor="start">
        {words.answeredOf}
      </text>
      {over.periods.map(({ code }, at) => {
        const { answered, late, asked } = countReturns(
          over.organisations.flatMap(({ cells }) => cells.filter(({ period }) => period === code)),
        );
        const x = left + (at + 0.5) * cell;
        return (
          <g key={code}>
            <text x={x} y={top + 12}>
              {answered + late}
            </text>
            <text x={x} y={top + 24}>
              {asked}
            </text>
          </g>
        );
      })}
    </g>
  );
}
