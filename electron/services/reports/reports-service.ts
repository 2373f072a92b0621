/** Printed sheets: the model from today's figures, and its PDF through whatever can print on this machine. */

import type { Delivery } from "../../../shared/contract/common.ts";
import type { Sheet } from "../../../shared/contract/reports.ts";
import { buildMainIndicatorsSheet } from "../../../shared/domain/main-indicators-sheet.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { listFrozen } from "../../db/repos/frozen-verdicts.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { getSetting } from "../../db/repos/settings.ts";
import type { Printer, TicketOffice } from "../../ports/types.ts";
import { type Context, must } from "../context.ts";
import { planJudging } from "../judging.ts";
import { periodFigures } from "../period-figures.ts";
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

  return {
    sheet,
    pdf: (kind: Sheet["kind"], period: string): Promise<Uint8Array> => printer.pdf(sheet(kind, period)),
    async deliverPdf(kind: Sheet["kind"], period: string): Promise<Delivery> {
      const model = sheet(kind, period);
      const fileName = `${model.title}_${periodLabel(period)}.pdf`;
      return { kind: "ticket", ticket: tickets.offer({ fileName, bytes: await printer.pdf(model) }), fileName };
    },
  };
}
