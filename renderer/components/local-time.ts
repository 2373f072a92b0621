/** Instants (ISO, UTC) in the machine's own time. */

const two = (part: number) => String(part).padStart(2, "0");

/** `2022-05-09 14:05`: sorts and aligns, for tables. */
export function tableTime(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date} ${clockTime(instant)}`;
}

/** `14:05`, for something that happened in this sitting. */
export function clockTime(instant: string): string {
  const at = new Date(instant);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Calendar days from today to an ISO date: 0 today, negative when it has passed. */
export function daysUntil(date: string, now: Date): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((new Date(year, month - 1, day).getTime() - today.getTime()) / dayMs);
}
