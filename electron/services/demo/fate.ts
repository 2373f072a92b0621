/** How a line fares in the demonstration: most on time, some ahead, some behind, a few badly. */
import type { Dice } from "./dice.ts";

export interface Fate {
  /** Share of the way to the target that is covered in the share of time: 1 is on time. */
  readonly pace: number;
  /** Size of what comes and goes between figures, as a share of the way. */
  readonly unrest: number;
  /** Quarters after which the line picks up or falls off. */
  readonly turn: number;
  /** What the pace becomes then. */
  readonly paceAfter: number;
}

const paces = [
  [1.75, 6],
  [1.25, 16],
  [1.08, 26],
  [1, 22],
  [0.92, 12],
  [0.72, 10],
  [0.45, 5],
  [-0.15, 3],
] as const;

export function fateOf(line: string, dice: Dice): Fate {
  const pace = dice.pick(`${line}|pace`, paces) + dice.normal(`${line}|own`) * 0.04;
  const turns = dice.happens(`${line}|turns`, 0.25);
  return {
    pace,
    unrest: 0.01 + dice.share(`${line}|unrest`) * 0.02,
    turn: turns ? 6 + Math.floor(dice.share(`${line}|turn`) * 8) : 40,
    paceAfter: pace < 1 ? pace + 0.5 : pace - 0.35,
  };
}

/** Share of the way covered after `quarters` of the plan's 20. */
export function wayCovered({ pace, turn, paceAfter }: Fate, quarters: number): number {
  const before = Math.min(quarters, turn);
  return (pace * before + paceAfter * Math.max(0, quarters - turn)) / 20;
}
