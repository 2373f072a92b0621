/** Keeps what is being typed (see the contract): row by row, never over what another window has typed since. */
import type { DraftPut, DraftRow, DraftScope, DraftsKept } from "../../shared/contract/drafts.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { type DraftStore, openDrafts, type StoredDraft } from "../db/drafts.ts";
import type { Context } from "./context.ts";

export type DraftsService = ReturnType<typeof createDraftsService>;

/** @param dataDir where the office's database is now: the demonstration has drafts of its own */
export function createDraftsService(ctx: Context, dataDir: () => string) {
  let open: { readonly at: string; readonly store: DraftStore } | null = null;

  const close = (): void => {
    open?.store.close();
    open = null;
  };

  const drafts = (): DraftStore => {
    const at = dataDir();
    if (open?.at === at) return open.store;
    close();
    open = { at, store: openDrafts(at) };
    return open.store;
  };

  /** A department types into its own report; FORBIDDEN otherwise. */
  function nameOf(scope: DraftScope): string {
    if (scope.kind === "workbook") return `workbook/${scope.issue}`;
    const actor = ctx.actor();
    if (actor.role !== "office" && actor.organisation !== scope.organisation) throw new AppError("FORBIDDEN");
    return `report/${scope.organisation}/${scope.period}`;
  }

  return {
    list(scope: DraftScope): DraftRow[] {
      return drafts().list(nameOf(scope)).map(viewOf);
    },

    put({ scope, rows }: DraftPut): DraftsKept {
      const store = drafts();
      const name = nameOf(scope);
      const at = ctx.clock.now().toISOString();
      const by = ctx.actor().name;
      return store.together(() => {
        const kept: DraftsKept["kept"] = [];
        const conflicts: DraftRow[] = [];
        for (const { row, fields, expected } of rows) {
          const known = store.find(name, row);
          if ((known?.revision ?? 0) !== expected) {
            conflicts.push(known ? viewOf(known) : { row, fields: {}, revision: 0, at, by });
            continue;
          }
          if (fields === null) store.remove(name, row);
          const revision = fields === null ? 0 : store.nextRevision();
          if (fields !== null) store.put(name, { row, fields: JSON.stringify(fields), revision, at, by });
          kept.push({ row, revision });
        }
        return { kept, conflicts };
      });
    },

    close,
  };
}

const viewOf = ({ fields, ...draft }: StoredDraft): DraftRow => ({
  ...draft,
  fields: JSON.parse(fields) as DraftRow["fields"],
});
