/** The links that open a line. By goal a line is listed more than once, so they are marked, not named. */

/** The attribute that says which line a link or a row belongs to. */
export const lineMark = "data-line";

/** Opens the line among its like, whatever is listed at the time: an address to be kept or sent. */
export const lineAddress = (code: string, collection: string): string => `/indicators/${code}?collection=${collection}`;

export function focusOnLine(code: string | null): void {
  if (code === null) return;
  const link = document.querySelector(`a[${lineMark}="${CSS.escape(code)}"]`);
  if (link instanceof HTMLElement) link.focus();
}
