/** The lines of a plan: adding, changing, retiring, removing. What judges and prints them is elsewhere. */
import type { ComparableBaselineInput, Indicator } from "../../../shared/contract/catalog.ts";
import type { Dependants, LineFields, SourceDocument } from "../../../shared/contract/lines.ts";
import type { TargetFields } from "../../../shared/contract/targets.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { lineToSeed } from "../../../shared/domain/line-seed.ts";
import { periodLabel, quarterLabel, yearOf } from "../../../shared/domain/period.ts";
import type { IndicatorSeed } from "../../../shared/domain/seed.ts";
import { lineEditText } from "../../../shared/text/lines.ts";
import type { ReadDb, SqlRow, WriteTx } from "../../db/handles.ts";
import { findIndicator, findPlan } from "../../db/repos/catalog.ts";
import { listDocuments } from "../../db/repos/documents.ts";
import { closedPeriods, lineDependants, reportedPeriods, reportedSince } from "../../db/repos/line-dependants.ts";
import { insertRecord } from "../catalog/ship.ts";
import { type Context, must, officeNote } from "../context.ts";
import { checkLine } from "./line-checks.ts";
import { changeLine, checkMeaning, lineRecords, targetSeedOf } from "./line-record.ts";

const words = lineEditText;

export const findLine = (db: ReadDb, code: string): Indicator => must(findIndicator(db, "", code), "指标", code);

/** The line as a catalogue holds it; a line of this database that none could hold is damaged data. */
export function seedOfLine(line: Indicator): IndicatorSeed {
  const seed = lineToSeed(line);
  if (!seed) throw new Error(`line ${line.code} does not fit the catalogue's shape`);
  return seed;
}

