/** The drawing of the bullet bars: name, bar from 0, progress, gap, verdict as shape and word. Plain SVG, drawn at once. */
import { bulletAxisEnd, type ProgressBullet } from "../../shared/domain/charts/progress-bullets.ts";
import { formatNumber, formatSigned } from "../../shared/domain/number.ts";
import { chartText } from "../../shared/text/charts.ts";
import { commonText } from "../../shared/text/common.ts";
import { verdictFamily, verdictLabel } from "../../shared/text/verdict.ts";
import { tokens } from "../components/tokens.ts";
import { verdictGlyph } from "../components/verdict-glyph.ts";
import { Area, GlyphAt } from "./area.tsx";
import { Drawing } from "./drawing.tsx";
import { columnWidth, fitText } from "./fit-text.ts";
import { verdictPaint } from "./paint.ts";

const { color, verdict: hues } = tokens;
const words = chartText.bullets;
const fontSize = 12;
const small = 11;
const headHeight = 22;
const rowHeight = 22;
const barHeight = 10;
const gap = 12;
const figureWidth = 38;
const glyphSize = 11;

export const bulletHeight = (rows: number): number => headHeight + rows * rowHeight + 2;

/** Where things stand from left to right, in pixels. */
interface Columns {
  readonly name: number;
  readonly bar: number;
  readonly barRoom: number;
  /** Right ends of the figures. */
  readonly progress: number;
  readonly gap: number;
  readonly verdict: number;
}

function columnsOf(bullets: readonly ProgressBullet[], width: number): Columns {
  const names = bullets.map(({ name }) => name);
  const name = columnWidth([words.columns.name, ...names], fontSize, Math.max(120, width * 0.32));
  const verdict = columnWidth(
    [words.columns.verdict, ...bullets.map((each) => verdictLabel[each.verdict])],
    fontSize,
    width * 0.2,
  );
  const gapWidth = columnWidth([words.columns.gap], small, width);
  const bar = name + gap;
  const verdictAt = width - verdict - glyphSize - 4;
  const gapEnd = verdictAt - gap;
  const progressEnd = gapEnd - gapWidth - 8;
  return {
    name,
    bar,
    barRoom: Math.max(40, progressEnd - figureWidth - 8 - bar),
    progress: progressEnd,
    gap: gapEnd,
    verdict: verdictAt,
  };
}

export function BulletPlot({ bullets, width }: BulletPlotProps) {
  const columns = columnsOf(bullets, width);
  const end = bulletAxisEnd(bullets);
  const height = bulletHeight(bullets.length);
  return (
    <Drawing label={words.title} width={width} height={height}>
      <Head columns={columns} end={end} width={width} height={height} />
      {bullets.map((bullet, at) => (
        <g key={bullet.code} transform={`translate(0 ${headHeight + at * rowHeight})`}>
          <line x1={0} x2={width} y1={rowHeight - 0.5} y2={rowHeight - 0.5} stroke={color.line} />
          <Name bullet={bullet} room={columns.name} />
          <Bar bullet={bullet} columns={columns} end={end} />
          <Figures bullet={bullet} columns={columns} />
        </g>
      ))}
    </Drawing>
  );
}

interface BulletPlotProps {
  readonly bullets: readonly ProgressBullet[];
  readonly width: number;
}

interface HeadProps {
  readonly columns: Columns;
  readonly end: number;
  readonly width: number;
  readonly height: number;
}

/** Heads, and the axis above the bars; the target's own line is stronger. */
function Head({ columns, end, width, height }: HeadProps) {
  const marks = Array.from({ length: Math.round(end * 4) + 1 }, (_, at) => at / 4);
  return (
    <g fontSize={small} fill={color.textSecondary}>
      <text y={14}>{words.columns.name}</text>
      {marks.map((mark) => {
        const x = columns.bar + (columns.barRoom * mark) / end;
        return (
          <g key={mark}>
            <line x1={x} x2={x} y1={headHeight} y2={height} stroke={mark === 1 ? color.accentLine : color.line} />
            {(mark * 2) % 1 === 0 && (
              <text x={x} y={14} textAnchor="middle">
                {words.percent(mark)}
              </text>
            )}
          </g>
        );
      })}
      <text x={columns.progress} y={14} textAnchor="end">
        {words.columns.progress}
      </text>
      <text x={columns.gap} y={14} textAnchor="end">
        {words.columns.gap}
      </text>
      <text x={columns.verdict} y={14}>
        {words.columns.verdict}
      </text>
      <line x1={0} x2={width} y1={headHeight - 0.5} y2={headHeight - 0.5} stroke={color.lineStrong} />
    </g>
  );
}

function Name({ bullet: { name, href }, room }: { readonly bullet: ProgressBullet; readonly room: number }) {
  const text = (
    <g>
      <title>{name}</title>
      <text y={15} fontSize={fontSize} fill={color.text}>
        {fitText(name, room + 2, fontSize)}
      </text>
    </g>
  );
  return href === null ? text : <a href={href}>{text}</a>;
}

interface PartProps {
  readonly bullet: ProgressBullet;
  readonly columns: Columns;
}

/** Below 0 an arrow back, past the end of the axis an arrow on; without a progress the words that say why. */
function Bar({ bullet, columns: { bar, barRoom }, end }: PartProps & { readonly end: number }) {
  const { progress, elapsedShare, verdict, instead } = bullet;
  const y = (rowHeight - barHeight) / 2;
  if (progress === null)
    return (
      <text x={bar} y={15} fontSize={small} fill={color.textTertiary}>
        {fitText(instead, barRoom, small)}
      </text>
    );
  const length = (Math.min(Math.max(progress, 0), end) / end) * barRoom;
  const tick = elapsedShare === null ? null : bar + (Math.min(Math.max(elapsedShare, 0), end) / end) * barRoom;
  return (
    <>
      <rect x={bar} y={y} width={barRoom} height={barHeight} fill={color.background} />
      <Area x={bar} y={y} width={length} height={barHeight} paint={verdictPaint(verdict)} />
      {progress < 0 && <Arrow x={bar} y={y} towards={-1} title={words.retreat} />}
      {progress > end && <Arrow x={bar + barRoom} y={y} towards={1} title={words.beyond} />}
      {tick !== null && <rect x={tick - 1} y={y - 3} width={2} height={barHeight + 6} fill={color.text} />}
    </>
  );
}

function Arrow({ x, y, towards, title }: { x: number; y: number; towards: 1 | -1; title: string }) {
  const ink = towards < 0 ? hues.farBehind.fill : color.text;
  const foot = towards < 0 ? x + 9 : x;
  return (
    <path d={`M${foot} ${y}l${towards * 8} ${barHeight / 2}l${-towards * 8} ${barHeight / 2}z`} fill={ink}>
      <title>{title}</title>
    </path>
  );
}

function Figures({ bullet: { progress, gap: behind, verdict }, columns }: PartProps) {
  const { ink } = hues[verdictFamily[verdict]];
  return (
    <g fontSize={fontSize} fill={color.text}>
      <text x={columns.progress} y={15} textAnchor="end">
        {progress === null ? commonText.none : formatNumber(progress * 100, 1)}
      </text>
      <text x={columns.gap} y={15} textAnchor="end">
        {behind === null ? commonText.none : formatSigned(behind, 1)}
      </text>
      <GlyphAt glyph={verdictGlyph(verdict)} x={columns.verdict} y={5.5} size={glyphSize} ink={ink} />
      <text x={columns.verdict + glyphSize + 4} y={15} fill={ink}>
        {verdictLabel[verdict]}
      </text>
    </g>
  );
}
