/** Decisions about conflicts and questions, found again by file and cell. */
import type { MergeAnswer, MergePlace } from "../../../shared/contract/merge.ts";
import type { GradedFigure } from "../../../shared/merge/grade.ts";
import { type Choices, type PartMerge, partOf } from "../../../shared/merge/merge-record.ts";

export type AnswerBook = ReadonlyMap<string, MergeAnswer["choice"]>;

const place = (sha256: string, sheet: string, cell: string): string => `${sha256}/${sheet}/${cell}`;

const placeOf = ({ sha256, sheet, cell }: MergePlace): string => place(sha256, sheet, cell);

/** Those before, without the withdrawn ones, a newer one instead of an older one for the same cell. */
export function withAnswers(
  before: readonly MergeAnswer[],
  answers: readonly MergeAnswer[],
  withdrawn: readonly MergePlace[] = [],
): MergeAnswer[] {
  const gone = new Set([...withdrawn, ...answers].map(placeOf));
  return [...before.filter((answer) => !gone.has(placeOf(answer))), ...answers];
}

export function answerBook(answers: readonly MergeAnswer[]): AnswerBook {
  return new Map(answers.map((answer) => [place(answer.sha256, answer.sheet, answer.cell), answer.choice]));
}

/** What was decided at one cell: of a text that merges by itself. */
export const choiceAt = (
  book: AnswerBook,
  sha256: string,
  { sheet, cell }: Pick<MergePlace, "sheet" | "cell">,
): MergeAnswer["choice"] | undefined => book.get(place(sha256, sheet, cell));

/** An answer given at any cell of a record holds for the record; remark cells are a part of their own. */
export function choicesFor(book: AnswerBook, sha256: string, figure: GradedFigure): Choices {
  const choices: { record?: "theirs" | "ours"; remark?: "theirs" | "ours" } = {};
  for (const cell of figure.cells) {
    const choice = book.get(place(sha256, cell.sheet, cell.cell));
    if (choice === "theirs" || choice === "ours") choices[partOf(cell.field)] = choice;
  }
  return choices;
}

/** Was everything about this part decided: nothing to ask, or answered with something that can be done? */
export function isDecided(part: PartMerge, choice: MergeAnswer["choice"] | undefined): boolean {
  switch (part.outcome) {
    case "conflict":
    case "question":
      return choice === "ours" || (choice === "theirs" && part.proposal !== null);
    case "rejected":
      return false;
    default:
      return true;
  }
}
