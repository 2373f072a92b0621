/** 监测专报, 年度监测分析, 中期评估, 总结评估 from the database: as they were made final, else of what stands. */
import type { WrittenKind } from "../../../shared/domain/print-kinds.ts";
import { buildWrittenReport } from "../../../shared/domain/written-report/build.ts";
import { kindRules } from "../../../shared/domain/written-report/kinds.ts";
import { findFinal } from "../../db/repos/written-reports.ts";
import { type PrintMaker, wholePeriod } from "./print-world.ts";
import { writtenInput } from "./written-input.ts";

export const writtenMaker = (kind: WrittenKind): PrintMaker => ({
  subjects: (world) => (kindRules[kind].isMadeAt(world.judging().plan, world.period.code) ? [wholePeriod] : []),
  model: (world) => {
    const final = findFinal(world.db, { kind, period: world.period.code });
    return final?.model ?? buildWrittenReport(writtenInput(world, kind, null));
  },
});
