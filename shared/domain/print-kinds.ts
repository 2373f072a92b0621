/** What can be printed (04 §4.3), and what each of it is about. */

/** Of a period as a whole, or of each organisation, or of each line in it. */
type Subject = "period" | "organisation" | "line";

interface PrintKindFacts {
  readonly of: Subject;
  /** A table, drawn from rows and columns, which can be a workbook too. */
  readonly table: boolean;
  /** Kept as it was when its period is closed: same figures and text, same code, whatever is revised later. */
  readonly frozen: boolean;
  /** A department prints its own; what is not for departments is the office's alone. */
  readonly departments: boolean;
}

export const printKinds = {
  "main-indicators": { of: "period", table: true, frozen: true, departments: true },
  "return-sheet": { of: "organisation", table: true, frozen: true, departments: true },
  "indicator-card": { of: "line", table: false, frozen: true, departments: true },
  "task-ledger": { of: "period", table: true, frozen: true, departments: false },
  "project-pools": { of: "period", table: true, frozen: true, departments: false },
  "filing-summary": { of: "period", table: true, frozen: true, departments: false },
  "reminder-notice": { of: "period", table: false, frozen: false, departments: false },
  // Words are written after a period is closed, on figures that are frozen: they are kept when they are made final.
  "leaders-page": { of: "period", table: false, frozen: false, departments: false },
  "annual-analysis": { of: "period", table: false, frozen: false, departments: false },
  midterm: { of: "period", table: false, frozen: false, departments: false },
  final: { of: "period", table: false, frozen: false, departments: false },
} as const satisfies Record<string, PrintKindFacts>;

export type PrintKind = keyof typeof printKinds;

export const printKindNames = Object.keys(printKinds) as [PrintKind, ...PrintKind[]];

type TableKind = { [K in PrintKind]: (typeof printKinds)[K]["table"] extends true ? K : never }[PrintKind];

/** Those that are tables. */
export const sheetKinds = printKindNames.filter((kind): kind is TableKind => printKinds[kind].table) as [
  TableKind,
  ...TableKind[],
];

/** Reports with words. */
export const writtenKinds = ["leaders-page", "annual-analysis", "midterm", "final"] as const satisfies PrintKind[];
export type WrittenKind = (typeof writtenKinds)[number];
export const isWritten = (kind: PrintKind): kind is WrittenKind => writtenKinds.some((each) => each === kind);
