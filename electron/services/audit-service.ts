/** The change log for those who look into it: found by filters, exported with its hashes. */
import type { ChangeFilter, Verification } from "../../shared/contract/app.ts";
import type { Delivery } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { auditText } from "../../shared/text/audit.ts";
import { countChanges, listChangers, listForAudit } from "../db/repos/changes.ts";
import { writeLogWorkbook } from "../exchange/write/log-workbook.ts";
import type { TicketOffice } from "../ports/types.ts";
import type { Context } from "./context.ts";
import { localDay } from "./local-day.ts";

/** More rows than a sheet holds. */
const mostRows = 1_000_000;

export function createAuditService(ctx: Context, verify: () => Verification, tickets: TicketOffice) {
  /** The workbook of what a filter leaves. INVALID where that is more than a sheet holds. */
  async function workbook(filter: ChangeFilter): Promise<Uint8Array> {
    const db = ctx.store().read;
    if (countChanges(db, filter) > mostRows)
      throw new AppError("INVALID", { field: "变更日志", reason: `超过${mostRows}条，请按日期分次导出` });
    const rows = listForAudit(db, filter);
    const { log } = verify();
    const { facts } = auditText;
    return writeLogWorkbook(rows, [
      [facts.exportedBy, ctx.actor().name],
      [facts.exportedAt, ctx.clock.now().toISOString()],
      [facts.rows, String(rows.length)],
      [facts.all, String(log.changes)],
      [facts.result, log.firstBadChange === null ? facts.intact : facts.broken(log.firstBadChange)],
    ]);
  }

  return {
    workbook,

    found(filter: ChangeFilter): { found: number; all: number; people: string[] } {
      const db = ctx.store().read;
      return { found: countChanges(db, filter), all: countChanges(db), people: listChangers(db) };
    },

    async exportLog(filter: ChangeFilter): Promise<Delivery> {
      if (ctx.actor().role !== "office") throw new AppError("FORBIDDEN");
      const fileName = auditText.fileName(localDay(ctx.clock.now()));
      return { kind: "ticket", ticket: tickets.offer({ fileName, bytes: await workbook(filter) }), fileName };
    },
  };
}
