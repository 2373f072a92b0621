/** Stacked bars, one row each: name, count, the bar with the number of every segment in it. Plain SVG, drawn at once. */
import { tokens } from "../components/tokens.ts";
import { Area, type Glyph, GlyphAt } from "./area.tsx";
import { Drawing } from "./drawing.tsx";
import { columnWidth, fitText } from "./fit-text.ts";
import { textWidth } from "./label-layout.ts";
import type { Paint } from "./paint.ts";
import { segmentWidths } from "./segment-widths.ts";

export interface StackSegment {
  readonly key: string;
  readonly amount: number;
  /** Written in the segment, where there is room. */
  readonly text: string;
  /** What it is, in words, under the pointer. */
  readonly title: string;
  readonly paint: Paint;
  readonly glyph?: Glyph;
}

export interface StackRow {
  readonly key: string;
  readonly label: string;
  /** Number or words right of the name. */
  readonly note: string;
  readonly segments: readonly StackSegment[];
  readonly href?: string | null;
  /** Said in place of a bar. */
  readonly instead?: string;
  /** An estimate: the bar in a dashed frame, pale. */
  readonly dashed?: boolean;
}

interface StackedBarsProps {
  /** What is drawn, for those who do not see it; the chart's title. */
  readonly label: string;
  readonly rows: readonly StackRow[];
  readonly width: number;
  readonly heads: { readonly label: string; readonly note: string };
  /** Every bar whole, or as long as its total in proportion to the longest. */
  readonly lengths: "whole" | "total";
  /** The least a segment is wide, so that its number can be read; 0: exactly in proportion, with an axis in %. */
  readonly least: number;
}

const { color } = tokens;
const fontSize = 12;
const small = 11;
const headHeight = 20;
const rowHeight = 24;
const axisHeight = 18;
const barHeight = 16;
const gap = 12;
const glyphSize = 8;

export const stackHeight = (rows: number, withAxis = false): number =>
  headHeight + rows * rowHeight + (withAxis ? axisHeight : 4);

export function StackedBars({ label, rows, width, heads, lengths, least }: StackedBarsProps) {
  const labelWidth = columnWidth([heads.label, ...rows.map(({ label }) => label)], fontSize, width * 0.36);
  const noteWidth = columnWidth([heads.note, ...rows.map(({ note }) => note)], fontSize, width * 0.3);
  const left = labelWidth + gap + noteWidth + gap;
  const room = Math.max(40, width - left - 2);
  const longest = Math.max(1, ...rows.map(({ segments }) => sumOf(segments)));
  const withAxis = least === 0;
  const height = stackHeight(rows.length, withAxis);
  return (
    <Drawing label={label} width={width} height={height}>
      <g fontSize={small} fill={color.textSecondary}>
        <text y={13}>{heads.label}</text>
        <text x={labelWidth + gap + noteWidth} y={13} textAnchor="end">
          {heads.note}
        </text>
      </g>
      <line x1={0} x2={width} y1={headHeight - 0.5} y2={headHeight - 0.5} stroke={color.lineStrong} />
      {withAxis && <Axis left={left} room={room} top={headHeight} bottom={headHeight + rows.length * rowHeight} />}
      {rows.map((row, at) => {
        const whole = lengths === "whole" ? room : (sumOf(row.segments) / longest) * room;
        const length = Math.min(room, Math.max(whole, least * row.segments.length));
        return (
          <g key={row.key} transform={`translate(0 ${headHeight + at * rowHeight})`}>
            <line x1={0} x2={width} y1={rowHeight - 0.5} y2={rowHeight - 0.5} stroke={color.line} />
            <Name row={row} room={labelWidth} />
            <text x={labelWidth + gap + noteWidth} y={16} fontSize={fontSize} textAnchor="end" fill={color.text}>
              {fitText(row.note, noteWidth + 2, fontSize)}
            </text>
            {row.instead === undefined ? (
              <Bar row={row} left={left} length={length} least={least} />
            ) : (
              <text x={left} y={16} fontSize={fontSize} fill={color.textTertiary}>
                {row.instead}
              </text>
            )}
          </g>
        );
      })}
    </Drawing>
  );
}

