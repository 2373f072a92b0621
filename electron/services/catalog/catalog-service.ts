import type { Catalog } from "../../../shared/contract/catalog.ts";
import type { Project } from "../../../shared/contract/projects.ts";
import { findPlan, listAssignments, listIndicators, listOrganisations, listTasks } from "../../db/repos/catalog.ts";
import { type Context, must } from "../context.ts";

interface Projects {
  ofYears(first: number, last: number): Project[];
}

export function createCatalogService(ctx: Context, projects: Projects) {
  return {
    get(planCode: string): Catalog {
      const db = ctx.store().read;
      const plan = must(findPlan(db, planCode), "规划", planCode);
      return {
        plan,
        organisations: listOrganisations(db),
        indicators: listIndicators(db, plan.code),
        tasks: listTasks(db, plan.code),
        projects: projects.ofYears(plan.firstYear, plan.lastYear),
        assignments: listAssignments(db, plan.code),
      };
    },
  };
}
