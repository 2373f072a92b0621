/**
 * 催报 (03 §3.5): who still owes a report, how late it is, and which of three levels is due. Suggestions only; the person
 * may choose another level.
 */
import type { ReportState } from "./vocabulary.ts";

export const reminderLevels = ["提醒", "催报", "通报"] as const;
export type ReminderLevel = (typeof reminderLevels)[number];

/** What an organisation owes: nothing has come, what came is still in question, or it was sent back and not sent again. */
export const owedSituations = ["nothing", "in_question", "sent_back"] as const;
export type OwedSituation = (typeof owedSituations)[number];

/** A report in the register, as far as it decides whether it is owed. */
export interface OwedReport {
  readonly state: ReportState;
  readonly receivedAt: string | null;
  /** Lines asked; with none of them but some exempt, nothing is waited for. */
  readonly lines: number;
  readonly exempt: number;
}

/** Null where nothing is owed: submitted, accepted, or exempt (免报) as a whole. */
export function owedSituation({ state, receivedAt, lines, exempt }: OwedReport): OwedSituation | null {
  if (state === "submitted" || state === "accepted") return null;
  if (state === "returned") return "sent_back";
  if (receivedAt !== null) return "in_question";
  return lines === 0 && exempt > 0 ? null : "nothing";
}

const dayMs = 24 * 60 * 60 * 1000;
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);

/** Calendar days from one ISO day to another; negative when `to` is the earlier one. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/**
 * Days a report that is still owed is past its own due day: 0 on that day and before it, and where none is set.
 * @param due ISO day with the report's extensions
 */
export const daysLate = (due: string | null, today: string): number =>
  due === null ? 0 : Math.max(0, daysBetween(due, today));

/** So many days after the due day, or after so many 催报, the whole district is told. */
const announceAfterDays = 7;
const announceAfterReminders = 2;

export interface ReminderFacts {
  readonly daysLate: number;
  /** Levels of the reminders given so far in the period. */
  readonly given: readonly ReminderLevel[];
}

/** 提醒 until the due day is over, 催报 after it, 通报 a week after it or after two 催报. */
export function suggestedLevel({ daysLate: late, given }: ReminderFacts): ReminderLevel {
  if (late === 0) return "提醒";
  const urged = given.filter((level) => level === "催报").length;
  return late >= announceAfterDays || urged >= announceAfterReminders ? "通报" : "催报";
}

/** The most serious of several levels. */
export function highestLevel(levels: readonly ReminderLevel[]): ReminderLevel {
  return reminderLevels.findLast((level) => levels.includes(level)) ?? "提醒";
}

/**
 * By when one is asked to report: the due day while it has not passed, else two days from now, moved on over a weekend.
 * Public holidays are not known here; the person may choose another day.
 */
export function askedUntil(due: string | null, today: string): string {
  if (due !== null && due >= today) return due;
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 2);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
