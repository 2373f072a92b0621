/** Which reports were opened in this sitting, and as they stood then: one that has changed since has not been looked at. */
import { create } from "zustand";
import type { ReviewRow } from "../../../shared/contract/review.ts";

interface LookedAt {
  readonly reports: ReadonlyMap<string, string>;
}

export const useLookedAt = create<LookedAt>(() => ({ reports: new Map() }));

const nameOf = (period: string, organisation: string): string => `${period} ${organisation}`;
const standing = (row: ReviewRow): string => JSON.stringify(row);

export const wasLookedAt = (reports: LookedAt["reports"], period: string, row: ReviewRow): boolean =>
  reports.get(nameOf(period, row.organisation)) === standing(row);

export const lookAt = (period: string, row: ReviewRow): void =>
  useLookedAt.setState(({ reports }) => ({
    reports: new Map(reports).set(nameOf(period, row.organisation), standing(row)),
  }));
