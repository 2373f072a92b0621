/** 主要指标进展情况表 from the database. */
import { buildMainIndicatorsSheet } from "../../../shared/domain/main-indicators-sheet.ts";
import { listFrozen } from "../../db/repos/frozen-verdicts.ts";
import { periodFigures } from "../period-figures.ts";
import { progressTable } from "../progress-service.ts";
import { type PrintMaker, wholePeriod } from "./print-world.ts";

export const mainIndicatorsMaker: PrintMaker = {
  subjects: () => [wholePeriod],
  model(world) {
    const { db, period, demo } = world;
    const judging = world.judging();
    // Of a closed period what was settled when it was closed; later revisions stand beside it.
    const frozen = listFrozen(db, period.code);
    return buildMainIndicatorsSheet({
      plan: judging.plan,
      progress: progressTable(db, period.plan, period.code, "headline"),
      extras: new Map(
        judging.indicators.map((line) => [
          line.code,
          frozen.get(line.code)?.figures ?? periodFigures(judging, line, period.code),
        ]),
      ),
      office: world.office(),
      demo,
    });
  },
};
