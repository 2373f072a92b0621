/** Versions of targets. A new one never replaces an old one: from its effective date on it is the one that counts. */
import type { Plan } from "../../../shared/contract/catalog.ts";
import type { LineFields } from "../../../shared/contract/lines.ts";
import type { SetTargetInput, TargetFields, TargetVersion } from "../../../shared/contract/targets.ts";
import { pendingText } from "../../../shared/domain/copy-plan.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import {
  closedPeriodUsing,
  countsUntil,
  needsDocument,
  targetReasonLength,
} from "../../../shared/domain/target-version.ts";
import { targetEditText } from "../../../shared/text/targets.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { findPlan } from "../../db/repos/catalog.ts";
import { closedPeriods } from "../../db/repos/line-dependants.ts";
import { indicatorOfTarget, listTargets } from "../../db/repos/targets.ts";
import { insertRecord } from "../catalog/ship.ts";
import { targetId } from "../catalog/shipped-records.ts";
import { type Context, must, officeNote } from "../context.ts";
import { checkLine } from "./line-checks.ts";
import { lineRecords, targetSeedOf } from "./line-record.ts";
import { findLine, seedOfLine } from "./lines-service.ts";

const words = targetEditText;

const invalid = (field: string, text: string, reason: string) => new AppError("INVALID", { field, text, reason });

export function createTargetsService(ctx: Context) {
  const history = (code: string): TargetVersion[] => {
    const db = ctx.store().read;
    const line = findLine(db, code);
    return versions(db, line.code, must(findPlan(db, line.plan), "规划", line.plan));
  };

  return {
    history,

    set({ indicator: code, target, reason, corrects }: SetTargetInput): TargetVersion[] {
      const db = ctx.store().read;
      const line = findLine(db, code);
      const plan = must(findPlan(db, line.plan), "规划", line.plan);
      const known = history(line.code);
      checkStatement(target, reason, plan);
      const corrected = correctedBy(target, corrects, known);
      const written = corrected ? { ...target, note: words.corrected(corrected, target.note) } : target;
      const id = targetId(line.code, target);
      // What copying a plan left as a mark only gives way; anything that ever was a target stays.
      const mark = known.find((version) => version.id === id && isMark(version));
      const seed = seedOfLine(line);
      const kept = known.flatMap((version, at) => (version === mark ? [] : (seed.targets[at] ?? [])));
      checkLine(db, plan, { ...seed, targets: [...kept, targetSeedOf(written)] }, `targets.${kept.length}.`);
      const summary = words.logSet(line.name, target.text, target.authority, target.effectiveOn);
      ctx.store().write(officeNote(ctx, "target", summary), (tx) => {
        if (mark) withdrawVersion(tx, mark);
        addVersion(tx, seed, written, reason.trim());
      });
      return history(line.code);
    },

    withdraw(id: string, reason: string): TargetVersion[] {
      const code = must(indicatorOfTarget(ctx.store().read, id), "目标", id);
      const known = history(code);
      const version = must(
        known.find((each) => each.id === id),
        "目标",
        id,
      );
      const { name } = findLine(ctx.store().read, code);
      checkReason(reason);
      const refuse = (why: string, instead: string) =>
        new AppError("REFUSED", { action: words.withdrawAction(name, version.text), reason: why, instead });
      if (version.usedIn !== null) throw refuse(words.usedIn(periodLabel(version.usedIn)), words.setInstead);
      if (known.length === 1) throw refuse(words.onlyOne, words.setFirst);
      ctx.store().write(officeNote(ctx, "target", words.logWithdraw(name, version.text)), (tx) => {
        withdrawVersion(tx, version);
        tx.log({ entity: "target", entityId: id, field: "withdrawReason", before: null, after: reason.trim() });
      });
      return history(code);
    },
  };
}

function versions(db: ReadDb, code: string, plan: Plan): TargetVersion[] {
  const rows = listTargets(db, code);
  const closed = closedPeriods(db, plan.code);
  return rows.map(({ indicator: _, ...row }, at) => ({
    ...row,
    until: countsUntil(row, rows),
    usedIn: closedPeriodUsing(rows[at] ?? row, rows, closed, plan),
  }));
}

/** What a version must say besides its figures: by whose word, on what paper, since when, and why. */
function checkStatement(target: TargetFields, reason: string, plan: Plan): void {
  if (needsDocument(target.authority) && target.documentNumber === "")
    throw invalid(words.fields.documentNumber, "", words.documentNeeded(target.authority));
  if (target.effectiveOn > `${plan.lastYear}-12-31`)
    throw invalid(words.fields.effectiveOn, target.effectiveOn, words.afterPlan(plan.lastYear));
  checkReason(reason);
}

function checkReason(reason: string): void {
  if ([...reason.trim()].length < targetReasonLength)
    throw invalid(words.fields.reason, reason.trim(), words.reasonNeeded(targetReasonLength));
}

/** 文字更正 says which version it corrects; nothing else corrects one. */
function correctedBy(target: TargetFields, corrects: string | null, known: readonly TargetVersion[]) {
  if (target.authority !== "文字更正") return null;
  const found = known.find(({ id }) => id === corrects);
  if (!found) throw invalid(words.fields.corrects, "", words.correctsNeeded);
  return found;
}

const isMark = ({ value, text, usedIn }: TargetVersion): boolean =>
  value === null && text === pendingText && usedIn === null;

function addVersion(tx: WriteTx, line: LineFields, target: TargetFields, reason: string): void {
  for (const record of lineRecords(line, [targetSeedOf(target)])) {
    if (record.kind !== "target") continue;
    insertRecord(tx, { ...record, row: { ...record.row, reason } });
    tx.log({ entity: "target", entityId: record.key, field: "*", before: null, after: { ...target, reason } });
  }
}

function withdrawVersion(tx: WriteTx, version: TargetVersion): void {
  const { id, until: _until, usedIn: _usedIn, by: _by, at: _at, ...said } = version;
  tx.run("DELETE FROM target WHERE id = :id", { id });
  tx.log({ entity: "target", entityId: id, field: "*", before: said, after: null });
}
