/** The scoring rules of a line (01 §1.7): from the figures of one group to points of 100. Pure; nothing is rounded. */
import { round9 } from "../number.ts";
import type { LineScore } from "./result.ts";
import type { SchemeLine } from "./scheme.ts";

/** What was supplied for one organisation; null where nothing was. */
export interface SuppliedFigure {
  readonly value: number | null;
  readonly target: number | null;
  /** `not_obtained`: said to be missing still (未取得). A target alone is `reported`, without a value: nobody has said anything of the figure. */
  readonly filling: "reported" | "not_applicable" | "not_obtained";
}

/** Neither a figure nor why there is none: what keeps its provider's report open. */
export const isBlankSupply = (figure: SuppliedFigure | null): boolean =>
  figure === null || (figure.value === null && figure.filling === "reported");

const unscored = (line: SchemeLine, state: LineScore["state"], figure?: SuppliedFigure): LineScore => ({
  line: line.code,
  state,
  score: null,
  value: figure?.value ?? null,
  target: figure?.target ?? null,
  among: null,
  quarters: [],
});

/**
 * Scores one line for a group.
 * @param figures of each organisation of the group, in any order
 * @returns one for each, in the same order; a figure that is missing has no score, whatever the rule
 */
export function scoreLine(line: SchemeLine, figures: readonly (SuppliedFigure | null)[]): LineScore[] {
  const known = figures.flatMap((figure) =>
    figure?.filling === "reported" && figure.value !== null ? [figure.value] : [],
  );
  return figures.map((figure): LineScore => {
    if (figure?.filling === "not_applicable") return unscored(line, "not_applicable");
    if (figure === null || figure.filling !== "reported" || figure.value === null) return unscored(line, "missing");
    const { value, target } = figure;
    if (line.rule.kind === "completion" && (target === null || target <= 0)) return unscored(line, "no_target", figure);
    const among = amongOthers(line, value, known);
    return {
      ...unscored(line, "scored", figure),
      score: round9(pointsOf(line, value, target ?? 0, among)),
      among,
    };
  });
}

type Among = NonNullable<LineScore["among"]>;

function pointsOf({ rule, direction }: SchemeLine, value: number, target: number, among: Among): number {
  switch (rule.kind) {
    case "completion":
      return within(0, completion(value, target, direction) * 100, rule.cap);
    case "rank":
      return 100 - ((100 - rule.floor) * (among.place - 1)) / Math.max(1, among.of - 1);
    case "min_max": {
      const span = among.highest - among.lowest;
      if (span === 0) return 100;
      const above = direction === "higher" ? value - among.lowest : among.highest - value;
      return rule.floor + ((100 - rule.floor) * above) / span;
    }
    case "deduct":
      return within(0, 100 - Math.max(0, value) * rule.points, 100);
    case "yes_no":
      return (value !== 0) === (direction === "higher") ? 100 : 0;
  }
}

/** Share of the target: value ÷ target; where less is better target ÷ value, and nothing at all is as good as can be. */
function completion(value: number, target: number, direction: SchemeLine["direction"]): number {
  if (direction === "higher") return value / target;
  return value <= 0 ? Number.POSITIVE_INFINITY : target / value;
}

/** Equal figures share the better place. */
function amongOthers({ direction }: SchemeLine, value: number, known: readonly number[]): Among {
  const better = known.filter((other) => (direction === "higher" ? other > value : other < value)).length;
  return { place: better + 1, of: known.length, lowest: Math.min(...known), highest: Math.max(...known) };
}

const within = (low: number, n: number, high: number): number => Math.min(high, Math.max(low, n));
