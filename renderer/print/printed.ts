import type { Printed } from "../../shared/contract/letters.ts";

/** How a sheet or letter is called as a document. */
export const printedTitle = (model: Printed): string =>
  model.kind === "reminder-notice" ? model.title.join("") : `${model.title}${model.subtitle}`;
