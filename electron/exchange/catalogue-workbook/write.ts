/** The catalogue workbook 规划目录: the whole catalogue, to be edited or written anew in any office program. */
import { writeXlsx } from "hucre/xlsx";
import type { CatalogueSeed } from "../../../shared/domain/seed.ts";
import { usualUnits } from "../../../shared/domain/units.ts";
import { font } from "../write/styles.ts";
import { sheetLayouts } from "./layout.ts";
import { namesOf } from "./names.ts";
import { drawGuideSheet } from "./write-guide.ts";
import { drawRecordSheet } from "./write-sheet.ts";

/** What the catalogue uses, and what is usual. */
const unitsOf = ({ indicators }: CatalogueSeed): string[] => [
  ...new Set([...usualUnits, ...indicators.map(({ unit }) => unit).filter((unit) => unit !== "")]),
];

/** Office programs write the time of saving themselves; a fixed one gives the same bytes for the same catalogue. */
const written = new Date(Date.UTC(2000, 0, 1));

/**
 * The bytes of an `.xlsx` from which `readCatalogueWorkbook` gets the same catalogue back. What a cell cannot hold is
 * left out: control characters, and white space at the ends of a text.
 */
export async function writeCatalogueWorkbook(seed: CatalogueSeed): Promise<Uint8Array> {
  const names = namesOf(seed);
  return writeXlsx({
    sheets: [
      drawGuideSheet(seed.version, unitsOf(seed)),
      ...sheetLayouts.map((layout) => drawRecordSheet(layout, layout.rows(seed), names)),
    ],
    activeSheet: 0,
    defaultFont: font("宋体", 11),
    namedRanges: sheetLayouts.map(({ name }) => ({
      name: "_xlnm.Print_Titles",
      range: `'${name}'!$1:$1`,
      scope: name,
    })),
    properties: { title: "规划目录", created: written, modified: written },
  });
}
