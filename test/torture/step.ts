/** One thing done to a workbook. The numbers choose where; they are taken modulo whatever there is to choose from. */
import { strFromU8, strToU8 } from "fflate";

export interface Step {
  readonly kind: string;
  readonly a: number;
  readonly b: number;
  readonly text: string;
}

/** By the name in the zip; changed in place. */
export type Parts = Record<string, Uint8Array>;
export type Steps = Readonly<Record<string, (parts: Parts, step: Step) => void>>;

export const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(from.length, 1)];

export const sheetPaths = (parts: Parts): string[] =>
  Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
export const xmlPaths = (parts: Parts): string[] => Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));

export function edit(parts: Parts, name: string | undefined, change: (xml: string) => string): void {
  const bytes = name === undefined ? undefined : parts[name];
  if (name !== undefined && bytes) parts[name] = strToU8(change(strFromU8(bytes)));
}

/** Changes one of what a pattern finds. */
export function editOne(xml: string, pattern: RegExp, at: number, change: (found: string) => string): string {
  const chosen = pick([...xml.matchAll(pattern)], at);
  if (!chosen) return xml;
  return xml.slice(0, chosen.index) + change(chosen[0]) + xml.slice(chosen.index + chosen[0].length);
}

export const escaped = (text: string): string => text.replace(/[<&>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
