/** Bounds on what a reader hands over (05 §5.2), whatever the format was. */

/** Our own forms have a few hundred cells; an office's old ledger some ten thousand. */
export const tableLimits = {
  sheets: 100,
  cells: 100_000,
  characters: 4_000_000,
  /** Of formulas, comments and properties: nobody sees them in the cells. */
  unseenCharacters: 16_000_000,
  merges: 20_000,
  rows: 1_048_576,
  columns: 16_384,
} as const;
