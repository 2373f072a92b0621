/** Moving through the form as through a sheet: Enter and the arrows go to the same field of the next or previous row. */
import type { KeyboardEvent } from "react";

const steps: Readonly<Record<string, 1 | -1>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus; false where the key is not ours or there is no row that way. */
export function moveInColumn(event: KeyboardEvent<HTMLElement>): boolean {
  const { target } = event;
  const step = steps[event.key];
  if (step === undefined || event.nativeEvent.isComposing || !(target instanceof HTMLElement)) return false;
  const field = target.dataset["field"];
  // The arrows choose within a select; there only Enter leads on.
  if (field === undefined || (target instanceof HTMLSelectElement && event.key !== "Enter")) return false;
  event.preventDefault();
  const column = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-field="${field}"]`)];
  const next = column[column.indexOf(target) + step];
  if (next === undefined) return false;
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
  return true;
}
