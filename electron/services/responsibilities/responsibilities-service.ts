/** Who leads, provides and supports: many lines and tasks at once, from a reporting period on, as one change. */
import type { Assignment, Organisation } from "../../../shared/contract/catalog.ts";
import type { AssignEachInput, AssignInput } from "../../../shared/contract/responsibilities.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { quarterLabel } from "../../../shared/domain/period.ts";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import { roleLabel } from "../../../shared/text/catalogue-words.ts";
import type { ReadDb, WriteTx } from "../../db/handles.ts";
import { findItem, type Item, type Seat, saveSittings, sittingsOf } from "../../db/repos/assignments.ts";
import { assignmentHistory, assignmentsOf, findOrganisation } from "../../db/repos/catalog.ts";
import { type Context, must, officeNote } from "../context.ts";
import { fulfil, type Wish } from "./fulfil.ts";
import { type Start, startOf } from "./start.ts";

export function createResponsibilitiesService(ctx: Context) {
  const change = (wishes: readonly Wish[], from: string | null | undefined): Assignment[] => {
    const db = ctx.store().read;
    const items = wishes.map(({ item }) => item);
    const start = startOf(db, planOf(items), from);
    const [first] = wishes;
    ctx.store().write(officeNote(ctx, "assignment", summary(items, first?.role, start)), (tx) => {
      for (const wish of wishes) fulfil(tx, wish, start);
    });
    return currentOf(ctx.store().read, items);
  };

  return {
    assign({ items, role, organisations, mode, from }: AssignInput): Assignment[] {
      const db = ctx.store().read;
      const codes = holdersNamed(db, organisations ?? [], mode);
      return change(
        itemsOf(db, items).map((item) => checked({ item, role, mode, organisations: codes })),
        from,
      );
    },

    assignEach({ role, rows, from }: AssignEachInput): Assignment[] {
      const db = ctx.store().read;
      const items = itemsOf(
        db,
        rows.map(({ item }) => item),
      );
      const wishes = items.map((item, index) => {
        const organisations = holdersNamed(db, rows[index]?.organisations ?? [], "set");
        return checked({ item, role, mode: "set", organisations });
      });
      return change(wishes, from);
    },

    confirm(codes: readonly string[]): Assignment[] {
      const items = itemsOf(ctx.store().read, codes);
      const [first] = items;
      const what = items.length === 1 ? `“${first?.name}”` : ` ${items.length} 项指标和任务`;
      ctx.store().write(officeNote(ctx, "assignment", `确认${what}的责任分工`), (tx) => {
        for (const item of items) confirmItem(tx, item);
      });
      return currentOf(ctx.store().read, items);
    },

    history(code: string): Assignment[] {
      const db = ctx.store().read;
      return assignmentHistory(db, must(findItem(db, code), "指标或任务", code).code);
    },
  };
}

function itemsOf(db: ReadDb, codes: readonly string[]): Item[] {
  const items = codes.map((code) => must(findItem(db, code), "指标或任务", code));
  const twice = items.find(({ code }, index) => codes.indexOf(code) !== index);
  if (twice) throw new AppError("INVALID", { field: "指标或任务", name: twice.name, reason: "同一项列了两次" });
  return items;
}

function planOf(items: readonly Item[]): string {
  const [first, ...others] = items;
  const other = others.find(({ plan }) => plan !== first?.plan);
  if (other)
    throw new AppError("INVALID", { field: "指标或任务", name: other.name, reason: "不属于同一规划，请分开调整" });
  return first?.plan ?? "";
}

/** Codes of organisations by code or name; nothing new is given to one that has stopped. */
function holdersNamed(db: ReadDb, names: readonly string[], mode: AssignInput["mode"]): string[] {
  const found = names.map((name) => must(findOrganisation(db, name), "单位", name));
  const stopped = mode === "remove" ? undefined : found.find(({ active }) => !active);
  if (stopped) throw new AppError("INVALID", { field: "单位", name: stopped.name, reason: "已停用，请选择在用的单位" });
  return [...new Set(found.map(({ code }: Organisation) => code))];
}

/** One lead always, one provider at most, and providers only of lines. */
function checked(wish: Wish): Wish {
  const { item, role, mode, organisations } = wish;
  if (role === "support") return wish;
  const refuse = (reason: string) => new AppError("INVALID", { field: roleLabel[role], name: item.name, reason });
  if (role === "provider" && item.kind === "task") throw refuse("任务没有数据提供单位，请只选指标");
  if (role === "lead" && (mode === "remove" || organisations.length === 0))
    throw refuse("不能没有牵头单位，请直接改为另一个单位");
  if (organisations.length > 1) throw refuse("只能有一个");
  if (mode === "add") throw refuse("只能有一个，请用“设为”");
  return wish;
}

function confirmItem(tx: WriteTx, item: Item): void {
  for (const { organisation, role } of assignmentsOf(tx, item.code, null)) {
    const seat: Seat = { item, role, supporter: role === "support" ? organisation : null };
    const confirmed = sittingsOf(tx, seat).map((each) => (each.to === null ? { ...each, suggested: false } : each));
    saveSittings(tx, seat, confirmed);
  }
}

const currentOf = (db: ReadDb, items: readonly Item[]): Assignment[] =>
  items.flatMap(({ code }) => assignmentsOf(db, code, null));

function summary(items: readonly Item[], role: Role | undefined, { from }: Start): string {
  const [first] = items;
  const what = items.length === 1 ? `“${first?.name}”` : ` ${items.length} 项指标和任务`;
  const since = from === null ? "" : `，自${quarterLabel(from)}起`;
  return `调整${what}的${role ? roleLabel[role] : "责任分工"}${since}`;
}
