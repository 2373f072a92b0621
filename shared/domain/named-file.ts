/** Whose file it is, by its name: 区财政局盖章表.pdf. A guess to be shown; what fits two organisations is asked about. */

export interface FileOwner {
  readonly code: string;
  /** Every name it goes by, with those it had. */
  readonly names: readonly string[];
}

/** A name of one character would be found anywhere. */
const shortestName = 2;

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");
/** People write 财政局 for 区财政局, and 金水区财政局 as well. */
const withoutDistrict = (name: string): string => plain(name).replace(/^(?:郑州市)?(?:金水)?区(?=..)/, "");

/**
 * The organisation whose name stands in the file's name; null where none does, or several do. A name that is only part of
 * another one found (教育局 in 体育教育局) does not count.
 */
export function ownerByName(fileName: string, organisations: readonly FileOwner[]): string | null {
  const text = plain(fileName);
  const found = organisations.flatMap(({ code, names }) =>
    [...new Set(names.map(withoutDistrict))]
      .filter((name) => name.length >= shortestName && text.includes(name))
      .map((name) => ({ code, name })),
  );
  const longest = found.filter(
    ({ name }) => !found.some((other) => other.name.length > name.length && other.name.includes(name)),
  );
  const owners = new Set(longest.map(({ code }) => code));
  const [only] = owners;
  return owners.size === 1 && only !== undefined ? only : null;
}
