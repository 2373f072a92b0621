/** A form as the mapping screen shows it: the sheets, what is mapped, what has moved, what the other cells seem to ask for. */
import type { FormDocument } from "../../../shared/contract/outside-forms.ts";
import { carriedOver } from "../../../shared/domain/outside-form/beside.ts";
import { type FormCell, placeName } from "../../../shared/domain/outside-form/form-mapping.ts";
import type { FormSheet } from "../../../shared/domain/outside-form/form-sheet.ts";
import { proposeForm } from "../../../shared/domain/outside-form/propose-form.ts";
import { formReason } from "../../../shared/text/outside-forms.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findPlan, listIndicators, listPlans, listTasks } from "../../db/repos/catalog.ts";
import { listPeriods } from "../../db/repos/periods.ts";
import { must } from "../context.ts";

interface BlankForm {
  readonly fileName: string;
  readonly sha256: string;
  readonly sheets: readonly FormSheet[];
}

/** @param known the form whose cells are carried over; null for a new one */
export function formDocument(
  db: ReadDb,
  { fileName, sha256, sheets }: BlankForm,
  known: { readonly id: string; readonly name: string; readonly cells: readonly FormCell[] } | null,
): FormDocument {
  const code = listPeriods(db).at(-1)?.plan ?? listPlans(db).at(-1)?.code ?? "";
  const plan = must(findPlan(db, code), "规划", code);
  const lines = listIndicators(db, code).filter(
    ({ retiredFrom, annualOf, aggregation }) => retiredFrom === null && annualOf === null && aggregation !== "each",
  );
  const { same, moved } = carriedOver(known?.cells ?? [], sheets);
  const shown = new Map((known?.cells ?? []).map((cell) => [placeName(cell), cell.shows] as const));
  const taken = new Set(same.map(placeName));
  return {
    form: known && { id: known.id, name: known.name },
    fileName,
    sha256,
    sheets: sheets.map(({ name, rows, merges, formulas, percents }) => ({
      name,
      rows: rows.map((row) => [...row]),
      merges: [...merges],
      formulas: [...formulas],
      percents: [...percents],
    })),
    cells: [...same],
    moved: moved.flatMap(({ was, ...one }) => {
      const shows = shown.get(was);
      return shows ? [{ ...one, shows }] : [];
    }),
    proposals: proposeForm(sheets, lines, plan)
      .filter((one) => !taken.has(placeName(one)))
      .map(({ reason, ...one }) => ({ ...one, reason: formReason[reason] })),
    lines: lines.map(({ code, name, unit, decimals, scope }) => ({
      code,
      name: scope === "" ? name : `${name}（${scope}）`,
      unit,
      decimals,
    })),
    tasks: listTasks(db, code)
      .filter(({ retiredFrom }) => retiredFrom === null)
      .map(({ code, name }) => ({ code, name })),
  };
}
