import type { Assignment, Catalog, Organisation, OrganisationEdit } from "../../../shared/contract/catalog.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import type { WriteTx } from "../../db/handles.ts";
import {
  findIndicator,
  findOrganisation,
  findPlan,
  findTask,
  listAssignments,
  listIndicators,
  listOrganisations,
  listTasks,
} from "../../db/repos/catalog.ts";
import { type Context, must, officeNote } from "../context.ts";
import { assignmentId } from "./shipped-records.ts";

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

    /** Changes name, short name, contact and leader; what the office has confirmed is no longer 建议. */
    editOrganisation(edit: OrganisationEdit): Organisation {
      const { code } = edit;
      const before = must(findOrganisation(ctx.store().read, code), "单位", code);
      const namesake = findOrganisation(ctx.store().read, edit.name);
      if (namesake && namesake.code !== code)
        throw new AppError("INVALID", { field: "单位名称", name: edit.name, reason: "已有同名单位" });
      return ctx.store().write(officeNote(ctx, "organisation", `修改单位“${before.name}”`), (tx) => {
        const fields = { ...edit, suggested: false };
        for (const [field, column] of editable) {
          if (before[field] === fields[field]) continue;
          const value = fields[field];
          tx.run(`UPDATE organisation SET ${column} = :value WHERE code = :code`, {
            code,
            value: typeof value === "boolean" ? Number(value) : value,
          });
          tx.log({ entity: "organisation", entityId: code, field, before: before[field], after: value });
        }
        return must(findOrganisation(tx, code), "单位", code);
      });
    },

    assign(item: string, role: "lead" | "provider", organisation: string | null): Assignment[] {
      const db = ctx.store().read;
      const line = findIndicator(db, "", item);
      const { plan, name } = line ?? must(findTask(db, item), "指标或任务", item);
      if (organisation === null && role === "lead")
        throw new AppError("INVALID", { field: "牵头单位", name, reason: "不能为空" });
      const holder = organisation === null ? null : must(findOrganisation(db, organisation), "单位", organisation);
      ctx.store().write(officeNote(ctx, "assignment", `调整“${name}”的责任分工`), (tx) => {
        setHolder(tx, { kind: line ? "indicator" : "task", code: item }, role, holder?.code ?? null);
      });
      return listAssignments(ctx.store().read, plan);
    },
  };
}

const editable = [
  ["name", "name"],
  ["shortName", "short_name"],
  ["contactName", "contact_name"],
  ["contactPhone", "contact_phone"],
  ["leader", "leader"],
  ["suggested", "suggested"],
] as const;

interface Item {
  readonly kind: "indicator" | "task";
  readonly code: string;
}

function setHolder(tx: WriteTx, item: Item, role: string, organisation: string | null): void {
  const id = assignmentId(item.code, role, "");
  const before =
    tx.get<{ organisation: string }>("SELECT organisation FROM assignment WHERE id = :id", { id })?.organisation ??
    null;
  if (before === organisation) return;
  if (organisation === null) tx.run("DELETE FROM assignment WHERE id = :id", { id });
  else
    tx.run(
      `INSERT INTO assignment (id, ${item.kind}, role, organisation, suggested)
       VALUES (:id, :item, :role, :organisation, 0)
       ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation, suggested = 0`,
      { id, item: item.code, role, organisation },
    );
  tx.log({ entity: "assignment", entityId: id, field: "organisation", before, after: organisation });
}
