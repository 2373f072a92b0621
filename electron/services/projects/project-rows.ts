/** Projects as they stand on a day, from records, changes of stage and figures. */
import type { Project } from "../../../shared/contract/projects.ts";
import { type Holder, hasStoppedBy, holderOn, holdersOf } from "../../../shared/domain/projects/holders.ts";
import { investmentAt, wordsAt } from "../../../shared/domain/projects/investment.ts";
import { lateOn } from "../../../shared/domain/projects/late.ts";
import { isPool, standingOn } from "../../../shared/domain/projects/pools.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import {
  type FigureRow,
  listHolderRecords,
  listProjectFigures,
  listProjectRecords,
  listStages,
  type RecordRow,
  type StageRow,
} from "../../db/repos/projects.ts";
import { taskNames } from "../../db/repos/tasks.ts";
import { readingOf } from "../pinyin.ts";

/** Everything that stands of one project. */
export interface ProjectFacts {
  /** The newest: its organisation is the last word, `holders` says whose the project is on a day. */
  readonly record: RecordRow;
  /** Oldest first. */
  readonly holders: readonly Holder[];
  /** As entered. */
  readonly stages: readonly StageRow[];
  /** One per month. */
  readonly figures: readonly FigureRow[];
}

/** A project without a change of stage has been taken back: it is none. */
export function projectFacts(db: ReadDb): ProjectFacts[] {
  const held = Map.groupBy(listHolderRecords(db), ({ project }) => project);
  const stages = Map.groupBy(listStages(db), ({ project }) => project);
  const figures = Map.groupBy(listProjectFigures(db), ({ project }) => project);
  return listProjectRecords(db).map((record) => ({
    record,
    holders: holdersOf(held.get(record.project) ?? []),
    stages: stages.get(record.project) ?? [],
    figures: figures.get(record.project) ?? [],
  }));
}

/** @param day ISO; projects taken in later are left out. Figures count up to the day's month; 责任单位 is who it is on the day. */
export function projectRows(db: ReadDb, facts: readonly ProjectFacts[], day: string): Project[] {
  const organisations = new Map(listOrganisations(db).map((one) => [one.code, one]));
  const tasks = taskNames(db);
  const month = day.slice(0, 7);
  return facts.flatMap(({ record, holders, stages, figures }): Project[] => {
    const standing = standingOn(stages, day);
    if (!standing) return [];
    const { project: code, name, industry, content, totalWan, plannedStart, plannedFinish, task } = record;
    const organisation = holderOn(holders, day);
    const holder = organisations.get(organisation ?? "");
    const { asOf, yearAsOf: _, ...invested } = investmentAt(figures, month, totalWan);
    return [
      {
        ...{ code, name, organisation, industry, content, totalWan, plannedStart, plannedFinish, task },
        organisationName: holder?.name ?? organisation ?? "",
        unattended: isPool(standing.stage) && (holder === undefined || hasStoppedBy(holder, day)),
        taskName: task === null ? "" : (tasks.get(task) ?? task),
        stage: standing.stage,
        since: standing.on,
        stageReason: standing.reason,
        late: lateOn(record, standing.stage, day),
        ...invested,
        figuresOf: asOf,
        ...wordsAt(figures, month),
        ...readingOf(name),
      },
    ];
  });
}
