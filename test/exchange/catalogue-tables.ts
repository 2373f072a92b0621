/** Reading catalogue workbooks in tests: what is taken, and what is said of what is not. */
import { readCatalogueWorkbook } from "../../electron/exchange/catalogue-workbook/read.ts";
import { writeCatalogueWorkbook } from "../../electron/exchange/catalogue-workbook/write.ts";
import type { Table } from "../../electron/exchange/table.ts";
import type { CatalogueProblem } from "../../shared/domain/catalogue-finding.ts";
import type { CatalogueSeed } from "../../shared/domain/seed.ts";
import { catalogueProblemMessage } from "../../shared/text/catalogue-problems.ts";
import { tableOf } from "./edited-table.ts";
import { smallCatalogue } from "./small-catalogue.ts";

export const words = (problems: readonly CatalogueProblem[]) => problems.map(catalogueProblemMessage).join("\n");

export function catalogueIn(table: Table): CatalogueSeed {
  const read = readCatalogueWorkbook(table);
  if (!read.ok) throw new Error(words(read.problems));
  return read.catalogue;
}

export const noticesOf = (table: Table): readonly CatalogueProblem[] => {
  const read = readCatalogueWorkbook(table);
  if (!read.ok) throw new Error(words(read.problems));
  return read.notices;
};

export const smallTable = tableOf(await writeCatalogueWorkbook(smallCatalogue()));
