/**
 * The database as a catalogue: what its workbook is written from, and what a workbook is compared with. Figures that
 * organisations reported in a quarter are no catalogue; those a source document prints are.
 */
import type { Indicator, Target } from "../../../shared/contract/catalog.ts";
import {
  type AssignmentSeed,
  type CatalogueSeed,
  catalogueSeed,
  indicatorSeed,
  type OrganisationSeed,
  organisationSeed,
  planSeed,
  targetSeed,
  taskSeed,
} from "../../../shared/domain/seed.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listIndicators, listOrganisations, listPlans, listTasks } from "../../db/repos/catalog.ts";
import { listAliases, listAllAssignments, listDocuments } from "../../db/repos/catalogue-records.ts";
import { getSetting } from "../../db/repos/settings.ts";
import { sourceFigures } from "./source-figures.ts";

/** A database that was never shipped to; the workbook asks for a version. */
const firstVersion = 1;

/**
 * @param plans codes of the plans whose lines, tasks, responsibilities and source figures are wanted; null: all.
 * Organisations and documents are always all there.
 */
export function currentCatalogue(db: ReadDb, plans: readonly string[] | null = null): CatalogueSeed {
  const chosen = listPlans(db).filter(({ code }) => plans === null || plans.includes(code));
  const indicators = chosen.flatMap(({ code }) => listIndicators(db, code));
  const tasks = chosen.flatMap(({ code }) => listTasks(db, code));
  const items = new Set([...indicators, ...tasks].map(({ code }) => code));
  // Parsed, so that what an older version stored has the fields of today.
  return catalogueSeed.parse({
    version: getSetting<number>(db, "catalogue") ?? firstVersion,
    documents: listDocuments(db).map(withoutNulls),
    plans: chosen.map((plan) => only(planSeed, plan)),
    organisations: organisations(db),
    indicators: indicators.map(indicatorOf),
    tasks: tasks.map((task) => only(taskSeed, task)),
    assignments: listAllAssignments(db)
      .filter(({ indicator, task }) => items.has(indicator ?? task ?? ""))
      .map(({ id: _, indicator, task, ...rest }): AssignmentSeed => {
        return { ...(indicator === null ? {} : { indicator }), ...(task === null ? {} : { task }), ...rest };
      }),
    observations: sourceFigures(db, indicators),
  });
}

function organisations(db: ReadDb): OrganisationSeed[] {
  const aliases = listAliases(db);
  return listOrganisations(db).map((each) =>
    organisationSeed.parse({ ...only(organisationSeed, each), aliases: aliases.get(each.code) ?? [] }),
  );
}

function indicatorOf(line: Indicator): object {
  const { baseline, baselineText, baselineYear, baselineComparable } = line;
  return {
    ...only(indicatorSeed, line),
    baseline: { value: baseline, text: baselineText, year: baselineYear, comparable: baselineComparable },
    targets: line.targets.map(targetOf),
  };
}

const targetOf = (target: Target): object => {
  const { lower, upper, note, ...rest } = target;
  return {
    ...only(targetSeed, rest),
    ...(lower === null ? {} : { lower }),
    ...(upper === null ? {} : { upper }),
    ...(note === "" ? {} : { note }),
  };
};

/** The fields the catalogue has: screens know more of a record than its workbook does. */
function only(schema: { readonly shape: object }, record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([field]) => field in schema.shape));
}

const withoutNulls = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
