import type { ActorRole } from "../../../shared/domain/vocabulary.ts";
import type { ReadDb, WriteTx } from "../handles.ts";

interface ActorFields {
  readonly role: ActorRole;
  readonly organisation: string;
  readonly name: string;
}

/** The actor's row, made on first use. */
export function actorId(db: ReadDb & Pick<WriteTx, "run">, actor: ActorFields): number {
  const fields = { role: actor.role, organisation: actor.organisation, name: actor.name };
  const found = db.get<{ id: number }>(
    "SELECT id FROM actor WHERE role = :role AND organisation = :organisation AND name = :name",
    fields,
  );
  return (
    found?.id ?? db.run("INSERT INTO actor (role, organisation, name) VALUES (:role, :organisation, :name)", fields).id
  );
}
