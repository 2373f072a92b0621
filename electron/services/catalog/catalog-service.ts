import type { Catalog, ComparableBaselineInput, Indicator } from "../../../shared/contract/catalog.ts";
import {
  findIndicator,
  findPlan,
  listAssignments,
  listIndicators,
  listOrganisations,
  listTasks,
} from "../../db/repos/catalog.ts";
import { type Context, must, officeNote } from "../context.ts";

export function createCatalogService(ctx: Context) {
  return {
    get(planCode: string): Catalog {
      const db = ctx.store().read;
      const plan = must(findPlan(db, planCode), "规划", planCode);
      return {
        plan,
        organisations: listOrganisations(db),
        indicators: listIndicators(db, plan.code),
        tasks: listTasks(db, plan.code),
        projects: [],
        assignments: listAssignments(db, plan.code),
      };
    },

    /** 可比基数: enters, changes or takes away the baseline that judges in place of the plan's own. */
    setComparableBaseline({ indicator: code, baseline }: ComparableBaselineInput): Indicator {
      const before = must(findIndicator(ctx.store().read, "", code), "指标", code);
      return ctx.store().write(officeNote(ctx, "indicator", `设置“${before.name}”的可比基数`), (tx) => {
        if (JSON.stringify(before.comparableBaseline) !== JSON.stringify(baseline)) {
          tx.run(
            `UPDATE indicator SET comparable_value = :value, comparable_year = :year, comparable_note = :note
             WHERE code = :code`,
            {
              code: before.code,
              value: baseline?.value ?? null,
              year: baseline?.year ?? null,
              note: baseline?.note ?? null,
            },
          );
          tx.log({
            entity: "indicator",
            entityId: before.code,
            field: "comparableBaseline",
            before: before.comparableBaseline,
            after: baseline,
          });
        }
        return must(findIndicator(tx, "", before.code), "指标", code);
      });
    },
  };
}
