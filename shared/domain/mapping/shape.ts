/** What a mapped workbook is known again by, as one text to be digested: heads and row names, without figures and quarter. */
import type { Mapping } from "./mapping.ts";

export const shapeOf = ({ organisation, sheets }: Mapping): string =>
  JSON.stringify([
    organisation,
    ...sheets
      .map(({ sheet, columns, names, transposed }) => [
        sheet,
        transposed,
        columns.map(({ head }) => head),
        [...names].sort(),
      ])
      .map((one) => JSON.stringify(one))
      .sort(),
  ]);
