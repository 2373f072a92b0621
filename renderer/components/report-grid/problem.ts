/** What is to be said about a cell of a report, for the grid and for the list beside it. */
import type { Grade } from "../../../shared/domain/vocabulary.ts";
import type { CellMark, GridCell } from "../grid/model.ts";

export interface Problem {
  /** As the grid calls them. */
  readonly row: string;
  readonly column: string;
  readonly name: string;
  readonly columnName: string;
  /**
   * `clash`: two windows; `changed`: somebody else has saved meanwhile; `error`: cannot be saved so; `question`: a reason is
   * asked for; `note`: nothing need be done.
   */
  readonly kind: "clash" | "changed" | "error" | "question" | "note";
  readonly grade: Grade | null;
  readonly message: string;
  /** Key of the draft it is about. */
  readonly draft: string;
  /** The office may let it pass for a reason. */
  readonly exemptable?: boolean;
  /** Of `question`: where the reason is written; absent: in the column of reasons. */
  readonly reasonColumn?: string;
  /** Of `changed`: what stands now, to go on with. */
  readonly now?: unknown;
}

/** Must be said and is not. */
export interface Missing {
  readonly row: string;
  readonly column: string;
  readonly name: string;
  readonly columnName: string;
}

const marks: Readonly<Record<Problem["kind"], CellMark | undefined>> = {
  clash: "conflict",
  changed: "error",
  error: "error",
  question: "question",
  note: undefined,
};
const gravest: readonly Problem["kind"][] = ["clash", "changed", "error", "question", "note"];

export type ProblemsByRow = ReadonlyMap<string, readonly Problem[]>;

export const problemsByRow = (problems: readonly Problem[]): ProblemsByRow => Map.groupBy(problems, ({ row }) => row);

/** Of a row or a cell. */
export function gravestOf(problems: readonly Problem[]): Problem["kind"] | undefined {
  const kinds = new Set(problems.map(({ kind }) => kind));
  return gravest.find((kind) => kinds.has(kind));
}

/** The gravest problem of a cell decides its sign; all of them are said. */
export function cellWith(text: string, found: readonly Problem[], isTyped: boolean): GridCell {
  const worst = gravestOf(found);
  const mark = (worst && marks[worst]) ?? (isTyped ? "changed" : undefined);
  const message = found.map((each) => each.message).join(" ");
  return { text, ...(mark ? { mark } : {}), ...(message ? { message } : {}) };
}
