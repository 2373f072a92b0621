/** Freezing the prints of a period when it is closed: same code and same content later (04 §4.3). */
import type { Printed } from "../../../shared/contract/printed.ts";
import { printKinds } from "../../../shared/domain/print-kinds.ts";
import { printedTitle } from "../../../shared/text/printed.ts";
import type { WriteTx } from "../../db/handles.ts";
import { freezePrint } from "../../db/repos/frozen-prints.ts";
import type { PeriodRow } from "../../db/repos/periods.ts";
import { ownMakers } from "./makers.ts";
import { type PrintMaker, type PrintWorld, printWorld } from "./print-world.ts";
import { sheetVerification, type Unverified } from "./verification.ts";

/** Puts the code on. */
export const verified = (model: Unverified<Printed>): Printed =>
  ({ ...model, verification: sheetVerification(model) }) as Printed;

/** One kind of every organisation or line, made one after the other. */
export function* madeBy(maker: PrintMaker, world: PrintWorld, subjects = maker.subjects(world)) {
  for (const subject of subjects) yield { subject, model: verified(maker.model(world, subject)) };
}

/** @returns how many were frozen */
export function freezePrints(tx: WriteTx, period: PeriodRow): number {
  const world = printWorld(tx, period, false);
  let frozen = 0;
  for (const [kind, maker] of Object.entries<PrintMaker>(ownMakers)) {
    if (!printKinds[kind as keyof typeof ownMakers].frozen) continue;
    for (const { subject, model } of madeBy(maker, world, (maker.frozen ?? maker.subjects)(world))) {
      freezePrint(tx, period.code, subject, printedTitle(model), model);
      frozen += 1;
    }
  }
  return frozen;
}
