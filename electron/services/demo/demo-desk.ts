/** The desk the demonstration is written at: a clock that is moved, and whoever is at work just now. */
import path from "node:path";
import type { Actor, Store } from "../../db/store.ts";
import { createKeptFiles } from "../../ports/kept-files.ts";
import type { Context } from "../context.ts";
import { createDice, type Dice } from "./dice.ts";

export interface MovableClock {
  now(): Date;
  /** @param time between 0 (nine o'clock) and 1 (half past five), local time */
  moveTo(day: string, time: number): void;
}

export function movableClock(): MovableClock {
  let now = new Date(2021, 0, 4, 9);
  return {
    now: () => now,
    moveTo(day, time) {
      const [year = 2021, month = 1, date = 1] = day.split("-").map(Number);
      const minutes = Math.round(time * 510);
      const then = new Date(year, month - 1, date, 9, minutes);
      // The log goes one way: what is done later on a day is later.
      now = then > now ? then : new Date(now.getTime() + 60_000);
    },
  };
}

export interface DemoDesk {
  readonly ctx: Context;
  readonly store: Store;
  readonly clock: MovableClock;
  readonly dice: Dice;
  readonly office: Actor;
  /** Everything done until the next call is this person's. */
  sit(actor: Actor): void;
}

export function demoDesk(store: Store, clock: MovableClock, seed: string, appVersion: string, office: Actor): DemoDesk {
  let seated = office;
  const dice = createDice(seed);
  let issued = 0;
  return {
    store,
    clock,
    dice,
    office,
    sit: (actor) => {
      seated = actor;
    },
    ctx: {
      appVersion,
      clock,
      ids: { uuid: () => `demo-${++issued}`, secret: () => `demo-${++issued}` },
      files: createKeptFiles(() => path.dirname(store.file)),
      store: () => store,
      actor: () => seated,
      source: "screen",
    },
  };
}

/** The ISO day so many days after another. */
export function daysAfter(day: string, days: number): string {
  const [year = 2021, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
