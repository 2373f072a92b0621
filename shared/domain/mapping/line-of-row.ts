/** Which line a row of a foreign table seems to be: by name, by what bureaus call it, by likeness; the unit must be convertible. */

import { factorBetween } from "./file-units.ts";
import type { Confidence } from "./mapping.ts";
import { plainName } from "./plain-name.ts";

export interface LineChoice {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
}

export type RowReason = "same_name" | "synonym" | "part_of_name" | "alike" | "several_lines" | "other_unit" | "no_line";

export interface RowProposal {
  /** Null: a person must say. */
  readonly line: string | null;
  /** Null: the file says no unit, or one that cannot be told in the line's. */
  readonly factor: number | null;
  readonly confidence: Confidence;
  readonly reason: RowReason;
}

/** What people call the same thing; the first is the plan's. */
const synonyms: readonly (readonly string[])[] = [
  ["地区生产总值", "gdp", "生产总值", "地区生产总值gdp", "地区生产总值（gdp）", "地区生产总值(gdp)"],
  ["一般公共预算收入", "地方一般公共预算收入", "公共财政预算收入", "地方财政一般预算收入"],
  ["社会消费品零售总额", "社零额", "社消零", "社会消费品零售额"],
  ["固定资产投资", "固定资产投资额", "全社会固定资产投资"],
  ["规模以上工业增加值", "规上工业增加值"],
  ["居民人均可支配收入", "全体居民人均可支配收入", "人均可支配收入"],
  ["财政总收入", "财政收入总计"],
];
const canonical = new Map(
  synonyms.flatMap(([first = "", ...rest]) => rest.map((name) => [plainName(name), plainName(first)])),
);

const bare = (name: string): string => plainName(name.split("/").at(-1) ?? name);
const meant = (name: string): string => canonical.get(name) ?? name;

/** Likeness of two names by their pairs of characters, 0 to 1 (Dice). */
export function likeness(a: string, b: string): number {
  const pairs = (text: string) => new Set([...text].slice(1).map((sign, at) => `${[...text][at]}${sign}`));
  const [one, other] = [pairs(a), pairs(b)];
  if (one.size + other.size === 0) return a === b ? 1 : 0;
  return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size);
}

const likelyFrom = 0.75;
const unsureFrom = 0.5;

interface Candidate {
  readonly line: LineChoice;
  readonly score: number;
  readonly reason: RowReason;
}

function candidate(name: string, line: LineChoice): Candidate {
  const own = bare(line.name);
  if (own === name) return { line, score: 3, reason: "same_name" };
  if (meant(own) === meant(name)) return { line, score: 2, reason: "synonym" };
  const contained = Math.min(own.length, name.length) >= 4 && (own.includes(name) || name.includes(own));
  const score = likeness(own, name);
  return contained ? { line, score: Math.max(score, 0.8), reason: "part_of_name" } : { line, score, reason: "alike" };
}

/** @param unit as the file counts; empty where it does not say */
export function proposeLine(label: string, unit: string, lines: readonly LineChoice[]): RowProposal {
  const name = bare(label);
  const nothing: RowProposal = { line: null, factor: null, confidence: "unsure", reason: "no_line" };
  if (name === "") return nothing;
  const ranked = lines
    .map((line) => candidate(name, line))
    .filter(({ score }) => score >= unsureFrom)
    .sort((a, b) => b.score - a.score);
  const convertible = ranked.filter(({ line }) => unit === "" || factorBetween(unit, line.unit) !== null);
  const [best, next] = convertible;
  if (!best) return ranked.length > 0 ? { ...nothing, reason: "other_unit" } : nothing;
  const factor = unit === "" ? null : factorBetween(unit, best.line.unit);
  // Namesakes (省级以上, 市级以上): nobody can tell which.
  if (next && next.score === best.score && next.line.code !== best.line.code)
    return { ...nothing, reason: "several_lines" };
  const sure = best.score >= 2 && factor !== null;
  return {
    line: best.score >= likelyFrom ? best.line.code : null,
    factor,
    confidence: sure ? "certain" : best.score >= likelyFrom ? "likely" : "unsure",
    reason: best.reason,
  };
}
