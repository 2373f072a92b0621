/** What is being chosen for one cell, as typed; and what it comes to once it is complete. */

import {
  type FigureField,
  type FormPeriod,
  figureFields,
  type LineField,
  lineFields,
  type OfficeField,
  officeFields,
  type Shown,
  type TaskFormField,
  taskFormFields,
} from "../../../shared/domain/outside-form/form-mapping.ts";
import { dataPeriodPattern } from "../../../shared/domain/seed.ts";
import { formScreenText as words } from "../../../shared/text/outside-form-screens.ts";

export interface CellChoice {
  readonly kind: Shown["kind"];
  readonly line: string | null;
  readonly task: string | null;
  readonly figure: FigureField;
  readonly judged: LineField;
  readonly progress: TaskFormField;
  readonly office: OfficeField;
  readonly rule: FormPeriod["rule"];
  readonly fixed: string;
  readonly factor: number | null;
  readonly decimals: number | null;
}

const plain: CellChoice = {
  kind: "figure",
  line: null,
  task: null,
  figure: figureFields[0],
  judged: lineFields[0],
  progress: taskFormFields[0],
  office: officeFields[0],
  rule: "current",
  fixed: "",
  factor: 1,
  decimals: null,
};

export function choiceOf(shows: Shown | null): CellChoice {
  switch (shows?.kind) {
    case undefined:
      return plain;
    case "figure": {
      const { line, field, period, factor, decimals } = shows;
      const fixed = period.rule === "fixed" ? period.dataPeriod : "";
      return { ...plain, line, figure: field, rule: period.rule, fixed, factor, decimals };
    }
    case "line": {
      const { kind, line, field, factor, decimals } = shows;
      return { ...plain, kind, line, judged: field, factor, decimals };
    }
    case "task":
      return { ...plain, kind: shows.kind, task: shows.task, progress: shows.field };
    case "office":
      return { ...plain, kind: shows.kind, office: shows.field };
  }
}

export type Wrong = Partial<Record<"line" | "task" | "fixed" | "factor", string>>;

/** The choice as it is kept; null with what is missing. */
export function shownOf(choice: CellChoice): { readonly shows: Shown | null; readonly wrong: Wrong } {
  const { kind, line, task, factor, decimals, rule, fixed } = choice;
  if (kind === "office") return { shows: { kind, field: choice.office }, wrong: {} };
  if (kind === "task")
    return task === null
      ? { shows: null, wrong: { task: words.taskMissing } }
      : { shows: { kind, task, field: choice.progress }, wrong: {} };
  const wrong: Wrong = {
    ...(line === null ? { line: words.lineMissing } : {}),
    ...(factor === null || factor <= 0 ? { factor: words.factorWrong } : {}),
    ...(kind === "figure" && rule === "fixed" && !dataPeriodPattern.test(fixed) ? { fixed: words.fixedWrong } : {}),
  };
  if (line === null || factor === null || Object.keys(wrong).length > 0) return { shows: null, wrong };
  if (kind === "line") return { shows: { kind, line, field: choice.judged, factor, decimals }, wrong };
  const period: FormPeriod = rule === "fixed" ? { rule, dataPeriod: fixed } : { rule };
  return { shows: { kind, line, period, field: choice.figure, factor, decimals }, wrong };
}

/** Words are written as they are. */
export const isNumber = ({ kind, figure, judged }: CellChoice): boolean =>
  kind === "figure" ? figure !== "remark" : kind === "line" && judged !== "verdict";
