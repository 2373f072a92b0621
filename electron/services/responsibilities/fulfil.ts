/** Who is to hold a role from a quarter on: seats handed over, those that were held before kept. */
import type { AssignInput } from "../../../shared/contract/responsibilities.ts";
import { handOver } from "../../../shared/domain/tenure.ts";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import type { WriteTx } from "../../db/handles.ts";
import { type Item, type Seat, saveSittings, sittingsOf, supportersOf } from "../../db/repos/assignments.ts";
import type { Start } from "./start.ts";

export interface Wish {
  readonly item: Item;
  readonly role: Role;
  readonly mode: AssignInput["mode"];
  /** Codes; empty: nobody. */
  readonly organisations: readonly string[];
}

/** Every change is logged; a wish that is fulfilled already changes nothing. */
export function fulfil(tx: WriteTx, { item, role, mode, organisations }: Wish, { from, started }: Start): void {
  const seatOf = (supporter: string | null): Seat => ({ item, role, supporter });
  const hold = (seat: Seat, organisation: string | null) =>
    saveSittings(tx, seat, handOver(sittingsOf(tx, seat), organisation, from, started));
  if (role !== "support") {
    const [wanted = null] = organisations;
    const seat = seatOf(null);
    if (mode !== "remove") hold(seat, wanted);
    else if (sittingsOf(tx, seat).some(({ to, organisation }) => to === null && organisation === wanted))
      hold(seat, null);
    return;
  }
  const present = supportersOf(tx, item);
  const leaving = mode === "set" ? present.filter((code) => !organisations.includes(code)) : organisations;
  if (mode !== "add") for (const code of leaving) hold(seatOf(code), null);
  if (mode !== "remove") for (const code of organisations) hold(seatOf(code), code);
}
