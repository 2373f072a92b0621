/** A composition over the years as bars of 100 %, exactly in proportion, the baseline before and the target after them. */
import type { Structure } from "../../shared/contract/progress.ts";
import { plainNumber } from "../../shared/domain/number.ts";
import { structureSummary, chartText as words } from "../../shared/text/charts.ts";
import { commonText } from "../../shared/text/common.ts";
import { type DataColumn, DataTable } from "../components/data-table.tsx";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";
import { partPaint } from "./paint.ts";
import { StackedBars, stackHeight } from "./stacked-bars.tsx";

interface StructureBarsProps extends Pick<ChartFrameProps, "width" | "heading" | "note"> {
  readonly structure: Structure;
}

type Row = Structure["rows"][number];
const { row: nameOf } = words.structure;

export function StructureBars({ structure, ...frame }: StructureBarsProps) {
  const { name, parts, rows } = structure;
  const columns: DataColumn<Row>[] = [
    { head: words.structure.columns.period, cell: ({ label }) => label },
    { head: words.structure.columns.kind, cell: ({ kind }) => words.structure.kinds[kind] },
    ...parts.map(
      (part, at): DataColumn<Row> => ({
        head: part,
        align: "right",
        cell: ({ shares }) => (shares?.[at] === undefined ? commonText.none : plainNumber(shares[at])),
      }),
    ),
  ];
  return (
    <ChartFrame
      {...frame}
      title={words.structure.title}
      about={name}
      summary={structureSummary(structure)}
      legend={parts.map((part, at) => ({ kind: "area", label: part, paint: partPaint(at) }))}
      height={stackHeight(rows.length, true)}
      table={
        <DataTable
          label={words.structure.title}
          columns={columns}
          rows={rows}
          rowKey={({ kind, label }) => `${kind}${label}`}
        />
      }
      draw={(width) => (
        <StackedBars
          label={words.structure.title}
          width={width}
          lengths="whole"
          least={0}
          heads={{ label: words.structure.columns.period, note: parts.length > 3 ? "" : parts.join("∶") }}
          rows={rows.map((row) => stackOf(row, parts))}
        />
      )}
    />
  );
}

function stackOf({ kind, label, shares }: Row, parts: readonly string[]) {
  const row = nameOf(label, kind);
  return {
    key: `${kind}${label}`,
    label: row,
    note: shares === null || shares.length > 3 ? "" : shares.map(plainNumber).join("∶"),
    dashed: kind === "estimate",
    segments: (shares ?? []).map((share, at) => ({
      key: parts[at] ?? String(at),
      amount: share,
      text: plainNumber(share),
      title: `${row}：${parts[at] ?? ""} ${plainNumber(share)}%`,
      paint: partPaint(at),
    })),
    ...(shares === null && { instead: words.structure.missing }),
  };
}
