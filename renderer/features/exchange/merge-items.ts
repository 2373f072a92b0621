/**
 * What a person decides about in a merge. The core lists cells; value, 同比, 增速口径, 数据性质 and 填报情况 of a line
 * are one atomic record (03 §3.4), so they become one item with one choice, while a remark or a contact stands alone.
 */
import type { MergeAnswer, MergeCell, MergeFile } from "../../../shared/contract/merge.ts";
import { atomicFields } from "../../../shared/domain/form.ts";
import type { Grade } from "../../../shared/domain/vocabulary.ts";
import { type MergeCode, readingCodes } from "../../../shared/merge/cell-codes.ts";

/** In the order in which they are shown: what needs a person first. */
export const itemGroups = ["conflict", "question", "rejected", "take", "same"] as const;
export type ItemGroup = (typeof itemGroups)[number];
export type Choice = MergeAnswer["choice"];
/** Choices made so far, by `answerKey`. What is not in here has no answer: there is no default. */
export type Choices = Readonly<Record<string, Choice>>;

export interface MergeItem {
  readonly key: string;
  readonly group: ItemGroup;
  /** The cell that names the item: the figure of a record, or the text cell itself. */
  readonly lead: MergeCell;
  /** Listed cells of the same record beside the lead. */
  readonly companions: readonly MergeCell[];
  /** The strictest grade of its cells. */
  readonly grade: Grade | null;
}

const isAtomic = (field: string): boolean => atomicFields.some((atomic) => atomic === field);

const groupOf = (cells: readonly MergeCell[]): ItemGroup => {
  const has = (outcome: MergeCell["outcome"]) => cells.some((cell) => cell.outcome === outcome);
  if (has("conflict")) return "conflict";
  if (has("question")) return "question";
  if (has("rejected")) return "rejected";
  return has("take") || has("correction") ? "take" : "same";
};

const strictest = (cells: readonly MergeCell[]): Grade | null =>
  cells.map((cell) => cell.grade).reduce((worst, grade) => (grade && (!worst || grade < worst) ? grade : worst), null);

const recordKey = (cell: MergeCell): string =>
  isAtomic(cell.field) && cell.item !== ""
    ? `${cell.sheet}|${cell.item}|${cell.dataPeriod}`
    : `${cell.sheet}!${cell.cell}|${cell.field}`;

/** The items of one file, in the order of `itemGroups`; within a group as the sheet has them. */
export function itemsOf(file: MergeFile): readonly MergeItem[] {
  const records = Map.groupBy(file.cells, recordKey);
  const items = [...records].map(([key, cells]): MergeItem => {
    const lead = cells.find((cell) => cell.field === "value") ?? cells[0];
    if (lead === undefined) throw new Error("a group has at least one cell");
    const companions = cells.filter((cell) => cell !== lead);
    return { key, group: groupOf(cells), lead, companions, grade: strictest(cells) };
  });
  return itemGroups.flatMap((group) => items.filter((item) => item.group === group));
}

export const answerKey = (sha256: string, item: MergeItem): string => `${sha256}|${item.key}`;

/** Only these wait for a choice; a rejected cell cannot be taken, whatever one chooses. */
export const isAnswerable = (item: MergeItem): boolean => item.group === "conflict" || item.group === "question";

/** A task keeps its state, an instruction its answer: a blank there is nothing to take. */
const keptOnce: ReadonlySet<string> = new Set<MergeCode>(["never_blank", "state_missing"]);

/**
 * Whether there is something to say yes to. Where what was typed gives no value (`同上`), one can only keep what is there
 * and have the organisation fill in again; a returned blank, on the other hand, can be taken on purpose where a blank can
 * stand.
 */
export const canTake = (item: MergeItem): boolean =>
  !cellsOf(item).some(
    ({ outcome, theirs, code }) =>
      outcome === "question" && theirs === null && (code in readingCodes || keptOnce.has(code)),
  );

