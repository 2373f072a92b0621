/** 缺报原因: what came without a figure, and what was said about it. */
import type { CompletenessView } from "../../../shared/contract/submissions.ts";
import { gapLabel, completenessText as words } from "../../../shared/text/completeness.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { type Mark, Marked } from "../../components/marked.tsx";

type Gap = CompletenessView["gaps"][number];

const marks: Record<Gap["answer"], Mark> = {
  blank: { glyph: "ring", ink: "far" },
  not_obtained: { glyph: "question", ink: "behind" },
  nil: { glyph: "tick", ink: "none" },
  not_applicable: { glyph: "tick", ink: "none" },
  exempt: { glyph: "diamond", ink: "none" },
};

const columns: readonly DataColumn<Gap>[] = [
  { head: words.columns.organisation, width: 150, cell: ({ organisationName }) => organisationName },
  { head: words.columns.line, cell: ({ name }) => name },
  { head: words.columns.dataPeriod, width: 110, cell: ({ dataPeriodLabel }) => dataPeriodLabel },
  {
    head: words.columns.answer,
    width: 100,
    cell: ({ answer }) => <Marked {...marks[answer]}>{gapLabel[answer]}</Marked>,
  },
  {
    head: words.columns.remark,
    cell: ({ remark, answer }) =>
      remark || <span className="quiet">{answer === "blank" || answer === "not_obtained" ? words.noReason : ""}</span>,
  },
];

export function GapsTable({ gaps }: { readonly gaps: readonly Gap[] }) {
  return (
    <DataTable
      label={words.tables.gaps}
      columns={columns}
      rows={gaps}
      rowKey={({ organisation, indicator, dataPeriod }) => `${organisation}@${indicator}@${dataPeriod}`}
      empty={words.noGaps}
    />
  );
}
