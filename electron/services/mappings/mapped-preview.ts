/** What a mapping would bring from a file: every figure with what stands now, before anybody keeps the mapping. */
import type { MappedFigure } from "../../../shared/contract/mappings.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { fitOf } from "../../../shared/domain/mapping/fit.ts";
import { claimedTwice, mappedCells } from "../../../shared/domain/mapping/mapped-cells.ts";
import type { Mapping, PlainSheet } from "../../../shared/domain/mapping/mapping.ts";
import type { ReturnedCell } from "../../../shared/merge/returned-form.ts";
import { cellMessage } from "../../../shared/text/exchange.ts";
import { mappingText } from "../../../shared/text/mappings.ts";
import { readMapped } from "../../exchange/foreign/read-mapped.ts";
import type { Table } from "../../exchange/table.ts";
import { mappedLines } from "../merge/mapped-file.ts";
import { latest, type PlanFigures } from "../plan-figures.ts";

/** Throws INVALID where the mapping does not fit the file, or takes a figure from two places. */
export function mappedPreview(
  table: Table,
  plain: readonly PlainSheet[],
  mapping: Mapping,
  period: string,
  figures: PlanFigures,
): MappedFigure[] {
  const fit = fitOf(mapping, plain);
  if (!fit)
    throw new AppError("INVALID", { field: mappingText.title, text: "", reason: mappingText.problems.doesNotFit });
  const lines = mappedLines(figures);
  const twice = claimedTwice(mappedCells(fit, period));
  if (twice) {
    const name = figures.indicators.find(({ code }) => code === twice.line)?.name ?? twice.line;
    throw new AppError("INVALID", { field: mappingText.problems.rows, text: name, reason: mappingText.problems.twice });
  }
  const { organisation } = mapping;
  const { lines: returned } = readMapped(table, fit, { organisation, period }, lines);
  return returned.flatMap(({ indicator, dataPeriod, cells }) => {
    const line = figures.indicators.find(({ code }) => code === indicator);
    const ours = line && latest(figures.rowsOf(line, organisation), dataPeriod);
    return (["value", "growth", "remark"] as const).flatMap((field) => {
      const cell = cells[field];
      const subject = { name: line?.name ?? indicator, unit: unitOf(field, line) };
      return cell === undefined
        ? []
        : [
            {
              ...{ sheet: cell.sheet, cell: cell.cell, raw: cell.raw, theirs: cell.value },
              ...{ line: indicator, ...subject, dataPeriod, field, ours: ours?.[field] ?? null },
              asked: line === undefined ? mappingText.problems.notAsked : askedOf(cell, subject),
            },
          ];
    });
  });
}

const unitOf = (field: MappedFigure["field"], line: PlanFigures["indicators"][number] | undefined): string =>
  field === "value" ? (line?.unit ?? "") : field === "growth" ? (line?.growthUnit ?? "") : "";

function askedOf({ doubt, ...cell }: ReturnedCell, subject: { readonly name: string; readonly unit: string }): string {
  if (!doubt) return "";
  const nothing = { base: null, ours: null, theirs: doubt.hasProposal ? cell.value : null };
  return cellMessage({ ...cell, ...subject, ...nothing, code: doubt.code, details: doubt.details });
}
