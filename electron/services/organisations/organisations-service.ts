/** The organisations of the district: added, renamed, retired, merged. Nothing that has data is deleted. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import type {
  Consequences,
  ListedOrganisation,
  MergerInput,
  OrganisationEdit,
  OrganisationInput,
  RetireInput,
} from "../../../shared/contract/organisations.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { quarterLabel } from "../../../shared/domain/period.ts";
import { inOrder } from "../../../shared/domain/projects/pools.ts";
import { projectsLog } from "../../../shared/text/projects.ts";
import { referenceText } from "../../../shared/text/references.ts";
import type { ReadDb } from "../../db/handles.ts";
import { saveSittings } from "../../db/repos/assignments.ts";
import { findOrganisation, listOrganisations } from "../../db/repos/catalog.ts";
import {
  aliasesByOrganisation,
  changeOrganisation,
  deleteOrganisation,
  dropAlias,
  heldCounts,
  insertOrganisation,
  keepAlias,
  ownFiguresFrom,
  referencesTo,
  referredOrganisations,
} from "../../db/repos/organisations.ts";
import { listPeriods } from "../../db/repos/periods.ts";
import { findReport } from "../../db/repos/reports.ts";
import { type Context, must, officeNote } from "../context.ts";
import { startOf } from "../responsibilities/start.ts";
import { plannedDepartures } from "./departure.ts";
import { requireFreeNames } from "./names.ts";
import { organisationCode } from "./organisation-code.ts";
import { handOverProjects, projectsToHandOver } from "./project-departure.ts";

export function createOrganisationsService(ctx: Context) {
  const found = (code: string): Organisation => byCode(ctx.store().read, code);

  const leave = (input: RetireInput, into: Organisation | null, summary: string): Organisation => {
    const { code, from, reason, projectsTo } = input;
    const before = found(code);
    const db = ctx.store().read;
    refuseLeaving(db, before, from, into);
    const next = projectsTo === null ? null : found(projectsTo);
    if (next !== null) refuseTakingOver(before, next);
    const projects = next === null ? [] : projectsToHandOver(db, code, from);
    const handed =
      next !== null && projects.length > 0 ? `，${projectsLog.handedOver(projects.length, next.name)}` : "";
    return ctx.store().write(officeNote(ctx, "organisation", `${summary}${since(from)}${handed}`), (tx) => {
      for (const { changes } of plannedDepartures(tx, code, from, into?.code ?? null))
        for (const { seat, after } of changes) saveSittings(tx, seat, after);
      if (next !== null) handOverProjects(tx, projects, next, { from, reason });
      changeOrganisation(tx, before, {
        active: false,
        mergedInto: into?.code ?? null,
        retiredFrom: from,
        retiredReason: reason,
      });
      return byCode(tx, code);
    });
  };

  return {
    list(plan: string): ListedOrganisation[] {
      const db = ctx.store().read;
      const [aliases, held, referred] = [aliasesByOrganisation(db), heldCounts(db, plan), referredOrganisations(db)];
      return listOrganisations(db).map((organisation) => {
        const counts = held.get(organisation.code);
        return {
          ...organisation,
          aliases: aliases.get(organisation.code) ?? [],
          leads: counts?.lead ?? 0,
          provides: counts?.provider ?? 0,
          supports: counts?.support ?? 0,
          removable: !organisation.isOffice && !referred.has(organisation.code),
        };
      });
    },

    suggestCode(name: string): string {
      return organisationCode(name, new Set(listOrganisations(ctx.store().read).map(({ code }) => code)));
    },

    add(input: OrganisationInput): Organisation {
      const db = ctx.store().read;
      if (listOrganisations(db).some(({ code }) => code === input.code))
        throw new AppError("INVALID", { field: "代码", text: input.code, reason: "已有单位使用" });
      requireFreeNames(db, input);
      return ctx.store().write(officeNote(ctx, "organisation", `新增单位“${input.name}”`), (tx) => {
        insertOrganisation(tx, input);
        return byCode(tx, input.code);
      });
    },

    /** What the office has confirmed is no longer 建议; names it bore are kept. */
    edit({ code, ...fields }: OrganisationEdit): Organisation {
      const before = found(code);
      const names = [fields.name, fields.shortName];
      if (before.active) requireFreeNames(ctx.store().read, { code, ...fields });
      return ctx.store().write(officeNote(ctx, "organisation", `修改单位“${before.name}”`), (tx) => {
        changeOrganisation(tx, before, { ...fields, suggested: false });
        for (const had of new Set([before.name, before.shortName])) if (!names.includes(had)) keepAlias(tx, code, had);
        for (const name of new Set(names)) dropAlias(tx, code, name);
        return byCode(tx, code);
      });
    },

    consequences({ code, from, into }: { code: string; from: string; into: string | null }): Consequences {
      const db = ctx.store().read;
      const leaving = found(code);
      refuseLeaving(db, leaving, from, into === null ? null : found(into));
      return {
        departures: plannedDepartures(db, code, from, into).map(({ changes: _, ...departure }) => departure),
        openReports: listPeriods(db)
          .filter(({ state }) => state === "open")
          .map((period) => ({ period: period.code, state: findReport(db, code, period.code).state }))
          .filter(({ state }) => state !== "accepted" && state !== "not_started"),
        projects: projectsToHandOver(db, code, from).map(({ record, stages }) => ({
          code: record.project,
          name: record.name,
          stage: inOrder(stages).at(-1)?.stage ?? "储备",
        })),
      };
    },

    /** Its responsibilities end before `from`; what it reported stays. Its projects go to `projectsTo`, or stay without anybody. */
    retire(input: RetireInput): Organisation {
      return leave(input, null, `停用单位“${found(input.code).name}”`);
    },

    /** `into` takes over from `from` on; what was reported before stays the one's that reported it. */
    merge(input: MergerInput): Organisation {
      const into = found(input.into);
      return leave(input, into, `将“${found(input.code).name}”并入“${into.name}”`);
    },

    /** Takes part again; what it answered for, projects included, does not come back by itself. */
    reactivate(code: string): Organisation {
      const before = found(code);
      if (before.active) throw new AppError("REFUSED", { name: before.name, action: "恢复", reason: "没有停用" });
      requireFreeNames(ctx.store().read, before);
      return ctx.store().write(officeNote(ctx, "organisation", `恢复单位“${before.name}”`), (tx) => {
        changeOrganisation(tx, before, { active: true, mergedInto: null, retiredFrom: null, retiredReason: "" });
        return byCode(tx, code);
      });
    },

    remove(code: string): { code: string } {
      const db = ctx.store().read;
      const organisation = found(code);
      const refuse = (reason: string) => new AppError("REFUSED", { name: organisation.name, action: "删除", reason });
      if (organisation.isOffice) throw refuse("是本系统主管单位");
      const references = referencesTo(db, code);
      if (references.length > 0) throw refuse(`${referenceText(references)}。不再使用的请停用，原有数据保留`);
      return ctx.store().write(officeNote(ctx, "organisation", `删除单位“${organisation.name}”`), (tx) => {
        deleteOrganisation(tx, organisation);
        return { code };
      });
    },
  };
}

