/**
 * The demonstration: five years of plausible quarters for all lines and organisations, in a database of its own, the same
 * for the same seed. Nothing in it is real but the catalogue and what the sources say.
 */
import { shippedCatalogue } from "../../../seeds/catalogue.ts";
import type { Plan } from "../../../shared/contract/catalog.ts";
import { lastDay, nextQuarter } from "../../../shared/domain/period.ts";
import { demoWords } from "../../../shared/text/demo.ts";
import { findPlan } from "../../db/repos/catalog.ts";
import { putSetting } from "../../db/repos/settings.ts";
import { type Actor, openStore, type Store } from "../../db/store.ts";
import { bringCatalogue } from "../app-service.ts";
import { must, note } from "../context.ts";
import { demoDaySetting } from "./demo-clock.ts";
import { type DemoDesk, daysAfter, demoDesk, movableClock } from "./demo-desk.ts";
import { writeQuarter } from "./demo-quarter.ts";
import { registerContacts } from "./people.ts";
import { writeProjects } from "./projects.ts";
import { instruct } from "./remarks.ts";

export interface DemoOptions {
  /** An empty or new data directory. */
  readonly dataDir: string;
  readonly seed: string;
  readonly appVersion: string;
  readonly plan: string;
  /** The quarter that is still going on; those before it, from the plan's first, are closed. */
  readonly ongoing: string;
}

export interface DemoResult {
  readonly periods: number;
  readonly figures: number;
}

/** A quarter is about to be written. */
export interface DemoStep {
  readonly period: string;
  readonly done: number;
  readonly total: number;
}

export const demoDefaults = { seed: "金水", plan: "14th", ongoing: "2025Q4", planner: "陈立" } as const;

/** Days after the end of the ongoing quarter on which the demonstration is looked at: some are late, some still have time. */
const today = 26;

/** Creates the database, quarter by quarter, so that a caller may say how far it is; whoever wants it opens it afterwards. */
export function* buildDemo({
  dataDir,
  seed,
  appVersion,
  plan: planCode,
  ongoing,
}: DemoOptions): Generator<DemoStep, DemoResult> {
  const clock = movableClock();
  const store = openStore({ dataDir, now: () => clock.now(), holder: demoWords.summary.done, remakable: true });
  try {
    bringCatalogue(store, shippedCatalogue);
    const plan = must(findPlan(store.read, planCode), "规划", planCode);
    const desk = demoDesk(store, clock, seed, appVersion, officeActor());
    seat(store, desk, daysAfter(lastDay(ongoing), today));
    registerContacts(desk);
    const result = { periods: 0, figures: 0 };
    const all = quarters(plan, ongoing);
    for (const period of all) {
      yield { period, done: result.periods, total: all.length };
      writeProjects(desk, plan.code, period, result.periods, period === ongoing);
      result.figures += writeQuarter(desk, plan.code, period, period === ongoing);
      result.periods++;
      instruct(desk, plan, period, ongoing);
    }
    return result;
  } finally {
    store.close();
  }
}

/** Without a word on the way. */
export function buildDemoAtOnce(options: DemoOptions): DemoResult {
  const work = buildDemo(options);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

function officeActor(): Actor {
  const office = shippedCatalogue.organisations.find((each) => each.isOffice);
  return { role: "office", organisation: office?.code ?? "", name: demoDefaults.planner };
}

/** The database says of itself that it is a demonstration, on which day it is looked at, and who sits at it. */
function seat(store: Store, { ctx, office }: DemoDesk, day: string): void {
  store.write(note(ctx, "setup", demoWords.summary.done), (tx) => {
    putSetting(tx, "demo", true);
    putSetting(tx, demoDaySetting, day);
    putSetting(tx, "actor", office);
    putSetting(tx, "section", "发展规划科");
    tx.log({ entity: "setting", entityId: "demo", field: "*", before: null, after: true });
  });
}

function quarters({ firstYear }: Plan, last: string): string[] {
  const all = [`${firstYear}Q1`];
  for (let next = nextQuarter(`${firstYear}Q1`); next <= last; next = nextQuarter(next)) all.push(next);
  return all;
}
