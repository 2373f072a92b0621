/**
 * What a person decides about in a merge. The core lists cells; value, 同比, 增速口径, 数据性质 and 填报情况 of a line
 * are one atomic record (03 §3.4), so they become one item with one choice, while a remark or a contact stands alone.
 */

import type { MergeAnswer, MergeCell, MergeFile } from "../contract/merge.ts";
import { atomicFields } from "../domain/form.ts";
import { projectPartOf } from "../domain/projects/project-entry.ts";
import type { Grade } from "../domain/vocabulary.ts";
import { lockedCodes, type MergeCode, readingCodes } from "../merge/cell-codes.ts";

/** In the order in which they are shown: what needs a person first. */
export const itemGroups = ["conflict", "question", "rejected", "take", "same"] as const;
export type ItemGroup = (typeof itemGroups)[number];
export type Choice = MergeAnswer["choice"];

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

/** Of 考核数据 figure and target are one record. */
const isAtomic = ({ kind, field }: Pick<MergeCell, "kind" | "field">): boolean =>
  kind === "assessment" || atomicFields.some((atomic) => atomic === field);

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
  cell.kind === "project" ? `${cell.sheet}|${cell.item}|${projectPartOf(cell.field)}` : figureKey(cell);

const figureKey = (cell: MergeCell): string =>
  isAtomic(cell) && cell.item !== ""
    ? `${cell.sheet}|${cell.item}|${cell.dataPeriod}`
    : `${cell.sheet}!${cell.cell}|${cell.field}`;

/** Of a project's record the cell that is asked about names it; the others wait for it. */
const asked = (cells: readonly MergeCell[]): MergeCell | undefined =>
  cells.find(({ kind, code, outcome }) => kind === "project" && outcome !== "same" && code !== "waits_for_record");

const known = new WeakMap<MergeFile, readonly MergeItem[]>();

/** The items of one file, in the order of `itemGroups`; within a group as the sheet has them. Worked out once per file. */
export function itemsOf(file: MergeFile): readonly MergeItem[] {
  const before = known.get(file);
  if (before) return before;
  const records = Map.groupBy(file.cells, recordKey);
  const all = [...records].map(([key, cells]): MergeItem => {
    const lead = cells.find((cell) => cell.field === "value") ?? asked(cells) ?? cells[0];
    if (lead === undefined) throw new Error("a group has at least one cell");
    const companions = cells.filter((cell) => cell !== lead);
    return { key, group: groupOf(cells), lead, companions, grade: strictest(cells) };
  });
  const items = itemGroups.flatMap((group) => all.filter((item) => item.group === group));
  known.set(file, items);
  return items;
}

export const answerKey = (sha256: string, item: MergeItem): string => `${sha256}|${item.key}`;

export const cellsOf = (item: MergeItem): readonly MergeCell[] => [item.lead, ...item.companions];

/** Whatever one chooses, the core refuses it. */
const isLocked = (item: MergeItem): boolean =>
  item.lead.kind === "contact" || cellsOf(item).some(({ code }) => lockedCodes.has(code));

/** Waits for a person; without an answer nothing of it goes in. */
export const isAsked = (item: MergeItem): boolean =>
  (item.group === "conflict" || item.group === "question") && !isLocked(item);

/** Takes an answer: also what cannot go in as it is, and what would go in without one. */
export const isAnswerable = (item: MergeItem): boolean => item.group !== "same" && !isLocked(item);

/** Shown among 需处理: asked about, or not going in at all. */
export const needsAttention = (item: MergeItem): boolean => isAsked(item) || item.group === "rejected";

/** A task keeps its state, an instruction its answer: a blank there is nothing to take. */
const keptOnce: ReadonlySet<string> = new Set<MergeCode>(["never_blank", "state_missing"]);

/**
 * Whether there is something to say yes to. Where what was typed gives no value (`同上`), one can only keep what is there
 * and have the organisation fill in again; a returned blank, on the other hand, can be taken on purpose where a blank can
 * stand.
 */
export const canTake = (item: MergeItem): boolean =>
  item.group !== "rejected" &&
  !cellsOf(item).some(
    ({ outcome, theirs, code, field }) =>
      theirs === null &&
      ((outcome === "question" && (code in readingCodes || keptOnce.has(code))) ||
        (outcome === "rejected" && field === "value")),
  );

/** A figure's record, of which one can say that there is no figure; texts and contacts are blank or not. */
export const canBeUnreported = ({ lead }: MergeItem): boolean => lead.kind === "figure" && isAtomic(lead);

/** Files of which something can be written, be it only that they were received. */
export const isUsable = (file: MergeFile): boolean =>
  file.verdict === "clean" || file.verdict === "check" || file.cells.length > 0;

/** Files that need a person first, then what could not be read, then what needs nothing. */
const verdictOrder = ["check", "unrecognised", "unreadable", "stale", "duplicate", "clean"] as const;

export const inReadingOrder = (files: readonly MergeFile[]): readonly MergeFile[] =>
  verdictOrder.flatMap((verdict) => files.filter((file) => file.verdict === verdict));
