/**
 * The ISO day of an instant on this machine's calendar: a return late in the evening is not yet tomorrow's.
 * @param instant ISO instant, or a date
 */
export function localDay(instant: string | Date): string {
  const date = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