export function createLinesService(ctx: Context) {
  return {
    documents: (): SourceDocument[] => listDocuments(ctx.store().read),

    addDocument({ title, documentNumber, date }: Omit<SourceDocument, "key">): SourceDocument {
      const namesake = listDocuments(ctx.store().read).find((known) => known.title === title && known.date === date);
      if (namesake)
        throw new AppError("INVALID", { field: words.documentTitle, text: title, reason: words.documentKnown });
      const document = { key: `doc-${ctx.ids.uuid().slice(0, 8)}`, title, documentNumber, date };
      return ctx.store().write(officeNote(ctx, "document", words.logDocument(title)), (tx) => {
        tx.run("INSERT INTO document (key, title, document_number, date) VALUES (:key, :title, :number, :date)", {
          key: document.key,
          title,
          number: documentNumber === "" ? null : documentNumber,
          date,
        });
        tx.log({ entity: "document", entityId: document.key, field: "*", before: null, after: document });
        return document;
      });
    },

    dependants: (code: string): Dependants => lineDependants(ctx.store().read, findLine(ctx.store().read, code).code),

    add(line: LineFields, target: TargetFields): Indicator {
      const db = ctx.store().read;
      const plan = must(findPlan(db, line.plan), "规划", line.plan);
      if (findIndicator(db, "", line.code)?.code === line.code)
        throw new AppError("INVALID", { field: words.fields.code, text: line.code, reason: words.codeTaken });
      const targets = [targetSeedOf(target)];
      checkLine(db, plan, { ...line, targets });
      return ctx.store().write(officeNote(ctx, "indicator", words.logAdd(line.name)), (tx) => {
        for (const record of lineRecords(line, targets)) {
          insertRecord(tx, record);
          tx.log({ entity: record.kind, entityId: record.key, field: "*", before: null, after: record.row });
        }
        return findLine(tx, line.code);
      });
    },

    edit(line: LineFields, known: LineFields): Indicator {
      const db = ctx.store().read;
      const before = findLine(db, known.code);
      for (const field of ["code", "plan"] as const)
        if (line[field] !== before[field])
          throw new AppError("INVALID", { field: words.fields[field], text: line[field], reason: words.fixed });
      const seed = seedOfLine(before);
      const plan = must(findPlan(db, before.plan), "规划", before.plan);
      checkLine(db, plan, { ...line, targets: seed.targets });
      checkMeaning(seed, line, lineDependants(db, before.code), reportedPeriods(db, before.code));
      return ctx.store().write(officeNote(ctx, "indicator", words.logEdit(before.name)), (tx) => {
        changeLine(tx, known, line);
        return findLine(tx, before.code);
      });
    },

    /** From the quarter `from` on the line is neither asked for nor judged; what was reported stays. */
    retire(code: string, from: string, reason: string): Indicator {
      const db = ctx.store().read;
      const before = findLine(db, code);
      const plan = must(findPlan(db, before.plan), "规划", before.plan);
      const refuse = (why: string, instead: string) => {
        throw new AppError("REFUSED", {
          action: words.retireAction(before.name, quarterLabel(from)),
          reason: why,
          instead,
        });
      };
      if (yearOf(from) < plan.firstYear || yearOf(from) > plan.lastYear)
        refuse(words.outsidePlan(plan.firstYear, plan.lastYear), words.retireInPlan);
      const closed = closedPeriods(db, plan.code).findLast((period) => period >= from);
      if (closed !== undefined)
        refuse(words.periodClosed(periodLabel(closed)), words.retireLater(quarterLabel(closed)));
      const figures = reportedSince(db, code, from);
      if (figures > 0) refuse(words.reportedSince(figures, periodLabel(from)), words.retireAfterFigures);
      return setRetirement(before, from, reason, words.logRetire(before.name, quarterLabel(from)));
    },

    bringBack(code: string): Indicator {
      const db = ctx.store().read;
      const before = findLine(db, code);
      const { retiredFrom } = before;
      if (retiredFrom === null) return before;
      const closed = closedPeriods(db, before.plan).findLast((period) => period >= retiredFrom);
      if (closed !== undefined)
        throw new AppError("REFUSED", {
          action: words.bringBackAction(before.name),
          reason: words.closedWithout(periodLabel(closed)),
          instead: words.bringBackInstead,
        });
      return setRetirement(before, null, "", words.logBringBack(before.name));
    },

    remove(code: string): { indicator: string } {
      const db = ctx.store().read;
      const before = findLine(db, code);
      const held = words.held(lineDependants(db, before.code));
      if (held !== "")
        throw new AppError("REFUSED", {
          action: words.removeAction(before.name),
          reason: held,
          instead: words.removeInstead,
        });
      ctx
        .store()
        .write(officeNote(ctx, "indicator", words.logRemove(before.name)), (tx) => removeLine(tx, before.code));
      return { indicator: before.code };
    },

    /** 可比基数: enters, changes or takes away the baseline that judges in place of the plan's own. */
    setComparableBaseline({ indicator: code, baseline }: ComparableBaselineInput): Indicator {
      const before = findLine(ctx.store().read, code);
      const { targets: _, ...known } = seedOfLine(before);
      return ctx.store().write(officeNote(ctx, "indicator", words.logComparable(before.name)), (tx) => {
        changeLine(tx, known, { ...known, comparableBaseline: baseline });
        return findLine(tx, before.code);
      });
    },
  };

  function setRetirement(before: Indicator, from: string | null, reason: string, summary: string): Indicator {
    const { code } = before;
    return ctx.store().write(officeNote(ctx, "indicator", summary), (tx) => {
      tx.run("UPDATE indicator SET retired_from = :from, retired_reason = :reason WHERE code = :code", {
        code,
        from,
        reason,
      });
      const entry = { entity: "indicator", entityId: code };
      if (before.retiredFrom !== from)
        tx.log({ ...entry, field: "retiredFrom", before: before.retiredFrom, after: from });
      if (before.retiredReason !== reason)
        tx.log({ ...entry, field: "retiredReason", before: before.retiredReason, after: reason });
      return findLine(tx, code);
    });
  }
}

/** A line on which nothing stands, with its targets and responsibilities; the log keeps what they were. */
function removeLine(tx: WriteTx, code: string): void {
  for (const [table, key, column] of [
    ["assignment", "id", "indicator"],
    ["target", "id", "indicator"],
    ["indicator", "code", "code"],
  ] as const) {
    for (const row of tx.all<SqlRow>(`SELECT * FROM ${table} WHERE ${column} = :code`, { code }))
      tx.log({ entity: table, entityId: String(row[key]), field: "*", before: row, after: null });
    tx.run(`DELETE FROM ${table} WHERE ${column} = :code`, { code });
  }
}
