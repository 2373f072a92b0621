/** Printed sheets: the model from today's figures, and its PDF through whatever can print on this machine. */

import type { Delivery } from "../../../shared/contract/common.ts";
import type { Sheet } from "../../../shared/contract/reports.ts";
import type { ReturnSheet } from "../../../shared/contract/return-sheets.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { buildMainIndicatorsSheet } from "../../../shared/domain/main-indicators-sheet.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { buildReturnSheet, checkNumberOfForm } from "../../../shared/domain/return-sheet.ts";
import { findOrganisation, listOrganisations } from "../../db/repos/catalog.ts";
import { listFrozen } from "../../db/repos/frozen-verdicts.ts";
import { listIssues } from "../../db/repos/issues.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { getSetting } from "../../db/repos/settings.ts";
import type { Printer, TicketOffice } from "../../ports/types.ts";
import { type Context, must } from "../context.ts";
import { tasksToFill } from "../form-tasks.ts";
import { buildForm } from "../forms-service.ts";
import { planJudging } from "../judging.ts";
import { periodFigures } from "../period-figures.ts";
import { figuresOf } from "../plan-figures.ts";
import { createProgressService } from "../progress-service.ts";
import { sheetVerification } from "./verification.ts";

export function createReportsService(ctx: Context, printer: Printer, tickets: TicketOffice) {
  const progress = createProgressService(ctx);

  /** 主要指标进展情况表. NOT_FOUND for a period that was never opened. */
  function sheet(_kind: Sheet["kind"], period: string): Sheet {
    const db = ctx.store().read;
    const { plan } = must(findPeriod(db, period), "填报期", period);
    const judging = planJudging(db, plan);
    // What a closed period's sheet says was settled when it was closed; later revisions stand beside it.
    const frozen = listFrozen(db, period);
    const model = buildMainIndicatorsSheet({
      plan: judging.plan,
      progress: progress.table(plan, period, "headline"),
      extras: new Map(
        judging.indicators.map((line) => [
          line.code,
          frozen.get(line.code)?.figures ?? periodFigures(judging, line, period),
        ]),
      ),
      office: listOrganisations(db).find((o) => o.isOffice)?.name ?? "",
      demo: getSetting<boolean>(db, "demo") ?? false,
    });
    return { ...model, verification: sheetVerification(model) };
  }

  /** 单位填报单 of what the database holds. FORBIDDEN for another organisation's than a department's own. */
  function returnSheet(organisation: string, period: string): ReturnSheet {
    const db = ctx.store().read;
    const { code } = must(findOrganisation(db, organisation), "单位", organisation);
    const actor = ctx.actor();
    if (actor.role !== "office" && actor.organisation !== code) throw new AppError("FORBIDDEN");
    must(findPeriod(db, period), "填报期", period);
    const figures = figuresOf(db, period);
    const form = buildForm(db, figures, tasksToFill(db, figures, period), code, period);
    const model = buildReturnSheet({
      form,
      typed: new Map(),
      checkNumber: checkNumberOfForm(form),
      templateCode: listIssues(db, period).find((issue) => issue.organisation === code)?.templateCode ?? null,
      demo: getSetting<boolean>(db, "demo") ?? false,
    });
    return { ...model, verification: sheetVerification(model) };
  }

  return {
    sheet,
    returnSheet,
    returnSheetPdf: (organisation: string, period: string): Promise<Uint8Array> =>
      printer.pdf(returnSheet(organisation, period)),
    pdf: (kind: Sheet["kind"], period: string): Promise<Uint8Array> => printer.pdf(sheet(kind, period)),
    async deliverPdf(kind: Sheet["kind"], period: string): Promise<Delivery> {
      const model = sheet(kind, period);
      const fileName = `${model.title}_${periodLabel(period)}.pdf`;
      return { kind: "ticket", ticket: tickets.offer({ fileName, bytes: await printer.pdf(model) }), fileName };
    },
  };
}
