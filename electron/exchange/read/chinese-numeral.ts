/** 一千八百零七点五 → 1807.5, 一千八 → 1800: proposed to a person, never taken unasked. */
const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

function whole(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  /** What the last digit counts where nothing follows it: 一千八 is 1800, 一千零八 is 1008. */
  let last = 1;
  for (const char of text) {
    const [ten, myriad] = [tens[char], myriads[char]];
    if (ten !== undefined) {
      section += (digit ?? 1) * ten;
      last = ten / 10;
      digit = null;
    } else if (myriad !== undefined) {
      total = (total + section + (digit ?? 0)) * myriad;
      section = 0;
      last = myriad / 10;
      digit = null;
    } else if (digits[char] !== undefined) {
      // Two digits in a row (二〇二二) are spelled out, not counted.
      if (digit !== null && digit !== 0) return null;
      digit = digits[char];
      if (digit === 0) last = 1;
    } else return null;
  }
  return total + section + (digit ?? 0) * last;
}

/** Null for anything but a numeral in words. */
export function chineseNumeral(text: string): number | null {
  const [, sign = "", integer = "", fraction = ""] = /^(负?)([^点]+)(?:点([^点]+))?$/u.exec(text) ?? [];
  const count = integer === "" ? null : whole(integer);
  const decimals = [...fraction].map((char) => digits[char]);
  // Beyond that a number is spelled with an exponent, and no office has that many of anything.
  if (count === null || count >= 1e15 || decimals.includes(undefined)) return null;
  return Number(`${sign === "" ? "" : "-"}${count}.${decimals.join("") || "0"}`);
}
