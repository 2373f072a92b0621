/** What a report with words is made from. Everything comes from the database; only what to say of it is decided here. */
import type { Plan } from "../../contract/catalog.ts";
import type { Progress, ProgressRow } from "../../contract/progress.ts";
import type { WrittenKind } from "../print-kinds.ts";

/** Why a line is where it is, as whoever reports it said. */
export interface Reason {
  readonly text: string;
  readonly organisation: string;
}

/** Something that other documents say differently (异文). */
export interface Variant {
  readonly line: string;
  readonly what: "baseline" | "target" | "value";
  /** As that document has it. */
  readonly text: string;
  readonly document: string;
}

export interface DistrictMatter {
  readonly task: string;
  readonly taskName: string;
  readonly organisation: string;
  readonly text: string;
}

export interface WrittenInput {
  readonly kind: WrittenKind;
  readonly plan: Plan;
  /** The quarter at whose end the report stands. */
  readonly period: string;
  /** All lines and tasks of the plan then. */
  readonly progress: Progress;
  /** The same at another quarter; null outside the plan's years. */
  readonly at: (period: string) => Progress | null;
  /** 分管区领导 of the line's lead; null where none is known. */
  readonly leaderOf: (row: ProgressRow) => string | null;
  readonly reasonOf: (row: ProgressRow) => Reason | null;
  readonly matters: readonly DistrictMatter[];
  readonly variants: readonly Variant[];
  /** Organisations whose returned workbook of the quarter has conflicts or questions that nobody has decided. */
  readonly inQuestion: readonly string[];
  /** Full names of those who gave figures that are spoken of. */
  readonly providers: readonly string[];
  readonly office: string;
  readonly demo: boolean;
  /** Texts changed by hand, by id. */
  readonly edits: ReadonlyMap<string, string>;
  /** ISO day of 定稿; null while it is a draft. */
  readonly finalOn: string | null;
}

/** The lines of the indicator table, in its order. */
export const headlines = ({ indicators }: Progress): ProgressRow[] =>
  indicators.filter(({ collection }) => collection === "headline").toSorted((a, b) => a.order - b.order);

/** The other lines of the plan itself: numbers of the 专栏 and of the running text. */
export const otherLines = ({ indicators }: Progress): ProgressRow[] =>
  indicators.filter(({ collection }) => collection === "box" || collection === "chapter");

/** Goals that a year's government report set. */
export const yearlyGoals = ({ indicators }: Progress): ProgressRow[] =>
  indicators.filter(({ collection }) => collection === "annual");
