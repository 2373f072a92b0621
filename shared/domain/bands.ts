/** The words of the national mid-term assessment, by the gap to the time elapsed (01 §1.4). Settings of the office. */
import { round9 } from "./number.ts";
import type { Attribute, Verdict } from "./vocabulary.ts";

/** Gaps in percentage points, shares and margins as fractions. */
export interface VerdictSettings {
  /** 快于预期 from here on. */
  readonly ahead: number;
  /** 滞后于预期 at or below, 明显滞后 below. */
  readonly behind: number;
  readonly farBehind: number;
  /** 约束性: 滞后于预期 below, 明显滞后 at or below. */
  readonly bindingBehind: number;
  readonly bindingFarBehind: number;
  /** 接近控制线 within this share of the limit. */
  readonly nearLimit: number;
  /** Before this share of the time nothing is assessed. */
  readonly earliestShare: number;
  /** 左右 on a level: share of T. */
  readonly aboutTolerance: number;
  /** 左右 on average growth: percentage points below g*. */
  readonly aboutGrowthPoints: number;
}

export const defaultSettings: VerdictSettings = {
  ahead: 5,
  behind: -10,
  farBehind: -30,
  bindingBehind: 0,
  bindingFarBehind: -10,
  nearLimit: 0.05,
  earliestShare: 0.1,
  aboutTolerance: 0.01,
  aboutGrowthPoints: 0.3,
};

export type BandVerdict = Extract<Verdict, "ahead" | "on_track" | "behind" | "far_behind">;

/** Percentage points between two fractions, free of binary noise: 0.5 and 0.6 are exactly −10. */
export function gapPoints(progress: number, elapsed: number): number {
  return round9((progress - elapsed) * 100);
}

/** The band of a progress (fraction) with its gap (percentage points). Below the baseline is always 明显滞后. */
export function bandOf(progress: number, gap: number, attribute: Attribute, settings: VerdictSettings): BandVerdict {
  const binding = attribute === "约束性";
  if (round9(progress) < 0) return "far_behind";
  if (binding ? gap <= settings.bindingFarBehind : gap < settings.farBehind) return "far_behind";
  if (binding ? gap < settings.bindingBehind : gap <= settings.behind) return "behind";
  return gap >= settings.ahead ? "ahead" : "on_track";
}
