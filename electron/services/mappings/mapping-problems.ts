/** What stands in the way of keeping a mapping. */

import { AppError } from "../../../shared/domain/errors.ts";
import { claimedTwice } from "../../../shared/domain/mapping/mapped-cells.ts";
import { isMappable, type Mapping } from "../../../shared/domain/mapping/mapping.ts";
import { mappingText } from "../../../shared/text/mappings.ts";
import type { ReadDb } from "../../db/handles.ts";
import { allIndicators, findOrganisation } from "../../db/repos/catalog.ts";
import { must } from "../context.ts";

const words = mappingText.problems;
const refuse = (field: string, text: string, reason: string) => new AppError("INVALID", { field, text, reason });

/** Throws INVALID naming the row or column, NOT_FOUND for an organisation or line that is not there. */
export function checkMapping(db: ReadDb, { organisation, sheets }: Mapping): void {
  must(findOrganisation(db, organisation), "单位", organisation);
  const lines = new Map(allIndicators(db).map((line) => [line.code, line]));
  if (sheets.every(({ rows }) => rows.length === 0)) throw refuse(words.rows, "", words.noRow);
  const claims = sheets.flatMap(({ sheet, columns, rows }) => {
    if (rows.length > 0 && !columns.some(({ role }) => role === "value"))
      throw refuse(words.columns, sheet, words.noFigures);
    if (rows.length > 0 && !columns.some(({ role }) => role === "name"))
      throw refuse(words.columns, sheet, words.noName);
    return rows.flatMap(({ row, line }) => {
      if (!isMappable(must(lines.get(line), "指标", line))) throw refuse(words.rows, row, words.notNumber);
      return columns.flatMap(({ role, period }) =>
        role === "value" || role === "growth" || role === "remark"
          ? [{ ...nowhere, sheet, line, field: role, dataPeriod: JSON.stringify(period), row: 0, name: row }]
          : [],
      );
    });
  });
  const twice = claimedTwice(claims);
  if (twice) throw refuse(words.rows, lines.get(twice.line)?.name ?? twice.line, words.twice);
}

const nowhere = { row: 0, column: 0, factor: 1, unit: "", unitNow: "" } as const;
