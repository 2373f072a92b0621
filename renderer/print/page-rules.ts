/**
 * The pages that a print is laid out on: a named page for every sheet or letter of a set, with its own margins, its own
 * texts around them and its own count (GB/T 9704 habits; a set can be taken apart and each part stands alone).
 */
import type { Printed, PrintOptions } from "../../shared/contract/printed.ts";
import { sheetText } from "../../shared/text/sheets.ts";

type Orientation = "portrait" | "landscape";

/** What the margins of a print say. */
export interface MarginTexts {
  readonly footLeft: string;
  readonly footRight: string;
  readonly topRight: string;
}

export const marginTexts = (model: Printed): MarginTexts => ({
  footLeft: sheetText.footLeft(model.formVersion, model.verification),
  footRight: isLetter(model) ? "" : model.confidentiality,
  topRight: model.demo ? sheetText.demo : "",
});

const isLetter = ({ kind }: Printed): boolean => kind === "reminder-notice";

/** Letters are upright; sheets as they were designed. */
export const designedOrientation = (model: Printed): Orientation =>
  model.kind === "reminder-notice" ? "portrait" : model.orientation;

const orientationOf = (model: Printed, { orientation }: Pick<PrintOptions, "orientation">): Orientation =>
  orientation === "as-designed" ? designedOrientation(model) : orientation;

/** mm: upper, right, lower, left. Sheets across are bound at the top, upright ones and letters at the left (订口 28 mm). */
export const pageMargins = {
  letter: [37, 26, 35, 28],
  portrait: [25, 18, 18, 28],
  landscape: [28, 18, 16, 18],
} as const;

export function marginsOf(model: Printed, options: Pick<PrintOptions, "orientation">): readonly number[] {
  return isLetter(model) ? pageMargins.letter : pageMargins[orientationOf(model, options)];
}

/** CSS of the n-th part of a set; its element has the class `part-n`. */
export function pageRules(model: Printed, n: number, options: PrintOptions): string {
  const name = `part-${n}`;
  const margin = marginsOf(model, options).map((mm) => `${mm}mm`);
  const { footLeft, footRight, topRight } = marginTexts(model);
  const number = `"— " counter(${name}) " —"; font: 14pt var(--song); vertical-align: top`;
  const small = (text: string, top: string) =>
    `content: ${cssString(text)}; font: 9pt var(--fangsong); vertical-align: top; padding-top: ${top}`;
  const feet = isLetter(model)
    ? `}
@page ${name}:right { @bottom-right { content: ${number}; padding: 7mm 14pt 0 0 } @bottom-left { ${small(footLeft, "8mm")} } }
@page ${name}:left { @bottom-left { content: ${number}; padding: 7mm 0 0 14pt } @bottom-right { ${small(footLeft, "8mm")} } }`
    : `
  @bottom-left { ${small(footLeft, "4mm")} }
  @bottom-center { content: ${number}; padding-top: 3mm }
  @bottom-right { ${small(footRight, "4mm")} }
}`;
  return `@page ${name} {
  size: ${options.paper} ${orientationOf(model, options)};
  margin: ${margin.join(" ")};
  counter-increment: ${name};
  @top-right { content: ${cssString(topRight)}; font: 10.5pt var(--hei); vertical-align: bottom; padding-bottom: 2mm }${feet}
.${name} { page: ${name}; --foot-left: ${cssString(footLeft)}; --foot-right: ${cssString(footRight)} }`;
}

function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replace(/\s*\n\s*/g, " ")}"`;
}
