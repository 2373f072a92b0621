/**
 * Finding a name by what people type: parts of it, its pinyin, the first letters of its pinyin, or a customary short form
 * (社零 for 社会消费品零售总额). Readings are made in the core; here they are only compared.
 */

/** A name with its reading. */
export interface Named {
  readonly name: string;
  /** One syllable for each letter, digit or Han character of the name, in order, with blanks between: `ren jun g d p`. */
  readonly pinyin: string;
  /** What is looked through beside the name, by its characters only: scope, aim. */
  readonly more?: string;
}

/** What people call a thing although its name does not say so. */
const alsoCalled: readonly (readonly [name: string, called: string])[] = [
  ["地区生产总值", "gdp"],
  ["研发", "rd"],
];

/** Letters, digits and Han characters only, lower case, full-width forms made plain: `Ｒ＆Ｄ 经费` is `rd经费`. */
export function foldedName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
}

/** Typed forms shorter than these would be found in almost any long name. */
const shortForm = { han: 2, hanAnywhere: 3, letters: 5, forgiving: 6 } as const;

interface Character {
  readonly written: string;
  readonly syllable: string;
}

interface Prepared {
  readonly characters: readonly Character[];
  readonly others: readonly string[];
}

function prepare({ name, pinyin, more = "" }: Named): Prepared {
  const written = [...foldedName(name)];
  const syllables = pinyin.split(" ");
  const called = alsoCalled.filter(([full]) => name.includes(full)).map(([, short]) => short);
  return {
    // A reading that does not fit its name is of no use; the name is still found by its characters.
    characters: written.map((each, at) => ({
      written: each,
      syllable: syllables.length === written.length ? (syllables[at] ?? each) : each,
    })),
    others: [...called, foldedName(more)],
  };
}

/** Does `typed` continue at `at`? Before its end a character is typed as itself, its whole syllable, or its first letter. */
function continues(characters: readonly Character[], at: number, typed: string): boolean {
  if (typed === "") return true;
  const here = characters[at];
  if (!here) return false;
  const { written, syllable } = here;
  if (typed.startsWith(written) && continues(characters, at + 1, typed.slice(written.length))) return true;
  if (syllable.startsWith(typed)) return true;
  const initial = syllable.slice(0, 1);
  return [syllable, initial].some(
    (part) => typed.startsWith(part) && continues(characters, at + 1, typed.slice(part.length)),
  );
}

/** Are the typed letters, each a character or its initial, met in this order from `from` on, the first one there? */
function abbreviates(characters: readonly Character[], from: number, typed: string): boolean {
  const letters = [...typed];
  let next = 0;
  for (let at = from; at < characters.length && next < letters.length; at++) {
    const here = characters[at];
    const letter = letters[next];
    const fits = here !== undefined && (here.written === letter || here.syllable.slice(0, 1) === letter);
    if (fits) next++;
    else if (at === from) return false;
  }
  return next === letters.length;
}

const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text);

function isShortForm(characters: readonly Character[], typed: string): boolean {
  if (isHan(typed)) {
    if (typed.length < shortForm.han) return false;
    if (typed.length < shortForm.hanAnywhere) return abbreviates(characters, 0, typed);
    return characters.some((_, from) => abbreviates(characters, from, typed));
  }
  if (typed.length < shortForm.letters) return false;
  if (abbreviates(characters, 0, typed)) return true;
  // One letter too many is forgiven where enough others fit.
  return (
    typed.length >= shortForm.forgiving &&
    [...typed].some((_, at) => at > 0 && abbreviates(characters, 0, typed.slice(0, at) + typed.slice(at + 1)))
  );
}

const prepared = new WeakMap<Named, Prepared>();

/**
 * Is `item` meant by `text`? Nothing typed means everything. In order of trust: a part of the name or of what stands
 * beside it, its pinyin from any character on (whole syllables and first letters may be mixed), a short form.
 */
export function isMeant(item: Named, text: string): boolean {
  const typed = foldedName(text);
  if (typed === "") return true;
  const known = prepared.get(item) ?? prepare(item);
  prepared.set(item, known);
  const { characters, others } = known;
  return (
    others.some((other) => other.includes(typed)) ||
    characters.some((_, at) => continues(characters, at, typed)) ||
    isShortForm(characters, typed)
  );
}
