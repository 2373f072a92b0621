/**
 * What the checks say of a returned project (01 §1.6): A is never taken, B waits for the office, C for a reason unless the return
 * gives one. Where it stands moves only with a day and forwards in time; the cells of one record wait for each other.
 */
import { isReason } from "../domain/checks.ts";
import { checkFigure } from "../domain/projects/figure-checks.ts";
import { isBackward, type ProjectStage, projectStages } from "../domain/projects/pools.ts";
import {
  type EntryAmount,
  entryAmounts,
  isEntryAmount,
  type ProjectChecks,
  type ProjectEntryField,
  projectPartOf,
} from "../domain/projects/project-entry.ts";
import type { MergeCode } from "./cell-codes.ts";
import type { TextMerge } from "./merge-text.ts";
import type { PlannedField, PlannedText } from "./plan-texts.ts";

const isTaken = ({ outcome }: TextMerge): boolean => outcome === "take" || outcome === "correction";
const isOpen = ({ outcome }: TextMerge): boolean =>
  outcome === "question" || outcome === "conflict" || outcome === "rejected";
const isSettled = ({ outcome }: TextMerge): boolean => outcome === "unchanged" || outcome === "same";

const mergeOf = ({ fields }: PlannedText, field: ProjectEntryField): TextMerge | undefined =>
  fields.find(({ merge }) => merge.field === field)?.merge;

/** What would stand if theirs were taken: what the row says, else what other files of the same report bring. */
type Meant = (field: ProjectEntryField) => string | null;

const meantBy =
  (planned: PlannedText, beside: readonly PlannedText[]): Meant =>
  (field) => {
    const own = mergeOf(planned, field);
    const brought = beside.flatMap((other) => mergeOf(other, field) ?? []).find(isTaken);
    const merge = own && !isSettled(own) ? own : (brought ?? own);
    if (!merge) return null;
    return isSettled(merge) || merge.proposal === null ? merge.ours : merge.proposal || null;
  };

const amountOf = (text: string | null): number | null => (text === null ? null : Number(text));
const stageOf = (text: string | null): ProjectStage | undefined => projectStages.find((stage) => stage === text);

type Change = (field: PlannedField) => PlannedField;

function change(planned: PlannedText, name: ProjectEntryField, how: Change): PlannedText {
  return { ...planned, fields: planned.fields.map((field) => (field.merge.field === name ? how(field) : field)) };
}

const ask =
  (code: MergeCode, details: TextMerge["details"] = {}): Change =>
  (field) => ({ ...field, merge: { ...field.merge, outcome: "question", code, details } });

const refuse =
  (code: MergeCode, details: TextMerge["details"] = {}): Change =>
  (field) => ({ ...field, merge: { ...field.merge, outcome: "rejected", code, details, proposal: null } });

/** The checks of figures, on amounts that would be taken without a word. */
function graded(planned: PlannedText, { month, figures, totalWan }: ProjectChecks, meant: Meant): PlannedText {
  const amounts = Object.fromEntries(entryAmounts.map((field) => [field, amountOf(meant(field))]));
  const known = { totalWan, totalBefore: totalWan };
  const findings = checkFigure(amounts as Record<EntryAmount, number | null>, month, figures, known);
  const explained = isReason(meant("remark"));
  return findings.reduce((now, finding) => {
    const { field, grade } = finding;
    const merge = isEntryAmount(field) ? mergeOf(now, field) : undefined;
    if (!merge || !isTaken(merge) || !isEntryAmount(field)) return now;
    return change(now, field, (one) => {
      if (grade === "A") return { ...refuse("check_failed")(one), finding };
      if (grade === "C" && explained) return { ...one, finding };
      return { ...ask("check_asks")(one), finding };
    });
  }, planned);
}

/** An amount beside the word that there is none, or the word that there is one without any. */
function contradicted(planned: PlannedText, meant: Meant): PlannedText {
  const filling = mergeOf(planned, "filling");
  const amounts = entryAmounts.flatMap((field) => mergeOf(planned, field) ?? []);
  if (!filling || ![filling, ...amounts].some(isTaken) || [filling, ...amounts].some(isOpen)) return planned;
  const word = meant("filling");
  const hasAmount = entryAmounts.some((field) => meant(field) !== null);
  const said = word !== null && word !== "reported";
  // The word that stands gives way to an amount that comes: only one that comes with it contradicts it.
  if (hasAmount && said && !isSettled(filling)) return change(planned, "filling", ask("filling_contradicts"));
  return !hasAmount && word === "reported" && isTaken(filling)
    ? change(planned, "filling", ask("filling_without_value"))
    : planned;
}

/** A move has a day, within the quarter and not before the last one; a day alone is no move. */
function moved(planned: PlannedText, { lastDay }: ProjectChecks): PlannedText {
  const [stage, day] = [mergeOf(planned, "stage"), mergeOf(planned, "stageOn")];
  if (!stage || !day) return planned;
  if (isSettled(stage))
    return isSettled(day) || day.outcome === "rejected"
      ? planned
      : change(planned, "stageOn", refuse("stage_day_alone"));
  if (!isTaken(stage)) return planned;
  const [from, to] = [stageOf(stage.ours), stageOf(stage.theirs)];
  if (isSettled(day)) return change(planned, "stage", ask("stage_day_missing", { day: lastDay }));
  const since = day.ours ?? "";
  if (isTaken(day) && (day.theirs === null || day.theirs > lastDay || day.theirs < since))
    return change(planned, "stageOn", refuse("stage_day_outside", { since, last: lastDay }));
  return from && to && isBackward(from, to) ? change(planned, "stage", ask("stage_backward", { from, to })) : planned;
}

/** Of a record nothing goes in while a part of it is open. */
function held(planned: PlannedText): PlannedText {
  const partOf = (field: PlannedField): string => projectPartOf(field.merge.field);
  const open = new Set(planned.fields.filter(({ merge }) => isOpen(merge)).map(partOf));
  return {
    ...planned,
    fields: planned.fields.map((field) =>
      open.has(partOf(field)) && isTaken(field.merge) ? ask("waits_for_record")(field) : field,
    ),
  };
}

/**
 * @param planned a row of 项目填报, weighed together with the organisation's other files
 * @param beside what those say of the same project
 */
export function gradeProject(
  planned: PlannedText,
  checks: ProjectChecks,
  beside: readonly PlannedText[] = [],
): PlannedText {
  const weighed = graded(planned, checks, meantBy(planned, beside));
  return { ...held(moved(contradicted(weighed, meantBy(weighed, beside)), checks)), checks };
}