/** Files of which something can be written, be it only that they were received. */
export const isUsable = (file: MergeFile): boolean =>
  file.verdict === "clean" || file.verdict === "check" || file.cells.length > 0;

export const cellsOf = (item: MergeItem): readonly MergeCell[] => [item.lead, ...item.companions];

/** The choices as the core takes them: one per open cell, so that a record moves as a whole. */
export function answersOf(files: readonly MergeFile[], choices: Choices): MergeAnswer[] {
  return files.flatMap((file) =>
    itemsOf(file)
      .filter(isAnswerable)
      .flatMap((item) => {
        const choice = choices[answerKey(file.sha256, item)];
        if (choice === undefined) return [];
        return cellsOf(item)
          .filter((cell) => cell.outcome === "conflict" || cell.outcome === "question")
          .map((cell) => ({ sha256: file.sha256, sheet: cell.sheet, cell: cell.cell, choice }));
      }),
  );
}

export interface Tally {
  /** Items that go in with the next 汇总入库: clean ones, and those answered 采用报送值. */
  readonly take: number;
  readonly questions: number;
  readonly conflicts: number;
  readonly rejected: number;
  readonly answered: number;
  /** Cells as issued; not items, they are never listed. */
  readonly unchanged: number;
}

const nothing: Tally = { take: 0, questions: 0, conflicts: 0, rejected: 0, answered: 0, unchanged: 0 };

/** Counts of one file with the choices made so far. `questions` and `conflicts` are those still open. */
export function tallyOf(file: MergeFile, choices: Choices): Tally {
  const tally = { ...nothing, unchanged: file.unchanged };
  for (const item of itemsOf(file)) {
    const choice = isAnswerable(item) ? choices[answerKey(file.sha256, item)] : undefined;
    if (choice !== undefined) tally.answered += 1;
    if (item.group === "take" || choice === "theirs") tally.take += 1;
    else if (item.group === "rejected") tally.rejected += 1;
    else if (item.group === "same" || choice === "ours") tally.unchanged += 1;
    else if (item.group === "conflict") tally.conflicts += 1;
    else tally.questions += 1;
  }
  return tally;
}

export const tallyOfAll = (files: readonly MergeFile[], choices: Choices): Tally =>
  files
    .map((file) => tallyOf(file, choices))
    .reduce(
      (sum, one) => ({
        take: sum.take + one.take,
        questions: sum.questions + one.questions,
        conflicts: sum.conflicts + one.conflicts,
        rejected: sum.rejected + one.rejected,
        answered: sum.answered + one.answered,
        unchanged: sum.unchanged + one.unchanged,
      }),
      nothing,
    );

/** Files that need a person first, then what could not be read, then what needs nothing. */
const verdictOrder = ["check", "unrecognised", "unreadable", "stale", "duplicate", "clean"] as const;

export const inReadingOrder = (files: readonly MergeFile[]): readonly MergeFile[] =>
  verdictOrder.flatMap((verdict) => files.filter((file) => file.verdict === verdict));

/**
 * Choices that still mean what they meant: the item is there in the new preview, with the same figures on both sides.
 * The others are dropped, so that nobody's answer is applied to figures they have not seen.
 */
export function stillValid(choices: Choices, before: readonly MergeFile[], after: readonly MergeFile[]): Choices {
  const factsOf = (files: readonly MergeFile[]) =>
    new Map(
      files.flatMap((file) =>
        itemsOf(file).map((item) => {
          const facts = cellsOf(item).map((cell) => [cell.cell, cell.base, cell.ours, cell.theirs]);
          return [answerKey(file.sha256, item), JSON.stringify(facts)] as const;
        }),
      ),
    );
  const [was, is] = [factsOf(before), factsOf(after)];
  return Object.fromEntries(Object.entries(choices).filter(([key]) => is.has(key) && is.get(key) === was.get(key)));
}
