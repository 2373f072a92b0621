/** What becomes of the projects of an organisation that stops: handed over from the day it stops, or left with nobody answering for them. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import { firstDay } from "../../../shared/domain/period.ts";
import { handOverDay, holderAtLast } from "../../../shared/domain/projects/holders.ts";
import { inOrder, isPool } from "../../../shared/domain/projects/pools.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { keepRecord } from "../projects/keep-project.ts";
import { type ProjectFacts, projectFacts } from "../projects/project-rows.ts";

/**
 * Its projects by the newest word that are still to be reported on from a quarter on: in a pool as known now, whatever is dated ahead, or
 * finished in that quarter or later. What was finished or withdrawn before stays its own.
 */
export const projectsToHandOver = (db: ReadDb, organisation: string, from: string): ProjectFacts[] =>
  projectFacts(db).filter(({ holders, stages }) => {
    const last = inOrder(stages).at(-1);
    if (holderAtLast(holders) !== organisation || last === undefined) return false;
    return isPool(last.stage) || (last.stage === "竣工" && last.on >= firstDay(from));
  });

interface HandingOver {
  /** First quarter in which the one that leaves takes no part. */
  readonly from: string;
  readonly reason: string;
}

/** Within the operation that stops the organisation; each project's record says who has it, from which day and why. */
export function handOverProjects(
  tx: WriteTx,
  projects: readonly ProjectFacts[],
  to: Organisation,
  { from, reason }: HandingOver,
): void {
  for (const { record, holders } of projects)
    keepRecord(tx, record.project, { ...record, organisation: to.code }, undefined, {
      organisationFrom: handOverDay(holders, firstDay(from)),
      organisationReason: reason,
    });
}
