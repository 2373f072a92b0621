/** Who leads a task and who supports it, as its form states them, from the usual quarter on. */
import type { Role } from "../../../shared/domain/vocabulary.ts";
import type { WriteTx } from "../../db/handles.ts";
import { findItem } from "../../db/repos/assignments.ts";
import { assignmentsOf } from "../../db/repos/catalog.ts";
import { must } from "../context.ts";
import { fulfil } from "../responsibilities/fulfil.ts";
import { startOf } from "../responsibilities/start.ts";

export interface Holders {
  readonly lead: string | null;
  readonly support: readonly string[];
}

/** Who stays is not touched: a suggestion that the form shows is not confirmed by saving something else. */
export function setHolders(tx: WriteTx, task: string, { lead, support }: Holders): void {
  const item = must(findItem(tx, task), "任务", task);
  const start = startOf(tx, item.plan, undefined);
  const present = assignmentsOf(tx, task, null);
  const holders = (role: Role) => present.filter((each) => each.role === role).map(({ organisation }) => organisation);
  const [leading = null] = holders("lead");
  if (leading !== lead)
    fulfil(tx, { item, role: "lead", mode: "set", organisations: lead === null ? [] : [lead] }, start);
  const supporting = holders("support");
  const leaving = supporting.filter((code) => !support.includes(code));
  const joining = support.filter((code) => !supporting.includes(code));
  fulfil(tx, { item, role: "support", mode: "remove", organisations: leaving }, start);
  fulfil(tx, { item, role: "support", mode: "add", organisations: joining }, start);
}
