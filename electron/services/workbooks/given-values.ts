/** Values given without a window (`fill`), by names and codes as people know them, as what would be typed. */
import type { WorkbookValues } from "../../../shared/contract/workbooks.ts";
import { supplyKey } from "../../../shared/domain/assessment/form-matrix.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import {
  contactKey,
  type Texts,
  type WorkbookField,
  type WorkbookRow,
  workbookRows,
} from "../../../shared/domain/workbook-entry.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";

const words = workbooksText.values;
const wrong = (text: string, reason: string): AppError => new AppError("INVALID", { field: words.field, text, reason });

type Given = WorkbookValues["contact"];

function textsFor(row: WorkbookRow, name: string, given: Given): Texts {
  const texts: Partial<Record<WorkbookField, string>> = {};
  for (const [said, value] of Object.entries(given)) {
    const field = row.fields.find((each) => each === said);
    if (!field) throw wrong(`${name} ${said}`, words.unknownField);
    texts[field] = value === null ? "" : String(value);
  }
  return texts;
}

/** INVALID for a line, task, project, figure of 考核数据 or field that the form does not have, or a line that it has for several data periods. */
export function typedFrom(form: IssuedForm, values: WorkbookValues): ReadonlyMap<string, Texts> {
  const rows = new Map(workbookRows(form).map((row) => [row.key, row]));
  const typed = new Map<string, Texts>();
  const give = (key: string | undefined, name: string, given: Given, unknown: string): void => {
    const row = key === undefined ? undefined : rows.get(key);
    if (!row) throw wrong(name, unknown);
    typed.set(row.key, textsFor(row, name, given));
  };
  for (const [name, given] of Object.entries(values.lines)) {
    const [line = "", dataPeriod] = name.split("@");
    const named = form.lines.filter(
      (each) =>
        [each.indicator, each.name, each.key].includes(line) && [undefined, each.dataPeriod].includes(dataPeriod),
    );
    if (named.length > 1) throw wrong(name, words.ambiguous);
    give(named[0]?.key, name, given, words.unknownLine);
  }
  for (const [name, given] of Object.entries(values.tasks)) {
    const task = (form.tasks ?? []).find((each) => [each.task, each.name, each.key].includes(name));
    const instruction = (form.instructions ?? []).find((each) => [each.item, each.key].includes(name));
    give(task?.key ?? instruction?.key, name, given, words.unknownTask);
  }
  for (const [name, given] of Object.entries(values.projects)) {
    const named = (form.projects ?? []).filter((each) => [each.project, each.name, each.key].includes(name));
    if (named.length > 1) throw wrong(name, words.sameName);
    give(named[0]?.key, name, given, words.unknownProject);
  }
  const { lines = [], rows: assessed = [] } = form.matrix ?? {};
  const assessedNamed = (name: string) => assessed.find((each) => [each.organisation, each.name].includes(name));
  for (const [name, figures] of Object.entries(values.supplies)) {
    const named = lines.filter((each) => [each.code, each.name].includes(name));
    if (named.length > 1) throw wrong(name, words.sameScoredName);
    for (const [organisation, given] of Object.entries(figures)) {
      const row = assessedNamed(organisation);
      const key = row && named[0] && supplyKey(row, named[0]);
      give(key, `${name} ${organisation}`, given, words.unknownSupply);
    }
  }
  for (const [organisation, reason] of Object.entries(values.supplyReasons))
    give(assessedNamed(organisation)?.key, organisation, { reason }, words.unknownAssessed);
  for (const [index, given] of values.corrections.entries())
    give(`FIX${index + 1}`, workbooksText.note.correction, given, words.unknownLine);
  give(contactKey, workbooksText.note.contact, values.contact, words.unknownField);
  return typed;
}
