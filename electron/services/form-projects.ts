/** 项目填报 of a form: the projects in the pools that an organisation is responsible for, with what the office has of them already. */
import type { FormProject } from "../../shared/domain/form.ts";
import { firstDay, lastDay } from "../../shared/domain/period.ts";
import { hasStoppedBy, holderOn } from "../../shared/domain/projects/holders.ts";
import { investmentAt } from "../../shared/domain/projects/investment.ts";
import { monthOfQuarter } from "../../shared/domain/projects/months.ts";
import { isPool, standingOn } from "../../shared/domain/projects/pools.ts";
import { earlierAmounts, givenFields, type ProjectEntry } from "../../shared/domain/projects/project-entry.ts";
import type { ReadDb } from "../db/handles.ts";
import { listOrganisations } from "../db/repos/catalog.ts";
import { type FigureRow, listStandingFigures } from "../db/repos/projects.ts";
import { type ProjectFacts, projectFacts } from "./projects/project-rows.ts";
import { rowKey } from "./row-key.ts";

/** Projects of a period, for one organisation after another. Whose a project is, is told as of the quarter's end. */
export interface ProjectsToFill {
  /** None of one that takes part no more: what it left behind waits for the office to name who is next. */
  of(organisation: string): readonly FormProject[];
}

export function projectsToFill(db: ReadDb, period: string): ProjectsToFill {
  let known: Known | null = null;
  const read = () => {
    known ??= {
      facts: Map.groupBy(projectFacts(db), ({ holders }) => holderOn(holders, lastDay(period))),
      stopped: new Set(listOrganisations(db).flatMap((one) => (hasStoppedBy(one, lastDay(period)) ? one.code : []))),
      said: Map.groupBy(listStandingFigures(db, monthOfQuarter(period)), ({ project }) => project),
    };
    return known;
  };
  return {
    of(organisation) {
      const { facts, said, stopped } = read();
      if (stopped.has(organisation)) return [];
      return (facts.get(organisation) ?? []).flatMap(
        (one) => formProject(one, said.get(one.record.project) ?? [], organisation, period) ?? [],
      );
    },
  };
}

interface Known {
  /** By code of who answers for them. */
  readonly facts: ReadonlyMap<string | null, ProjectFacts[]>;
  readonly stopped: ReadonlySet<string>;
  readonly said: ReadonlyMap<string, readonly FigureRow[]>;
}

/**
 * Undefined where it stands in no pool at the quarter's end and did not leave one in it: there is nothing to ask.
 * @param rows standing records of the quarter's month, newest first
 */
function formProject(
  { record, stages, figures }: ProjectFacts,
  rows: readonly FigureRow[],
  organisation: string,
  period: string,
): FormProject | undefined {
  const standing = standingOn(stages, lastDay(period));
  const isAsked =
    standing && (isPool(standing.stage) || (standing.stage === "竣工" && standing.on >= firstDay(period)));
  if (!standing || !isAsked) return undefined;
  const { project, name, totalWan, plannedStart, plannedFinish } = record;
  const month = monthOfQuarter(period);
  return {
    key: rowKey(organisation, `project-${project}`, period),
    project,
    name,
    month,
    totalWan,
    yearPlanWan: investmentAt(figures, month, totalWan).yearPlanWan,
    plannedStart,
    plannedFinish,
    stage: standing.stage,
    stageOn: standing.on,
    earlier: earlierAmounts(figures, month),
    current: rows[0] ? entryOf(rows[0], standing) : null,
    given: givenFields(rows),
  };
}

export const entryOf = (
  { yearDoneWan, totalDoneWan, filling, progress, problems, reason }: FigureRow,
  { stage, on }: { readonly stage: ProjectEntry["stage"]; readonly on: string },
): ProjectEntry => ({ yearDoneWan, totalDoneWan, filling, stage, stageOn: on, progress, problems, remark: reason });
