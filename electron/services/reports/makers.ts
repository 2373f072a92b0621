/** Who makes which print: one maker a kind, each in a file of its own. */
import type { PrintKind } from "../../../shared/domain/print-kinds.ts";
import { filingSummaryMaker } from "./filing-summary.ts";
import { indicatorCardMaker } from "./indicator-card.ts";
import { mainIndicatorsMaker } from "./main-indicators.ts";
import type { PrintMaker } from "./print-world.ts";
import { projectPoolsMaker } from "./project-pools.ts";
import { returnSheetMaker } from "./return-sheet.ts";
import { taskLedgerMaker } from "./task-ledger.ts";
import { writtenMaker } from "./written-report.ts";

/** Kinds made from the database alone; the others are brought by the services that they belong to. */
export const ownMakers = {
  "main-indicators": mainIndicatorsMaker,
  "return-sheet": returnSheetMaker,
  "indicator-card": indicatorCardMaker,
  "task-ledger": taskLedgerMaker,
  "project-pools": projectPoolsMaker,
  "filing-summary": filingSummaryMaker,
  "leaders-page": writtenMaker("leaders-page"),
  "annual-analysis": writtenMaker("annual-analysis"),
  midterm: writtenMaker("midterm"),
  final: writtenMaker("final"),
} as const satisfies Partial<Record<PrintKind, PrintMaker>>;

/** Kinds that other services make. */
export type BroughtMakers = Readonly<Record<Exclude<PrintKind, keyof typeof ownMakers>, PrintMaker>>;
