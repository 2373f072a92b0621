/** Printed sheets: the model from today's figures, and its PDF through whatever can print on this machine. */

import type { Indicator } from "../../../shared/contract/catalog.ts";
import type { Delivery } from "../../../shared/contract/common.ts";
import type { Sheet } from "../../../shared/contract/reports.ts";
import { blankMeans } from "../../../shared/domain/due.ts";
import {
  buildMainIndicatorsSheet,
  type MainIndicatorsExtra,
  type SheetFigure,
} from "../../../shared/domain/main-indicators-sheet.ts";
import { latestFigure } from "../../../shared/domain/observation.ts";
import { canonicalDataPeriod, periodLabel, yearOf } from "../../../shared/domain/period.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { getSetting } from "../../db/repos/settings.ts";
import type { Printer, TicketOffice } from "../../ports/types.ts";
import { type Context, must } from "../context.ts";
import { type Judging, planJudging } from "../judging.ts";
import { createProgressService } from "../progress-service.ts";
import { sheetVerification } from "./verification.ts";

export function createReportsService(ctx: Context, printer: Printer, tickets: TicketOffice) {
  const progress = createProgressService(ctx);

  /** 主要指标进展情况表. NOT_FOUND for a period that was never opened. */
  function sheet(_kind: Sheet["kind"], period: string): Sheet {
    const db = ctx.store().read;
    const { plan } = must(findPeriod(db, period), "填报期", period);
    const judging = planJudging(db, plan);
    const model = buildMainIndicatorsSheet({
      plan: judging.plan,
      progress: progress.table(plan, period, "headline"),
      extras: new Map(judging.indicators.map((line) => [line.code, extraOf(judging, line, period)])),
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

/** The figures of the asked quarter and of last year as a whole, or what their absence means. */
function extraOf(judging: Judging, line: Indicator, period: string): MainIndicatorsExtra {
  const current = figureAt(judging, line, canonicalDataPeriod(line.basis, line.frequency, period));
  const lastYear = figureAt(judging, line, canonicalDataPeriod(line.basis, line.frequency, String(yearOf(period) - 1)));
  const currentBlank = blankMeans(line, judging.plan, period, "本期");
  return {
    lastYear: lastYear ?? blankMeans(line, judging.plan, period, "上年全年"),
    current: current ?? currentBlank,
    growth: line.growthUnit === null ? "—" : (current?.growth ?? (current || currentBlank === "未报" ? "未报" : "—")),
    growthUnit: line.growthUnit,
  };
}

function figureAt(
  judging: Judging,
  line: Indicator,
  dataPeriod: string | null,
): (Exclude<SheetFigure, string> & { readonly growth: number | null }) | null {
  if (dataPeriod === null) return null;
  return latestFigure(judging.observationsOf(line).filter((each) => each.dataPeriod === dataPeriod));
}
