/** What a cell of a form shows, in the words of the screen. */
import type { FormDocument } from "../../../shared/contract/outside-forms.ts";
import type { Shown } from "../../../shared/domain/outside-form/form-mapping.ts";
import { formScreenText as words } from "../../../shared/text/outside-form-screens.ts";
import {
  figureFieldLabel,
  formPeriodLabel,
  lineFieldLabel,
  officeFieldLabel,
  taskFieldLabel,
} from "../../../shared/text/outside-forms.ts";

type Choices = Pick<FormDocument, "lines" | "tasks">;

/** `地区生产总值 上年同期数值 ×10000` */
export function shownText(shows: Shown, { lines, tasks }: Choices): string {
  switch (shows.kind) {
    case "figure": {
      const period = shows.period.rule === "fixed" ? shows.period.dataPeriod : formPeriodLabel[shows.period.rule];
      const factor = shows.factor === 1 ? "" : ` ×${shows.factor}`;
      return `${nameOf(lines, shows.line)} ${period}${figureFieldLabel[shows.field]}${factor}`;
    }
    case "line":
      return `${nameOf(lines, shows.line)} ${lineFieldLabel[shows.field]}`;
    case "task":
      return `${nameOf(tasks, shows.task)} ${taskFieldLabel[shows.field]}`;
    case "office":
      return officeFieldLabel[shows.field];
  }
}

/** In the cell itself, where the row says which line it is. */
export function shortText(shows: Shown): string {
  switch (shows.kind) {
    case "figure": {
      const period = shows.period.rule === "fixed" ? shows.period.dataPeriod : formPeriodLabel[shows.period.rule];
      const field = shows.field === "remark" ? words.remark : figureFieldLabel[shows.field];
      return `${period}·${field}${shows.factor === 1 ? "" : ` ×${shows.factor}`}`;
    }
    case "line":
      return lineFieldLabel[shows.field];
    case "task":
      return taskFieldLabel[shows.field];
    case "office":
      return officeFieldLabel[shows.field];
  }
}

const nameOf = (among: readonly { readonly code: string; readonly name: string }[], code: string): string =>
  among.find((one) => one.code === code)?.name ?? code;
