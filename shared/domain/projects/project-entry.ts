/**
 * 项目填报: what an organisation says of a project it is responsible for in a quarter, and which of it the office has from a list
 * already. Amounts in 万元, at the end of the quarter: 本年完成 from January on, 累计完成 since the project began, neither ever summed.
 */
import type { MonthFigure } from "./investment.ts";
import type { ProjectStage } from "./pools.ts";
import type { ProjectFigure } from "./project.ts";

export interface ProjectEntry extends Pick<ProjectFigure, "yearDoneWan" | "totalDoneWan" | "filling"> {
  /** Where it stands, and since which day (ISO): 实际开工 where it is 在建, 实际竣工 where it is 竣工. */
  readonly stage: ProjectStage;
  readonly stageOn: string;
  readonly progress: string;
  readonly problems: string;
  /** 说明: why a figure that is questioned is right, why the project moved. */
  readonly remark: string;
}

/** In the order of the workbook's columns. */
export const projectEntryFields = [
  "yearDoneWan",
  "totalDoneWan",
  "filling",
  "stage",
  "stageOn",
  "progress",
  "problems",
  "remark",
] as const satisfies readonly (keyof ProjectEntry)[];
export type ProjectEntryField = (typeof projectEntryFields)[number];
export const isProjectEntryField = (field: string): field is ProjectEntryField =>
  projectEntryFields.some((one) => one === field);

/** Fields that stand or fall together in a merge; the others each merge by themselves. */
export const projectParts = {
  figures: ["yearDoneWan", "totalDoneWan", "filling"],
  stage: ["stage", "stageOn"],
} as const satisfies Readonly<Record<string, readonly ProjectEntryField[]>>;

/** The part a field belongs to: its record, or itself. */
export function projectPartOf(field: string): string {
  const part = Object.entries(projectParts).find(([, fields]) => fields.some((one) => one === field));
  return part?.[0] ?? field;
}

export const entryAmounts = ["yearDoneWan", "totalDoneWan"] as const satisfies readonly ProjectEntryField[];
export type EntryAmount = (typeof entryAmounts)[number];
export const isEntryAmount = (field: string): field is EntryAmount => entryAmounts.some((one) => one === field);

/** What a department may say of where its project stands; 退库 is the office's to decide. */
export const reportedStages = ["储备", "拟开工", "在建", "拟竣工", "竣工"] as const satisfies readonly ProjectStage[];

/** A standing record of the month. `organisation`: in whose report it was said; null where a list or the office said it. */
export type SaidFigure = ProjectFigure & { readonly organisation: string | null };

const listable = ["yearDoneWan", "totalDoneWan", "progress", "problems"] as const;

/**
 * What the office has of the month without asking: said by a list, or by the office itself. Whoever said a value last without
 * changing it did not say it.
 * @param rows standing records of the month, newest first; each is whole
 */
export function givenFields(rows: readonly SaidFigure[]): ProjectEntryField[] {
  const [newest] = rows;
  if (!newest) return [];
  return listable.filter((field) => {
    const value = newest[field];
    if (value === null || value === "") return false;
    const changed = rows.findIndex((row) => row[field] !== value);
    const brought = changed < 0 ? rows.at(-1) : rows[changed - 1];
    return brought?.organisation === null;
  });
}

/** Both amounts are known: the row is shown, and not asked. */
export const isGiven = (given: readonly ProjectEntryField[]): boolean =>
  entryAmounts.every((field) => given.includes(field));

/** The cells that a row has for the organisation to fill in: what the list lacks. */
export const askedFields = (given: readonly ProjectEntryField[]): ProjectEntryField[] =>
  projectEntryFields.filter(
    (field) => !given.includes(field) && (!isGiven(given) || field === "progress" || field === "problems"),
  );

/** Asked about, and neither an amount nor why there is none: not reported. 0 is an amount. */
export function isUnreportedProject(
  current: Pick<ProjectEntry, EntryAmount | "filling"> | null,
  given: readonly ProjectEntryField[],
): boolean {
  if (isGiven(given)) return false;
  if (current === null) return true;
  const asked = entryAmounts.filter((field) => !given.includes(field));
  const isExplained = current.filling !== null && current.filling !== "reported";
  return !isExplained && asked.every((field) => current[field] === null);
}

/** The newest amounts of earlier months, beside the entry cells: 累计 of any year, 本年 of the same one. */
export interface EarlierAmounts extends Pick<ProjectFigure, EntryAmount> {
  readonly month: string;
}

export function earlierAmounts(figures: readonly MonthFigure[], month: string): EarlierAmounts | null {
  const before = figures
    .filter((figure) => figure.month < month && (figure.totalDoneWan !== null || figure.yearDoneWan !== null))
    .toSorted((a, b) => (a.month < b.month ? 1 : -1));
  const [newest] = before;
  if (!newest) return null;
  const inYear = before.find((figure) => figure.yearDoneWan !== null && figure.month.slice(0, 4) === month.slice(0, 4));
  return {
    month: newest.month,
    yearDoneWan: inYear?.yearDoneWan ?? null,
    totalDoneWan: before.find((figure) => figure.totalDoneWan !== null)?.totalDoneWan ?? null,
  };
}

/** What is known of the project beside the cells. */
export interface ProjectChecks {
  /** `2022-03` */
  readonly month: string;
  /** 总投资, 万元 */
  readonly totalWan: number | null;
  /** One per month. */
  readonly figures: readonly MonthFigure[];
  /** The last day a change may be dated: of the quarter, or today where that is still to come. ISO. */
  readonly lastDay: string;
}
