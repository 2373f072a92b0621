/**
 * Rows of a pasted block by their names: exactly, or as people write the same name differently. What could mean two rows,
 * or is named twice, is left to the person; nothing is ever matched by its position.
 */

/** Something a name may mean, with every name it goes by. */
export interface Named {
  readonly key: string;
  readonly names: readonly string[];
}

export type NameMatch =
  | { readonly how: "exact" | "alike"; readonly key: string }
  /** `ambiguous`: means several rows. `repeated`: another row of the block means the same one. */
  | { readonly how: "unknown" | "ambiguous" | "repeated"; readonly key: null };

/** 1. · （一） · 其中： before a name, which a bulletin has and a catalogue has not. */
const numbering = /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）).、．:：]+)+/u;
const amongThem = /^其中[:：]?/u;
const generic = /(?:街道办事处|街道办|办事处|街道)$/u;
const ownDistrict = /^(?:郑州市)?(?:金水区)/u;
const separators = /[\s\u200b-\u200d\ufeff·・•,，、\-—–_“”"'‘’]/gu;

/**
 * The name without what only looks different: width, blanks, numbering, 街道办事处, 金水区. What stands in brackets is kept:
 * （万元） behind a line in 亿元 must not be taken for it. A caller names its rows with their unit as well.
 */
export function normalisedName(text: string): string {
  let name = text.normalize("NFKC").replace(separators, "");
  name = name.replace(numbering, "").replace(amongThem, "").replace(ownDistrict, "");
  return (name.replace(generic, "") || name).toLowerCase();
}

const plain = (text: string): string => text.normalize("NFKC").trim();

export function matchNames(texts: readonly string[], rows: readonly Named[]): NameMatch[] {
  const byExact = indexOf(rows, plain);
  const byAlike = indexOf(rows, normalisedName);
  const found = texts.map((text): NameMatch => {
    const exact = byExact.get(plain(text));
    if (exact) return exact.size === 1 ? { how: "exact", key: [...exact][0] ?? "" } : ambiguous;
    const alike = byAlike.get(normalisedName(text));
    if (!alike || normalisedName(text) === "") return { how: "unknown", key: null };
    return alike.size === 1 ? { how: "alike", key: [...alike][0] ?? "" } : ambiguous;
  });
  const times = Map.groupBy(
    found.filter(({ key }) => key !== null),
    ({ key }) => key,
  );
  return found.map((match) =>
    (times.get(match.key)?.length ?? 0) > 1 ? ({ how: "repeated", key: null } as const) : match,
  );
}

const ambiguous = { how: "ambiguous", key: null } as const;

function indexOf(rows: readonly Named[], form: (text: string) => string): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { key, names } of rows) {
    for (const name of names) index.set(form(name), (index.get(form(name)) ?? new Set()).add(key));
  }
  return index;
}
