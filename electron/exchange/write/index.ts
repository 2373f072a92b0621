/** The issued workbook 下发填报表: one per organisation and period, to be filled in by hand in any office program (03 §3.1). */
import { writeXlsx } from "hucre/xlsx";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { matrixTitle } from "../../../shared/text/assessment-workbook.ts";
import { type MetaCell, metaChecksum, propertyNames, type WorkbookMeta } from "../layout/identity.ts";
import { cellText } from "./canvas.ts";
import type { EntrySheet } from "./entry-sheet.ts";
import { drawGuideSheet } from "./guide-sheet.ts";
import { drawIndicatorSheet } from "./indicator-sheet.ts";
import { createLists } from "./list-sheet.ts";
import { drawMatrixSheet } from "./matrix-sheet.ts";
import { metaSheet } from "./meta-sheet.ts";
import { drawProjectSheet } from "./project-sheet.ts";
import { font } from "./styles.ts";
import { drawTaskSheet } from "./task-sheet.ts";
import { indicatorTitle, projectTitle, taskTitle } from "./title-block.ts";

export { workbookFileName } from "./file-name.ts";

/** The library writes sheet names unquoted where it makes this name itself. */
const printTitles = ({ sheet: { name }, headRow, headFrom = headRow }: EntrySheet) => ({
  name: "_xlnm.Print_Titles",
  range: `'${name}'!$${headFrom + 1}:$${headRow + 1}`,
  scope: name,
});

/** The bytes of an `.xlsx`; the same form gives the same bytes. */
export const writeWorkbook = async (form: IssuedForm): Promise<Uint8Array> => (await writeForm(form)).bytes;

/** The same, with where each entry cell stands in it. */
export async function writeForm(
  form: IssuedForm,
): Promise<{ readonly bytes: Uint8Array; readonly cells: readonly MetaCell[] }> {
  const lists = createLists();
  const { lines, tasks = [], instructions = [], projects = [], matrix } = form;
  // Whoever has no figures to report is sent no empty table of them, and the other way round.
  const hasTasks = tasks.length + instructions.length > 0;
  const others = hasTasks || projects.length > 0 || matrix !== undefined;
  const figures = lines.length > 0 || !others ? drawIndicatorSheet(form, lists) : null;
  const work = hasTasks ? drawTaskSheet(form, figures?.stamp ?? null) : null;
  const built = projects.length > 0 ? drawProjectSheet(form, (figures ?? work)?.stamp ?? null) : null;
  const scored = matrix ? drawMatrixSheet(form, matrix, (figures ?? work ?? built)?.stamp ?? null) : null;
  const entrySheets = [figures, work, built, scored].filter((sheet) => sheet !== null);
  const meta: WorkbookMeta = {
    format: 1,
    issueId: form.issueId,
    organisation: form.organisation.code,
    period: form.period,
    templateCode: form.templateCode,
    version: form.version,
    issuedAt: form.issuedAt,
    appVersion: form.appVersion,
    cells: entrySheets.flatMap(({ cells }) => cells),
  };
  const checksum = metaChecksum(meta);
  const issued = new Date(form.issuedAt);
  const bytes = await writeXlsx({
    sheets: [
      drawGuideSheet(form),
      ...entrySheets.map(({ sheet }) => sheet),
      ...lists.sheets(),
      metaSheet(meta, checksum, form),
    ],
    activeSheet: 0,
    defaultFont: font("宋体", 11),
    workbookProtection: { lockStructure: true },
    namedRanges: entrySheets.map(printTitles),
    properties: {
      title: cellText(
        `${figures ? indicatorTitle(form) : work ? taskTitle(form) : built ? projectTitle : matrixTitle}（${form.organisation.name} ${form.periodLabel}）`,
      ),
      creator: cellText(form.office.name),
      created: issued,
      modified: issued,
      custom: {
        [propertyNames.format]: meta.format,
        [propertyNames.issueId]: meta.issueId,
        [propertyNames.organisation]: meta.organisation,
        [propertyNames.period]: meta.period,
        [propertyNames.templateCode]: meta.templateCode,
        [propertyNames.checksum]: checksum,
      },
    },
  });
  return { bytes, cells: meta.cells };
}
