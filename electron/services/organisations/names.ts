/** Names tell organisations apart on paper: no two active ones bear the same, nor one that another had. */
import { AppError } from "../../../shared/domain/errors.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { aliasesByOrganisation } from "../../db/repos/organisations.ts";

interface Named {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** INVALID when another organisation bears a name of these, or bore it. */
export function requireFreeNames(db: ReadDb, { code, name, shortName }: Named): void {
  const aliases = aliasesByOrganisation(db);
  for (const other of listOrganisations(db)) {
    if (other.code === code) continue;
    const borne = other.active ? [other.name, other.shortName] : [];
    const had = aliases.get(other.code) ?? [];
    for (const [field, text] of [
      ["单位名称", name],
      ["简称", shortName],
    ] as const) {
      if (borne.includes(text)) throw new AppError("INVALID", { field, text, reason: `与“${other.name}”重名` });
      if (had.includes(text)) throw new AppError("INVALID", { field, text, reason: `是“${other.name}”的曾用名` });
    }
  }
}
