/** What filling a form writes, cell by cell, with its source; and what is missing, with the reason. */
import type { FillEntry } from "../../../shared/contract/outside-forms.ts";
import { type FormCell, positionOf, type Shown } from "../../../shared/domain/outside-form/form-mapping.ts";
import { type FormSheet, textAt } from "../../../shared/domain/outside-form/form-sheet.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import {
  figureFieldLabel,
  formPeriodLabel,
  lineFieldLabel,
  officeFieldLabel,
  taskFieldLabel,
  outsideFormsText as words,
} from "../../../shared/text/outside-forms.ts";
import { listUpdatesUpTo } from "../../db/repos/task-updates.ts";
import { figureContent } from "./figure-entry.ts";
import type { FillWorld } from "./fill-world.ts";
import { blank, type Content } from "./form-content.ts";
import { judgedContent } from "./judged-content.ts";

export function fillEntries(world: FillWorld, cells: readonly FormCell[], sheets: readonly FormSheet[]): FillEntry[] {
  return cells.map(({ sheet, cell, shows }) => {
    const content = contentOf(world, shows);
    const label = shows.kind === "office" ? labelIn(sheets, sheet, cell) : "";
    const value = typeof content.value === "string" ? `${label}${content.value}` : content.value;
    return { sheet, cell, item: itemName(world, shows), field: fieldName(shows), ...content, value };
  });
}

function contentOf(world: FillWorld, shows: Shown): Content {
  switch (shows.kind) {
    case "figure":
    case "line": {
      const line = world.lines.get(shows.line);
      if (!line) return blank(words.problems.noLine(shows.line));
      return shows.kind === "figure" ? figureContent(world, line, shows) : judgedContent(world, line, shows);
    }
    case "task":
      return taskContent(world, shows);
    case "office":
      return officeContent(world, shows);
  }
}

/** 填报单位： in the same cell stays before what is filled in. */
function labelIn(sheets: readonly FormSheet[], sheet: string, cell: string): string {
  const at = sheets.find(({ name }) => name === sheet);
  const { row, column } = positionOf(cell);
  const text = at ? textAt(at, row, column) : "";
  return /[:：]$/.test(text) ? text : "";
}

export const isEstimate = ({ vintage, value }: FillEntry): boolean => value !== null && vintage === "预计数";

/** The newest update up to the period; an older one says so. */
function taskContent(world: FillWorld, { task, field }: Extract<Shown, { kind: "task" }>): Content {
  if (!world.tasks.has(task)) return blank(words.problems.noTask(task));
  const update = listUpdatesUpTo(world.db, [task], world.period).at(-1);
  if (!update) return blank(words.missing.noUpdate);
  const known = {
    ...blank(""),
    dataPeriod: periodLabel(update.period),
    reportedBy: `${world.organisation(update.organisation)}（${update.by}）`,
    at: update.at,
    notes: update.period === world.period ? [] : [words.notes.earlierTask(update.period)],
  };
  const text = update[field];
  return text === "" ? { ...known, missing: words.missing.noWords } : { ...known, value: text };
}

function officeContent(world: FillWorld, { field }: Extract<Shown, { kind: "office" }>): Content {
  const { office, today, period } = world;
  const said = (value: string, source: string): Content =>
    value === "" ? blank(words.missing.office) : { ...blank(""), value, source };
  switch (field) {
    case "organisation":
      return said(office?.name ?? "", words.source.office);
    case "contact":
      return said(office?.contactName ?? "", words.source.office);
    case "phone":
      return said(office?.contactPhone ?? "", words.source.office);
    case "today":
      return said(dayInWords(today), words.source.clock);
    case "period":
      return said(periodLabel(period), words.source.chosen);
  }
}

function dayInWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
}

function itemName({ lines, tasks }: FillWorld, shows: Shown): string {
  switch (shows.kind) {
    case "figure":
    case "line": {
      const line = lines.get(shows.line);
      return line ? `${line.name}（${line.unit}）` : shows.line;
    }
    case "task":
      return tasks.get(shows.task)?.name ?? shows.task;
    case "office":
      return officeFieldLabel[shows.field];
  }
}

function fieldName(shows: Shown): string {
  switch (shows.kind) {
    case "figure":
      return `${formPeriodLabel[shows.period.rule]}${figureFieldLabel[shows.field]}`;
    case "line":
      return lineFieldLabel[shows.field];
    case "task":
      return taskFieldLabel[shows.field];
    case "office":
      return "";
  }
}
