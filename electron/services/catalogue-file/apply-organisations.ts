/** What needs care because organisations know each other: names that are unique while in use, mergers, former names. */
import type { CatalogueChange } from "../../../shared/domain/catalogue-changes.ts";
import type { WriteTx } from "../../db/handles.ts";

/** Before any of them is written: two may swap their names, or one take the name of one that is no longer in use. */
export function giveUpNames(tx: WriteTx, changes: readonly CatalogueChange[]): void {
  for (const { kind, action, before, after } of changes) {
    if (kind !== "organisation" || action !== "changed" || !before || !after) continue;
    if (before.name !== after.name)
      tx.run("UPDATE organisation SET name = :name WHERE code = :code", {
        code: before.code,
        name: `${before.code} ${tx.operation()}`,
      });
    if (before.active && !after.active)
      tx.run("UPDATE organisation SET active = 0 WHERE code = :code", { code: before.code });
  }
}

/** Once all of them are there. */
export function joinOrganisations(tx: WriteTx, changes: readonly CatalogueChange[]): void {
  for (const { kind, action, after } of changes) {
    if (kind !== "organisation" || !after) continue;
    if (action === "added" && after.mergedInto !== null)
      tx.run("UPDATE organisation SET merged_into = :into WHERE code = :code", {
        code: after.code,
        into: after.mergedInto,
      });
    for (const name of after.aliases)
      tx.run(
        `INSERT INTO organisation_alias (organisation, name) VALUES (:code, :name)
         ON CONFLICT (organisation, name) DO NOTHING`,
        { code: after.code, name },
      );
  }
}
