/** Answers as this screen knows them: by item, and whether the core has kept them. What has none is open: no default. */
import type { MergeAnswer, MergeAnswerView, MergeFile, MergePlace } from "../../../shared/contract/merge.ts";
import {
  answerKey,
  type Choice,
  canTake,
  cellsOf,
  isAsked,
  itemsOf,
  type MergeItem,
} from "../../../shared/listings/merge-items.ts";

export interface ItemAnswer extends MergeAnswerView {
  /** Set while the core has not said yet that it was kept. */
  readonly sending: boolean;
}

/** By `answerKey`. */
export type Answers = Readonly<Record<string, ItemAnswer>>;

/** It will be carried out. One on its way, or with something in its way, is as good as none. */
export const isDecided = (answer: ItemAnswer | undefined): boolean =>
  answer !== undefined && !answer.sending && answer.problem === null;

export const placeKey = ({ sha256, sheet, cell }: MergePlace): string => `${sha256}/${sheet}/${cell}`;

/** An answer holds for the whole record, at whichever of its cells it was given. */
export function answersByItem(files: readonly MergeFile[], views: readonly MergeAnswerView[]): Answers {
  const given = new Map(views.map((view) => [placeKey(view), view]));
  const answers: Record<string, ItemAnswer> = {};
  for (const file of files)
    for (const item of itemsOf(file)) {
      const view = cellsOf(item)
        .map(({ sheet, cell }) => given.get(placeKey({ sha256: file.sha256, sheet, cell })))
        .find((found) => found !== undefined);
      if (view) answers[answerKey(file.sha256, item)] = { ...view, sending: false };
    }
  return answers;
}

/**
 * Other answered items of the same tasks, in whichever file of the organisation: what is answered about one of them may
 * change whether another can go in.
 */
export function answersBeside(
  files: readonly MergeFile[],
  answers: Answers,
  keys: readonly string[],
): readonly string[] {
  const tasks = files.flatMap((file) =>
    itemsOf(file)
      .filter(({ lead }) => lead.kind === "task")
      .map((item) => ({
        key: answerKey(file.sha256, item),
        task: `${file.organisation}@${file.period}/${item.lead.item}`,
      })),
  );
  const concerned = new Set(tasks.filter(({ key }) => keys.includes(key)).map(({ task }) => task));
  return tasks
    .filter(({ key, task }) => concerned.has(task) && answers[key] !== undefined && !keys.includes(key))
    .map(({ key }) => key);
}

interface Said {
  readonly choice: Choice;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  /** Of `unreported`. */
  readonly filling?: MergeAnswer["filling"];
  readonly reason?: string | undefined;
}

/** As the core takes it: at the leading cell, with what was typed only where something was. */
export function answerAt(
  sha256: string,
  { lead }: MergeItem,
  { choice, typed, filling, reason = "" }: Said,
): MergeAnswer {
  return {
    sha256,
    sheet: lead.sheet,
    cell: lead.cell,
    choice,
    ...(choice === "typed" && typed !== undefined ? { typed: { ...typed } } : {}),
    ...(choice === "unreported" && filling !== undefined ? { filling } : {}),
    ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
  };
}

/** What one choice for the whole file would answer: only what is still open, and only where it can be carried out. */
export const openFor = (file: MergeFile, answers: Answers, choice: "theirs" | "ours"): readonly MergeItem[] =>
  itemsOf(file).filter(
    (item) =>
      isAsked(item) && !isDecided(answers[answerKey(file.sha256, item)]) && (choice === "ours" || canTake(item)),
  );

export interface Tally {
  /** Items that go in with the next 汇总入库: clean ones, and those answered 采用报送值 or 另填. */
  readonly take: number;
  readonly questions: number;
  readonly conflicts: number;
  readonly rejected: number;
  /** Answered 保留现值. */
  readonly kept: number;
  readonly answered: number;
  /** Chosen, but something still stands in the way. Counted among the open ones. */
  readonly unfinished: number;
  /** Cells as issued, not listed, and items that already are what was returned. */
  readonly unchanged: number;
}

const nothing: Tally = {
  take: 0,
  questions: 0,
  conflicts: 0,
  rejected: 0,
  kept: 0,
  answered: 0,
  unfinished: 0,
  unchanged: 0,
};

/** Questions, conflicts and what cannot go in, as far as they have no answer. */
export const openCount = ({ questions, conflicts, rejected }: Tally): number => questions + conflicts + rejected;

/** Counts of one file with the answers given so far. */
export function tallyOf(file: MergeFile, answers: Answers): Tally {
  const tally = { ...nothing, unchanged: file.unchanged };
  for (const item of itemsOf(file)) {
    const answer = answers[answerKey(file.sha256, item)];
    if (answer && isDecided(answer)) {
      tally.answered += 1;
      if (answer.choice === "ours") tally.kept += 1;
      else tally.take += 1;
      continue;
    }
    if (answer?.problem) tally.unfinished += 1;
    if (item.group === "take") tally.take += 1;
    else if (item.group === "same") tally.unchanged += 1;
    else if (item.group === "conflict") tally.conflicts += 1;
    else if (item.group === "rejected") tally.rejected += 1;
    else tally.questions += 1;
  }
  return tally;
}

export function tallyOfAll(files: readonly MergeFile[], answers: Answers): Tally {
  const sum = { ...nothing };
  for (const file of files) {
    const one = tallyOf(file, answers);
    for (const name of Object.keys(nothing) as (keyof Tally)[]) sum[name] += one[name];
  }
  return sum;
}

/** Items of a new preview whose figures are not what the earlier one showed, or that were not there. */
export function movedItems(before: readonly MergeFile[], after: readonly MergeFile[]): ReadonlySet<string> {
  const was = factsOf(before);
  return new Set([...factsOf(after)].filter(([key, facts]) => was.get(key) !== facts).map(([key]) => key));
}

const factsOf = (files: readonly MergeFile[]): ReadonlyMap<string, string> =>
  new Map(
    files.flatMap((file) =>
      itemsOf(file).map((item) => {
        const facts = cellsOf(item).map(({ cell, base, ours, theirs, outcome }) => [cell, base, ours, theirs, outcome]);
        return [answerKey(file.sha256, item), JSON.stringify(facts)] as const;
      }),
    ),
  );
