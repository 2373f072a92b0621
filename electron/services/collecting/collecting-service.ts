/** 催报: who owes a report, reminding them as one operation, the printed notice (03 §3.5). The office's alone. */
import type { Organisation } from "../../../shared/contract/catalog.ts";
import type { Collecting, NoticeInput, RemindInput } from "../../../shared/contract/collecting.ts";
import type { Delivery } from "../../../shared/contract/common.ts";
import type { Letter } from "../../../shared/contract/letters.ts";
import type { RegisterRow } from "../../../shared/contract/periods.ts";
import { usualPrint } from "../../../shared/contract/printed.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { askedUntil } from "../../../shared/domain/reminder.ts";
import { buildReminderNotice, type NoticeRecipient } from "../../../shared/domain/reminder-notice.ts";
import { reminderText as words } from "../../../shared/text/collecting.ts";
import { noticeText } from "../../../shared/text/reminder-messages.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { addReminder } from "../../db/repos/reminders.ts";
import { getSetting } from "../../db/repos/settings.ts";
import type { Printer, TicketOffice } from "../../ports/types.ts";
import { type Context, must, officeNote } from "../context.ts";
import { localDay } from "../local-day.ts";
import { openPeriod } from "../periods-service.ts";
import { type PrintMaker, wholePeriod } from "../reports/print-world.ts";
import { sheetVerification } from "../reports/verification.ts";
import { requireOffice } from "./office-only.ts";
import { collectingOf } from "./register.ts";

export interface CollectingPorts {
  /** Every organisation with something to report in a period. */
  readonly register: (period: string) => RegisterRow[];
  readonly printer: Printer;
  readonly tickets: TicketOffice;
}

export function createCollectingService(ctx: Context, { register, printer, tickets }: CollectingPorts) {
  const today = (): string => localDay(ctx.clock.now());

  function view(period: string): Collecting {
    requireOffice(ctx);
    return collectingOf(ctx.store().read, period, register(period), today());
  }

  /** Those named, in the register's order. INVALID for one that owes nothing (any more), or is named twice. */
  function recipients({ period, recipients: named }: RemindInput): NoticeRecipient[] {
    const db = ctx.store().read;
    const levels = new Map<string, NoticeRecipient["level"]>();
    for (const { organisation, level } of named) {
      const { code, name } = must(findOrganisation(db, organisation), "单位", organisation);
      if (levels.has(code)) throw new AppError("INVALID", { field: "单位", name, reason: "重复列出" });
      levels.set(code, level);
    }
    const found = view(period).organisations.flatMap((row) => {
      const level = levels.get(row.organisation);
      return level === undefined ? [] : [{ ...row, level, kind: findOrganisation(db, row.organisation)?.kind ?? "" }];
    });
    for (const code of levels.keys()) {
      const row = found.find(({ organisation }) => organisation === code);
      if (!row || row.owes === null)
        throw new AppError("INVALID", {
          field: "单位",
          name: row?.name ?? nameOf(db, code),
          reason: words.nothingOwed,
        });
    }
    return found;
  }

  const owing = (period: string) =>
    view(period).organisations.flatMap((row) => (row.suggested === null ? [] : [{ ...row, level: row.suggested }]));

  function notice(input: NoticeInput): Letter {
    const db = ctx.store().read;
    const { plan, due } = must(findPeriod(db, input.period), "填报期", periodLabel(input.period));
    const model = buildReminderNotice({
      plan,
      due,
      periodLabel: periodLabel(input.period),
      today: today(),
      until: input.until,
      recipients: recipients(input),
      office: view(input.period).office,
      demo: getSetting<boolean>(db, "demo") ?? false,
    });
    return { ...model, verification: sheetVerification(model) };
  }

  return {
    register: view,

    /** By code or name; NOT_FOUND for neither. */
    organisation: (name: string): Organisation => must(findOrganisation(ctx.store().read, name), "单位", name),

    /**
     * Records that they were reminded, each at its level, as one operation; all of them or none. In a period that is not
     * open nobody is waited for.
     */
    remind(input: RemindInput): Collecting {
      requireOffice(ctx);
      openPeriod(ctx.store().read, input.period);
      const chosen = recipients(input);
      const names = chosen.map(({ name }) => name);
      ctx.store().write(officeNote(ctx, "remind", words.logSummary(periodLabel(input.period), names)), (tx) => {
        for (const { organisation, level } of chosen) addReminder(tx, { organisation, period: input.period, level });
      });
      return view(input.period);
    },

    notice,

    /** The notice to everybody who owes something, each at the level that its lateness suggests. */
    printMaker: {
      subjects: ({ period }) => (owing(period.code).length > 0 ? [wholePeriod] : []),
      model({ period }) {
        const recipients = owing(period.code);
        const until = askedUntil(recipients.flatMap(({ due }) => due ?? []).toSorted()[0] ?? null, today());
        const named = recipients.map(({ organisation, level }) => ({ organisation, level }));
        return notice({ period: period.code, recipients: named, until });
      },
    } satisfies PrintMaker as PrintMaker,

    noticeBytes: (input: NoticeInput): Promise<Uint8Array> => printer.pdf([notice(input)], usualPrint),

    async noticePdf(input: NoticeInput): Promise<Delivery> {
      const fileName = noticeText.fileName(periodLabel(input.period), today());
      const bytes = await printer.pdf([notice(input)], usualPrint);
      return { kind: "ticket", ticket: tickets.offer({ fileName, bytes }), fileName };
    },
  };
}

const nameOf = (db: ReadDb, code: string): string => findOrganisation(db, code)?.name ?? code;
