/** 填报情况汇总表 from the database. */
import { buildFilingSummary } from "../../../shared/domain/filing-summary.ts";
import { listReports } from "../../db/repos/reports.ts";
import { periodCompleteness } from "../submissions/period-completeness.ts";
import { type PrintMaker, wholePeriod } from "./print-world.ts";

export const filingSummaryMaker: PrintMaker = {
  subjects: () => [wholePeriod],
  model: ({ db, period, office, demo }) =>
    buildFilingSummary({
      completeness: periodCompleteness(db, period.code),
      reports: new Map(listReports(db, period.code).map((report) => [report.organisation, report])),
      due: period.due,
      office: office(),
      demo,
    }),
};
