/** What would stand of a project after applying, and what the checks say of it. */
import { checkFigure, type ProjectFinding } from "../domain/projects/figure-checks.ts";
import { type ProjectEntryField, projectEntryFields } from "../domain/projects/project-entry.ts";
import { type TextChoices, takenText } from "./merge-text.ts";
import type { PlannedText } from "./plan-texts.ts";

/** By field, as texts are compared; null where nothing is said. */
export type ProjectTexts = Readonly<Record<ProjectEntryField, string | null>>;

/** What goes in, field by field; empty for what is taken away. */
export function projectTaken({ fields }: PlannedText, choices: TextChoices): Partial<ProjectTexts> {
  return Object.fromEntries(
    fields.flatMap(({ merge }) => {
      const taken = takenText(merge, choices[merge.field]);
      return taken === undefined ? [] : [[merge.field, taken]];
    }),
  );
}

export function projectAfter(planned: PlannedText, choices: TextChoices): ProjectTexts {
  const taken = projectTaken(planned, choices);
  const ours = new Map<string, string | null>(planned.fields.map(({ merge }) => [merge.field, merge.ours]));
  const entries = projectEntryFields.map((field) => [field, (taken[field] ?? ours.get(field)) || null]);
  return Object.fromEntries(entries) as ProjectTexts;
}

/** Of amounts that would be other than they are. */
export function projectFindings(planned: PlannedText, after: ProjectTexts): ProjectFinding[] {
  const { checks, fields } = planned;
  if (!checks) return [];
  const { month, figures, totalWan } = checks;
  const amount = (field: "yearDoneWan" | "totalDoneWan") => (after[field] === null ? null : Number(after[field]));
  const ours = new Map<string, string | null>(fields.map(({ merge }) => [merge.field, merge.ours]));
  const amounts = { yearDoneWan: amount("yearDoneWan"), totalDoneWan: amount("totalDoneWan") };
  return checkFigure(amounts, month, figures, { totalWan, totalBefore: totalWan }).filter(
    ({ field }) => field !== "totalWan" && field !== "yearPlanWan" && after[field] !== ours.get(field),
  );
}

/** A project moves forwards in time, and not in the future. */
export function isDayInPlace({ checks, fields }: PlannedText, { stage, stageOn }: ProjectTexts): boolean {
  const of = (name: ProjectEntryField) => fields.find(({ merge }) => merge.field === name)?.merge;
  const [since, from] = [of("stageOn")?.ours ?? null, of("stage")?.ours ?? null];
  if (!checks || stage === null || stage === from || stageOn === null) return stage !== from || stageOn === since;
  return stageOn === since || (stageOn <= checks.lastDay && stageOn >= (since ?? ""));
}
