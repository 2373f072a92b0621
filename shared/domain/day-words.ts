/** ISO days as a letter writes them. */

const parts = (day: string): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
};

/** `2022-04-25` → 4月25日 */
export function monthAndDay(day: string): string {
  const [, month, date] = parts(day);
  return `${month}月${date}日`;
}

/** `2022-04-25` → 2022年4月25日 */
export const fullDay = (day: string): string => `${parts(day)[0]}年${monthAndDay(day)}`;
