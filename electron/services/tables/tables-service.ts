/** 导出 Excel: any list of the screens as a workbook, made here with the filters that are set, never from what is drawn. */
import type { Delivery } from "../../../shared/contract/common.ts";
import type { TableName, TableRequest } from "../../../shared/contract/tables.ts";
import { tablesText } from "../../../shared/text/tables.ts";
import { findBatch } from "../../db/repos/batches.ts";
import { findOrganisation, listOrganisations } from "../../db/repos/catalog.ts";
import { listForAudit } from "../../db/repos/changes.ts";
import { getSetting } from "../../db/repos/settings.ts";
import { writeTables } from "../../exchange/printed-workbook/write.ts";
import { safeFileName } from "../../exchange/write/file-name.ts";
import type { TicketOffice } from "../../ports/types.ts";
import { requireOffice } from "../collecting/office-only.ts";
import { type Context, must } from "../context.ts";
import { localDay, localMinute } from "../local-day.ts";
import { worksheetsOf } from "./assemble.ts";
import { statementsList, suppliesList } from "./assessment.ts";
import { batchesList, batchList } from "./batches.ts";
import { registerList, reviewList } from "./collecting.ts";
import { differencesList } from "./differences.ts";
import { completenessList, overTimeList } from "./filing.ts";
import { indicatorList } from "./indicators.ts";
import type { ListExport } from "./list-sheet.ts";
import { projectList } from "./projects.ts";
import { rankingList } from "./ranking.ts";
import type { ListSources, ListWorld } from "./sources.ts";
import { taskList } from "./tasks.ts";

/** Lists whose screens a department has too. */
const departments: ReadonlySet<TableName> = new Set(["indicators", "tasks", "projects"]);

export interface MadeWorkbook {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export function createTablesService(
  ctx: Context,
  { tickets, currentPlan, ...sources }: ListSources & { readonly tickets: TicketOffice; currentPlan(): string },
) {
  function world(): ListWorld {
    const { read } = ctx.store();
    const names = new Map(listOrganisations(read).map(({ code, name }) => [code, name]));
    const now = ctx.clock.now();
    return {
      sources,
      own: ctx.actor().organisation,
      now: localMinute(now.toISOString()),
      minuteOf: localMinute,
      nameOf: (organisation) => names.get(organisation) ?? organisation,
      changesOf: (id) => listForAudit(read, { operation: must(findBatch(read, id), "批次", id).operation }),
      currentPlan,
    };
  }

  /** FORBIDDEN where a department asks for what is the office's. */
  async function workbook(request: TableRequest): Promise<MadeWorkbook> {
    if (!departments.has(request.table)) requireOffice(ctx);
    const { read } = ctx.store();
    const made = world();
    const list = await listOf(request, made);
    const { organisation, name } = ctx.actor();
    const by = `${name}（${findOrganisation(read, organisation)?.name ?? organisation}）`;
    const taken = { at: made.now, by, demo: getSetting<boolean>(read, "demo") ?? false };
    return {
      fileName: safeFileName(tablesText.fileName(list.title, list.about, localDay(ctx.clock.now()))),
      bytes: await writeTables(worksheetsOf(list, taken)),
    };
  }

  return {
    workbook,
    async deliver(request: TableRequest): Promise<Delivery> {
      const { fileName, bytes } = await workbook(request);
      return { kind: "ticket", ticket: tickets.offer({ fileName, bytes }), fileName };
    },
  };
}

function listOf(request: TableRequest, world: ListWorld): ListExport | Promise<ListExport> {
  switch (request.table) {
    case "indicators":
      return indicatorList(request, world);
    case "tasks":
      return taskList(request, world);
    case "projects":
      return projectList(request, world);
    case "completeness":
      return completenessList(request, world);
    case "over-time":
      return overTimeList(request, world);
    case "register":
      return registerList(request, world);
    case "review":
      return reviewList(request, world);
    case "batches":
      return batchesList(world);
    case "batch":
      return batchList(request, world);
    case "differences":
      return differencesList(request, world);
    case "ranking":
      return rankingList(request, world);
    case "supplies":
      return suppliesList(request, world);
    case "statements":
      return statementsList(request, world);
  }
}
