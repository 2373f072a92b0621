/** 回收登记 beside the reports themselves: contacts, what is owed and missing, reminders, scans. Reads only. */
import type { Collecting, CollectingRow } from "../../../shared/contract/collecting.ts";
import type { RegisterRow } from "../../../shared/contract/periods.ts";
import { daysLate, owedSituation, suggestedLevel } from "../../../shared/domain/reminder.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { listReminders } from "../../db/repos/reminders.ts";
import { listReturnCopies } from "../../db/repos/return-copies.ts";
import { listScans } from "../../db/repos/scans.ts";
import { figuresOf } from "../plan-figures.ts";
import { missingIn } from "./missing.ts";
import { reportedNumbers } from "./reported-numbers.ts";
import { scanView } from "./scan-views.ts";

/**
 * @param rows the register of the period
 * @param today ISO day by which reports are late
 */
export function collectingOf(db: ReadDb, period: string, rows: readonly RegisterRow[], today: string): Collecting {
  const figures = figuresOf(db, period);
  const periodDue = findPeriod(db, period)?.due ?? null;
  const organisations = listOrganisations(db);
  const byCode = new Map(organisations.map((each) => [each.code, each]));
  const office = organisations.find(({ isOffice }) => isOffice);
  const reminders = Map.groupBy(listReminders(db, period), ({ organisation }) => organisation);
  const scans = Map.groupBy(listScans(db, period), ({ organisation }) => organisation);
  const copies = Map.groupBy(listReturnCopies(db, period), ({ organisation }) => organisation);
  const missing = missingIn(db, figures, period);
  const reported = reportedNumbers(db, figures, period);
  const viewOf = (row: RegisterRow): CollectingRow => {
    const { organisation: code, name, due } = row;
    const owes = owedSituation(row);
    const late = owes === null ? 0 : daysLate(due, today);
    const given = (reminders.get(code) ?? []).map(({ level, at, by }) => ({ level, at, by }));
    const answered = row.receivedAt !== null || row.state === "submitted" || row.state === "accepted";
    return {
      organisation: code,
      name,
      contactName: byCode.get(code)?.contactName ?? "",
      contactPhone: byCode.get(code)?.contactPhone ?? "",
      due,
      deferred: due !== null && periodDue !== null && due > periodDue,
      owes,
      daysLate: late,
      missing: owes === null ? { lines: 0, tasks: 0, projects: 0, supplies: 0 } : missing(code),
      suggested: owes === null ? null : suggestedLevel({ daysLate: late, given: given.map(({ level }) => level) }),
      reminders: given,
      sentBack: (copies.get(code) ?? []).map(({ number, at }) => ({ number, at })).at(-1) ?? null,
      scans: (scans.get(code) ?? []).map((scan) => scanView(scan, name, reported(code, answered))),
    };
  };
  return {
    period,
    office: {
      name: office?.name ?? "",
      contactName: office?.contactName ?? "",
      contactPhone: office?.contactPhone ?? "",
    },
    organisations: rows.map(viewOf),
  };
}
