/** What prints of one period are made from; what several of them need is worked out once. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import type { Printed } from "../../../shared/contract/printed.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import type { PrintSubject } from "../../db/repos/frozen-prints.ts";
import type { PeriodRow } from "../../db/repos/periods.ts";
import { getSetting } from "../../db/repos/settings.ts";
import { type TasksToFill, tasksToFill } from "../form-tasks.ts";
import { type Judging, planJudging } from "../judging.ts";
import { figuresOf, type PlanFigures } from "../plan-figures.ts";
import type { Unverified } from "./verification.ts";

export interface PrintWorld {
  readonly db: ReadDb;
  readonly period: PeriodRow;
  readonly demo: boolean;
  /** Made after the period was closed: what is not kept of it is as of today. */
  readonly isLive: boolean;
  readonly organisations: () => readonly Organisation[];
  /** Full name of the office that makes the sheets; empty where none is known. */
  readonly office: () => string;
  readonly judging: () => Judging;
  readonly figures: () => PlanFigures;
  readonly tasks: () => TasksToFill;
}

/** Makes one kind of print. */
export interface PrintMaker {
  /** What there is to print in a period, in the office's order; `wholePeriod` alone where a print is of the period. */
  subjects(world: PrintWorld): readonly PrintSubject[];
  /** Those frozen when the period is closed, where these are not all. */
  frozen?(world: PrintWorld): readonly PrintSubject[];
  model(world: PrintWorld, subject: PrintSubject): Unverified<Printed>;
}

/** The subject of a print of the period as a whole. */
export const wholePeriod: PrintSubject = { code: "", name: "" };

export function printWorld(db: ReadDb, period: PeriodRow, isLive = period.state === "closed"): PrintWorld {
  const organisations = once(() => listOrganisations(db));
  const figures = once(() => figuresOf(db, period.code));
  return {
    db,
    period,
    isLive,
    demo: getSetting<boolean>(db, "demo") ?? false,
    organisations,
    office: () => organisations().find((one) => one.isOffice)?.name ?? "",
    judging: once(() => planJudging(db, period.plan)),
    figures,
    tasks: once(() => tasksToFill(db, figures(), period.code)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
