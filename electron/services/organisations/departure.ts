/** What an organisation that stops leaves behind: each of its responsibilities ends, or goes to who takes over. */
import type { Departure } from "../../../shared/contract/organisations.ts";
import { giveUp, type Sitting } from "../../../shared/domain/tenure.ts";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb } from "../../db/handles.ts";
import { heldFrom, type Item, type Seat, sittingsOf } from "../../db/repos/assignments.ts";

interface SeatChange {
  readonly seat: Seat;
  readonly after: readonly Sitting[];
}

export interface PlannedDeparture extends Departure {
  readonly changes: readonly SeatChange[];
}

/** @param into who takes over; null: nobody */
export function plannedDepartures(
  db: ReadDb,
  organisation: string,
  from: string,
  into: string | null,
): PlannedDeparture[] {
  return heldFrom(db, organisation, from).map(({ role, ...item }) =>
    role === "support"
      ? supporterLeaves(db, item, organisation, from, into)
      : holderLeaves(db, item, role, organisation, from, into),
  );
}

const about = (item: Item, role: Role) => ({ item: item.code, itemName: item.name, plan: item.plan, role });

function holderLeaves(
  db: ReadDb,
  item: Item,
  role: Role,
  organisation: string,
  from: string,
  into: string | null,
): PlannedDeparture {
  const seat: Seat = { item, role, supporter: null };
  const after = giveUp(sittingsOf(db, seat), organisation, from, into);
  const vacant = !after.some(({ to }) => to === null);
  return {
    ...about(item, role),
    effect: into === null ? "ends" : "taken_over",
    leaderless: role === "lead" && vacant,
    changes: [{ seat, after }],
  };
}

/** A supporter's place is its own: who takes over needs one only if it has none. */
function supporterLeaves(
  db: ReadDb,
  item: Item,
  organisation: string,
  from: string,
  into: string | null,
): PlannedDeparture {
  const seat: Seat = { item, role: "support", supporter: organisation };
  const before = sittingsOf(db, seat);
  const left = { seat, after: giveUp(before, organisation, from, null) };
  const base = { ...about(item, "support"), leaderless: false };
  if (into === null) return { ...base, effect: "ends", changes: [left] };
  const place: Seat = { ...seat, supporter: into };
  const own = sittingsOf(db, place);
  if (own.some(({ to }) => to === null)) return { ...base, effect: "held_already", changes: [left] };
  const gained = giveUp(before, organisation, from, into).filter((each) => each.organisation === into);
  return { ...base, effect: "taken_over", changes: [left, { seat: place, after: [...own, ...gained] }] };
}
