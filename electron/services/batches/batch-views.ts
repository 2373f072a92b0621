/** A batch as it is shown: in the list, and in detail. */
import { z } from "zod";
import type { Batch, BatchDetail } from "../../../shared/contract/merge.ts";
import { unreportedIn } from "../../../shared/merge/unreported.ts";
import { assessmentWorkbookText } from "../../../shared/text/assessment-workbook.ts";
import { valueWords } from "../../../shared/text/exchange.ts";
import type { ReadDb } from "../../db/handles.ts";
import {
  countBrought,
  countByFile,
  type DecisionRow,
  listCheckNumbers,
  listDecisions,
} from "../../db/repos/batch-contents.ts";
import { type BatchRow, listBatchFiles } from "../../db/repos/batches.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { lineNamesIn } from "../assessment/figure-log.ts";

export function batchView(db: ReadDb, batch: BatchRow): Batch {
  const files = listBatchFiles(db, batch.id);
  const { id, period, at, by, undone, turnedAt, turnedBy } = batch;
  return {
    id,
    period,
    at,
    by,
    undone,
    turnedAt,
    turnedBy,
    files: files.length,
    cells: countBrought(db, batch.operation),
    organisations: [...new Set(files.flatMap((file) => file.organisation ?? []))],
  };
}

export function batchDetail(db: ReadDb, batch: BatchRow): BatchDetail {
  const cells = countByFile(db, batch.operation);
  const checkNumbers = listCheckNumbers(db, batch.id);
  const supplied = suppliedNames(db);
  return {
    batch: batchView(db, batch),
    files: listBatchFiles(db, batch.id).map(({ file, sha256, organisation, settled }) => ({
      file,
      sha256,
      organisation,
      settled,
      cells: cells.get(file) ?? 0,
      checkNumber: checkNumbers.get(sha256) ?? null,
    })),
    decisions: listDecisions(db, batch.id).map((decision) => ({
      ...decision,
      name: supplied(decision) ?? decision.name,
      choice: isUnreported(decision) ? "unreported" : decision.choice,
      theirs: asSeen(decision.theirs),
      ours: asSeen(decision.ours),
      typed: asSeen(decision.typed),
    })),
  };
}

/** Of a figure of 考核数据: who is scored by which line. */
function suppliedNames(db: ReadDb): (decision: DecisionRow) => string | null {
  return ({ item, dataPeriod }) => {
    const [line = "", assessed] = item.split("|");
    if (assessed === undefined) return null;
    const name = findOrganisation(db, assessed)?.name ?? assessed;
    return assessmentWorkbookText.nameOf(name, lineNamesIn(db, dataPeriod)(line));
  };
}

const typedRecord = z.record(z.string(), z.string());

/** Kept as what it means, a record typed without a figure. */
function isUnreported({ choice, typed }: DecisionRow): boolean {
  const record = choice === "typed" && typed !== null ? typedRecord.safeParse(JSON.parse(typed)) : null;
  return record?.success === true && unreportedIn(record.data) !== null;
}

/** A value, or the values of a record by field, as one text. */
function asSeen(json: string | null): string | null {
  if (json === null) return null;
  const seen: unknown = JSON.parse(json);
  if (seen === null || seen === "") return null;
  if (typeof seen !== "object") return inWords(seen);
  const parts = Object.values(seen).filter((part) => part !== null && part !== "");
  return parts.length === 0 ? null : parts.map(inWords).join("，");
}

const inWords = (value: unknown): string => (typeof value === "number" ? valueWords(value) : valueWords(String(value)));
