/** Collecting a quarter: who owes a report and was reminded (催报), stamped scans (扫描件), the archive (归档). The office's. */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { paperStandings } from "../domain/check-number.ts";
import { owedSituations, reminderLevels } from "../domain/reminder.ts";
import { deliverySchema, jobEvent, periodCode, procedure } from "./common.ts";
import { letterSchema } from "./letters.ts";

export const checkNumberSchema = z.object({ count: z.int().min(0), sum: z.number() });

export const scanSchema = z.object({
  id: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  period: periodCode,
  fileName: z.string(),
  sha256: z.string(),
  /** Bytes. */
  size: z.int(),
  at: z.string(),
  by: z.string(),
  /** 核对数 printed on the paper; null while it is left open. */
  paper: checkNumberSchema.nullable(),
  /** 核对数 of what was reported; null while nothing was. */
  reported: checkNumberSchema.nullable(),
  /** `open`: the paper's is not filled in; `waiting`: nothing was reported. */
  standing: z.enum(paperStandings),
});
export type Scan = z.infer<typeof scanSchema>;

export const reminderSchema = z.object({ level: z.enum(reminderLevels), at: z.string(), by: z.string() });
export type Reminder = z.infer<typeof reminderSchema>;

/** What is known of an organisation in the register beside its report. */
export const collectingRowSchema = z.object({
  organisation: z.string(),
  name: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  /** When its report is due, an ISO day; null: none is set. */
  due: z.string().nullable(),
  /** Given more time than the period's own day. */
  deferred: z.boolean(),
  /** What it still owes; null: nothing. */
  owes: z.enum(owedSituations).nullable(),
  /** Days since its due day; 0 where nothing is owed. */
  daysLate: z.int(),
  /** Of what nothing was said: figures that must be answered, tasks it leads, its projects, figures of 考核数据. */
  missing: z.object({ lines: z.int(), tasks: z.int(), projects: z.int(), supplies: z.int() }),
  /** Null where nothing is owed. */
  suggested: z.enum(reminderLevels).nullable(),
  /** Oldest first. */
  reminders: z.array(reminderSchema),
  /** The newest 退回 with a marked copy; null where there was none. */
  sentBack: z.object({ number: z.int(), at: z.string() }).nullable(),
  /** Without those taken back, oldest first. */
  scans: z.array(scanSchema),
});
export type CollectingRow = z.infer<typeof collectingRowSchema>;

export const collectingSchema = z.object({
  period: periodCode,
  /** Who collects: named and to be called at the end of a message. */
  office: z.object({ name: z.string(), contactName: z.string(), contactPhone: z.string() }),
  organisations: z.array(collectingRowSchema),
});
export type Collecting = z.infer<typeof collectingSchema>;

const recipient = z.object({ organisation: z.string(), level: z.enum(reminderLevels) });

export const remindInput = z.object({ period: periodCode, recipients: z.array(recipient).min(1) });
export type RemindInput = z.infer<typeof remindInput>;

export const noticeInput = remindInput.extend({
  /** The day by which they are asked to report. */
  until: z.iso.date(),
});
export type NoticeInput = z.infer<typeof noticeInput>;

/** Whose scan a file is, by 模板编号 or name in the file's name. */
export const scanGuessSchema = z.object({
  fileName: z.string(),
  organisation: z.string().nullable(),
  /** The file's 模板编号 is of another period: that one. */
  otherPeriod: periodCode.nullable(),
});
export type ScanGuess = z.infer<typeof scanGuessSchema>;

export const archiveResultSchema = z.object({
  fileName: z.string(),
  /** Of the zip, hexadecimal. */
  sha256: z.string(),
  bytes: z.int(),
  files: z.int(),
  /** What should be in it and is not, with why. */
  missing: z.array(z.object({ path: z.string(), reason: z.string() })),
});
export type ArchiveResult = z.infer<typeof archiveResultSchema>;

export const archiveDeliverySchema = archiveResultSchema.extend({ delivery: deliverySchema });
export type ArchiveDelivery = z.infer<typeof archiveDeliverySchema>;

const ofPeriod = z.object({ period: periodCode });

export const collectingContract = {
  register: procedure.input(ofPeriod).output(collectingSchema),
  /** Records that they were reminded, all of them as one operation. Who owes nothing any more is refused. */
  remind: procedure.input(remindInput).output(collectingSchema),
  /** 催报通知 as it prints. */
  notice: procedure.input(noticeInput).output(letterSchema),
  noticePdf: procedure.input(noticeInput).output(deliverySchema),
  guessScans: procedure.input(ofPeriod.extend({ fileNames: z.array(z.string()) })).output(z.array(scanGuessSchema)),
  /** `organisation` empty: by the file's name, INVALID where that does not say. */
  addScan: procedure
    .input(ofPeriod.extend({ organisation: z.string(), file: z.file(), paper: checkNumberSchema.nullable() }))
    .output(scanSchema),
  setPaper: procedure.input(z.object({ scan: z.string(), paper: checkNumberSchema.nullable() })).output(scanSchema),
  /** Takes it back, for a reason that is kept. */
  retractScan: procedure.input(z.object({ scan: z.string(), reason: z.string().max(500) })).output(scanSchema),
  openScan: procedure.input(z.object({ scan: z.string() })).output(deliverySchema),
  archive: procedure.input(ofPeriod).output(eventIterator(jobEvent(archiveDeliverySchema))),
};
