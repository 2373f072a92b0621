/** 核对数: how many figures and their sum, by which a stamped paper and its file can be told to agree (03 §3.1). */
import { roundHalfUp } from "../../../shared/domain/number.ts";

export interface CountedFigures {
  readonly label: string;
  /** `K6:K15`, or several: `K6:K9 K11:K15`; empty where nothing is a number. */
  readonly ranges: string;
  /** What stands there at issue. */
  readonly figures: readonly (number | null)[];
}

const decimals = 4;

export function checkNumberFormula(parts: readonly CountedFigures[]): string {
  return parts
    .map(({ label, ranges }) => {
      if (ranges === "") return `"${label}0项，合计0.0000"`;
      const cells = ranges.replaceAll(" ", ",");
      return `"${label}"&COUNT(${cells})&"项，合计"&TEXT(ROUND(SUM(${cells}),${decimals}),"0.0000")`;
    })
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

/** Cells with words in them, of how many: the 核对数 of a sheet without figures. */
export interface CountedTexts {
  readonly label: string;
  /** As of figures; never empty. */
  readonly ranges: string;
  /** What stands there at issue. */
  readonly texts: readonly string[];
}

export function countedTextsFormula(parts: readonly CountedTexts[]): string {
  return parts
    .map(({ label, ranges, texts }) => {
      const counts = ranges.split(" ").map((range) => `SUMPRODUCT(--(LEN(TRIM(${range}))>0))`);
      return `"${label}"&${counts.length === 1 ? counts[0] : `(${counts.join("+")})`}&"项，共${texts.length}项"`;
    })
    .join('&"；"&');
}

/** What the formula comes to at issue. */
export function countedTextsText(parts: readonly CountedTexts[]): string {
  return parts
    .map(({ label, texts }) => `${label}${texts.filter((text) => text.trim() !== "").length}项，共${texts.length}项`)
    .join("；");
}
