/** Why a workbook cannot be patched in place though it is one: thrown inside, told as a result (cell-patch.ts). */
import type { UnpatchableWhy } from "./cell-patch.ts";

export class Unpatchable extends Error {
  readonly why: UnpatchableWhy;
  /** `表!K7`, or the part. */
  readonly where: string;
  constructor(why: UnpatchableWhy, where = "") {
    super(`${why} ${where}`);
    this.why = why;
    this.where = where;
  }
}
