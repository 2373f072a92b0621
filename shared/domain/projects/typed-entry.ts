/** What is typed into a row of 项目填报 on the screen: read, and weighed by the rules of a returned workbook. Pure; both sides use it. */
import { isReason } from "../checks.ts";
import { parseTypedNumber } from "../typed-number.ts";
import { type Filling, fillings } from "../vocabulary.ts";
import { checkFigure, type ProjectFinding } from "./figure-checks.ts";
import type { MonthFigure } from "./investment.ts";
import { readPlannedDate } from "./planned-date.ts";
import { isBackward } from "./pools.ts";
import {
  askedFields,
  entryAmounts,
  isEntryAmount,
  type ProjectEntry,
  type ProjectEntryField,
  projectEntryFields,
  reportedStages,
} from "./project-entry.ts";

export type ProjectTexts = Readonly<Partial<Record<ProjectEntryField, string>>>;

export type TypedFault =
  | "not_a_number"
  | "no_option"
  | "no_day"
  | "never_blank"
  | "day_missing"
  | "day_alone"
  | "day_outside"
  | "contradicts"
  | "without_amount"
  | "backward"
  | "too_long"
  | "reason";

export interface TypedProblem {
  readonly field: ProjectEntryField;
  readonly fault: TypedFault;
  /** What a check says; `fault` is then `reason`, or `contradicts` where it can never be right. */
  readonly finding: ProjectFinding | null;
  /** A reason in 说明 is enough. */
  readonly explainable: boolean;
}

export interface TypedProject {
  readonly entry: ProjectEntry;
  /** Fields that say something else than what stands. */
  readonly changed: readonly ProjectEntryField[];
  readonly problems: readonly TypedProblem[];
}

/** What stands of a project, as the form has it. */
interface Standing {
  readonly stage: ProjectEntry["stage"];
  readonly stageOn: string;
  readonly totalWan: number | null;
  readonly month: string;
  readonly current: ProjectEntry | null;
  readonly given: readonly ProjectEntryField[];
}

export const longestText = 500;

type Words = Readonly<Record<Filling, string>>;

export const standingEntry = ({
  current,
  stage,
  stageOn,
}: Pick<Standing, "current" | "stage" | "stageOn">): ProjectEntry => ({
  yearDoneWan: current?.yearDoneWan ?? null,
  totalDoneWan: current?.totalDoneWan ?? null,
  filling: current?.filling ?? null,
  progress: current?.progress ?? "",
  problems: current?.problems ?? "",
  remark: current?.remark ?? "",
  stage,
  stageOn,
});

/** As it is shown, and typed. */
export function entryText(entry: ProjectEntry, field: ProjectEntryField, words: Words): string {
  if (isEntryAmount(field)) return entry[field] === null ? "" : String(entry[field]);
  return field === "filling" ? (entry.filling === null ? "" : words[entry.filling]) : entry[field];
}

type Read = { readonly value: string | number | null } | { readonly fault: TypedFault };

function read(field: ProjectEntryField, typed: string, words: Words): Read {
  const text = typed.trim();
  if (isEntryAmount(field)) {
    const parsed = parseTypedNumber(text, "万元");
    if (text === "" || parsed.ok) return { value: parsed.ok ? parsed.value : null };
    return { fault: "not_a_number" };
  }
  if (field === "filling") {
    const code = fillings.find((one) => one === text || words[one] === text);
    return text === "" || code !== undefined ? { value: code ?? null } : { fault: "no_option" };
  }
  if (field === "stage") {
    const stage = reportedStages.find((one) => one === text);
    return stage === undefined ? { fault: text === "" ? "never_blank" : "no_option" } : { value: stage };
  }
  if (field !== "stageOn") return [...text].length > longestText ? { fault: "too_long" } : { value: text };
  const day = readPlannedDate(text, false);
  return day.ok && day.date?.length === 10 ? { value: day.date } : { fault: text === "" ? "never_blank" : "no_day" };
}

/**
 * @param texts as typed; what is not there, or not asked, is as it stands
 * @param figures of the project as far as they are known
 * @param lastDay a move may be dated at the latest
 * @param words of each 填报情况, by code
 */
export function readTypedProject(
  project: Standing,
  texts: ProjectTexts,
  {
    figures,
    lastDay,
    words,
  }: { readonly figures: readonly MonthFigure[]; readonly lastDay: string; readonly words: Words },
): TypedProject {
  const stands = standingEntry(project);
  const asked = askedFields(project.given);
  const values: Record<string, unknown> = { ...stands };
  const problems: TypedProblem[] = [];
  const say = (
    field: ProjectEntryField,
    fault: TypedFault,
    explainable = false,
    finding: ProjectFinding | null = null,
  ) => problems.push({ field, fault, explainable, finding });
  for (const field of asked) {
    const typed = texts[field];
    if (typed === undefined) continue;
    const found = read(field, typed, words);
    if ("fault" in found) say(field, found.fault);
    else values[field] = found.value;
  }
  const typedEntry = values as unknown as ProjectEntry;
  const amountsChanged = entryAmounts.filter((field) => typedEntry[field] !== stands[field]);
  const hasAmount = entryAmounts.some((field) => typedEntry[field] !== null);
  // An amount that comes where none was said to be has come; typed together they contradict each other.
  const unsaid = typedEntry.filling !== null && typedEntry.filling !== "reported";
  const entry: ProjectEntry =
    hasAmount && unsaid && texts.filling === undefined ? { ...typedEntry, filling: "reported" } : typedEntry;
  if (hasAmount && unsaid && texts.filling !== undefined) say("filling", "contradicts");
  if (!hasAmount && entry.filling === "reported" && (texts.filling !== undefined || amountsChanged.length > 0))
    say("filling", "without_amount");
  if (entry.stage === stands.stage) {
    if (entry.stageOn !== stands.stageOn) say("stageOn", "day_alone");
  } else if (entry.stageOn === stands.stageOn) say("stageOn", "day_missing");
  else if (entry.stageOn > lastDay || entry.stageOn < stands.stageOn) say("stageOn", "day_outside");
  const explained = isReason(entry.remark);
  if (isBackward(stands.stage, entry.stage) && !explained) say("stage", "backward", true);
  const { totalWan, month } = project;
  const amounts = { yearDoneWan: entry.yearDoneWan, totalDoneWan: entry.totalDoneWan };
  for (const finding of checkFigure(amounts, month, figures, { totalWan, totalBefore: totalWan })) {
    const { field, grade } = finding;
    if (!isEntryAmount(field) || !amountsChanged.includes(field)) continue;
    if (grade === "A") say(field, "contradicts", false, finding);
    else if (!explained) say(field, "reason", true, finding);
  }
  return { entry, problems, changed: projectEntryFields.filter((field) => entry[field] !== stands[field]) };
}
