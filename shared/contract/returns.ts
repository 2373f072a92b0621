/** 退回: marked copies of returned files with a 数据核实反馈单, and what organisations answered. The office's. */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { deliverySchema, jobEvent, periodCode, procedure } from "./common.ts";

/** `wrong` cannot be taken as it is (强制); `important` needs the office's word (准强制); `asked` is a question (核实). */
export const returnGravities = ["wrong", "important", "asked"] as const;
export type ReturnGravity = (typeof returnGravities)[number];

/** Something to be verified: of a cell, of a row or of the file as a whole. */
export const returnQuerySchema = z.object({
  /** Names it within its file. */
  key: z.string(),
  sheet: z.string(),
  /** `K7`; empty where it is about no one cell. */
  cell: z.string(),
  /** Code of the line or task; empty where it is about neither. */
  item: z.string(),
  name: z.string(),
  dataPeriod: z.string(),
  dataPeriodLabel: z.string(),
  field: z.string(),
  /** As it was filled in. */
  raw: z.string(),
  gravity: z.enum(returnGravities),
  message: z.string(),
  advice: z.string(),
  /** Ticked to begin with: not what was answered already, or only said. */
  suggested: z.boolean(),
});
export type ReturnQuery = z.infer<typeof returnQuerySchema>;

/** What a file could be sent back for. */
export const returnOfferSchema = z.object({
  sha256: z.string(),
  file: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  period: periodCode,
  templateCode: z.string(),
  /** 退回第 N 次 that a copy made now would be. */
  number: z.int(),
  /** Its sheets, for what the office adds. */
  sheets: z.array(z.string()),
  /** Whether its report may be marked 已退回; one that is accepted, or of a closed period, may not. */
  canReturn: z.boolean(),
  queries: z.array(returnQuerySchema),
});
export type ReturnOffer = z.infer<typeof returnOfferSchema>;

/** Cells the office adds of its own accord, with what it wants to know. */
export const ownQuerySchema = z.object({
  sheet: z.string().trim().min(1),
  cell: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/, "单元格写成 K7 的样子"),
  message: z.string().trim().min(1).max(300),
  advice: z.string().trim().max(300).default(""),
});
export type OwnQuery = z.infer<typeof ownQuerySchema>;

const returnOptions = z.object({
  session: z.string(),
  /** The report goes to 已退回, where it may. */
  returnReport: z.boolean().default(true),
  /** ISO day by which an answer is asked for; null: none is named. */
  replyDue: z.iso.date().nullable().default(null),
});

export const returnFileInput = returnOptions.extend({
  sha256: z.string(),
  /** Keys of the queries it is sent back for, with what the office adds to them; absent: those suggested. */
  chosen: z.array(z.object({ key: z.string(), remark: z.string().trim().max(300).default("") })).optional(),
  own: z.array(ownQuerySchema).max(200).default([]),
});

export const returnAllInput = returnOptions;
export type ReturnAllInput = z.input<typeof returnAllInput>;

export const returnCopySchema = z.object({
  id: z.string(),
  /** 退回第 N 次 of its issue. */
  number: z.int(),
  organisation: z.string(),
  organisationName: z.string(),
  period: periodCode,
  templateCode: z.string(),
  /** The file that was marked. */
  sourceSha256: z.string(),
  sourceName: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  /** `patched`: their own file with marks; `rewritten`: a new form with their values. */
  madeBy: z.enum(["patched", "rewritten"]),
  replyDue: z.string().nullable(),
  queries: z.int(),
  replies: z.int(),
  at: z.string(),
  by: z.string(),
});
export type ReturnCopy = z.infer<typeof returnCopySchema>;

/** A line of the 数据核实反馈单 as it went out, with the 单位回复 that came. */
export const returnQueryAnswerSchema = z.object({
  position: z.int(),
  sheet: z.string(),
  cell: z.string(),
  item: z.string(),
  name: z.string(),
  dataPeriod: z.string(),
  field: z.string(),
  raw: z.string(),
  message: z.string(),
  advice: z.string(),
  reply: z.string(),
  /** When the reply was taken in; null while there is none. */
  repliedAt: z.string().nullable(),
});
export type ReturnQueryAnswer = z.infer<typeof returnQueryAnswerSchema>;

/** A file that is not sent back, with why. */
export const keptBackSchema = z.object({ file: z.string(), reason: z.string() });
export type KeptBack = z.infer<typeof keptBackSchema>;

/** What the command line says of it. */
export const returnReportSchema = z.object({
  copies: z.array(returnCopySchema.extend({ out: z.string() })),
  skipped: z.array(keptBackSchema),
});

export const returnsDeliverySchema = z.object({
  copies: z.array(returnCopySchema),
  skipped: z.array(keptBackSchema),
  /** Null where nothing was to be sent back. */
  delivery: deliverySchema.nullable(),
});
export type ReturnsDelivery = z.infer<typeof returnsDeliverySchema>;

const ofCopy = z.object({ copy: z.string() });

export const returnsContract = {
  /** Throws INVALID for a file that is nobody's, or can only be refused as a whole. */
  offer: procedure.input(z.object({ session: z.string(), sha256: z.string() })).output(returnOfferSchema),
  make: procedure.input(returnFileInput).output(z.object({ copy: returnCopySchema, delivery: deliverySchema })),
  /** Every file of the sitting with something suggested, as one operation. */
  makeAll: procedure.input(returnAllInput).output(eventIterator(jobEvent(returnsDeliverySchema))),
  list: procedure.input(z.object({ period: periodCode })).output(z.array(returnCopySchema)),
  queries: procedure.input(ofCopy).output(z.array(returnQueryAnswerSchema)),
  open: procedure.input(ofCopy).output(deliverySchema),
};
