/** A form that asks about projects beside figures: one asked whole, one of which a list has said one amount, one all known. */
import type { FormProject, IssuedForm } from "../../shared/domain/form.ts";
import { sampleForm } from "./issued-workbook.ts";

export const formProject = (key: string, more: Partial<FormProject> = {}): FormProject => ({
  key,
  project: `2204-410105-${key}`,
  name: `科创中心${key}`,
  month: "2022-03",
  totalWan: 20_000,
  yearPlanWan: 8000,
  plannedStart: "2021-09",
  plannedFinish: "2023-06",
  stage: "在建",
  stageOn: "2021-10-08",
  earlier: { month: "2021-12", yearDoneWan: null, totalDoneWan: 5000 },
  current: null,
  given: [],
  ...more,
});

const said = {
  yearDoneWan: 2500,
  totalDoneWan: 6000,
  filling: null,
  stage: "在建",
  stageOn: "2021-10-08",
  progress: "主体封顶",
  problems: "",
  remark: "",
} as const;

export const formWithProjects: IssuedForm = {
  ...sampleForm,
  projects: [
    formProject("P0000001"),
    formProject("P0000002", {
      current: { ...said, yearDoneWan: 700, totalDoneWan: null, filling: "not_obtained", progress: "=1+1 不是公式" },
      given: ["yearDoneWan"],
    }),
    formProject("P0000003", { current: said, given: ["yearDoneWan", "totalDoneWan", "progress"] }),
  ],
};
