/** A day as it is written in documents. */

/** 2022-04-20 → 2022年4月20日; what is no ISO day stays as it is. */
export function dayText(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return year && month && date ? `${year}年${month}月${date}日` : day;
}
