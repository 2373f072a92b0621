/** Fills of marked cells. They differ in lightness too, so that they can be told apart on a grey printout. */
import type { CellPatch } from "./cell-patch.ts";

export type Tint = NonNullable<CellPatch["tint"]>;

export const tintColours: Readonly<Record<Tint, string>> = {
  wrong: "FFF2A59B",
  asked: "FFFFE45C",
  filled: "FFD5E8F5",
};

/** Of two marks on one cell the graver one is shown. */
export const graver = (a: Tint | undefined, b: Tint | undefined): Tint | undefined =>
  (["wrong", "asked", "filled"] as const).find((tint) => tint === a || tint === b);
