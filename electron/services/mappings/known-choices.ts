/** A file near to one that was mapped: what was chosen then is chosen again; only what is new is proposed. */
import type { ProposedSheet } from "../../../shared/contract/mappings.ts";
import type { Mapping } from "../../../shared/domain/mapping/mapping.ts";
import { rowReason } from "../../../shared/text/mappings.ts";

export function withKnown(sheet: ProposedSheet, mapping: Mapping): ProposedSheet {
  const heads = sheet.columns.map(({ head }) => head).join("\n");
  const known = mapping.sheets.find(
    (one) => one.sheet === sheet.sheet || one.columns.map(({ head }) => head).join("\n") === heads,
  );
  if (!known) return sheet;
  const before = { confidence: "certain", reason: rowReason.chosen_before } as const;
  const columns = new Map(known.columns.map((column) => [column.head, column]));
  const rows = new Map(known.rows.map((row) => [row.row, row]));
  const names = new Set(known.names);
  return {
    ...sheet,
    columns: sheet.columns.map((column) => {
      const chosen = columns.get(column.head);
      return chosen ? { ...column, role: chosen.role, period: chosen.period, ...before } : column;
    }),
    rows: sheet.rows.map((row) => {
      const chosen = row.row === null ? undefined : rows.get(row.row);
      // In another unit than then: the factor has to be chosen anew.
      if (chosen?.unit === row.unit) return { ...row, line: chosen.line, factor: chosen.factor, ...before };
      return row.row !== null && names.has(row.row) && !chosen ? { ...row, line: null, ...before } : row;
    }),
  };
}
