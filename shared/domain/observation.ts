/** Recorded figures and which of them counts. A new record never erases an old one; vintages stay apart (01 §1.2). */
import { comparePeriods } from "./period.ts";
import { type Filling, type GrowthBasis, type Vintage, vintages } from "./vocabulary.ts";

export interface Observation {
  readonly dataPeriod: string;
  readonly value: number | null;
  /** Who reported it; matters only for lines that several organisations report. */
  readonly organisation?: string | null | undefined;
  /** The figure as given where it is not one number: the parts of a composition, the state of a milestone. */
  readonly text?: string | null | undefined;
  /** The value is the total since the plan began, not the year's own. */
  readonly planTotal?: boolean | undefined;
  /** Earlier figures do not compare with this one and what follows. */
  readonly seriesBreak?: boolean | undefined;
  /** Of how many organisations the figure was combined, and how many were asked. */
  readonly combined?: { readonly reported: number; readonly asked: number } | undefined;
  /** 同比 as published: % for amounts, percentage points for ratios. */
  readonly growth: number | null;
  readonly growthBasis: GrowthBasis | null;
  readonly vintage: Vintage | null;
  readonly filling: Filling;
  /** Order in which records were made; the higher, the newer. */
  readonly sequence: number;
}

/** An observation that carries a figure. */
export type Figure = Observation & { readonly value: number };

/** Strength of a vintage, weakest 0. A figure without one ranks as 快报数, what comes within weeks of a period's end. */
export function vintageRank(vintage: Vintage | null): number {
  return vintages.indexOf(vintage ?? "快报数");
}

function isFigure(observation: Observation): observation is Figure {
  return observation.filling === "reported" && observation.value !== null;
}

function newest<T extends Observation>(observations: readonly T[]): T | null {
  return observations.reduce<T | null>((best, each) => (best && best.sequence > each.sequence ? best : each), null);
}

/**
 * The figure that is judged, of one line and one data period: strongest vintage, newest within it. An estimate (预计数)
 * never is. A newer 无数据 or 未取得 withdraws the figures of its own or a weaker vintage.
 */
export function judgedValue(observations: readonly Observation[]): Figure | null {
  const [only, ...more] = observations;
  if (only && more.length === 0) return only.vintage !== "预计数" && isFigure(only) ? only : null;
  const solid = observations.filter((each) => each.vintage !== "预计数");
  const rank = Math.max(...solid.map((each) => vintageRank(each.vintage)));
  const chosen = newest(solid.filter((each) => vintageRank(each.vintage) === rank));
  return chosen && isFigure(chosen) ? chosen : null;
}

/** The newest record of one line and data period, whatever its vintage or filling: what the entry form shows. */
export function latestRecord(observations: readonly Observation[]): Observation | null {
  return newest(observations);
}

function byDataPeriod(observations: readonly Observation[]): [string, Observation[]][] {
  return [...Map.groupBy(observations, (each) => each.dataPeriod)].sort(([a], [b]) => comparePeriods(a, b));
}

/** Is there one record per data period, oldest first? Then nothing is to be sorted. */
function isInOrder(observations: readonly Observation[]): boolean {
  return observations.every((each, index) => {
    const before = observations[index - 1];
    return before === undefined || comparePeriods(before.dataPeriod, each.dataPeriod) < 0;
  });
}

/** The judged figures of a line, one per data period, oldest first. */
export function judgedFigures(observations: readonly Observation[]): Figure[] {
  if (isInOrder(observations)) return observations.flatMap((each) => judgedValue([each]) ?? []);
  return byDataPeriod(observations).flatMap(([, records]) => judgedValue(records) ?? []);
}

/** The figure of the newest data period for display: the judged one, else the newest estimate, which then says so. */
export function latestFigure(observations: readonly Observation[]): Figure | null {
  // One record per data period: the newest that is a figure, judged or estimated.
  if (isInOrder(observations)) return observations.findLast(isFigure) ?? null;
  for (const [, records] of byDataPeriod(observations).reverse()) {
    const record = latestRecord(records);
    const figure = judgedValue(records) ?? (record && isFigure(record) ? record : null);
    if (figure) return figure;
  }
  return null;
}
