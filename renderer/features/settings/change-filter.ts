/** Which changes are listed. The filter lives in the address, so that a list can be linked to from elsewhere. */
import { type ChangeFilter, changeFilterSchema } from "../../../shared/contract/app.ts";

const fields = ["entity", "about", "by", "from", "until", "text"] as const;
type Field = (typeof fields)[number];

/** Reads the query of the address; what makes no filter is left out. */
export function changeFilterOf(query: string): ChangeFilter {
  const params = new URLSearchParams(query);
  const said = fields.flatMap((field): [Field, string][] => {
    const value = params.get(field)?.trim();
    return value ? [[field, value]] : [];
  });
  const filter = changeFilterSchema.safeParse(Object.fromEntries(said));
  return filter.success ? filter.data : {};
}

/** The query with its question mark; empty when nothing is filtered. */
export function changeQueryOf(filter: ChangeFilter): string {
  const set = fields.flatMap((field): [Field, string][] => {
    const value = filter[field];
    return value ? [[field, value]] : [];
  });
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}

/** The filter with one field changed; empty takes it away. */
export function withField(filter: ChangeFilter, field: Field, value: string): ChangeFilter {
  const { [field]: _, ...others } = filter;
  return value.trim() === "" ? others : { ...others, [field]: value };
}
