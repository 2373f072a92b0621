/**
 * Arrow keys go from record to record of a list beside its detail: the focus moves, and an open detail goes with it. Enter is
 * the link's own; Esc closes the detail.
 */
import type { KeyboardEvent, RefObject } from "react";
import { closeKeys, listKeys } from "../../shared/text/shortcuts.ts";
import { isPressed } from "./chord.ts";

interface ListKeys {
  readonly list: RefObject<HTMLElement | null>;
  /** Attribute of the links that open a record; it says which. */
  readonly mark: string;
  /** Whose detail is open. */
  readonly selected: string | null;
  /** Null closes; with `replace` going back does not lead through every record passed. */
  readonly onOpen: (code: string | null, replace?: boolean) => void;
}

/** For `onKeyDown` of the table. From anywhere but a link the first step goes to the first one. */
export const listKeyDown =
  ({ list, mark, selected, onOpen }: ListKeys) =>
  (event: KeyboardEvent): void => {
    const closes = isPressed(closeKeys.close, event) && selected !== null;
    if (closes) onOpen(null);
    const step = closes ? null : isPressed(listKeys.down, event) ? 1 : isPressed(listKeys.up, event) ? -1 : null;
    if (step === null) return;
    event.preventDefault();
    const links: Element[] = [...(list.current?.querySelectorAll(`a[${mark}]`) ?? [])];
    const here = document.activeElement === null ? -1 : links.indexOf(document.activeElement);
    const next = links[here + step];
    if (!(next instanceof HTMLElement)) return;
    next.focus();
    if (selected !== null) onOpen(next.getAttribute(mark), true);
  };