const sumOf = (segments: readonly StackSegment[]): number => segments.reduce((sum, { amount }) => sum + amount, 0);

function Name({ row: { label, href }, room }: { readonly row: StackRow; readonly room: number }) {
  const text = (
    <g>
      <title>{label}</title>
      <text y={16} fontSize={fontSize} fill={color.text}>
        {fitText(label, room + 2, fontSize)}
      </text>
    </g>
  );
  return href ? <a href={href}>{text}</a> : text;
}

interface BarProps {
  readonly row: StackRow;
  readonly left: number;
  readonly length: number;
  readonly least: number;
}

function Bar({ row: { segments, dashed = false }, left, length, least }: BarProps) {
  const y = (rowHeight - barHeight) / 2;
  const widths = segmentWidths(
    segments.map(({ amount }) => amount),
    length,
    least,
  );
  let x = left;
  return (
    <>
      {segments.map((segment, at) => {
        const from = x;
        const width = widths[at] ?? 0;
        x += width;
        return (
          <Segment key={segment.key} segment={segment} box={{ x: from, y, width, height: barHeight }} pale={dashed} />
        );
      })}
      {dashed && (
        <rect
          x={left}
          y={y}
          width={length}
          height={barHeight}
          fill="none"
          stroke={color.text}
          strokeWidth={1.4}
          strokeDasharray="4 3"
        />
      )}
    </>
  );
}

interface SegmentProps {
  readonly segment: StackSegment;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly pale: boolean;
}

/** A hair of background between segments; the shape only where it fits beside the number. */
function Segment({ segment: { text, title, paint, glyph }, box, pale }: SegmentProps) {
  const textRoom = textWidth(text, small);
  const withGlyph = glyph !== undefined && box.width >= textRoom + glyphSize + 8;
  const written = textRoom <= box.width - 1;
  const start = box.x + (box.width - textRoom - (withGlyph ? glyphSize + 3 : 0)) / 2;
  const hair = box.width > 3 ? 1 : 0;
  const ink = pale ? color.text : paint.ink;
  return (
    <g>
      <title>{title}</title>
      <g opacity={pale ? 0.55 : undefined}>
        <Area {...box} width={Math.max(0, box.width - hair)} paint={paint} />
      </g>
      {withGlyph && <GlyphAt glyph={glyph} x={start} y={box.y + 4} size={glyphSize} ink={ink} />}
      {written && (
        <NumberIn paint={{ ...paint, ink }} text={text} x={start + (withGlyph ? glyphSize + 3 : 0)} y={box.y + 12} />
      )}
    </g>
  );
}

/** On hatching the number stands on a patch of the plain fill. */
function NumberIn({ paint, text, x, y }: { paint: Paint; text: string; x: number; y: number }) {
  return (
    <text
      x={x}
      y={y}
      fontSize={small}
      fill={paint.ink}
      stroke={paint.hatch ? paint.fill : "none"}
      strokeWidth={2.5}
      strokeLinejoin="round"
      style={{ paintOrder: "stroke" }}
    >
      {text}
    </text>
  );
}

const marks = [0, 20, 40, 60, 80, 100] as const;

function Axis({ left, room, top, bottom }: { left: number; room: number; top: number; bottom: number }) {
  return (
    <g fontSize={small} fill={color.textSecondary}>
      {marks.map((mark) => {
        const x = left + (room * mark) / 100;
        return (
          <g key={mark}>
            <line x1={x} x2={x} y1={top} y2={bottom} stroke={color.line} />
            <text x={x} y={bottom + 14} textAnchor={mark === 0 ? "start" : mark === 100 ? "end" : "middle"}>
              {mark}
            </text>
          </g>
        );
      })}
    </g>
  );
}
