/**
 * The ISO day of an instant on this machine's calendar: a return late in the evening is not yet tomorrow's.
 * @param instant ISO instant, or a date
 */
export function localDay(instant: string | Date): string {
  const date = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `2022-04-02 10:00` on this machine's calendar and clock, for lists that people read. */
export function localMinute(instant: string): string {
  const date = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${localDay(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
