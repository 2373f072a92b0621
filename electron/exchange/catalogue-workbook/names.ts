/** Codes and the names people know their records by, for the name columns beside codes. */
import type { CatalogueSeed } from "../../../shared/domain/seed.ts";
import { type Referable, valueAt } from "./column.ts";
import { identityFields } from "./layout.ts";

export type Names = Readonly<Record<Referable, ReadonlyMap<string, string>>>;

/** The first record of a code names it. */
export function namesOf(seed: Pick<CatalogueSeed, Referable>): Names {
  const named = (kind: Referable): ReadonlyMap<string, string> => {
    const { code, name } = identityFields[kind];
    return new Map(seed[kind].map((record) => [String(valueAt(record, code)), String(valueAt(record, name))]));
  };
  return {
    plans: named("plans"),
    organisations: named("organisations"),
    indicators: named("indicators"),
    tasks: named("tasks"),
    documents: named("documents"),
  };
}
