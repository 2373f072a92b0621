/** Keeps who decided what, and why, beside the batch: also where ours was kept and nothing else was written. */

import { supplySlot } from "../../../shared/domain/assessment/supply-checks.ts";
import { partOf } from "../../../shared/merge/merge-record.ts";
import { unreportedTyped } from "../../../shared/merge/unreported.ts";
import type { WriteTx } from "../../db/handles.ts";
import { addMergeDecision } from "../../db/repos/merge-decisions.ts";
import type { Decision } from "./weighed-answer.ts";

export function recordDecisions(tx: WriteTx, batch: string, decisions: readonly Decision[]): void {
  for (const { answer, target, reason } of decisions) {
    const { sha256, sheet, cell } = answer;
    const organisation = target.file.organisation?.code;
    if (organisation === undefined) continue;
    addMergeDecision(tx, {
      batch,
      sha256,
      sheet,
      cell,
      organisation,
      reason,
      ...asKept(answer),
      ...seen(target),
    });
  }
}

/** 按未报处理 is kept as what it means: a record typed without a figure. */
function asKept({ choice, typed, filling }: Decision["answer"]) {
  if (choice !== "unreported") return { choice, typed: typed ?? null };
  return { choice: "typed" as const, typed: filling === undefined ? null : unreportedTyped(filling) };
}

function seen(target: Decision["target"]) {
  if ("text" in target) {
    const { merge } = target.field;
    const { field } = merge;
    return {
      item: target.text.item,
      dataPeriod: "",
      field,
      theirs: { [field]: merge.theirs },
      ours: { [field]: merge.ours },
    };
  }
  if ("supply" in target) {
    const { supply } = target;
    const side = (name: "theirs" | "ours") => Object.fromEntries(supply.cells.map((cell) => [cell.field, cell[name]]));
    return {
      item: supplySlot(supply.line, supply.assessed),
      dataPeriod: target.file.period ?? "",
      field: "record",
      theirs: side("theirs"),
      ours: side("ours"),
    };
  }
  const { figure, part } = target;
  const cells = figure.cells.filter(({ field }) => partOf(field) === part);
  const side = (name: "theirs" | "ours") => Object.fromEntries(cells.map((cell) => [cell.field, cell[name]]));
  return { item: figure.item, dataPeriod: figure.dataPeriod, field: part, theirs: side("theirs"), ours: side("ours") };
}
