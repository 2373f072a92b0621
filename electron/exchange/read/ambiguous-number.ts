/**
 * What a text in a number cell probably means, where it could mean more than one thing (05 §5.4): always asked, with the
 * value that a “yes” would take, or without one.
 */
import { canonicalDecimal } from "../../../shared/domain/number.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import type { ReadingCode } from "../../../shared/merge/cell-codes.ts";
import { chineseNumeral } from "./chinese-numeral.ts";

export interface Guess {
  readonly code: ReadingCode;
  /** Null when there is nothing to say yes to. */
  readonly proposal: number | null;
  /** What stands behind the figure, as typed: a “yes” moves it to the remark. */
  readonly rest?: string;
}

const scales: Readonly<Record<string, number>> = { "": 1, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };

/** 亿元 → 10⁸ of 元; a unit without a scale in front is 1 of itself. */
function splitUnit(unit: string): { scale: number; root: string } {
  const [, prefix = "", root = ""] = /^(万亿|千万|百万|千|万|亿)?(.*)$/u.exec(unit) ?? [];
  return { scale: scales[prefix] ?? 1, root };
}

const numberIn = (text: string, unit: string): number | null => {
  const parsed = parseTypedNumber(text, unit);
  return parsed.ok ? parsed.value : null;
};

/** 4895000万元 where 亿元 is asked: 489.5. Null when the units are of different things. */
function rescaled(figure: number, typed: string, asked: string): number | null {
  const from = splitUnit(typed);
  const to = splitUnit(asked);
  // 489.5亿 leaves the root out; what it counts is clear from the line.
  if (from.root !== to.root && from.root !== "") return null;
  return canonicalDecimal((figure * from.scale) / to.scale);
}

const half = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "").replace(/[−﹣]/gu, "-");

interface Pattern {
  readonly code: ReadingCode;
  readonly form: RegExp;
  /** From the groups of `form` and the line's unit to a value. */
  readonly read: (groups: readonly string[], unit: string) => number | null;
}

const number = String.raw`[+-]?[\d,]*\.?\d+`;
const inner = ([text = ""]: readonly string[], unit: string) => numberIn(text, unit);

/** First match wins; written for text made half-width and without spaces. */
const patterns: readonly Pattern[] = [
  { code: "approximate", form: /^(?:大约|约|近|接近|超过|超|逾|突破|达到)(.+)$/u, read: inner },
  { code: "approximate", form: /^(.+?)(?:左右|以上|以内|多)$/u, read: inner },
  {
    code: "brackets",
    form: new RegExp(String.raw`^\((${number}%?)\)$`),
    read: ([text = ""], unit) => negative(numberIn(text, unit)),
  },
  {
    code: "fall_in_words",
    form: /^(?:同比)?(?:下降|减少|降低|下跌|下滑|负)(.+)$/u,
    read: ([text = ""], unit) => negative(numberIn(text, unit) ?? numberIn(text, "%")),
  },
  {
    code: "fall_in_words",
    form: /^(?:同比)?(?:增长|增加|上升|提高|正)(.+)$/u,
    read: ([text = ""], unit) => numberIn(text, unit) ?? numberIn(text, "%"),
  },
  { code: "percentage_points", form: new RegExp(`^(${number})个?百分点$`, "u"), read: inner },
  {
    code: "several_numbers",
    form: /^(?:[≥≤><≧≦]|不低于|不少于|不高于|不超过|至少|至多|最多|大于|小于).+$/u,
    read: () => null,
  },
  { code: "trailing_words", form: new RegExp(String.raw`^(${number}[^\d(]*)\([^()]+\)[。.]?$`, "u"), read: inner },
  {
    code: "several_numbers",
    form: new RegExp(`^${number}[^\\d,.]*[-–—―‐~∼至到/、;]+${number}.*$`, "u"),
    read: () => null,
  },
  {
    code: "trailing_words",
    form: new RegExp(String.raw`^(${number}[^\d,;。:]*?)(?:其中|含|包括|不含|注|说明).+$`, "u"),
    read: inner,
  },
  {
    code: "trailing_words",
    form: new RegExp(String.raw`^(${number}[^\d,;。:]*)[,;。:].*\p{Script=Han}.*$`, "u"),
    read: inner,
  },
  {
    code: "odd_grouping",
    form: /^([+-]?\d[\d,]*,[\d,]*(?:\.\d+)?)$/,
    read: ([text = ""], unit) => numberIn(text.replaceAll(",", ""), unit),
  },
  {
    code: "other_scale",
    form: new RegExp(`^(${number})((?:万亿|千万|百万|千|万|亿|元|美元).*)$`, "u"),
    read: ([figure = "", typed = ""], unit) => {
      const plain = numberIn(figure, "");
      return plain === null ? null : rescaled(plain, typed, unit);
    },
  },
];

function negative(figure: number | null): number | null {
  return figure === null ? null : -Math.abs(figure);
}

/** What of a text stands behind its figure, as typed, without the brackets or the comma between. */
function behindFigure(text: string, figure: string): string {
  const typed = [...text];
  let from = 0;
  for (let passed = ""; from < typed.length && passed.length < figure.length; from++) passed += half(typed[from] ?? "");
  const rest = typed
    .slice(from)
    .join("")
    .trim()
    .replace(/^[,，;；。:：\s]+/u, "");
  const [, bracketed] = /^[(（]([^()（）]*)[)）][。.]?$/u.exec(rest) ?? [];
  return (bracketed ?? rest).trim();
}

/**
 * No figure takes so many signs, even with a sentence behind it. The forms below try every way of splitting a run of digits:
 * forty thousand of them would keep everybody waiting for half a minute.
 */
const longestGuess = 500;

/**
 * @param text as returned, not a plain number in `unit`
 * @param unit the line's unit as the form prints it
 */
export function guessNumber(text: string, unit: string): Guess {
  if (text.length > longestGuess) return { code: "not_a_number", proposal: null };
  const plain = half(text);
  if (/^(同上|〃|")$/u.test(plain)) return { code: "same_as_above", proposal: null };
  for (const { code, form, read } of patterns) {
    const groups = form.exec(plain)?.slice(1);
    if (!groups) continue;
    const proposal = read(groups, half(unit));
    // Another kind of unit altogether (万人 for 亿元) is no matter of scale.
    if (code === "other_scale" && proposal === null) return { code: "unit_unknown", proposal };
    return code === "trailing_words"
      ? { code, proposal, rest: behindFigure(text, groups[0] ?? "") }
      : { code, proposal };
  }
  const numeral = chineseNumeral(
    plain.endsWith(half(unit)) && unit !== "" ? plain.slice(0, -half(unit).length) : plain,
  );
  if (numeral !== null) return { code: "chinese_numeral", proposal: numeral };
  return /^[+-]?[\d,.]+[^\d]+$/u.test(plain)
    ? { code: "unit_unknown", proposal: null }
    : { code: "not_a_number", proposal: null };
}
