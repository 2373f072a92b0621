/** What is typed into the forms of a project, and what of it would be refused. */
import type { Project, ProjectFields, ProjectHandOver } from "../../../shared/contract/projects.ts";
import { monthPattern } from "../../../shared/domain/projects/months.ts";
import { readPlannedDate } from "../../../shared/domain/projects/planned-date.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";

export interface ProjectDraft {
  readonly code: string;
  readonly name: string;
  readonly organisation: string | null;
  /** From which day another organisation answers for it, and why; blank: what was kept was wrong. */
  readonly handOverFrom: string;
  readonly handOverReason: string;
  readonly industry: string;
  readonly content: string;
  readonly total: string;
  readonly start: string;
  readonly finish: string;
  readonly task: string | null;
}

/** @param holder code of who answers for it by the last word, whatever day is looked at */
export const draftOf = (project: Project | null, holder: string | null): ProjectDraft => ({
  code: project?.code ?? "",
  name: project?.name ?? "",
  organisation: holder,
  handOverFrom: "",
  handOverReason: "",
  industry: project?.industry ?? "",
  content: project?.content ?? "",
  total: project?.totalWan == null ? "" : String(project.totalWan),
  start: project?.plannedStart ?? "",
  finish: project?.plannedFinish ?? "",
  task: project?.task ?? null,
});

const words = projectsScreenText.form;

/** 万元; null for none, undefined for what is no number. */
export function amountOf(text: string): number | null | undefined {
  const read = parseTypedNumber(text, "万元");
  if (read.ok) return read.value >= 0 ? read.value : undefined;
  return read.code === "blank" ? null : undefined;
}

/** Undefined for what is no date. */
export function dateOf(text: string): string | null | undefined {
  const read = readPlannedDate(text, false);
  return read.ok ? read.date : undefined;
}

export const isMonth = (text: string): boolean => monthPattern.test(text.trim());

export function draftTroubles(draft: ProjectDraft, isNew: boolean): Partial<Record<keyof ProjectDraft, string>> {
  return {
    ...(isNew && !/^[0-9A-Za-z][0-9A-Za-z\-_.]{2,39}$/.test(draft.code.trim()) && { code: words.codeWrong }),
    ...(draft.name.trim() === "" && { name: words.missing(words.name) }),
    ...(amountOf(draft.total) === undefined && { total: words.numberWrong }),
    ...(dateOf(draft.start) === undefined && { start: words.dateWrong }),
    ...(dateOf(draft.finish) === undefined && { finish: words.dateWrong }),
  };
}

/** Null where the organisation is the same, or was put right. */
export const handOverOf = (draft: ProjectDraft, before: string | null): ProjectHandOver | null =>
  draft.organisation === before || draft.handOverFrom === ""
    ? null
    : { from: draft.handOverFrom, reason: draft.handOverReason.trim() };

export const fieldsOf = (draft: ProjectDraft): ProjectFields => ({
  name: draft.name.trim(),
  organisation: draft.organisation,
  industry: draft.industry.trim(),
  content: draft.content.trim(),
  totalWan: amountOf(draft.total) ?? null,
  plannedStart: dateOf(draft.start) ?? null,
  plannedFinish: dateOf(draft.finish) ?? null,
  task: draft.task,
});
