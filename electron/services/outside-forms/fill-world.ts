/** What filling a form looks things up in: read once, whatever the form asks for. */
import type { Indicator, Organisation, Task } from "../../../shared/contract/catalog.ts";
import type { FrozenVerdict } from "../../../shared/domain/frozen-verdict.ts";
import { placeSchema } from "../../../shared/domain/seed.ts";
import { outsideFormsText as words } from "../../../shared/text/outside-forms.ts";
import { provenanceText } from "../../../shared/text/provenance.ts";
import type { ReadDb } from "../../db/handles.ts";
import { allIndicators, documentTitles, listOrganisations, listPlans, listTasks } from "../../db/repos/catalog.ts";
import { listFrozen } from "../../db/repos/frozen-verdicts.ts";
import type { ObservationHistoryRow } from "../../db/repos/observations.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { type Judging, planJudging } from "../judging.ts";

export interface FillWorld {
  readonly db: ReadDb;
  readonly period: string;
  /** ISO day. */
  readonly today: string;
  readonly state: "open" | "closed" | "never";
  readonly lines: ReadonlyMap<string, Indicator>;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly office: Organisation | undefined;
  judging(plan: string): Judging;
  /** What was kept when the period was closed. */
  frozen(line: Indicator): FrozenVerdict | undefined;
  organisation(code: string): string;
  /** `区统计局（张三）` */
  reporter(row: ObservationHistoryRow | undefined): string;
  source(row: ObservationHistoryRow | undefined): string;
}

export function fillWorld(db: ReadDb, period: string, today: string): FillWorld {
  const organisations = listOrganisations(db);
  const names = new Map(organisations.map(({ code, name }) => [code, name]));
  const titles = documentTitles(db);
  const judgings = new Map<string, Judging>();
  const state = findPeriod(db, period)?.state;
  const frozen = state === "closed" ? listFrozen(db, period) : new Map<string, FrozenVerdict>();
  const organisation = (code: string): string => names.get(code) ?? code;
  return {
    db,
    period,
    today,
    state: state === "closed" || state === "open" ? state : "never",
    lines: linesByCode(db),
    tasks: tasksByCode(db),
    office: organisations.find(({ isOffice }) => isOffice),
    judging(plan) {
      const judging = judgings.get(plan) ?? planJudging(db, plan);
      judgings.set(plan, judging);
      return judging;
    },
    frozen: (line) => frozen.get(line.code),
    organisation,
    reporter: (row) =>
      row && row.place === null
        ? `${row.organisation === null ? "" : organisation(row.organisation)}（${row.by}）`
        : "",
    source(row) {
      if (!row) return "";
      if (row.place === null) return provenanceText(row);
      const { document } = placeSchema.parse(JSON.parse(row.place));
      return words.source.document(titles.get(document) ?? document);
    },
  };
}

export const linesByCode = (db: ReadDb): Map<string, Indicator> =>
  new Map(allIndicators(db).map((line) => [line.code, line]));

export const tasksByCode = (db: ReadDb): Map<string, Task> =>
  new Map(listPlans(db).flatMap(({ code }) => listTasks(db, code).map((task) => [task.code, task] as const)));