/** By its code alone: a command must not hit a namesake. */
function byCode(db: ReadDb, code: string): Organisation {
  const organisation = findOrganisation(db, code);
  return must(organisation?.code === code ? organisation : undefined, "单位", code);
}

const since = (from: string): string => `，自${quarterLabel(from)}起`;

function refuseTakingOver(leaving: Organisation, next: Organisation): void {
  const refuse = (reason: string) => new AppError("REFUSED", { name: leaving.name, action: "移交重点项目", reason });
  if (next.code === leaving.code) throw refuse("不能移交给自己");
  if (!next.active) throw refuse(`“${next.name}”已停用，请选择在用的单位`);
}

function refuseLeaving(db: ReadDb, leaving: Organisation, from: string, into: Organisation | null): void {
  const action = into === null ? "停用" : "并入其他单位";
  const refuse = (reason: string) => new AppError("REFUSED", { name: leaving.name, action, reason });
  if (leaving.isOffice) throw refuse("是本系统主管单位");
  if (!leaving.active) throw refuse("已经停用");
  if (into?.code === leaving.code) throw refuse("不能并入自己");
  if (into && !into.active) throw refuse(`“${into.name}”已停用，请选择在用的单位`);
  startOf(db, null, from);
  const figures = ownFiguresFrom(db, leaving.code, from);
  if (figures > 0)
    throw refuse(
      `${quarterLabel(from)}及以后已有它自己报的数 ${figures} 个，停用后不再计入汇总。请改从以后的填报期起，或先撤回这些数`,
    );
}
