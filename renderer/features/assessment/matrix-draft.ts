/** What is typed into the matrix and not saved yet, by where it belongs: a look at another page or a reload loses nothing. */
import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import type { SuppliedFigure } from "../../../shared/domain/assessment/rules.ts";
import type { TypedCell } from "../../../shared/domain/assessment/typed.ts";

export interface MatrixDraft extends Partial<TypedCell> {
  /** What stood when the cell was first typed into. */
  readonly expected: SuppliedFigure | null;
}

export interface DraftChange {
  readonly key: string;
  readonly field: keyof TypedCell;
  /** Undefined: as it stands. */
  readonly text: string | undefined;
  readonly current: SuppliedFigure | null;
}

type Drafts = Readonly<Record<string, MatrixDraft>>;

export const useMatrixDrafts = create<{ readonly cells: Drafts }>()(
  persist(() => ({ cells: {} as Drafts }), {
    name: "assessment-drafts",
    storage: createJSONStorage(() => sessionStorage),
  }),
);

export const cellKey = (period: string, line: string, organisation: string): string =>
  [period, line, organisation].join("|");

export function typeInto(changes: readonly DraftChange[]): void {
  useMatrixDrafts.setState(({ cells }) => {
    const next: Record<string, MatrixDraft> = { ...cells };
    for (const { key, field, text, current } of changes) {
      const { [field]: _, ...others } = next[key] ?? { expected: current };
      const draft: MatrixDraft = text === undefined ? others : { ...others, [field]: text };
      if (draft.value === undefined && draft.target === undefined) delete next[key];
      else next[key] = draft;
    }
    return { cells: next };
  });
}

export function dropDrafts(keys: readonly string[]): void {
  const gone = new Set(keys);
  useMatrixDrafts.setState(({ cells }) => ({
    cells: Object.fromEntries(Object.entries(cells).filter(([key]) => !gone.has(key))),
  }));
}
