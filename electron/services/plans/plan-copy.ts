/** Reads the structure of a plan and makes the catalogue of a new one from it. */
import type { PlanFields, PlanView } from "../../../shared/contract/plans.ts";
import { type CopyChoice, copyStructure } from "../../../shared/domain/copy-plan.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { lineToSeed, taskToSeed } from "../../../shared/domain/line-seed.ts";
import type { CatalogueSeed } from "../../../shared/domain/seed.ts";
import { planEditText } from "../../../shared/text/plans.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listAssignments, listIndicators, listOrganisations, listTasks } from "../../db/repos/catalog.ts";
import { takenCodes } from "../../db/repos/plans.ts";

/** What has been retired, and who no longer takes part, stays behind. INVALID where a code of the copy is taken. */
export function copyOf(db: ReadDb, source: PlanView, plan: PlanFields, choice: CopyChoice): CatalogueSeed {
  const active = new Set(
    listOrganisations(db)
      .filter((organisation) => organisation.active)
      .map(({ code }) => code),
  );
  const copied = copyStructure(
    {
      plan: source,
      lines: listIndicators(db, source.code)
        .filter(({ retiredFrom }) => retiredFrom === null)
        .flatMap((line) => lineToSeed(line) ?? []),
      tasks: listTasks(db, source.code)
        .filter(({ retiredFrom }) => retiredFrom === null)
        .flatMap((task) => taskToSeed(task) ?? []),
      assignments: listAssignments(db, source.code).filter(({ organisation }) => active.has(organisation)),
    },
    plan,
    choice,
  );
  const taken = takenCodes(db);
  const twice = [...copied.lines, ...copied.tasks].find(({ code }) => taken.has(code));
  if (twice)
    throw new AppError("INVALID", {
      field: planEditText.fields.code,
      text: plan.code,
      reason: planEditText.lineCodeTaken(twice.code),
    });
  return {
    version: 0,
    documents: [],
    plans: [],
    organisations: [],
    indicators: [...copied.lines],
    tasks: [...copied.tasks],
    assignments: [...copied.assignments],
    observations: [],
  };
}
