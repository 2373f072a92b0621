/** 核对数: how many figures and their sum, by which a stamped paper and its file can be told to agree (03 §3.1). */
import { roundHalfUp } from "../../../shared/domain/number.ts";

export interface CountedFigures {
  readonly label: string;
  /** `K6:K15` */
  readonly range: string;
  /** What stands there at issue. */
  readonly figures: readonly (number | null)[];
}

const decimals = 4;

export function checkNumberFormula(parts: readonly CountedFigures[]): string {
  return parts
    .map(({ label, range }) => `"${label}"&COUNT(${range})&"项，合计"&TEXT(ROUND(SUM(${range}),${decimals}),"0.0000")`)
    .join('&"；"&');
}

/** What the formula comes to at issue. */
export function checkNumberText(parts: readonly CountedFigures[]): string {
  return parts
    .map(({ label, figures }) => {
      const known = figures.filter((figure) => figure !== null);
      const sum = roundHalfUp(
        known.reduce((total, figure) => total + figure, 0),
        decimals,
      );
      return `${label}${known.length}项，合计${sum.toFixed(decimals)}`;
    })
    .join("；");
}
