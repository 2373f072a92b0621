/** 重点项目四个库情况表 from the database. */
import { lastDay } from "../../../shared/domain/period.ts";
import { buildProjectPools } from "../../../shared/domain/project-pools-sheet.ts";
import { projectFacts, projectRows } from "../projects/project-rows.ts";
import { type PrintMaker, wholePeriod } from "./print-world.ts";

export const projectPoolsMaker: PrintMaker = {
  subjects: () => [wholePeriod],
  model: ({ db, period, office, demo }) =>
    buildProjectPools({
      period: period.code,
      projects: projectRows(db, projectFacts(db), lastDay(period.code)),
      office: office(),
      demo,
    }),
};
