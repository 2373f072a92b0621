/**
 * What is filled in and not kept yet, by where it belongs and not by where it stands in the grid: another choice of rows or
 * columns, a look at another page or a reload loses nothing.
 */
import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import type { EntryRecord } from "../../../shared/domain/form.ts";
import type { GrowthBasis, Vintage } from "../../../shared/domain/vocabulary.ts";
import { type CellDraft, type SettledCell, withoutSettled } from "./cell-draft.ts";

export interface BlockSettings {
  readonly shape: "lines" | "organisations";
  /** Empty: every line of its own provider. */
  readonly organisation: string;
  /** Empty: none chosen yet. */
  readonly indicator: string;
  /** Quarters; empty: the reporting period's own. */
  readonly columns: readonly string[];
  readonly growth: boolean;
  readonly vintage: Vintage | null;
  readonly growthBasis: GrowthBasis | null;
  readonly remark: string;
}

export interface SlotAddress {
  readonly period: string;
  readonly organisation: string;
  readonly indicator: string;
  readonly dataPeriod: string;
}

interface Drafts {
  readonly settings: BlockSettings;
  readonly cells: Readonly<Record<string, CellDraft>>;
}

/** Bulletins bring 快报数; the person sees and may change it. */
const firstSettings: BlockSettings = {
  shape: "lines",
  organisation: "",
  indicator: "",
  columns: [],
  growth: false,
  vintage: "快报数",
  growthBasis: null,
  remark: "",
};

export const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ settings: firstSettings, cells: {} }), {
    name: "statistics-drafts",
    storage: createJSONStorage(() => sessionStorage),
  }),
);

export const slotKey = ({ period, organisation, indicator, dataPeriod }: SlotAddress): string =>
  [period, organisation, indicator, dataPeriod].join("|");

export function choose(settings: Partial<BlockSettings>): void {
  useDrafts.setState((state) => ({ settings: { ...state.settings, ...settings } }));
}

export interface DraftChange {
  readonly key: string;
  readonly field: "value" | "growth";
  readonly text: string;
  readonly current: EntryRecord | null;
}

/** A cell that is begun remembers what stood; one that is emptied forgets its reason as well. */
export function typeInto(changes: readonly DraftChange[]): void {
  useDrafts.setState(({ cells }) => {
    const next = { ...cells };
    for (const { key, field, text, current } of changes) {
      const draft = next[key] ?? { value: "", growth: "", reason: "", expected: current };
      const changed = { ...draft, [field]: text };
      if (changed.value === "" && changed.growth === "") delete next[key];
      else next[key] = changed;
    }
    return { cells: next };
  });
}

export function giveReason(keys: readonly string[], reason: string): void {
  amend(keys, (draft) => ({ ...draft, reason }));
}

/** Keeps what was filled in, now knowing what it replaces. */
export function expectNow(key: string, expected: EntryRecord | null): void {
  amend([key], (draft) => ({ ...draft, expected }));
}

/** The core has answered: what was sent is done. */
export function settle(settled: readonly SettledCell[]): void {
  useDrafts.setState(({ cells }) => ({ cells: withoutSettled(cells, settled) }));
}

export function drop(keys: readonly string[]): void {
  useDrafts.setState(({ cells }) => ({
    cells: Object.fromEntries(Object.entries(cells).filter(([key]) => !keys.includes(key))),
  }));
}

function amend(keys: readonly string[], change: (draft: CellDraft) => CellDraft): void {
  useDrafts.setState(({ cells }) => {
    const next = { ...cells };
    for (const key of keys) {
      const draft = next[key];
      if (draft) next[key] = change(draft);
    }
    return { cells: next };
  });
}
