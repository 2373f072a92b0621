/** Which organisation a typed or pasted name means: full name, short name, or one it had before. */

export interface NamedOrganisation {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly active: boolean;
  /** Names it had. */
  readonly aliases: readonly string[];
}

export type Resolution<T> =
  | { readonly kind: "found"; readonly organisation: T }
  /** No such name. */
  | { readonly kind: "unknown" }
  /** Several bear it. */
  | { readonly kind: "ambiguous"; readonly candidates: readonly T[] }
  /** It is no longer active, so nothing new can be given to it. */
  | { readonly kind: "inactive"; readonly organisation: T };

const plain = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");

/** Lists write 金水区统计局 for 区统计局 and 统计局. */
const withoutDistrict = (name: string): string => plain(name).replace(/^(?:郑州市)?(?:金水)?区(?=.)/, "");

const bears = (organisation: NamedOrganisation, wanted: string, form: (name: string) => string): boolean =>
  [organisation.name, organisation.shortName, ...organisation.aliases].some((name) => form(name) === wanted);

/** A name as it is goes before one without the district, an active organisation before one that is not. */
export function resolveOrganisation<T extends NamedOrganisation>(
  name: string,
  organisations: readonly T[],
): Resolution<T> {
  for (const form of [plain, withoutDistrict]) {
    const wanted = form(name);
    const bearers = wanted === "" ? [] : organisations.filter((each) => bears(each, wanted, form));
    const active = bearers.filter((each) => each.active);
    const [only, ...others] = active.length > 0 ? active : bearers;
    if (only === undefined) continue;
    if (others.length > 0) return { kind: "ambiguous", candidates: [only, ...others] };
    return only.active ? { kind: "found", organisation: only } : { kind: "inactive", organisation: only };
  }
  return { kind: "unknown" };
}

/** Several names in one cell: 区统计局、区财政局. */
export function namesInCell(text: string): string[] {
  return text
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
