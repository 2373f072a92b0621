/** Writes the workbook of an issued form: one organisation, one period, everything needed to merge it when it is back. */
import { writeXlsx } from "hucre/xlsx";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { metaChecksum, metaSheetName, metaToRows, propertyNames, type WorkbookMeta } from "../layout/identity.ts";
import { indicatorSheetName } from "../layout/indicator-sheet.ts";
import { guideSheet } from "./guide-sheet.ts";
import { formTitle, headRow } from "./head-block.ts";
import { indicatorSheet } from "./indicator-sheet.ts";
import { createLists } from "./validations.ts";

/** `金水区_2022Q1_区统计局_填报表.xlsx`; characters that no file system takes become a hyphen. */
export function workbookFileName(form: IssuedForm): string {
  const name = form.organisation.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").replace(/[. ]+$/, "");
  return `金水区_${form.period}_${name}_填报表.xlsx`;
}

/** The workbook as bytes of an .xlsx file. */
export async function writeWorkbook(form: IssuedForm): Promise<Uint8Array> {
  const lists = createLists();
  const indicators = indicatorSheet(form, lists);
  const meta: WorkbookMeta = {
    format: 1,
    issueId: form.issueId,
    organisation: form.organisation.code,
    period: form.period,
    templateCode: form.templateCode,
    version: form.version,
    issuedAt: form.issuedAt,
    appVersion: form.appVersion,
    cells: indicators.cells,
  };
  const listSheet = lists.sheet();
  return writeXlsx({
    sheets: [
      guideSheet(form),
      indicators.sheet,
      { name: metaSheetName, veryHidden: true, rows: metaToRows(meta), protection: { sheet: true } },
      ...(listSheet ? [listSheet] : []),
    ],
    activeSheet: 1,
    defaultFont: { name: "宋体", size: 11, charset: 134 },
    workbookProtection: { lockStructure: true },
    // Through named ranges: the library does not quote sheet names in its own print titles.
    namedRanges: [
      {
        name: "_xlnm.Print_Titles",
        range: `'${indicatorSheetName}'!$${headRow + 1}:$${headRow + 1}`,
        scope: indicatorSheetName,
      },
    ],
    properties: {
      title: `${formTitle}（${form.organisation.name} ${form.periodLabel}）`,
      creator: form.office.name,
      created: new Date(form.issuedAt),
      custom: {
        [propertyNames.format]: 1,
        [propertyNames.issueId]: meta.issueId,
        [propertyNames.organisation]: meta.organisation,
        [propertyNames.period]: meta.period,
        [propertyNames.templateCode]: meta.templateCode,
        [propertyNames.checksum]: metaChecksum(meta),
      },
    },
  });
}
