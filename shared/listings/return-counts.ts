/** Counts over the periods of a plan: how often who reported in time, late, or not at all. */
import type { OverTime, ReturnCell, ReturnStanding } from "../contract/over-time.ts";
import { completenessText } from "../text/completeness.ts";

export type ReturnCounts = Record<ReturnStanding, number> & {
  /** 应报: asked for, without what is exempt. */
  readonly asked: number;
  /** How often something was sent back, whatever became of it. */
  readonly returns: number;
};

export function countReturns(cells: readonly ReturnCell[]): ReturnCounts {
  const count = (standing: ReturnStanding): number => cells.filter((cell) => cell.standing === standing).length;
  const exempt = count("exempt");
  return {
    answered: count("answered"),
    late: count("late"),
    returned: count("returned"),
    missing: count("missing"),
    exempt,
    asked: cells.length - exempt,
    returns: cells.reduce((sum, { returns }) => sum + returns, 0),
  };
}

export const allCells = ({ organisations }: OverTime): ReturnCell[] => organisations.flatMap(({ cells }) => cells);

/** Who was late most often, and how often; nobody when nobody ever was. */
export function mostOftenLate({ organisations }: OverTime): {
  readonly names: readonly string[];
  readonly times: number;
} {
  const times = organisations.map(({ name, cells }) => ({ name, times: cells.filter(({ late }) => late).length }));
  const most = Math.max(0, ...times.map((each) => each.times));
  return { names: most === 0 ? [] : times.filter((each) => each.times === most).map(({ name }) => name), times: most };
}

/** The periods by year, in order. */
export function byYear(periods: OverTime["periods"]): [year: string, periods: OverTime["periods"]][] {
  return [...Map.groupBy(periods, ({ code }) => code.slice(0, 4))];
}

/** 2021年一季度至2025年全年共 20 期，应报 624 份，按时 557 份……迟报最多的是……。 */
export function returnSummary(over: OverTime): string {
  const words = completenessText.history;
  const { asked, answered, late, returned, missing, exempt } = countReturns(allCells(over));
  const most = mostOftenLate(over);
  const [first, last] = [over.periods[0], over.periods.at(-1)];
  return [
    words.summary(first?.label ?? "", last?.label ?? "", over.periods.length, asked, answered, late),
    words.open(returned, missing, exempt),
    most.names.length === 0 ? words.neverLate : words.mostLate(most.names, most.times),
  ].join("");
}
