/** 填报情况: which organisations, lines and gaps are listed, and their sums. */
import type { CompletenessView } from "../contract/submissions.ts";

export const completenessParts = ["organisations", "lines", "gaps", "history"] as const;
export type CompletenessPart = (typeof completenessParts)[number];

export interface CompletenessFilters {
  /** 单位类别; of lines nothing is filtered by it. */
  readonly kind: string | null;
  readonly onlyMissing: boolean;
}

export type ReturnCounts = CompletenessView["total"];
type Gap = CompletenessView["gaps"][number];

/** 缺报: not obtained, or nothing said. */
export const missingOf = ({ missing }: ReturnCounts): number => missing.blank + missing.not_obtained;

/** What of the view is listed. */
export function listedCompleteness(view: CompletenessView, { kind, onlyMissing }: CompletenessFilters) {
  const kindOf = new Map(view.byOrganisation.map((each) => [each.code, each.kind]));
  const ofKind = (each: string | undefined): boolean => kind === null || each === kind;
  const passes = ({ counts }: { readonly counts: ReturnCounts }): boolean => !onlyMissing || missingOf(counts) > 0;
  const isMissing = ({ answer }: Gap): boolean => answer === "blank" || answer === "not_obtained";
  return {
    organisations: view.byOrganisation.filter((row) => ofKind(row.kind) && passes(row)),
    lines: view.byLine.filter(passes),
    supplies: view.supplies.filter((each) => ofKind(each.kind)),
    gaps: view.gaps.filter((gap) => ofKind(kindOf.get(gap.organisation)) && (!onlyMissing || isMissing(gap))),
  };
}

export function sumOf(all: readonly ReturnCounts[]): ReturnCounts {
  const sum = (count: (each: ReturnCounts) => number): number => all.reduce((total, each) => total + count(each), 0);
  return {
    asked: sum(({ asked }) => asked),
    answered: sum(({ answered }) => answered),
    onTime: sum(({ onTime }) => onTime),
    missing: {
      not_obtained: sum(({ missing }) => missing.not_obtained),
      blank: sum(({ missing }) => missing.blank),
    },
    withoutFigure: {
      nil: sum(({ withoutFigure }) => withoutFigure.nil),
      not_applicable: sum(({ withoutFigure }) => withoutFigure.not_applicable),
    },
    exempt: sum(({ exempt }) => exempt),
  };
}
